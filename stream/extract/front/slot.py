"""A slot for a toponym: where its phrase begins and which role it gives."""

from typing import NamedTuple

from schemas.place import PlaceRole

# The "preposition" of a place that heads what is told of it: "Sagaing Region:".
HEADING = ":"


class Slot(NamedTuple):
    """The phrase begins at token `start`; `axis` when the name is a direction, not a place."""

    start: int
    role: PlaceRole
    preposition: str = ""
    axis: bool = False


class Stepped(NamedTuple):
    """What was stepped over on the way back from a name: "of", a part ("outskirts"), a kind ("village")."""

    of: bool = False
    part: PlaceRole | None = None
    named: bool = False
    axis: bool = False
