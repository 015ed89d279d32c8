"""Finds the toponyms of a sentence with the role that the words around them give."""

from stream.extract.front.marked import Marked
from stream.extract.front.names import Name, find_names
from stream.extract.front.no_places import is_no_place
from stream.extract.front.place_found import PlaceFound, Sort, place_of
from stream.extract.front.place_list import AUXILIARIES, follows_in_list, list_gap
from stream.extract.front.place_slot import read_slot
from stream.extract.front.place_subject import reads_as_subject
from stream.extract.front.place_words import AXIS_KINDS, KIND_PLURALS, PLACE_KINDS, REGION_KINDS, ROADS
from stream.extract.front.roads import mark_roads, split_road
from stream.extract.front.slot import Slot
from stream.extract.text import Text

LIST_GOES_ON = frozenset({",", "and", "in", ";", "(", ".", "district", "region"})
# Tokens from the place before to the preposition, that one included: "X, in the Y district".
JOINED = 2
AND = frozenset({"and", "well"})
OWNS = (["'s"], ["’s"])
CONTAINS = frozenset({"in", "of", "within"})


def find_places(marked: Marked) -> list[PlaceFound]:
    """The toponyms of a sentence that stand in a slot for one, in order."""
    found = list[PlaceFound]()
    held = (_without_sides(marked, name) for name in find_names(marked.text, marked.first, marked.last))
    names = [end for name in held if name is not None for end in split_road(marked, name)]
    for number, name in enumerate(names):
        if is_no_place(marked, name) or _is_second_name(marked, name, found):
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
    before = marked.text.lower[found[-1].last : slot.start + 1] if found else []
    place.and_before = not AND.isdisjoint(before)
    joined = bool(found) and slot.start + 1 - found[-1].last <= JOINED
    if joined and slot.preposition in CONTAINS and not place.and_before:
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
    if _is_part(marked, name, before) or _is_owned(marked, name, before):
        place = place_of(marked, name, Slot(name.first, before.role, "in"))
        before.sort, place.sort = "region", "place"
        return place
    gap = gap or _road_gap(marked, before.last, name) or _semicolon_gap(marked, before.last, name)
    if gap not in {",", "and"} or not follows_in_list(marked, name, gap, before.start):
        return None
    # What only tells where the item before lies ("Volchansk (Kharkov region), Pokrovka") leads no list.
    item = next((place for place in reversed(found) if place.linked != "in"), before)
    place = place_of(marked, name, Slot(name.first, item.role))
    place.linked, place.bare_comma = "list", gap == ","
    place.subject, place.preposition = item.subject, item.preposition
    return place


def _semicolon_gap(marked: Marked, end: int, name: Name) -> str | None:
    """The gap of "X in the A region; Y in the B region; and Z", where nothing happens behind it."""
    lower = marked.text.lower
    if lower[end : name.first] not in ([";"], [";", "and"]):
        return None
    close = next((i for i in range(name.last, marked.last) if lower[i] == ";"), marked.last)
    if name.last < marked.last and lower[name.last] not in LIST_GOES_ON:
        return None  # "; Kyiv denies it"
    happens = any(name.first <= t.first < close for t in marked.triggers)
    return "and" if not happens and AUXILIARIES.isdisjoint(lower[name.last : close]) else None


def _road_gap(marked: Marked, end: int, name: Name) -> str | None:
    """The gap of "X – Y road", whose dash stands between spaces."""
    lower = marked.text.lower
    dash = lower[end : name.first] in (["–"], ["—"], ["-"])
    return "and" if dash and lower[name.last : name.last + 1] and lower[name.last] in ROADS else None


def _is_part(marked: Marked, name: Name, before: PlaceFound) -> bool:
    """Whether a name is a part of the place before it: "Aleppo's Sheikh Maqsoud district"."""
    kind = marked.text.lower[name.last : name.last + 1]
    owned = marked.text.lower[before.last : name.first] in (["'s"], ["’s"])
    return owned and bool(kind) and kind[0] in REGION_KINDS | PLACE_KINDS


def _is_owned(marked: Marked, name: Name, before: PlaceFound) -> bool:
    """Whether a name is that of a town in the region before it: "the Kharkov region's Bogodukhov"."""
    return before.sort == "region" and marked.text.lower[before.last : name.first] in OWNS


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
