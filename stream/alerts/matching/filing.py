"""Where subscriptions are filed: under their most telling condition, and where many share it, the next, too.

A branch that holds more than a handful sends each of them on by its next condition. So a speaker whom
thousands follow, each with another place or word, costs one look-up a word, not a look at the thousands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# So many are looked at rather than sorted further: a check takes about as long as the look-ups of one branch.
MOST_UNSORTED = 16


@dataclass(frozen=True, slots=True)
class Filed:
    """One subscription: its id, and for each condition, the most telling first, its alternative keys."""

    id: str
    conditions: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Branch:
    """Those that share the keys on the way here; once they are many, `deeper` by their next condition."""

    level: int = 0
    here: list[Filed] = field(default_factory=list)
    deeper: "dict[str, Branch] | None" = None

    def add(self, filed: Filed) -> None:
        """Files one; it must not be filed yet."""
        if self.deeper is not None and self.level < len(filed.conditions):
            self._send_on(filed, self.deeper)
            return
        self.here.append(filed)
        if self.deeper is None and len(self.here) > MOST_UNSORTED:
            self._branch()

    def remove(self, filed: Filed) -> None:
        """Takes out one that is filed."""
        if self.deeper is None or self.level >= len(filed.conditions):
            self.here.remove(filed)
            return
        for key in filed.conditions[self.level]:
            self.deeper[key].remove(filed)
            if self.deeper[key].is_empty:
                del self.deeper[key]

    @property
    def is_empty(self) -> bool:
        """Whether none is filed here or deeper."""
        return not self.here and not self.deeper

    def found(self, keys: frozenset[str]) -> Iterator[Filed]:
        """All whose conditions a record with these keys may meet; one may come several times."""
        yield from self.here
        if not self.deeper:
            return
        for key in _shared(self.deeper, keys):
            yield from self.deeper[key].found(keys)

    def _branch(self) -> None:
        filed, self.here, self.deeper = self.here, [], {}
        for one in filed:
            self.add(one)

    def _send_on(self, filed: Filed, deeper: "dict[str, Branch]") -> None:
        for key in filed.conditions[self.level]:
            deeper.setdefault(key, Branch(self.level + 1)).add(filed)


def _shared(deeper: "dict[str, Branch]", keys: frozenset[str]) -> Iterable[str]:
    """The keys of both, looking through the fewer ones."""
    if len(deeper) < len(keys):
        return [key for key in deeper if key in keys]
    return [key for key in keys if key in deeper]
