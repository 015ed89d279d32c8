"""The floors: the least that each part of the gold must give, in a file of tables.

[held]
gold = "held"            # a folder beside the file
statement_f1 = 0.82
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stream.errors import FrontwireError
from stream.evaluate.figures import EVENT_FIGURES, FAULTS, STATEMENT_FIGURES, Figures

WITH_FLOOR = (*STATEMENT_FIGURES, *EVENT_FIGURES)


class FloorsError(FrontwireError):
    """A file of floors cannot be used; the message names the file, the part, and what it needs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the gold with the least value of its figures; `where_present` lets its folder be missing."""

    name: str
    folder: Path
    floors: dict[str, float]
    where_present: bool = False

    @property
    def is_left_out(self) -> bool:
        """Whether it is not here, and need not be."""
        return self.where_present and not self.folder.exists()


@dataclass(frozen=True, slots=True)
class Fallen:
    """A figure on the wrong side of its bound."""

    part: str
    figure: str
    bound: float
    value: float | None

    def __str__(self) -> str:
        """Which figure, where, and by how much."""
        if self.value is None:
            return f"{self.part}: {self.figure} is not measured, and must be at least {self.bound}"
        side = "above" if self.figure in FAULTS else "below"
        apart = abs(self.value - self.bound)
        return f"{self.part}: {self.figure} is {self.value:.3f}, {apart:.3f} {side} {self.bound}"


def read_floors(file: Path) -> tuple[Part, ...]:
    """The parts of a file, in its order; raises FloorsError."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise FloorsError(f"{file}: {error.strerror}; expected a file like tests/gold/floors.toml") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FloorsError(f"{file}: {error}; expected a file like tests/gold/floors.toml") from error
    return tuple(_part(file, name, table) for name, table in tables.items())


def _part(file: Path, name: str, table: Any) -> Part:
    folder = table.pop("gold", None) if isinstance(table, dict) else None
    if not isinstance(folder, str):
        raise FloorsError(f'{file}: [{name}] names no gold; give gold = "a folder, from this file"')
    where_present = table.pop("where_present", False)
    for figure, floor in table.items():
        if figure not in WITH_FLOOR:
            raise FloorsError(f"{file}: [{name}] {figure} is no figure; known: {', '.join(WITH_FLOOR)}")
        if not isinstance(floor, int | float):
            raise FloorsError(f"{file}: [{name}] {figure} is {floor!r}; expected a number")
    return Part(name, file.parent / folder, table, where_present is True)


def fallen(part: Part, found: Figures) -> Sequence[Fallen]:
    """The figures that are below their floor, and the faults there are: none is let pass in any part."""
    low = [
        Fallen(part.name, figure, floor, found[figure])
        for figure, floor in part.floors.items()
        if (value := found[figure]) is None or value < floor
    ]
    return low + [Fallen(part.name, fault, 0, found[fault]) for fault in FAULTS if found[fault]]
