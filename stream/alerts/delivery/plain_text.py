"""A parcel as plain text, for chat."""

from collections.abc import Iterator

from schemas.alert import Alert
from stream.alerts.delivery.parcel import Parcel
from stream.alerts.delivery.wording import MOST_IN_WORDS, headline, published, why


def plain_text(parcel: Parcel, unsubscribe: str) -> str:
    """Its alerts one below the other, and the link that ends the subscription."""
    parts = ["\n".join(_lines(alert)) for alert in parcel.alerts[:MOST_IN_WORDS]]
    if (more := len(parcel.alerts) - MOST_IN_WORDS) > 0:
        parts.append(f"… and {more} more")
    return "\n\n".join([*parts, f"You asked for “{parcel.subscription.name}”. To end it: {unsubscribe}"])


def _lines(alert: Alert) -> Iterator[str]:
    yield headline(alert)
    if alert.record is not None:
        yield f"> {alert.record.text}"
    if alert.note:
        yield alert.note
    if matched := why(alert):
        yield f"Why: {matched}"
    if alert.bulletin is not None:
        yield f"Published: {published(alert.bulletin)}"
        if alert.bulletin.url:
            yield alert.bulletin.url
