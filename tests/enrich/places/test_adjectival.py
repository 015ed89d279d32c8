"""Regions by their adjectives."""

import pytest

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.adjectival import by_adjective


@pytest.mark.parametrize("name", ["Kharkiv", "Ska", "Belska", "Nova Ska"])
def test_other_names_are_no_adjectives_of_regions(gazetteer: Gazetteer, name: str) -> None:
    assert by_adjective(name, gazetteer) == ()


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Kharkivska", "Kharkiv"),
        ("Donetska", "Donetsk"),
        ("Khersonska Oblast", "Kherson"),
        ("Poltavska", "Poltava"),
        ("Sumska", "Sumy"),
    ],
)
def test_an_adjective_stands_for_its_region(gazetteer: Gazetteer, name: str, region: str) -> None:
    assert {place.admin1 for place in by_adjective(name, gazetteer)} == {region}
