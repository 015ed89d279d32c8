"""Roads named by their two ends: "the X–Y road", "the X-Y highway" lie between them."""

from itertools import pairwise

from stream.extract.front.marked import Marked
from stream.extract.front.names import HYPHENS, Name
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.place_words import ROADS

DASHES = HYPHENS | {"–", "—"}


def split_road(marked: Marked, name: Name) -> list[Name]:
    """The two ends of a road's name, "Mandalay-Lashio highway", else the name alone."""
    text = marked.text
    if name.last >= marked.last or text.lower[name.last] not in ROADS:
        return [name]
    if name.first > marked.first + 1 and text.words[name.first - 1] in DASHES:
        return [name]  # its other end stands before the dash: "Grayvoron – Gora-Podol road"
    joints = [i for i in range(name.first + 1, name.last - 1) if text.words[i] in DASHES]
    if len(joints) != 1 or not text.words[joints[0] + 1][0].isupper():
        return [name]
    return [Name(name.first, joints[0]), Name(joints[0] + 1, name.last)]


def mark_roads(marked: Marked, found: list[PlaceFound]) -> None:
    """Makes what a dash joins before "road" lie between its two ends."""
    for place, following in pairwise(found):
        gap = marked.text.lower[place.last : following.first]
        road = following.last < marked.last and marked.text.lower[following.last] in ROADS
        if road and len(gap) == 1 and gap[0] in DASHES:
            place.role = following.role = "between"
            following.linked = "list"
