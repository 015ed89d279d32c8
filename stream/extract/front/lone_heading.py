"""Reads a heading that has a line of its own: "Kupyansk direction", "North Kivu", "Southern Lebanon:"."""

from dataclasses import dataclass

from stream.extract.drafts import PlaceDraft, Stand
from stream.extract.front.axis_heading import is_region, read_heading
from stream.extract.front.names import find_names
from stream.extract.front.perspective import COUNTRIES
from stream.extract.front.place_words import REGION_KINDS
from stream.extract.front.triggers import find_triggers
from stream.extract.lexicon import Lexicon
from stream.extract.text import Text

CLOSERS = frozenset({":", "–", "—", "-", "*"})
LEADS = frozenset({"in", "the", "across"})
LONGEST = 8
# "SOUTH AND WEST KORDOFAN", "THE EAST AND THE CENTRE" are no one place.
NO_PART_OF_A_NAME = frozenset({"and", "the", "&", "/"})


@dataclass(frozen=True, slots=True)
class Filed:
    """What the passages under a heading are filed under: a direction, or a place that holds theirs."""

    axis: str | None = None
    place: PlaceDraft | None = None


def read_lone_heading(text: Text, first: int, last: int, lexicon: Lexicon) -> Filed | None:
    """What a line files the lines after it under; None when the line is no heading.

    A heading that names neither direction nor place ("Other news") files them under nothing.
    """
    end = last
    while end > first and text.words[end - 1] in CLOSERS:
        end -= 1
    if end == first or end - first > LONGEST or text.words[end - 1][-1] in '.!?;…”"':
        return None
    heading = read_heading(text, first, end, lexicon, directions=True)
    if heading is not None and heading.content >= end:
        return Filed(axis=heading.axis)
    place = _place(text, first, end, lexicon)
    if place is not None:
        return Filed(place=place)
    return None if find_triggers(text, first, end) or _lowercase(text, first, end) else Filed()


def _lowercase(text: Text, first: int, end: int) -> bool:
    """Whether a line begins in small letters or with a number, as the rest of a sentence does."""
    return not text.words[first][0].isupper() or text.words[end - 1] == ","


def _place(text: Text, first: int, end: int, lexicon: Lexicon) -> PlaceDraft | None:
    """The place that the whole line names."""
    while first < end and text.lower[first] in LEADS:
        first += 1
    names = find_names(text, first, end)
    if len(names) != 1 or names[0].first != first:
        return None
    rest = text.lower[names[0].last : end]
    if rest and not (len(rest) == 1 and rest[0] in REGION_KINDS):
        return None
    name = text.between(first, end)
    if not NO_PART_OF_A_NAME.isdisjoint(text.lower[first:end]):
        return None
    if not (is_region(text, names[0]) or name.lower() in COUNTRIES or lexicon.is_place(name)):
        return None
    return PlaceDraft(name, "within", Stand(text.starts[first], text.ends[end - 1]))


def under_heading(places: tuple[PlaceDraft, ...], filed: PlaceDraft | None) -> tuple[PlaceDraft, ...]:
    """An event's places with the one of the heading over it, which holds them.

    Of an event without places it says too little: "RAKHINE" stands over all that a week brought there.
    """
    if not places or filed is None or any(p.role == "within" or p.name == filed.name for p in places):
        return places
    return (*places, filed)
