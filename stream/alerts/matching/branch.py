"""Subscriptions that are filed in one place, sorted further as soon as they are many."""

from dataclasses import dataclass, field

# So many are looked at rather than sorted further: with 8 a match among 100,000 takes a twentieth longer.
MOST_UNSORTED = 2

Conditions = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Filed:
    """One subscription, equal to itself alone.

    Beside its id the conditions that did not lead here, each by its alternative keys: `sorted_by` of them,
    the first ones, may sort it further; what is left is looked at.
    """

    id: str
    conditions: Conditions
    sorted_by: int

    def collect(self, keys: set[int], into: set[str]) -> None:
        """Adds its id if these have a key of each condition."""
        for alternatives in self.conditions:
            if keys.isdisjoint(alternatives):
                return
        into.add(self.id)


@dataclass(slots=True)
class Branch:
    """Those that share the keys on the way here; once they are many, `deeper` by their next condition."""

    level: int
    here: list[Filed] = field(default_factory=list)
    deeper: "dict[int, Place] | None" = None

    def add(self, filed: Filed) -> None:
        """Files one; it must not be filed yet."""
        if self.deeper is not None and self.level < filed.sorted_by:
            for key in filed.conditions[self.level]:
                put(self.deeper, key, filed, self.level + 1)
            return
        self.here.append(filed)
        if self.deeper is None and len(self.here) > MOST_UNSORTED:
            self._branch()

    def remove(self, filed: Filed) -> None:
        """Takes out one that is filed."""
        if self.deeper is None or self.level >= filed.sorted_by:
            self.here.remove(filed)
            return
        for key in filed.conditions[self.level]:
            take(self.deeper, key, filed)

    @property
    def is_empty(self) -> bool:
        """Whether none is filed here or deeper."""
        return not self.here and not self.deeper

    def collect(self, keys: set[int], into: set[str]) -> None:
        """Adds the ids of all that have a key of each condition among these."""
        for filed in self.here:
            filed.collect(keys, into)
        if self.deeper:
            # Python looks through the smaller one of the two, if that is a plain set.
            for key in self.deeper.keys() & keys:
                self.deeper[key].collect(keys, into)

    def _branch(self) -> None:
        filed, self.here, self.deeper = self.here, [], {}
        for one in filed:
            self.add(one)


# Most are alone where they are filed: a branch for each would double what a match must fetch from memory.
Place = Filed | Branch


def put(places: dict[int, Place], key: int, filed: Filed, level: int = 0) -> None:
    """Files one under a key; `level` counts the conditions that led to these places."""
    place = places.get(key)
    if place is None:
        places[key] = filed
        return
    if isinstance(place, Filed):
        place = places[key] = Branch(level, [place])
    place.add(filed)


def take(places: dict[int, Place], key: int, filed: Filed) -> None:
    """Takes one out that is filed under a key."""
    place = places[key]
    if isinstance(place, Branch):
        place.remove(filed)
    if place is filed or (isinstance(place, Branch) and place.is_empty):
        del places[key]
