"""How often a subscription would have fired of late, with examples: asked before it is saved."""

import itertools
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from schemas.alert import Reason
from schemas.subscription import PlaceWanted, Wanted
from stream.alerts.matching.axis import Axes
from stream.alerts.matching.conditions import reasons_for
from stream.alerts.matching.facts import facts_of
from stream.alerts.matching.folding import WORD
from stream.alerts.matching.lying import HOLDING
from stream.enrich.asked_place import PlaceNames
from stream.store.moments import last_moment
from stream.store.port import Record, Store
from stream.store.query import Circle, Kind, Query

WEEK, MONTH = timedelta(days=7), timedelta(days=30)
EXAMPLES = 3
MOST_READ = 2_000  # records, some 0.5 s on the embedded store; what is beyond is not looked at
PAGE = 500
MOST_QUERIES = 20  # one for each speaker and publisher; of more than that none is narrowed by them


@dataclass(frozen=True, slots=True)
class Example:
    """A record that would have fired, and why."""

    record: Record
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """How many records published in the last 7 and 30 days would have fired, before any folding.

    `at_least`: more than could be read might match, so the true numbers may be higher. `examples` are the
    newest ones.
    """

    week: int
    month: int
    at_least: bool
    examples: tuple[Example, ...]


async def preview(wanted: Wanted, store: Store, names: PlaceNames, now: datetime) -> Preview:
    """What would have fired up to `now`; the store narrows, the matcher's own conditions decide.

    Words are searched as the store searches them; on a server without English stemming a plural there hides
    from the singular. Records whose time of publication is unknown do not count. May raise
    StoreUnavailableError.
    """
    axes = Axes(names)
    week = month = read = 0
    examples: list[Example] = []
    found = _records(_queries(wanted, now), store)
    async for record in found:
        if read == MOST_READ:
            return Preview(week, month, at_least=True, examples=_newest(examples))
        read += 1
        reasons = reasons_for(wanted, facts_of(record, axes))
        if reasons is not None and record.published_at is not None:
            month += 1
            week += last_moment(record.published_at) >= now - WEEK
            examples.append(Example(record, reasons))
    return Preview(week, month, at_least=False, examples=_newest(examples))


def _newest(examples: list[Example]) -> tuple[Example, ...]:
    return tuple(sorted(examples, key=_published, reverse=True)[:EXAMPLES])


def _published(example: Example) -> datetime:
    published = example.record.published_at
    if published is None:
        raise ValueError(f"record {example.record.id} has no time of publication and is no example")
    return last_moment(published)


async def _records(queries: Iterator[Query], store: Store) -> AsyncIterator[Record]:
    """What the queries find, the newest first of each."""
    for query in queries:
        page = await store.search(query)
        while True:
            for hit in page.hits:
                yield hit.record
            if page.next_cursor is None:
                break
            page = await store.search(replace(query, cursor=page.next_cursor))


def _queries(wanted: Wanted, now: datetime) -> Iterator[Query]:
    """Queries that together find all that may fire, nothing twice: a record has one speaker and publisher."""
    speakers: list[str | None] = [*dict.fromkeys(speaker.entity_id for speaker in wanted.speakers)] or [None]
    publishers: list[str | None] = [*dict.fromkeys(wanted.publishers)] or [None]
    if len(speakers) * len(publishers) > MOST_QUERIES:
        speakers, publishers = [None], [None]
    ids, circle = _where(wanted)
    for speaker, publisher in itertools.product(speakers, publishers):
        yield Query(
            kind=_kind(wanted),
            text=_text(wanted),
            speaker_id=speaker,
            publisher=publisher,
            place_ids=ids,
            place_groups=wanted.place_groups,
            circle=circle,
            event_types=wanted.event_types,
            sides=wanted.sides,
            certainties=wanted.certainties,
            since=now - MONTH,
            until=now,
            clock="published",
            limit=PAGE,
        )


def _kind(wanted: Wanted) -> Kind | None:
    if wanted.speakers or wanted.modes:
        return "statement"
    if wanted.axes or wanted.event_types or wanted.sides or wanted.casualties_at_least is not None:
        return "front_event"
    return wanted.kinds[0] if len(set(wanted.kinds)) == 1 else None


def _text(wanted: Wanted) -> str | None:
    """The words that must occur, each text as a phrase."""
    if wanted.words is None:
        return None
    required = (*wanted.words.all, *filter(None, [wanted.words.phrase]))
    phrases = (" ".join(WORD.findall(text)) for text in required)
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase) or None


def _where(wanted: Wanted) -> tuple[tuple[str, ...], Circle | None]:
    """Ids, or one circle, where the store can tell by them; nothing for what lies in regions."""
    if all(_is_by_id(place) for place in wanted.places):
        return tuple(dict.fromkeys(str(place.entity_id) for place in wanted.places)), None
    match wanted.places:
        case (PlaceWanted(lat=float(lat), lon=float(lon), radius_km=float(km)),):
            return (), Circle(lat, lon, km)
        case _:
            return (), None


def _is_by_id(place: PlaceWanted) -> bool:
    return place.entity_id is not None and place.radius_km is None and place.precision not in HOLDING
