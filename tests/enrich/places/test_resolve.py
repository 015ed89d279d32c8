from dataclasses import replace

import pytest

from schemas.place import Place
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.explain import explain_events
from stream.enrich.places.resolve import resolve_events
from stream.extract.drafts import EventDraft, PlaceDraft, Stand


def event(*names: str, axis: str | None = None, region: str | None = None) -> EventDraft:
    return EventDraft(
        stand=Stand(0, 1),
        event_type="strike",
        actor=None,
        side=None,
        unit=None,
        target=None,
        places=tuple(PlaceDraft(name, "at", Stand(0, 1), region) for name in names),
        axis=axis,
        weapons=(),
        casualties=None,
        time=None,
        outcome=None,
        source=None,
        certainty="stated",
        confidence=1.0,
        rule="test",
    )


def places(gazetteer: Gazetteer, *events: EventDraft) -> tuple[Place, ...]:
    return resolve_events(events, gazetteer)[-1]


def test_no_event_has_no_places(gazetteer: Gazetteer) -> None:
    assert resolve_events((), gazetteer) == ()
    assert resolve_events((event(),), gazetteer) == ((),)


def test_an_unknown_name_alone_is_kept_without_coordinates(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Qwrtzpsdovka"))
    assert (place.name, place.entity_id, place.lat, place.precision) == (
        "Qwrtzpsdovka",
        None,
        None,
        "unknown",
    )


def test_an_unknown_name_lies_in_the_region_that_the_text_names(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Qwrtzpsdovka", region="Kharkov region"))
    assert (place.entity_id, place.precision, place.admin1, place.country) == (
        None,
        "region",
        "Kharkiv",
        "UA",
    )


def test_an_unknown_name_among_places_far_apart_lies_in_the_middle_of_their_region(
    gazetteer: Gazetteer,
) -> None:
    *_, place = places(gazetteer, event("Dvorichna", "Krasnohrad", "Qwrtzpsdovka"))
    assert (place.entity_id, place.precision, place.admin1) == (None, "region", "Kharkiv")
    assert (place.lat, place.lon) == (49.6, 36.5)


def test_a_town_at_the_edge_of_the_region_over_it_is_meant(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Izmail", axis="Odesa Oblast"))
    assert (place.precision, place.lat) == ("settlement", pytest.approx(45.35, abs=0.05))


def test_a_city_that_only_sounds_like_the_name_is_not_meant_outside_the_region_named(
    gazetteer: Gazetteer,
) -> None:
    (place,) = places(gazetteer, event("Kalogi", region="South Kordofan"))
    assert (place.entity_id, place.country) == (None, "SD")


def test_a_town_at_the_other_end_of_the_country_is_a_namesake(gazetteer: Gazetteer) -> None:
    *_, place = places(
        gazetteer, event("Zalingei", region="Central Darfur"), event("Hasahisa", region="Central Darfur")
    )
    assert (place.entity_id, place.admin1) == (None, "Central Darfur")


def test_neighbours_outside_the_region_that_the_text_names_say_nothing(gazetteer: Gazetteer) -> None:
    listed = event("Kupiansk", "Petropavlivka")
    told = PlaceDraft("Qwrtzpsdovka", "at", Stand(0, 1), region="Sumy region")
    *_, place = places(gazetteer, replace(listed, places=(*listed.places, told)))
    assert (place.precision, place.admin1) == ("region", "Sumy")


def test_an_unknown_name_in_a_list_lies_in_the_district_around_its_neighbours(gazetteer: Gazetteer) -> None:
    *_, place = places(gazetteer, event("Kupiansk", "Petropavlivka", "Qwrtzpsdovka", axis="Kupiansk"))
    assert (place.entity_id, place.precision, place.admin1) == (None, "district", "Kharkiv")
    assert (place.lat, place.lon) == (pytest.approx(49.71, abs=0.05), pytest.approx(37.65, abs=0.1))


def test_an_unknown_name_under_an_axis_lies_in_the_district_of_the_axis(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Qwrtzpsdovka", axis="Orikhiv"))
    assert (place.entity_id, place.precision, place.admin1) == (None, "district", "Zaporizhzhia")
    assert (place.lat, place.lon) == (pytest.approx(47.57, abs=0.05), pytest.approx(35.79, abs=0.05))


def test_an_unknown_name_lies_where_the_district_that_its_event_names_lies(gazetteer: Gazetteer) -> None:
    within = PlaceDraft("Henichesk district", "within", Stand(0, 1))
    named = event("Qwrtzpsdovka", axis="Kherson")
    place, _ = places(gazetteer, replace(named, places=(*named.places, within)))
    assert (place.entity_id, place.precision) == (None, "district")
    assert (place.lat, place.lon) == (pytest.approx(46.18, abs=0.1), pytest.approx(34.8, abs=0.1))


def test_an_unknown_name_among_towns_of_a_region_without_a_name_lies_in_the_middle_of_them(
    gazetteer: Gazetteer,
) -> None:
    *_, place = places(gazetteer, event("Surin", "Prasat", "Qwrtzpsdovka"))
    assert (place.entity_id, place.precision, place.country) == (None, "district", "TH")
    assert (place.lat, place.lon) == (pytest.approx(14.8, abs=0.4), pytest.approx(103.6, abs=0.4))


def test_an_unknown_name_does_not_move_what_stands_beside_it(gazetteer: Gazetteer) -> None:
    alone = places(gazetteer, event("Kupiansk", "Petropavlivka"))
    *beside, _ = places(gazetteer, event("Kupiansk", "Petropavlivka", "Qwrtzpsdovka"))
    assert [p.entity_id for p in beside] == [p.entity_id for p in alone]


def test_a_namesake_far_from_the_named_region_does_not_win(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Krynky", region="Belgorod region"))
    assert place.entity_id is None
    assert place.admin1 == "Belgorod"
    assert "geonames:703861" in {other.entity_id for other in place.alternatives}


@pytest.mark.parametrize(
    ("region", "country"), [("Rostov region", "RU"), ("Donetsk People's Republic", "UA"), (None, "UA")]
)
def test_the_region_named_tells_donetsk_from_donetsk(
    gazetteer: Gazetteer, region: str | None, country: str
) -> None:
    (place,) = places(gazetteer, event("Donetsk", region=region))
    assert place.country == country


def test_the_axis_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    (near_lyman,) = places(gazetteer, event("Zarichne", axis="Lyman"))
    (near_sumy,) = places(gazetteer, event("Zarichne", axis="Sumy"))
    assert (near_lyman.admin1, near_sumy.admin1) == ("Donetsk", "Sumy")


def test_neighbours_in_the_list_tell_homonyms_apart(gazetteer: Gazetteer) -> None:
    pokrovske, *_ = places(gazetteer, event("Pokrovske", "Nikopol", "Marhanets"))
    assert pokrovske.lat == pytest.approx(47.55, abs=0.05)


def test_a_second_name_in_parentheses_narrows_the_choice(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Pokrovsk (Krasnoarmeysk)"))
    assert place.entity_id == "geonames:704422"


def test_losers_are_named_with_their_scores_and_at_most_five(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Novoselivka"))
    scores = [other.score for other in place.alternatives]
    assert 0 < len(scores) <= 5
    assert scores == sorted(scores, reverse=True)


def test_the_explanation_says_what_made_up_each_score(gazetteer: Gazetteer) -> None:
    axis, place = explain_events((event("Zarichne", axis="Lyman"),), gazetteer)
    assert (axis.role, place.role) == (None, "at")
    points = [sum(candidate.parts.values()) for candidate in place.candidates]
    assert points == sorted(points, reverse=True)
    assert {"spelling", "theatre", "population", "distance"} <= set(place.candidates[0].parts)


def test_a_large_town_is_meant_though_the_region_named_before_is_another_ones(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Kremenchuk", region="Odesa region"))
    assert (place.precision, place.admin1) == ("settlement", "Poltava")


def test_a_village_in_a_country_that_nothing_else_is_about_is_not_meant(gazetteer: Gazetteer) -> None:
    around = [event("Kharkiv", "Kupiansk", "Izium", "Balakliia"), event("Lozova", "Merefa", "Chuhuiv")]
    *_, place = places(gazetteer, *around, event("Chuhuiv", "Bremgarten"))
    assert (place.name, place.entity_id, place.country) == ("Bremgarten", None, "UA")


def test_an_old_name_of_a_city_does_not_beat_a_village_of_that_name(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Oleksandrivka", axis="Kramatorsk"))
    assert (place.lat, place.lon) == (pytest.approx(48.71, abs=0.1), pytest.approx(36.91, abs=0.1))


def test_a_district_that_the_event_names_decides_before_its_axis(gazetteer: Gazetteer) -> None:
    named = event("Ivanivka", axis="Kherson")
    within = PlaceDraft("Henichesk district", "within", Stand(0, 1))
    place, district = places(gazetteer, replace(named, places=(*named.places, within)))
    assert (place.lat, place.lon) == (pytest.approx(46.7, abs=0.1), pytest.approx(34.55, abs=0.1))
    assert (district.precision, district.entity_id) == ("district", None)


def test_towns_of_one_list_are_meant_though_a_region_stands_beside_them(gazetteer: Gazetteer) -> None:
    named = event("Kremenchug", "Vasilkov", region="Odessa region")
    within = PlaceDraft("Odessa region", "within", Stand(0, 1))
    one, other, _ = places(gazetteer, replace(named, places=(*named.places, within)))
    assert (one.admin1, other.admin1) == ("Poltava", "Kyiv")


def test_villages_of_a_list_in_a_named_region_do_not_become_namesakes_elsewhere(gazetteer: Gazetteer) -> None:
    named = event("Qwrtzpsda", "Lokot", region="Rylsk district")
    within = PlaceDraft("Rylsk district", "within", Stand(0, 1))
    _, village, _ = places(gazetteer, replace(named, places=(*named.places, within)))
    assert (village.entity_id, village.precision) == (None, "district")


def test_what_lies_in_the_region_named_is_meant_however_little_else_is_about_its_country(
    gazetteer: Gazetteer,
) -> None:
    around = [event("Kharkiv", "Kupiansk", "Izium", "Balakliia"), event("Lozova", "Merefa", "Chuhuiv")]
    *_, place = places(gazetteer, *around, event("Djibo", region="Burkina Faso"))
    assert (place.precision, place.country) == ("settlement", "BF")


def test_a_sea_that_several_countries_share_is_meant_far_from_all_else(gazetteer: Gazetteer) -> None:
    *_, sea = places(gazetteer, event("Bryansk region", "Tula region", "Sea of Azov"))
    assert (sea.name, sea.lat, sea.lon) == ("Sea of Azov", 46.0, 36.5)


def test_a_place_in_a_town_lies_where_the_town_lies(gazetteer: Gazetteer) -> None:
    named = event("Qwrtz terminal")
    within = PlaceDraft("Novorossiysk", "within", Stand(0, 1))
    terminal, town = places(gazetteer, replace(named, places=(*named.places, within)))
    assert (terminal.entity_id, terminal.lat, terminal.lon) == (None, town.lat, town.lon)


def test_alone_in_its_bulletin_the_largest_of_a_name_is_meant(gazetteer: Gazetteer) -> None:
    (place,) = places(gazetteer, event("Vasilyevka"))
    assert place.admin1 == "Zaporizhzhia"


def test_what_only_sounds_alike_is_meant_where_the_bulletin_is_about_its_country(
    gazetteer: Gazetteer,
) -> None:
    *_, far = places(gazetteer, event("Kharkiv", "Kupiansk"), event("Obesta"))
    *_, near = places(gazetteer, event("Sittwe", "Mrauk-U"), event("Kyaukphyu"))
    assert (far.entity_id, near.admin1) == (None, "Rakhine")


def test_a_region_carried_on_from_before_holds_less_than_what_stands_around(gazetteer: Gazetteer) -> None:
    before = event("Podoly", "Kupiansk"), event("Svyatogorsk", region="Donetsk People’s Republic")
    *_, place = places(gazetteer, *before, event("Petropavlovka", region="Donetsk People’s Republic"))
    assert place.admin1 == "Kharkiv"


def test_the_banks_are_those_of_the_river_and_not_of_the_city_called_after_it(gazetteer: Gazetteer) -> None:
    city = event("Dnipro")
    river = replace(city, places=(replace(city.places[0], river=True),))
    found = [places(gazetteer, each)[0].precision for each in (city, river)]
    assert found == ["settlement", "district"]


def test_a_country_from_afar_is_no_village_nearby_that_only_sounds_like_it(gazetteer: Gazetteer) -> None:
    near = event("Haifa", "Acre", "Nahariya", "Safed", "Yemen")
    assert [place.country for place in places(gazetteer, near)] == ["IL", "IL", "IL", "IL", "YE"]


def test_a_village_lies_near_what_the_event_puts_it_near(gazetteer: Gazetteer) -> None:
    told = event("Donskoye", "Volnovakha")
    village, town = told.places
    (place, _) = places(gazetteer, replace(told, places=(village, replace(town, role="near"))))
    assert (place.entity_id, place.admin1) == (None, "Donetsk")
