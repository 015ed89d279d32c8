"""Finds the toponyms of a sentence with the role that the words around them give."""

import re

from stream.extract.front.marked import Marked
from stream.extract.front.names import Name, find_names
from stream.extract.front.place_found import PlaceFound, Sort, place_of
from stream.extract.front.place_list import follows_in_list, list_gap
from stream.extract.front.place_slot import read_slot
from stream.extract.front.place_subject import reads_as_subject
from stream.extract.front.place_words import AXIS_KINDS, KIND_PLURALS, PLACE_KINDS, REGION_KINDS
from stream.extract.front.roads import mark_roads, split_road
from stream.extract.front.slot import Slot
from stream.extract.text import Text
from stream.extract.word_set import words

NOT_PLACE_HEADS = words(
    "operation parliament congress ministry president general colonel commander minister telegram facebook"
    " twitter youtube staff council brigade army corps division battalion regiment command agency"
    " administration party union committee group service guard guards fleet forces mr. mrs. ms. dr. prof. lt."
    " maj. gen. col. capt. major captain lieutenant governor mayor spokesman spokeswoman spokesperson"
)
UNIT_AFTER = frozenset({"group", "battlegroup", "brigade", "battalion"})
# "Druze militias", "Bedouin tribes"; "the Black Sea port of X"
TROOPS = words(
    "militias militia fighters tribes tribesmen clans factions gunmen militants rebels settlers clansmen"
)
MODIFIES = [[noun, "of"] for noun in ("port", "city", "town", "village", "island", "enclave", "province")]
DIGIT = re.compile(r"\d")
CONTAINS = frozenset({"in", "of", "within"})
POSSESSIVE = frozenset({"’s", "'s", "’"})


def find_places(marked: Marked) -> list[PlaceFound]:
    """The toponyms of a sentence that stand in a slot for one, in order."""
    found = list[PlaceFound]()
    held = (_without_sides(marked, name) for name in find_names(marked.text, marked.first, marked.last))
    names = [end for name in held if name is not None for end in split_road(marked, name)]
    for number, name in enumerate(names):
        if _is_no_place(marked, name) or _is_second_name(marked, name, found):
            continue
        place = _by_slot(marked, name, found) or _by_list(marked, name, found)
        if place is None and reads_as_subject(marked, names, number):
            place = place_of(marked, name, Slot(name.first, "at"))
            place.subject = True
        if place is not None:
            found.append(place)
    _spread_plural_kinds(marked.text, found)
    mark_roads(marked, found)
    return found


def _without_sides(marked: Marked, name: Name) -> Name | None:
    """The name without nationalities before it ("Russian Belgorod"); None for forces and peoples."""
    first = name.first
    while first < name.last and (mention := marked.side_at.get(first)) is not None:
        if mention.sort in {"name", "seat"}:
            break
        first = mention.last
    return Name(first, name.last) if first < name.last else None


def _is_no_place(marked: Marked, name: Name) -> bool:
    """Ranks, offices, units and outlets say so themselves; a country may only own what follows."""
    lower = marked.text.lower
    after = lower[name.last] if name.last < marked.last else ""
    if after in TROOPS or lower[name.last : name.last + 2] in MODIFIES or _is_a_line(lower, name):
        return True
    if DIGIT.search(marked.text.between(*name)) or _is_weapon(marked, name):
        return True
    if name.first > marked.first and lower[name.first - 1] in {"a", "an"}:
        return after not in REGION_KINDS
    if lower[name.first] in NOT_PLACE_HEADS or lower[name.last - 1] in NOT_PLACE_HEADS or after in UNIT_AFTER:
        return True
    return name.first in marked.side_at and after in POSSESSIVE


def _is_a_line(lower: list[str], name: Name) -> bool:
    """Whether a name is part of "the Line of Control": a line between armies, no place of an event."""
    return lower[name.first] == "line" or lower[max(name.first - 2, 0) : name.first] == ["line", "of"]


def _is_weapon(marked: Marked, name: Name) -> bool:
    """Whether a name is a weapon's, or part of one ("Shahed drones")."""
    return any(w.first <= name.first and name.last <= w.last for w in marked.weapons)


def _is_second_name(marked: Marked, name: Name, found: list[PlaceFound]) -> bool:
    """Whether a name in brackets is another one of the place before it: "Pokrovsk (Krasnoarmeysk)"."""
    if not found or list_gap(marked.text, found[-1].last, name.first) != "(":
        return False
    if {marked.text.lower[name.last - 1], *marked.text.lower[name.last : name.last + 1]} & REGION_KINDS:
        return False
    found[-1].last = min(name.last + 1, marked.last)
    return True


def _by_slot(marked: Marked, name: Name, found: list[PlaceFound]) -> PlaceFound | None:
    """The place that the words before a name make of it."""
    slot = read_slot(marked, name)
    if slot is None:
        return None
    place = place_of(marked, name, slot)
    joined = bool(found) and found[-1].last >= slot.start - 1
    if joined and slot.preposition in CONTAINS and marked.text.lower[slot.start] != "and":
        place.linked = "in"
    return place


def _by_list(marked: Marked, name: Name, found: list[PlaceFound]) -> PlaceFound | None:
    """The next item of the list that the place before it belongs to."""
    if not found:
        return None
    before = found[-1]
    gap = list_gap(marked.text, before.last, name.first)
    if gap == "(":
        place = place_of(marked, name, Slot(name.first, "at", "("))
        place.linked, place.last = "in", place.last + 1
        return place
    if _is_part(marked, name, before):
        place = place_of(marked, name, Slot(name.first, before.role, "in"))
        before.sort, place.sort = "region", "place"
        return place
    if gap not in {",", "and"} or not follows_in_list(marked, name, gap, before.start):
        return None
    place = place_of(marked, name, Slot(name.first, before.role))
    place.linked, place.bare_comma = "list", gap == ","
    place.subject, place.preposition = before.subject, before.preposition
    return place


def _is_part(marked: Marked, name: Name, before: PlaceFound) -> bool:
    """Whether a name is a part of the place before it: "Aleppo's Sheikh Maqsoud district"."""
    kind = marked.text.lower[name.last : name.last + 1]
    owned = marked.text.lower[before.last : name.first] in (["'s"], ["’s"])
    return owned and bool(kind) and kind[0] in REGION_KINDS | PLACE_KINDS


def _spread_plural_kinds(text: Text, found: list[PlaceFound]) -> None:
    """Makes the kind of "the Kharkov, Sumy and Chernigov regions" hold for the whole list."""
    for number in range(len(found) - 1, -1, -1):
        place = found[number]
        kind = KIND_PLURALS.get(text.lower[place.last - 1])
        if kind is None or place.last - 1 <= place.first:
            continue
        sort: Sort = "axis" if kind in AXIS_KINDS else "region" if kind in REGION_KINDS else "place"
        found[number].sort = sort
        at = number
        while at > 0 and found[at].linked == "list":
            at -= 1
            found[at].sort = sort
