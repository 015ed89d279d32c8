"""Whether losses are civilians or fighters, by the words for them: "a 64-year-old woman", "two soldiers"."""

from itertools import pairwise

from stream.extract.front.people_words import ARMED_BODIES, CIVILIANS, FIGHTERS

# Whose age is told is hardly ever a soldier: armies tell of ranks, officials of ages.
AGED = frozenset({("year", "-"), ("month", "-"), ("-", "old")})


def are_civilians(whom: list[str]) -> bool | None:
    """True for civilians, also where fighters died beside them; False for fighters, None where it is open.

    A word for fighters alone counts, an age only where no fighter is named.
    """
    pairs = set(pairwise(whom))
    armed = not ARMED_BODIES.isdisjoint(pairs)
    if not CIVILIANS.isdisjoint(whom):
        return not (armed and _only_women_and_men(whom))
    if armed or not FIGHTERS.isdisjoint(whom):
        return False
    return True if "aged" in whom or not AGED.isdisjoint(pairs) else None


def _only_women_and_men(whom: list[str]) -> bool:
    """Whether the words for civilians say no more than that: "two women of the security forces"."""
    return CIVILIANS.intersection(whom) <= {"woman", "women"}
