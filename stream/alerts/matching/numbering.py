"""Keys as numbers: shorter than text, and only those that some subscription asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(slots=True)
class Numbered:
    """A key, its number, and how many ask for it."""

    key: str
    number: int
    asked: int


class Numbering:
    """Gives each key that is asked for a number of its own, until nobody asks for it any more."""

    def __init__(self) -> None:
        self._by_key: dict[str, Numbered] = {}
        self._by_number: dict[int, Numbered] = {}
        self._numbers = {group: count(group << GROUP_BITS) for group in GROUPS.values()}

    def ask(self, key: str) -> int:
        """The number of a key that one more asks for."""
        numbered = self._by_key.get(key)
        if numbered is None:
            number = next(self._numbers[GROUPS[key.partition(" ")[0]]])
            numbered = self._by_key[key] = self._by_number[number] = Numbered(key, number, 0)
        numbered.asked += 1
        return numbered.number

    def let_go(self, number: int) -> None:
        """Says that one of those who asked for it does not any more."""
        numbered = self._by_number[number]
        numbered.asked -= 1
        if not numbered.asked:
            del self._by_number[number], self._by_key[numbered.key]

    def popularity(self, keys: Iterable[str]) -> int:
        """How many ask for these keys in all."""
        return sum(numbered.asked for key in keys if (numbered := self._by_key.get(key)))

    def known(self, keys: frozenset[str]) -> list[int]:
        """The numbers of those keys that anybody asks for, rising, so those of one group together."""
        return sorted(self._by_key[key].number for key in self._by_key.keys() & keys)
