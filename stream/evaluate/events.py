"""Counts what was read of the front events: type, place, attributes, and where on the map."""

from collections.abc import Iterator, Sequence

from schemas.front_event import FrontEvent
from stream.evaluate.attributes import check_attributes, shown
from stream.evaluate.counts import Counts
from stream.evaluate.event_pairs import AskedEvent, EventPairs, names_of, pair_events
from stream.evaluate.gold import Gold
from stream.evaluate.locations import score_locations
from stream.evaluate.mistake import Mistake, where
from stream.evaluate.wording import place_name


def score_events(gold: Gold, read: Sequence[FrontEvent], body: str) -> tuple[Counts, list[Mistake]]:
    """The counts of the events, and every mistake: missed and misread, made up, in the wrong place."""
    pairs = pair_events(gold, read)
    counts = Counts(events_made_up=len(pairs.made_up) + pairs.placeless_too_many)
    mistakes = list[Mistake]()
    for asked in pairs.asked:
        if asked.required:
            new, wrong = _compared(asked, body, read)
            counts += new
            mistakes += wrong
    mistakes += _made_up(pairs)
    located, astray = score_locations(pairs, read, body)
    return counts + located, mistakes + astray


def _compared(asked: AskedEvent, body: str, read: Sequence[FrontEvent]) -> tuple[Counts, list[Mistake]]:
    """The counts of one place of an event that is asked for."""
    if asked.found is None:
        there = [
            f"{event.event_type} ({event.rule})"
            for event in read
            if any(place_name(place.name) in names_of(asked.place) for place in event.places)
        ]
        missed = Mistake(
            "event missed", where(body, asked.place.name), _told(asked), ", ".join(there) or None
        )
        return Counts(events_missed=1), [missed]
    event = asked.found.event
    checks = check_attributes(asked.event, event)
    counts = Counts(
        events_found=1, attributes_asked=len(checks), attributes_right=sum(check.right for check in checks)
    )
    return counts, [
        Mistake(f"{name} at {asked.place.name}", event.span, shown(expected), shown(found), event.rule)
        for name, right, expected, found in checks
        if not right
    ]


def _told(asked: AskedEvent) -> str:
    return f"{' or '.join(asked.event.types)} {asked.place.role} {asked.place.name}"


def _made_up(pairs: EventPairs) -> Iterator[Mistake]:
    for placed in pairs.made_up:
        told = f"{placed.event.event_type} {placed.place.role} {placed.place.name}"
        yield Mistake("event made up", placed.event.span, None, told, placed.event.rule)
    if pairs.placeless_too_many:
        yield Mistake("events without a place", None, None, f"{pairs.placeless_too_many} too many")
