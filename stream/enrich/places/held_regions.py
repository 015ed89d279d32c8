"""Regions that an event names beside a place in them: they hold it, whatever preposition leads to them."""

from collections.abc import Sequence

from schemas.place import Place
from stream.enrich.gazetteer.kind_words import split_kind
from stream.enrich.places.settle import Settled


def hold_what_lies_in_them(settled: Sequence[Settled], places: Sequence[Place]) -> list[Place]:
    """The places of one event; of "In Ituri, … at Djaiba" the region comes out as `within`.

    `settled` are their names in the same order. Grammar alone cannot tell "In Ituri, …" from "In Bunia, …";
    the gazetteer does. Only a region that is named first, with nothing but places in it behind: other lists
    name regions and towns side by side.
    """
    found = list(places)
    if len(found) > 1 and _is_region(settled[0], found[0]) and all(_lies_in(p, found[0]) for p in found[1:]):
        found[0] = found[0].model_copy(update={"role": "within"})
    return found


def _is_region(settled: Settled, place: Place) -> bool:
    """Whether a bare name turned out a region's; where a word says so ("region") the grammar knew it."""
    known = settled.best is not None and settled.best.place.kind == "region" and place.precision == "region"
    return known and place.role == "at" and split_kind(place.name)[1] is None


def _lies_in(place: Place, region: Place) -> bool:
    """Whether a place lies in the region, too."""
    return (place.country, place.admin1) == (region.country, region.admin1)
