"""Keys as numbers: shorter than text, and only those that some subscription asks for."""

from collections.abc import Iterable
from itertools import count

# The first word of a key is its field. Fields of one group answer one condition: a subscription that asks for
# places is filed under a place, a region or a cell, never under two of them.
GROUPS = {
    "kind": 1,
    "certainty": 2,
    "mode": 3,
    "publisher": 4,
    "side": 5,
    "event_type": 6,
    "casualties": 7,
    "axis": 8,
    "speaker_id": 9,
    "country": 10,
    "region": 10,
    "cell": 10,
    "place": 10,
    "word": 11,
}
GROUP_BITS = 27  # a group may have 134 million keys until numbers of two groups meet


def group_of(number: int) -> int:
    """The group of a number's key."""
    return number >> GROUP_BITS


class Numbering:
    """Gives each key that is asked for a number of its own, until nobody asks for it any more."""

    def __init__(self) -> None:
        # The number stands in the dictionary itself: a look-up of a record touches nothing else.
        self._by_key: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._asked: dict[int, int] = {}
        self._numbers = {group: count(group << GROUP_BITS) for group in GROUPS.values()}

    def ask(self, key: str) -> int:
        """The number of a key that one more asks for."""
        number = self._by_key.get(key)
        if number is None:
            number = next(self._numbers[GROUPS[key.partition(" ")[0]]])
            self._by_key[key], self._keys[number] = number, key
        self._asked[number] = self._asked.get(number, 0) + 1
        return number

    def let_go(self, number: int) -> None:
        """Says that one of those who asked for it does not any more."""
        self._asked[number] -= 1
        if not self._asked[number]:
            del self._asked[number], self._by_key[self._keys.pop(number)]

    def popularity(self, keys: Iterable[str]) -> int:
        """How many ask for these keys in all."""
        return sum(self._asked[number] for key in keys if (number := self._by_key.get(key)) is not None)

    def known(self, keys: frozenset[str]) -> list[int]:
        """The numbers of those keys that anybody asks for, rising, so those of one group together."""
        return sorted(number for number in map(self._by_key.get, keys) if number is not None)
