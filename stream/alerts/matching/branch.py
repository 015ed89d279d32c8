"""Subscriptions that are filed in one place, sorted further as soon as they are many."""

from dataclasses import dataclass

# So many are looked at rather than sorted further: a look takes about as long as the look-ups of a branch.
MOST_UNSORTED = 8

Conditions = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """One subscription: its id, and the conditions beside those that led here, each by its alternative keys.

    `sorted_by` of the conditions, the first ones, may sort it further; what is left is looked at.
    """

    id: str
    conditions: Conditions
    sorted_by: int


@dataclass(slots=True)
class Branch:
    """Those that share the keys on the way here; once they are many, `deeper` by their next condition."""

    level: int = 0
    here: tuple[Filed, ...] = ()
    deeper: "dict[int, Branch] | None" = None

    def add(self, filed: Filed) -> None:
        """Files one; it must not be filed yet."""
        if self.deeper is not None and self.level < filed.sorted_by:
            self._send_on(filed, self.deeper)
            return
        self.here = (*self.here, filed)
        if self.deeper is None and len(self.here) > MOST_UNSORTED:
            self._branch()

    def remove(self, filed: Filed) -> None:
        """Takes out one that is filed."""
        if self.deeper is None or self.level >= filed.sorted_by:
            self.here = tuple(one for one in self.here if one is not filed)
            return
        for key in filed.conditions[self.level]:
            self.deeper[key].remove(filed)
            if self.deeper[key].is_empty:
                del self.deeper[key]

    @property
    def is_empty(self) -> bool:
        """Whether none is filed here or deeper."""
        return not self.here and not self.deeper

    def collect(self, keys: frozenset[int], into: set[str]) -> None:
        """Adds the ids of all that have a key of each condition among these."""
        for filed in self.here:
            for alternatives in filed.conditions:
                if keys.isdisjoint(alternatives):
                    break
            else:
                into.add(filed.id)
        if self.deeper:
            # Python looks through the smaller one of the two.
            for key in self.deeper.keys() & keys:
                self.deeper[key].collect(keys, into)

    def _branch(self) -> None:
        filed, self.here, self.deeper = self.here, (), {}
        for one in filed:
            self.add(one)

    def _send_on(self, filed: Filed, deeper: "dict[int, Branch]") -> None:
        for key in filed.conditions[self.level]:
            deeper.setdefault(key, Branch(self.level + 1)).add(filed)
