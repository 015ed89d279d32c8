"""An alert in words: what, who and where, the passage, why it fired, and where it was published."""

from collections.abc import Iterator

from schemas.alert import Alert, AlertKind, BulletinLink, Reason
from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from stream.alerts.delivery.parcel import Parcel

# In a digest; the webhook and the API have all of them.
MOST_IN_WORDS = 30
BEFORE: dict[AlertKind, str] = {
    "changed": "Corrected: ",
    "withdrawn": "Withdrawn: ",
    "repeated": "Repeated: ",
}
PLAIN: dict[AlertKind, str] = {
    "silence": "a publisher is silent",
    "failure": "a subscription is paused",
    "notice": "this subscription is paused",
    "test": "a test: this is how alerts reach you",
}


def subject(parcel: Parcel) -> str:
    """One line: `Kyiv: Olha Marchenko said`, of a digest `Kyiv: 12 alerts`."""
    if not parcel.delivery.digest:
        return f"{parcel.subscription.name}: {headline(parcel.alerts[0])}"
    count = len(parcel.alerts)
    return f"{parcel.subscription.name}: {count} alert{'s' if count > 1 else ''}"


def headline(alert: Alert) -> str:
    """What, who and where: `Drone strike at Chuhuiv`, `Corrected: Olha Marchenko (governor) said`."""
    record = alert.record
    if record is None:
        return PLAIN.get(alert.kind, alert.kind)
    what = _said(record) if isinstance(record, Statement) else _happened(record)
    return BEFORE.get(alert.kind, "") + what


def why(alert: Alert) -> str:
    """What it matched: `speaker: Olha Marchenko · place: Kyiv`; empty for what matches nothing."""
    return " · ".join(dict.fromkeys(f"{reason.field}: {reason.value}" for reason in alert.reasons))


def published(link: BulletinLink) -> str:
    """Where it was published: `tribune, “Evening report”`."""
    return f"{link.publisher}, “{link.title}”" if link.title else f"{link.publisher}, {link.id}"


def marked(text: str, reasons: tuple[Reason, ...]) -> Iterator[tuple[str, bool]]:
    """The passage in pieces, each with whether it is what matched."""
    hits = {place for reason in reasons if reason.span for place in range(reason.span.start, reason.span.end)}
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or (end in hits) != (start in hits):
            yield text[start:end], start in hits
            start = end


def _said(statement: Statement) -> str:
    speaker = statement.speaker
    role = f" ({speaker.role})" if speaker.role else ""
    return f"{speaker.name}{role} {statement.cue or 'said'}"


def _happened(event: FrontEvent) -> str:
    what = event.event_type.replace("_", " ").capitalize()
    where = [_where(place) for place in event.places] or ([f"on the {event.axis} axis"] if event.axis else [])
    return " ".join([what, *where])


def _where(place: Place) -> str:
    return f"{'in' if place.role == 'within' else place.role} {place.name}"
