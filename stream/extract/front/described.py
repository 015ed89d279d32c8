"""Places that only describe another: "Kern, a key town on the road to Orlan" tells of Kern alone."""

from stream.extract.front.marked import Marked
from stream.extract.front.place_found import PlaceFound
from stream.extract.word_set import words

SETTLEMENTS = words(
    "town city village hub stronghold settlement gateway crossroads junction suburb port capital"
)
# "a border town", "a small but strategic city"
NOUN_REACH = 6
# Where the place lies says which one it is.
RELATIVES = frozenset({"that", "which", "where", "who"})
LIES_IN = frozenset({"in", "within"})


def without_descriptions(marked: Marked, places: list[PlaceFound]) -> list[PlaceFound]:
    """The places of a sentence that stand in no apposition to another."""
    left = set[int]()
    for place in places:
        apposition = range(place.last, _apposition_end(marked, place.last))
        left |= {p.first for p in places if p.first in apposition and not _locates(marked, place.last, p)}
    return [place for place in places if place.first not in left]


def _locates(marked: Marked, comma: int, place: PlaceFound) -> bool:
    """Whether a place says where the one before lies: "a town in Orlan", not "that is far from Orlan"."""
    told = marked.text.lower[comma : place.first]
    return place.preposition in LIES_IN and RELATIVES.isdisjoint(told)


def _apposition_end(marked: Marked, comma: int) -> int:
    """Where ", a key town on the road to Orlan" ends that begins at a comma; `comma` itself for none."""
    lower, last = marked.text.lower, marked.last
    article = lower[comma : comma + 1] == [","] and lower[comma + 1 : comma + 2] in (["a"], ["an"], ["the"])
    reach = range(comma + 2, min(comma + NOUN_REACH, last))
    noun = next((i for i in reach if lower[i] in SETTLEMENTS), None)
    if not article or noun is None or any(comma < t.first < noun for t in marked.triggers):
        return comma
    ends = (i for i in range(noun, last) if lower[i] == "," or any(t.first == i for t in marked.triggers))
    return next(ends, last)
