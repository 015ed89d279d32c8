"""Headings and items that have a line of their own."""

import pytest

from stream.extract.drafts import EventDraft
from stream.extract.front.find import find_events
from stream.extract.front.lines import cut_lines
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare


def read(body: str) -> tuple[EventDraft, ...]:
    return find_events(prepare(body), Layout(), EmptyLexicon())


@pytest.mark.parametrize(
    "body",
    [
        "The enemy attacked near\nOsinovka with drones",
        "The enemy attacked positions of the army along the whole length of the road\nOsinovka holds",
        "Drones hit Osinovka",
    ],
)
def test_wrapped_lines_stay_together(body: str) -> None:
    text = prepare(body)
    assert len(cut_lines(text, text.sentences[0])) == 1


@pytest.mark.parametrize("bullet", ["-", "–", "•", "*", "1)", "→"])
def test_each_item_is_an_event_without_its_bullet(bullet: str) -> None:
    events = read(f"{bullet} Drones hit Osinovka\n{bullet} Shells hit Talovka, killing two")
    assert [event.places[0].name for event in events] == ["Osinovka", "Talovka"]
    assert events[0].stand.start == len(bullet) + 1
    assert events[0].casualties is None


@pytest.mark.parametrize(
    "heading", ["Tarv direction", "Tarv axis:", "Toward Tarv", "In the direction of Tarv", "**Tarv sector**"]
)
def test_a_lone_heading_files_the_lines_under_it(heading: str) -> None:
    first, second = read(f"{heading}\n\nDrones hit Osinovka.\n\nShells hit Talovka.")
    assert (first.axis, second.axis) == ("Tarv", "Tarv")


@pytest.mark.parametrize("heading", ["North Tarv", "Southern Tarv:", "Tarv Oblast", "Tarv State:"])
def test_a_lone_region_holds_the_places_under_it(heading: str) -> None:
    (event,) = read(f"{heading}\n- Drones hit Osinovka")
    assert event.axis is None
    assert [(p.name, p.role) for p in event.places] == [("Osinovka", "at"), (heading.rstrip(":"), "within")]


@pytest.mark.parametrize("heading", ["North Tarv:", "Tarv State:", "Tarv region –"])
def test_a_region_before_a_colon_is_no_direction(heading: str) -> None:
    (event,) = read(f"{heading} Drones hit Osinovka.")
    assert event.axis is None
    assert [(p.name, p.role) for p in event.places] == [(heading[:-1].strip(), "within"), ("Osinovka", "at")]


def test_a_heading_of_another_matter_ends_the_direction() -> None:
    first, second = read("Tarv direction\n\nDrones hit Osinovka.\n\nOther news\n\nShells hit Talovka.")
    assert (first.axis, second.axis) == ("Tarv", None)


def test_a_body_without_a_date_line_is_dated_by_the_first_day_told_with_its_year() -> None:
    first, second = read("Drones hit Osinovka on 25 July 2025. Shells hit Talovka the night of 26 July.")
    assert [str(event.time.start)[:10] for event in (first, second) if event.time] == [
        "2025-07-25",
        "2025-07-26",
    ]
