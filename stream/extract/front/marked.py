"""A sentence with its event words, sides and weapons marked: what the finding of places and doers goes by."""

from dataclasses import dataclass, field

from stream.extract.front.side_index import SideMention
from stream.extract.front.triggers import Trigger, find_triggers
from stream.extract.front.weapons import Weapon, find_weapons
from stream.extract.text import Text


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens `first` up to `last`; `side_at` and `trigger_ending` find a mark by token."""

    text: Text
    first: int
    last: int
    triggers: list[Trigger]
    sides: list[SideMention]
    weapons: list[Weapon]
    side_at: dict[int, SideMention] = field(default_factory=dict)
    trigger_ending: dict[int, Trigger] = field(default_factory=dict)


def mark(text: Text, first: int, last: int, sides: list[SideMention]) -> Marked:
    """Marks the tokens `first` up to `last` of a sentence whose side words are known."""
    held = [m for m in sides if first <= m.first < last]
    triggers = find_triggers(text, first, last)
    return Marked(
        text=text,
        first=first,
        last=last,
        triggers=triggers,
        sides=held,
        weapons=find_weapons(text, first, last),
        side_at={i: m for m in held for i in range(m.first, m.last)},
        trigger_ending={t.last: t for t in triggers},
    )
