"""A parcel as a letter in HTML; the mail library makes its plain text of that, so links are written out."""

from collections.abc import Iterator
from html import escape

from schemas.alert import Alert
from stream.alerts.delivery.parcel import Parcel
from stream.alerts.delivery.wording import MOST_IN_WORDS, headline, marked, published, why


def letter(parcel: Parcel, unsubscribe: str) -> str:
    """Its alerts one below the other, and the link that ends the subscription; all of it escaped."""
    parts = [part for alert in parcel.alerts[:MOST_IN_WORDS] for part in _parts(alert)]
    if (more := len(parcel.alerts) - MOST_IN_WORDS) > 0:
        parts.append(f"<p>… and {more} more</p>")
    name = escape(parcel.subscription.name)
    parts.append(f"<hr><p>You asked for “{name}”. To end it: {_link(unsubscribe)}</p>")
    return "\n".join(parts)


def _parts(alert: Alert) -> Iterator[str]:
    yield f"<p><b>{escape(headline(alert))}</b></p>"
    if alert.record is not None:
        pieces = marked(alert.record.text, alert.reasons)
        passage = "".join(f"<mark>{escape(text)}</mark>" if hit else escape(text) for text, hit in pieces)
        yield f"<blockquote>{passage}</blockquote>"
    if alert.note:
        yield f"<p>{escape(alert.note)}</p>"
    if matched := why(alert):
        yield f"<p>Why: {escape(matched)}</p>"
    if alert.bulletin is not None:
        url = alert.bulletin.url
        yield f"<p>Published: {escape(published(alert.bulletin))}{' ' + _link(url) if url else ''}</p>"


def _link(url: str) -> str:
    """A link that shows where it leads; what is no web address stays text (`javascript:…`)."""
    shown = escape(url)
    return f'<a href="{shown}">{shown}</a>' if url.startswith(("https://", "http://")) else shown
