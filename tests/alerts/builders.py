"""Subscriptions and matches for tests of alerts, each with only what the test is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.alert import Reason
from schemas.front_event import FrontEvent
from schemas.record_set import Origin, RecordSet
from schemas.statement import Statement
from schemas.subscription import Rate, Subscription, Wanted
from stream.alerts.match import Match
from tests.store.builders import record_set

MADE = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOW = MADE + timedelta(hours=2)


def subscription(subscription_id: str = "s1", **more: Any) -> Subscription:
    fields: dict[str, Any] = {
        "version": 1,
        "name": "Kyiv",
        "owner": None,
        "state": "active",
        "paused_because": None,
        "wanted": Wanted(),
        "watch": None,
        "channels": (),
        "rate": Rate(),
        "fold_minutes": 60,
        "corrections": True,
        "created_at": MADE,
        "changed_at": MADE,
        "since": MADE,
    }
    return Subscription(id=subscription_id, **(fields | more))


def match(record: Statement | FrontEvent, to: Subscription | None = None, **values: str) -> Match:
    """A match of the record for these fields and values."""
    reasons = (values or {"publisher": record.publisher}).items()
    return Match(
        to or subscription(),
        record,
        tuple(Reason(field=field, value=value, span=None) for field, value in reasons),
    )


def published(
    *records: Statement | FrontEvent,
    after: timedelta = timedelta(hours=1),
    origin: Origin = "published",
    **more: Any,
) -> RecordSet:
    """A set that came so long after the subscription was made."""
    return record_set(*records, **more).model_copy(update={"received_at": MADE + after, "origin": origin})
