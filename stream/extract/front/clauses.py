"""Cuts a sentence into clauses, one for each thing that it reports."""

from dataclasses import dataclass, field
from itertools import pairwise

from stream.extract.front.marked import Marked
from stream.extract.front.one_thing import tell_of_one
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.triggers import Trigger

# How strongly a word parts two clauses.
CUTS = {
    ";": 6,
    ":": 3,
    "–": 4,
    "—": 4,
    "while": 5,
    "whereas": 5,
    "where": 4,
    "but": 4,
    "when": 4,
    "after": 4,
    "following": 4,
    "with": 2,
    "forcing": 2,
    "and": 1,
    "or": 1,
    ",": 0,
}
COMMA_AND = 2
BETWEEN_REACH = 6
# "X, from which the army pulled out": like "where".
RELATIVE = 4
LEADS_TO_WHICH = frozenset({"from", "in", "at", "near", "over", "to", "around"})
# "as Ukrainian forces struck X", "as fighting went on": a clause of its own; "as a result", "as well as"
# are none.
AS = 4
ACTS = frozenset(
    {
        "troops",
        "forces",
        "fighting",
        "clashes",
        "rescuers",
        "soldiers",
        "militants",
        "rebels",
        "fighters",
        "drones",
    }
)


@dataclass(slots=True)
class Clause:
    """The tokens `first` up to `last` with the triggers that tell of one thing, and its places."""

    first: int
    last: int
    triggers: list[Trigger]
    places: list[PlaceFound] = field(default_factory=list)


def cut(marked: Marked, triggers: list[Trigger], places: list[PlaceFound]) -> list[Clause]:
    """The clauses of a sentence, each with those of `triggers` and `places` that stand in it.

    Two triggers that nothing parts ("mortar shelling hit", "repelled two attacks") belong to one clause.
    """
    inside_lists = _inside_lists(places)
    clauses = [Clause(marked.first, marked.last, [])]
    for trigger in triggers:
        held = clauses[-1]
        if held.triggers:
            at = _cut_between(marked, held.triggers[-1], trigger, inside_lists)
            if at is not None:
                held.last = at
                clauses.append(Clause(at, marked.last, []))
        clauses[-1].triggers.append(trigger)
    for place in places:
        home = next((c for c in clauses if c.first <= place.first < c.last), clauses[-1])
        home.places.append(place)
    return clauses


def _inside_lists(places: list[PlaceFound]) -> set[int]:
    """The tokens between the items of a list."""
    inside = set[int]()
    for place, following in pairwise(places):
        if following.linked == "list":
            inside.update(range(place.last, following.first))
    return inside


def _begins_clause(marked: Marked, i: int, other: Trigger) -> bool:
    """Whether "as" at token `i` begins a clause: who acts in it follows at once."""
    after = range(i + 1, min(i + 4, other.first))
    return any(j in marked.side_at for j in after) or not ACTS.isdisjoint(marked.text.lower[j] for j in after)


def _strength(marked: Marked, i: int, other: Trigger) -> int | None:
    """How strongly token `i` parts two clauses, None when it does not."""
    lower, word = marked.text.lower, marked.text.lower[i]
    if word == "as":
        return AS if _begins_clause(marked, i, other) else None
    if word == "and" and "between" in lower[max(i - BETWEEN_REACH, marked.first) : i]:
        return None  # "clashes between rebels and soldiers killed ten"
    if word == "which":
        return RELATIVE if lower[i - 1] in LEADS_TO_WHICH else None
    return CUTS.get(word)


def _cut_between(marked: Marked, one: Trigger, other: Trigger, inside_lists: set[int]) -> int | None:
    """The token that parts two triggers, the strongest, the last of those; None when none does."""
    lower = marked.text.lower
    if tell_of_one(marked.text, one, other):
        return None
    best, strength = None, -1
    for i in range(one.last, other.first):
        if i in inside_lists:
            continue
        word = lower[i]
        found = _strength(marked, i, other)
        if found is None:
            continue
        if word == "with" and lower[i - 1] != ",":
            continue
        if word == "," and i + 1 < other.first and lower[i + 1] in {"and", "but", "or"}:
            found = COMMA_AND
        elif word in {"and", "or"} and lower[i - 1] == ",":
            continue
        if found >= strength:
            best, strength = i, found
    return best
