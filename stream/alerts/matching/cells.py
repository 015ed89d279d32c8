"""Cells of a grid over the globe: what a circle touches, and what a point lies in."""

import math
from collections.abc import Iterator

from stream.store.embedded.distance import boxes

KM_A_DEGREE = 111.2
# Sides of cells in degrees: a circle is filed in the first whose side holds its radius, in some 4 to 9 cells.
SIDES = (0.25, 1.0, 4.0, 16.0)
# Near a pole a circle spans all meridians: it is then not filed by cells at all.
MOST_CELLS = 64
# A point on the very rim is within the circle, whatever the last digits of the reckoning say.
RIM_KM = 0.001


def cells_of_point(lat: float, lon: float) -> tuple[str, ...]:
    """The names of the cells that a point lies in, one for each size."""
    return tuple(_name(side, _row(lat, side), _row(lon, side)) for side in SIDES)


def cells_of_circle(lat: float, lon: float, km: float) -> tuple[str, ...] | None:
    """The names of the cells, all of one size, that a circle touches; None where they are too many."""
    side = next((side for side in SIDES if km <= side * KM_A_DEGREE), SIDES[-1])
    cells: dict[str, None] = {}
    for south, north, west, east in boxes(lat, lon, km + RIM_KM):
        if _row(east, side) - _row(west, side) >= MOST_CELLS:
            return None
        cells.update(dict.fromkeys(_names(side, south, north, west, east)))
    return tuple(cells) if len(cells) <= MOST_CELLS else None


def _names(side: float, south: float, north: float, west: float, east: float) -> Iterator[str]:
    for row in range(_row(south, side), _row(north, side) + 1):
        for column in range(_row(west, side), _row(east, side) + 1):
            yield _name(side, row, column)


def _row(degrees: float, side: float) -> int:
    return math.floor(degrees / side)


def _name(side: float, row: int, column: int) -> str:
    return f"cell {side} {row} {column}"
