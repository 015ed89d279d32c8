"""The axis of a record, which is a mere name, as places: "Krasny Liman" is the axis of Lyman."""

import re
from functools import lru_cache
from typing import NamedTuple

from stream.enrich.asked_place import AS_GOOD, PlaceNames
from stream.enrich.gazetteer.normalise import normalise

# Axes come in pairs ("Sloviansk and Kramatorsk", "Kupiansk–Lyman"); a lone hyphen belongs to the name.
PARTS = re.compile(r"\s+and\s+|\s*[–—/,]\s*|\s+-\s+")
AXIS_WORD = re.compile(r"\s+(?:axis|direction|sector|front|frontline)s?$", re.IGNORECASE)
SMALLEST_OF_NAME = 40  # places of one name that are still looked at, the largest first


class AxisName(NamedTuple):
    """One name of an axis: its spelling without case and accents, and the ids of the places it may mean."""

    spelling: str
    entity_ids: frozenset[str]


class Axes:
    """Reads axes by what knows places by name; remembers the last 4,096, for bulletins repeat them."""

    def __init__(self, names: PlaceNames) -> None:
        self._names = names
        self.read = lru_cache(maxsize=4096)(self._read)

    def _read(self, axis: str) -> tuple[AxisName, ...]:
        """The names in an axis. All homonyms count: nothing but the name tells them apart."""
        # One blank each: over 20,000 in a row the patterns would go back for seconds.
        parts = (AXIS_WORD.sub("", part.strip()) for part in PARTS.split(" ".join(axis.split())))
        return tuple(AxisName(normalise(part), self._meant(part)) for part in parts if normalise(part))

    def _meant(self, name: str) -> frozenset[str]:
        known = [place for place in self._names.candidates(name) if place.entity_id is not None]
        best = max((place.match for place in known), default=0.0)
        near = sorted((p for p in known if p.match >= best - AS_GOOD), key=lambda place: -place.population)
        return frozenset(str(place.entity_id) for place in near[:SMALLEST_OF_NAME])
