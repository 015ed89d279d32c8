import pytest

from schemas.entity import Mention
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.mentions.locate import locate
from stream.enrich.places.resolve import resolve_events
from stream.extract.drafts import EventDraft, PlaceDraft, Stand
from stream.extract.names.find import find_names
from stream.extract.prepare import prepare


def mentions(gazetteer: Gazetteer, body: str) -> list[Mention]:
    return list(locate(find_names(prepare(body), gazetteer), (), (), gazetteer))


def where(gazetteer: Gazetteer, body: str, name: str) -> tuple[int, int]:
    mention = next(m for m in mentions(gazetteer, body) if m.name == name)
    assert mention.lat is not None
    assert mention.lon is not None
    return round(mention.lat), round(mention.lon)


def test_a_body_without_names_has_no_mentions(gazetteer: Gazetteer) -> None:
    assert mentions(gazetteer, "nothing happened, and nobody came.") == []


def test_a_surname_is_no_place(gazetteer: Gazetteer) -> None:
    found = mentions(gazetteer, "Dmitry Lincoln came late. Later Lincoln said he was tired.")
    assert [(m.kind, m.name) for m in found] == [("person", "Dmitry Lincoln")]


@pytest.mark.parametrize(
    "body", ["Hamas rejected the plan.", "Officials told Al Jazeera so.", "Al Arabiya carried it."]
)
def test_bodies_and_media_are_no_towns(gazetteer: Gazetteer, body: str) -> None:
    assert [m.name for m in mentions(gazetteer, body) if m.kind == "place"] == []


def test_a_town_called_like_a_medium_is_one_where_somebody_is_in_it(gazetteer: Gazetteer) -> None:
    assert [m.name for m in mentions(gazetteer, "They lived in Al Jazeera.")] == ["Al Jazeera"]


@pytest.mark.parametrize(
    ("body", "point"),
    [
        ("They live in Paris.", (49, 2)),
        ("They live in Paris, Texas.", (34, -96)),
        ("They live in Paris, Ky., and like it.", (38, -84)),
    ],
)
def test_the_state_after_the_comma_decides(gazetteer: Gazetteer, body: str, point: tuple[int, int]) -> None:
    assert where(gazetteer, body, "Paris") == point


def test_a_name_has_one_sense_in_a_body(gazetteer: Gazetteer) -> None:
    body = "They live in Paris, Texas. The mayor of Paris was there."
    points = {(m.lat, m.lon) for m in mentions(gazetteer, body) if m.name == "Paris"}
    assert len(points) == 1


def test_an_events_place_counts_where_it_stands_and_under_its_name(gazetteer: Gazetteer) -> None:
    body = "In Donetsk a depot burned. Donetsk was quiet later."
    draft = PlaceDraft("Donetsk", "at", Stand(3, 10), "Rostov region")
    event = EventDraft(
        Stand(0, 26),
        "fire",
        None,
        None,
        None,
        None,
        (draft,),
        None,
        (),
        None,
        None,
        None,
        None,
        "stated",
        1.0,
        "test",
    )
    places = resolve_events((event,), gazetteer)
    found = locate(find_names(prepare(body), gazetteer), (event,), places, gazetteer)
    assert [(m.span.start, m.entity_id) for m in found if m.kind == "place"] == [
        (3, places[0][0].entity_id),
        (27, places[0][0].entity_id),
    ]


def test_a_county_lies_at_the_town_that_is_named_with_it(gazetteer: Gazetteer) -> None:
    body = "The sheriff of Walker County spoke in Huntsville, Texas, on Friday."
    assert where(gazetteer, body, "Walker County") == where(gazetteer, body, "Huntsville")


def test_what_is_named_around_tells_homonyms_apart(gazetteer: Gazetteer) -> None:
    assert where(gazetteer, "Buses run from Dublin to Galway, Limerick and Cork.", "Dublin") == (53, -6)
    assert where(gazetteer, "Buses run from Dublin to Columbus, Westerville and Hilliard.", "Dublin") == (
        40,
        -83,
    )


@pytest.mark.parametrize(
    "body", ["Smith & Co. sold it.", "It was OK with Ms. Tobber.", "the Indo-Pacific region"]
)
def test_abbreviations_and_halves_of_words_are_no_places(gazetteer: Gazetteer, body: str) -> None:
    assert [m for m in mentions(gazetteer, body) if m.kind == "place"] == []


def test_mentions_stand_in_the_order_of_the_text(gazetteer: Gazetteer) -> None:
    starts = [m.span.start for m in mentions(gazetteer, "In Kyiv, then in Lviv, Dmitry Tobber met the AFU.")]
    assert starts == sorted(starts)
    assert len(starts) == 4
