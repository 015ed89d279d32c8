"""The name of a subscription that was given none."""

from collections.abc import Iterator

from schemas.subscription import Wanted, Watch

LONGEST = 200


def name_of(wanted: Wanted | None, watch: Watch | None) -> str:
    """What it is about, in a few words: `Olha Marchenko · Kyiv · drone strike`."""
    if watch is not None:
        return f"silence of {watch.publisher}" if watch.watch == "silence" else "failing subscriptions"
    return " · ".join(_parts(wanted or Wanted()))[:LONGEST]


def _parts(wanted: Wanted) -> Iterator[str]:
    yield from (speaker.name for speaker in wanted.speakers)
    for place in wanted.places:
        yield f"{place.radius_km:g} km of {place.name}" if place.radius_km else place.name
    yield from (f"{axis.name} axis" for axis in wanted.axes)
    for several in (wanted.event_types, wanted.sides, wanted.certainties, wanted.modes, wanted.publishers):
        yield from (each.replace("_", " ") for each in several)
    if wanted.casualties_at_least is not None:
        yield f"at least {wanted.casualties_at_least} killed or wounded"
    if wanted.words is not None:
        yield from (*wanted.words.all, *wanted.words.any, *filter(None, [wanted.words.phrase]))
        yield from (f"not {word}" for word in wanted.words.none)
    yield from (kind.replace("_", " ") + "s" for kind in wanted.kinds)
