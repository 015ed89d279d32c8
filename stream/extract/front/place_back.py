"""Places that a clause only points back to: "south of the city", "the village was taken", "X, where …"."""

from stream.extract.drafts import PlaceDraft, Stand
from stream.extract.front.clauses import Clause
from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.place_slot import read_slot
from stream.extract.front.place_subject import reads_as_subject
from stream.extract.text import Text
from stream.extract.word_set import words

SETTLEMENTS = words("city town village settlement hamlet township")
# "the city of X", "the city's mayor", "the village council" point back to nothing.
GOES_ON = words("of 's ’s council mayor hall administration and - authorities military court")
VILLAGE_REACH = len("village of the ")
BESIDE = words(", ( ) – — from in near at over around")
RELATIVE = frozenset({"where", "which"})


def pointed_back(
    marked: Marked, clause: Clause, places: list[PlaceFound], settlement: PlaceDraft | None
) -> tuple[PlaceDraft, ...]:
    """The places that a clause without a name points back to, among `places` of the sentence or before it.

    "X and Y, where fighting goes on" points to X and Y, "the town" to the last `settlement` named.
    """
    lower = marked.text.lower
    start = clause.triggers[0].first
    before = [p for p in places if p.last <= clause.first or (p.last <= start and p not in clause.places)]
    named = [p for p in before if p.sort != "axis" and p.role != "from"]
    if lower[clause.first] in RELATIVE:
        held = _list_at_the_end(named)
        beside = bool(held) and BESIDE.issuperset(lower[held[-1].last : clause.first])
        return tuple(_draft(marked.text, place) for place in held) if beside else ()
    near = next((p for p in reversed(named) if p.sort == "place"), None)
    meant = _draft(marked.text, near) if near is not None else settlement
    if meant is None:
        return ()
    for i in range(max(clause.first, marked.first + 1), clause.last - 1):
        points = lower[i] in SETTLEMENTS and lower[i - 1] == "the" and lower[i + 1] not in GOES_ON
        if points and not _is_smaller(marked.text, meant, lower[i]):
            return _in_its_slot(marked, Name(i, i + 1), meant)
    return ()


def _is_smaller(text: Text, meant: PlaceDraft, word: str) -> bool:
    """Whether "the city" would be what was told to be a village."""
    told = text.body[max(meant.stand.start - VILLAGE_REACH, 0) : meant.stand.start].lower()
    return word in {"city", "town"} and "village of" in told


def _list_at_the_end(named: list[PlaceFound]) -> list[PlaceFound]:
    """The last place and the list that it ends, what only contains it left out."""
    held = [place for place in named if place.sort == "place"] or named
    first = len(held) - 1
    while first > 0 and held[first].linked == "list":
        first -= 1
    return held[first:]


def _in_its_slot(marked: Marked, name: Name, meant: PlaceDraft) -> tuple[PlaceDraft, ...]:
    """The settlement in the role of the words that point to it, if they stand where a toponym could."""
    slot = read_slot(marked, name)
    if slot is not None and not slot.axis:
        return (PlaceDraft(meant.name, slot.role, meant.stand, meant.region),)
    return (
        (PlaceDraft(meant.name, "at", meant.stand, meant.region),)
        if reads_as_subject(marked, [name], 0)
        else ()
    )


def _draft(text: Text, place: PlaceFound) -> PlaceDraft:
    """A place that stands earlier in the sentence, as it is told there."""
    start = text.starts[place.first]
    return PlaceDraft(place.name, place.role, Stand(start, start + len(place.name)))


def last_settlement(text: Text, places: list[PlaceFound]) -> PlaceDraft | None:
    """What "the town" means after a sentence with these places: the only settlement named there."""
    held = [p for p in places if p.sort == "place" and p.role != "from" and not p.name.isupper()]
    return _draft(text, held[0]) if len(held) == 1 else None
