"""Where subscriptions are filed: each under the pair of its two rarest conditions.

A record looks up the pairs of its own keys, some 300. So a speaker or place whom thousands follow together
with something else leads to none of them, and pairs that many share are sorted further (see `branch`).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from stream.alerts.matching.branch import Conditions, Filed, Place, put, take
from stream.alerts.matching.numbering import Numbering, group_of

# Alternatives of the conditions that one is filed under, multiplied: a hundred speakers are a hundred ways.
MOST_WAYS = 256
ANYTHING = 0  # the way to a subscription without conditions, and the second key of one that has one alone

Way = tuple[int, int]


class Filing:
    """All subscriptions by their conditions: each a tuple of alternative keys, of which a record has one.

    How rare a key is shows in how many subscriptions ask for it when one is added: what many ask for, many
    records tell.
    """

    def __init__(self) -> None:
        self._numbering = Numbering()
        self._places: dict[int, dict[int, Place]] = {}
        self._filed: dict[str, tuple[Conditions, Filed]] = {}

    def add(self, subscription_id: str, conditions: Sequence[tuple[str, ...]]) -> None:
        """Files one that is not filed; `conditions` in the order of how telling they are by their nature."""
        rarest_first = sorted(conditions, key=self._numbering.popularity)
        numbered = tuple(tuple(map(self._numbering.ask, dict.fromkeys(keys))) for keys in rarest_first)
        ways, rest = _ways(numbered)
        filed = Filed(subscription_id, rest, _sorting(len(ways), rest))
        self._filed[subscription_id] = numbered, filed
        for first, second in ways:
            put(self._places.setdefault(first, {}), second, filed)

    def remove(self, subscription_id: str) -> None:
        """Takes out one that is filed."""
        numbered, filed = self._filed.pop(subscription_id)
        for first, second in _ways(numbered)[0]:
            take(self._places[first], second, filed)
            if not self._places[first]:
                del self._places[first]
        for keys in numbered:
            for number in keys:
                self._numbering.let_go(number)

    def found(self, keys: frozenset[str]) -> set[str]:
        """The ids of all that have a key of each condition among these."""
        known = self._numbering.known(keys)
        numbers = set(known)
        ids: set[str] = set()
        for places, seconds in self._pairs(known):
            # Python looks through the smaller one of the two, if that is a plain set.
            for second in places.keys() & seconds:
                places[second].collect(numbers, ids)
        return ids

    def _pairs(self, known: list[int]) -> Iterator[tuple[dict[int, Place], set[int]]]:
        """What is filed under each of the rising numbers, and those of later groups that pair with it."""
        seconds = {ANYTHING}
        if ANYTHING in self._places:
            yield self._places[ANYTHING], seconds
        for _, group in groupby(reversed(known), group_of):
            firsts = list(group)
            for first in firsts:
                if (places := self._places.get(first)) is not None:
                    yield places, seconds
            seconds.update(firsts)


def _ways(conditions: Conditions) -> tuple[tuple[Way, ...], Conditions]:
    """Where one is filed, by the first condition and the next that makes pairs with it, and what is left.

    Two of one group make no pair: of the words of a long quotation that would be 100,000.
    """
    if not conditions:
        return ((ANYTHING, ANYTHING),), ()
    first, *others = conditions
    for position, second in enumerate(others):
        if len(first) * len(second) <= MOST_WAYS and _group(first) != _group(second):
            pairs = dict.fromkeys(_pair(one, other) for one in first for other in second)
            return tuple(pairs), (*others[:position], *others[position + 1 :])
    return tuple((key, ANYTHING) for key in first), tuple(others)


def _group(keys: tuple[int, ...]) -> int | None:
    return group_of(keys[0]) if keys else None


def _sorting(ways: int, rest: Conditions) -> int:
    """How many of the conditions that are left may sort one further without too many ways in all."""
    for position, keys in enumerate(rest):
        ways *= len(keys)
        if ways > MOST_WAYS:
            return position
    return len(rest)


def _pair(one: int, other: int) -> Way:
    """A pair, the same whichever comes first."""
    return min(one, other), max(one, other)
