"""What is kept with a known name of its looser spellings is what working them out would give."""

from pathlib import Path

import pytest

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.index_file import IndexFile
from stream.enrich.gazetteer.keys import exact_key, looser_keys
from stream.enrich.gazetteer.name_postings import NOWHERE, NamePostings
from stream.enrich.gazetteer.normalise import normalise


@pytest.fixture(scope="module")
def postings(pytestconfig: pytest.Config, gazetteer: Gazetteer) -> NamePostings:
    """Those of the index that the shared gazetteer has compiled."""
    assert gazetteer.size > 0
    assert pytestconfig.cache is not None
    folder = Path(pytestconfig.cache.mkdir("gazetteer"))
    return NamePostings(
        IndexFile(max(folder.glob("gazetteer-*.index"), key=lambda path: path.stat().st_mtime))
    )


@pytest.mark.parametrize("name", ["Bordeaux", "Wellington"])
def test_nothing_is_kept_of_names_that_are_written_in_one_way(postings: NamePostings, name: str) -> None:
    position = postings.position(exact_key(normalise(name)))
    assert position != NOWHERE
    assert postings.kindred(position) is None


def test_nothing_is_kept_of_what_no_place_is_called(postings: NamePostings) -> None:
    assert postings.position(exact_key("bezimennograd")) == NOWHERE
    assert postings.kindred(NOWHERE) is None


def test_a_short_name_has_no_looser_spellings(postings: NamePostings) -> None:
    assert postings.kindred(postings.position(exact_key("sumy"))) == (NOWHERE,) * 3


@pytest.mark.parametrize("name", ["Kharkiv", "Volchansk", "Chasiv Yar", "Khartoum", "El Fasher"])
def test_what_is_kept_is_what_the_spelling_gives(postings: NamePostings, name: str) -> None:
    key = normalise(name)
    expected = tuple(map(postings.position, looser_keys(key)))
    assert postings.kindred(postings.position(exact_key(key))) == expected
    assert set(expected) != {NOWHERE}
