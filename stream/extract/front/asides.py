"""Stretches of a clause that tell of something else: what stands after ";", who says it, "as X waited"."""

from itertools import pairwise

from stream.extract.front.clauses import Clause
from stream.extract.front.marked import Marked
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.source import SAYS
from stream.extract.word_set import words

# After a comma these begin a clause of their own; without an event word it tells of no event.
BEGINS = words("as while although though because since whereas but")
# "as well as X", "as far as X" go on.
GOES_ON = frozenset({"well", "far", "many", "part", "of"})
REASONS = frozenset({"retaliation", "response", "reply", "revenge"})
CROSSINGS = words("crossing crossings bridge bridges ford ferry pontoon pontoons dam")
# A comma may stand within the marks before the source: “yellow line,” according to
PARTS = frozenset({",", "”", '"'})
TELLS = (
    SAYS
    | {"told", "according", "wrote", "added", "confirmed", "quoted", "citing", "acknowledged"}
    | words("indicated specified declared explained stressed insisted clarified recalled")
)
# "medics at Nasser Hospital said": so many tokens may stand between a comma and its verb of saying.
LONGEST_SOURCE = 14


def without_asides(marked: Marked, clause: Clause) -> list[PlaceFound]:
    """The places of a clause that do not stand in an aside; all of them when none would be left."""
    if len(clause.places) < 2:  # noqa: PLR2004 - one place is never left out
        return clause.places
    aside = _asides(marked, clause)
    kept = [place for place in clause.places if place.first not in aside] or clause.places
    sharp = [place for place in kept if not _only_guides(marked, place)]
    return sharp if any(p.sort == "place" and p.role in {"at", "near"} for p in sharp) else kept


def _only_guides(marked: Marked, place: PlaceFound) -> bool:
    """Whether a place only helps to find another: "on the X Highway", "bridge over the X", "North of X,"."""
    lower = marked.text.lower
    if place.opening and place.role == "near" and place.preposition == "of":
        return True
    if lower[place.start - 1] in {"sirens", "alarms", "alerts"}:
        return True
    crossing = lower[place.start] in {"over", "across"} and lower[place.start - 1] in CROSSINGS
    return crossing or lower[place.last - 1] in {"highway", "road", "avenue", "street", "railway"}


def _asides(marked: Marked, clause: Clause) -> set[int]:
    """The tokens of the asides."""
    lower, last = marked.text.lower, min(clause.last, marked.last)
    after = clause.triggers[-1].last
    cuts = [i for i in range(clause.first, last) if lower[i] == ";" or (i > after and _begins(lower, i))]
    found = set[int]()
    for first, end in pairwise([clause.first, *cuts, last] if cuts else []):
        listed = lower[first] == ";" and _goes_on_listing(marked, clause, first)
        if not listed and not any(first <= t.first < end for t in clause.triggers):
            found.update(range(first, end))
    source = _source(lower, after, last)
    return found | set(range(*source)) if source is not None else found


def _goes_on_listing(marked: Marked, clause: Clause, semicolon: int) -> bool:
    """Whether nothing but one more place follows a semicolon: "near X; near Y; and south of Z"."""
    start = semicolon + 1
    start += start < marked.last and marked.text.lower[start] == "and"
    return any(place.start == start for place in clause.places)


def _begins(lower: list[str], i: int) -> bool:
    """Whether a clause of its own begins at token `i`."""
    if lower[i] == "in" and lower[i + 1] in REASONS:
        return True
    joined = lower[i] in BEGINS and lower[i - 1] == ","
    return joined and lower[i + 1 : i + 2] != [] and lower[i + 1] not in GOES_ON


def _source(lower: list[str], first: int, last: int) -> tuple[int, int] | None:
    """The tokens of ", medics at X said" at the end; None when nobody is told to say it there."""
    for i in range(last - 1, first, -1):
        if lower[i] in TELLS:
            start = i
            while start > max(first, i - LONGEST_SOURCE) and lower[start - 1] not in PARTS:
                start -= 1
            return (start, last) if lower[start - 1] in PARTS else None
    return None
