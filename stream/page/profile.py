"""What the statements of a speaker tell of the speaker: roles, outlets, the places spoken of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.statement import Statement
from stream.page.addresses import address_of_place

MOST = 12  # of each list: the page is no register


@dataclass(frozen=True, slots=True)
class Named:
    """Something that was named, how often, and where more about it is (or None)."""

    name: str
    count: int
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """The name most used, the other spellings, and what the statements name, commonest first."""

    name: str
    spellings: tuple[str, ...]
    roles: tuple[Named, ...]
    outlets: tuple[Named, ...]
    places: tuple[Named, ...]


def profile_of(statements: Sequence[Statement]) -> Profile:
    """The profile of one speaker; raises ValueError without statements, since then there is no name."""
    if not statements:
        raise ValueError("a speaker without statements has no profile")
    names = Counter(statement.speaker.name for statement in statements)
    name = names.most_common(1)[0][0]
    return Profile(
        name=name,
        spellings=tuple(sorted(other for other in names if other != name)),
        roles=_commonest(Counter(role for s in statements if (role := _role(s)))),
        outlets=_commonest(Counter(s.via for s in statements if s.via)),
        places=_places(statements),
    )


def _role(statement: Statement) -> str:
    role, affiliation = statement.speaker.role or "", statement.speaker.affiliation or ""
    return role if affiliation in role else ", ".join(filter(None, (role, affiliation)))


def _commonest(counter: Counter[str]) -> tuple[Named, ...]:
    return tuple(Named(name, count) for name, count in counter.most_common(MOST))


def _places(statements: Sequence[Statement]) -> tuple[Named, ...]:
    """Each place once a statement."""
    names: dict[str, str] = {}
    counter: Counter[str] = Counter()
    for statement in statements:
        places = {m.entity_id: m.name for m in statement.mentions if m.kind == "place" and m.entity_id}
        counter.update(places.keys())
        names |= places
    return tuple(Named(names[id_], count, address_of_place(id_)) for id_, count in counter.most_common(MOST))
