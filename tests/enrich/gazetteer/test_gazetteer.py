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


def test_a_province_without_a_name_of_ours_is_found_by_its_town(gazetteer: Gazetteer) -> None:
    province = gazetteer.candidates("Surin province")[0]
    assert (province.kind, province.name, province.country, province.entity_id) == (
        "region",
        "Surin",
        "TH",
        None,
    )
    assert province.admin1_key == gazetteer.candidates("Surin")[0].admin1_key


def test_a_region_called_after_a_town_of_another_region_lies_around_the_town(gazetteer: Gazetteer) -> None:
    around = gazetteer.candidates("Kupiansk region")[0]
    assert (around.kind, around.entity_id) == ("district", None)
    assert around.lat == pytest.approx(49.7, abs=0.1)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Klimovsky district", "Klimovo"),
        ("Melitopolsky district", "Melitopol"),
        ("Rylsky district", "Ryl’sk"),
    ],
)
def test_a_district_is_found_by_the_adjective_of_its_town(gazetteer: Gazetteer, name: str, town: str) -> None:
    found = gazetteer.candidates(name)
    assert town in {place.name for place in found}
    assert {place.entity_id for place in found} == {None}


def test_a_name_with_a_kind_word_in_it_stays_whole(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("Mexico City")[0].country == "MX"
    assert gazetteer.candidates("United States")[0].kind == "country"


def test_the_supplement_has_what_geonames_lacks(gazetteer: Gazetteer) -> None:
    forest = gazetteer.candidates("Serebryansky Forest")[0]
    assert (forest.kind, forest.entity_id, forest.country) == ("forest", None, "UA")


def test_the_supplement_lends_spellings_to_what_geonames_has_nearby(gazetteer: Gazetteer) -> None:
    here = [place for place in gazetteer.candidates("Um Rawaba") if place.country == "SD"]
    assert [place.entity_id for place in here] == ["geonames:364706"]


def test_an_old_name_is_marked_as_another_name(gazetteer: Gazetteer) -> None:
    marked = {p.entity_id: p.alias for p in gazetteer.candidates("Krasnoarmeysk")}
    assert marked["geonames:704422"]
    assert not next(p for p in gazetteer.candidates("Kiev") if p.entity_id == "geonames:703448").alias


def test_another_spelling_of_a_citys_name_is_no_old_name(gazetteer: Gazetteer) -> None:
    marked = {p.entity_id: p.alias for p in gazetteer.candidates("Kremenchug")}
    assert not marked["geonames:704147"]


@pytest.mark.parametrize("name", ["Bureau", "Challenge", "Audit", "Monday"])
def test_a_common_word_that_only_sounds_like_a_place_is_none(gazetteer: Gazetteer, name: str) -> None:
    assert not gazetteer.is_place(name)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kyaukphyu", "Kyaukpyu"),
        ("Phakant", "Hpākān"),
        ("Bahar Dar", "Bahir Dar"),
        ("Slavyansk-on-Kuban", "Slavyansk-na-Kubani"),
        ("Komsomolsk-on-Amur", "Komsomolsk-on-Amur"),
    ],
)
def test_spellings_by_sound_and_towns_on_rivers_find_the_place(
    gazetteer: Gazetteer, name: str, found: str
) -> None:
    assert gazetteer.candidates(name)[0].name == found


def test_a_part_of_the_world_is_no_region_that_is_spelt_a_little_like_it(gazetteer: Gazetteer) -> None:
    assert [place.kind for place in gazetteer.region("SAHEL")] == ["area"]


@pytest.mark.parametrize(
    "entity_id", ["", "geonames:", "geonames:0", "geonames:-1", "geonames:99999999999", "Kyiv"]
)
def test_what_is_no_id_of_a_place_finds_none(gazetteer: Gazetteer, entity_id: str) -> None:
    assert gazetteer.by_id(entity_id) is None


def test_a_place_is_found_by_its_id_and_by_the_position_of_its_main_name(gazetteer: Gazetteer) -> None:
    kyiv = gazetteer.by_id("geonames:703448")
    assert kyiv is not None
    assert (kyiv.name, kyiv.country, kyiv.kind) == ("Kyiv", "UA", "settlement")
    names = list(gazetteer.main_names())
    assert len(names) == gazetteer.size
    assert names[kyiv.row] == "Kyiv"
    assert gazetteer.at(kyiv.row) == kyiv
