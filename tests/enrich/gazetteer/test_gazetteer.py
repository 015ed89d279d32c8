import pytest

from stream.enrich.gazetteer.gazetteer import Gazetteer


@pytest.mark.parametrize("name", ["", "Qwrtzpsd", "the", "Zzyzzx region", "42"])
def test_nonsense_is_no_place(gazetteer: Gazetteer, name: str) -> None:
    assert not gazetteer.is_place(name)
    assert gazetteer.candidates(name) == ()


@pytest.mark.parametrize("word", ["Kramatorsk", "the", ""])
def test_a_town_or_a_common_word_is_no_first_name(gazetteer: Gazetteer, word: str) -> None:
    assert not gazetteer.is_first_name(word)


@pytest.mark.parametrize("word", ["Dmitry", "DMITRY", "Annelies", "Yoshimasa", "Jérôme"])
def test_first_names_of_many_languages_are_known(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.is_first_name(word)


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Kyiv", "geonames:703448"),
        ("Kiev", "geonames:703448"),
        ("Киев", "geonames:703448"),
        ("Krasnoarmeysk", "geonames:704422"),
        ("Artyomovsk", "geonames:713174"),
        ("Volchansk", "geonames:689304"),
        ("Orekhov", "geonames:698428"),
    ],
)
def test_other_spellings_and_old_names_find_the_place(
    gazetteer: Gazetteer, name: str, entity_id: str
) -> None:
    assert entity_id in {place.entity_id for place in gazetteer.candidates(name)}


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Kharkov region", "geonames:706482"),
        ("Donetsk People's Republic", "geonames:709716"),
        ("Donetsk People’s Republic", "geonames:709716"),
        ("Belgorod oblast", "geonames:578071"),
        ("Texas", "geonames:4736286"),
        ("Ukraine", "geonames:690791"),
    ],
)
def test_regions_and_countries_carry_their_geonames_id(
    gazetteer: Gazetteer, name: str, entity_id: str
) -> None:
    assert gazetteer.candidates(name)[0].entity_id == entity_id


def test_a_district_lies_at_the_town_it_is_named_after(gazetteer: Gazetteer) -> None:
    district = gazetteer.candidates("Rylsk district")[0]
    assert (district.kind, district.name, district.country) == ("district", "Ryl’sk", "RU")


def test_a_region_without_coordinates_of_ours_lies_in_the_middle_of_its_towns(gazetteer: Gazetteer) -> None:
    cherkasy = gazetteer.region("Cherkasy region")[0]
    assert cherkasy.lat == pytest.approx(49.2, abs=0.5)
    assert cherkasy.lon == pytest.approx(31.4, abs=0.8)
