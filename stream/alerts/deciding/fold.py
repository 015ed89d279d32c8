"""Folding: the same words or event from other bulletins are counted, not sent again."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Literal

from pydantic import Field

from schemas.alert import Alert
from schemas.base import OutputModel
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.alerts.deciding.identity import digest, parts_of
from stream.enrich.gazetteer.normalise import normalise

Part = Literal["first", "again"]
WORD = re.compile(r"\w+")
# So many ids of 32 letters make 100 kB of a window; of those before only the number is kept.
MOST_REMEMBERED = 1000


class Fold(OutputModel):
    """One window of a subscription on one thing: the alert that fired, and those that say the same.

    `told`: it has closed, and how often it was repeated is sent. `latest` is the newest that was counted, to
    be sent where the first is taken back; `took_over_from` is the one taken back whose place `first` took.
    `again` are the ids of the newest that were counted, `before` is how many were counted before those: of
    them a withdrawal takes nothing back, and one that comes twice after a crash counts twice.
    """

    id: str
    subscription_id: str
    first: str
    opened_at: datetime
    closes_at: datetime
    again: tuple[str, ...]
    before: int = Field(default=0, ge=0)
    told: bool = False
    latest: Alert | None = None
    took_over_from: str | None = None

    @property
    def count(self) -> int:
        """How often it was told in all."""
        return 1 + self.before + len(self.again)


def fold_ids(alert: Alert) -> Iterator[str]:
    """The same for the same subscription and words or event; the second is for the second of a bulletin."""
    same = _fingerprint(alert.record) if alert.record else (alert.id,)
    yield digest(alert.subscription_id, *same)
    for number in count(2):
        yield digest(alert.subscription_id, *same, str(number))


def _fingerprint(record: Statement | FrontEvent) -> tuple[str, ...]:
    """What makes two records tell the same: who said which words; what was done by whom, where, on which day.

    An event without place and day is told apart by its own words, for nothing else says that two are one.
    """
    if isinstance(record, Statement):
        speaker = record.speaker.entity_id or _words(record.speaker.name)
        return ("statement", speaker, _words(record.content))
    places = sorted(place.entity_id or normalise(place.name) for place in record.places)
    day = str(record.occurred.from_)[:10] if record.occurred else None
    own_words = None if places and day else _words(record.text)
    return ("front_event", record.event_type, *parts_of((record.actor.side, day, own_words)), *places)


def _words(text: str) -> str:
    """The words of a passage, whatever marks stand around them."""
    return " ".join(WORD.findall(normalise(text)))


def opened(alert: Alert, window: str, minutes: int) -> Fold:
    """The window of that id, as an alert opens it."""
    return Fold(
        id=window,
        subscription_id=alert.subscription_id,
        first=alert.id,
        opened_at=alert.at,
        closes_at=alert.at + timedelta(minutes=minutes),
        again=(),
    )


def folded(fold: Fold, alert: Alert) -> tuple[Part, Fold] | None:
    """What the alert is to an open window, and the window with it; None when the window has closed.

    An alert that comes a second time, after a crash, is what it was the first time.
    """
    if alert.id == fold.first:
        return "first", fold
    if alert.id in fold.again:
        return "again", fold
    if alert.at >= fold.closes_at:
        return None
    again = (*fold.again, alert.id)
    forgotten = max(len(again) - MOST_REMEMBERED, 0)
    counted = {"again": again[forgotten:], "before": fold.before + forgotten, "latest": alert}
    return "again", fold.model_copy(update=counted)


def without(fold: Fold, alert_id: str) -> Fold | None:
    """The window without one of its alerts; None where nothing is left that could be first."""
    others = tuple(each for each in fold.again if each != alert_id)
    latest = fold.latest if fold.latest and fold.latest.id in others else None
    if alert_id != fold.first:
        return fold.model_copy(update={"again": others, "latest": latest})
    if latest is None:
        return None
    again = tuple(each for each in others if each != latest.id)
    taking_over = {"first": latest.id, "again": again, "latest": None, "took_over_from": alert_id}
    return fold.model_copy(update=taking_over)


def tell_the_same(one: Alert, other: Alert) -> bool:
    """Whether two alerts are of the same words or event."""
    return next(fold_ids(one)) == next(fold_ids(other))


def is_untold(fold: Fold) -> bool:
    """Whether a window counted something that nobody has been told."""
    return fold.count > 1 and not fold.told


def repeated(fold: Fold, first: Alert, now: datetime) -> Alert:
    """What is sent when the window closes: how often it was told in all."""
    return first.model_copy(
        update={
            "id": digest("repeated", fold.first, fold.opened_at.isoformat()),
            "kind": "repeated",
            "supersedes": fold.first,
            "count": fold.count,
            "note": f"told {fold.count} times by {fold.closes_at:%Y-%m-%d %H:%M} UTC",
            "at": now,
        }
    )
