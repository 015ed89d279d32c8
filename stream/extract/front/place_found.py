"""A toponym found in a sentence, before it is given to an event."""

from dataclasses import dataclass
from typing import Literal

from schemas.place import PlaceRole
from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_words import AXIS_KINDS, KIND_PLURALS, PLACE_KINDS, REGION_KINDS
from stream.extract.front.slot import HEADING, Slot

# "Rakhine State", "the Gaza Strip"; "North Kivu", "South Kordofan".
REGION_ENDS = REGION_KINDS | {"strip"}
COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
)
BANKS = frozenset({"bank", "banks", "across", "along"})
Sort = Literal["place", "region", "country", "axis"]


@dataclass(slots=True)
class PlaceFound:
    """A toponym: the phrase begins at token `start`, the name at `first`, all of it ends before `last`.

    `name` holds the word for its kind where that follows directly. `linked` tells how it follows the place
    before: "list" ("X, Y and Z"), "in" ("X, in the Y district"), "" when not; `bare_comma` that nothing but a
    comma stands between them, `and_before` that "and" joins it with a preposition of its own ("and around
    Y"). `subject` marks what something happens to, `opening` what the sentence opens with; `preposition` is
    the word that the phrase (for a later item: the list) begins with.
    """

    start: int
    first: int
    last: int
    name: str
    role: PlaceRole
    sort: Sort
    linked: str = ""
    bare_comma: bool = False
    subject: bool = False
    preposition: str = ""
    opening: bool = False
    and_before: bool = False
    river: bool = False


def place_of(marked: Marked, name: Name, slot: Slot) -> PlaceFound:
    """The place that a name in a slot is, the word for its kind taken in."""
    text, end, sort = marked.text, name.last, _sort(marked, name)
    kind = text.lower[end] if end < marked.last else ""
    if slot.axis or kind in AXIS_KINDS:
        sort = "axis"
    elif slot.preposition == HEADING:
        sort, end = "region", end + (kind in REGION_KINDS)
    elif kind in REGION_KINDS or kind in PLACE_KINDS:
        sort = "region" if kind in REGION_KINDS else "place"
        end += 1
    held = text.between(name.first, end)
    after = end + (kind in AXIS_KINDS or kind in KIND_PLURALS)
    river = _is_river(text.lower, slot.start, name.first)
    return PlaceFound(
        slot.start, name.first, after, held, slot.role, sort, preposition=slot.preposition, river=river
    )


def _is_river(lower: list[str], start: int, first: int) -> bool:
    """Whether a name has an article and banks, or is gone along or over: "the left bank of the Dnipro"."""
    return lower[first - 1] == "the" and first > start and not BANKS.isdisjoint(lower[start : first - 1])


def _sort(marked: Marked, name: Name) -> Sort:
    """By the name alone: a capitalised word for a region at its end, a country, else a place."""
    mention = marked.side_at.get(name.first)
    if mention is not None and mention.sort == "name" and mention.last == name.last:
        return "country"
    lower, long = marked.text.lower, name.last - name.first > 1
    by_words = lower[name.last - 1] in REGION_ENDS or lower[name.first] in COMPASS
    return "region" if long and by_words else "place"
