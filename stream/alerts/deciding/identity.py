"""Ids that are the same for the same thing, however often it is decided."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from schemas.alert import Reason
from schemas.front_event import FrontEvent
from schemas.statement import Statement

# What changes from one revision to the next though the record itself does not.
OF_THE_REVISION = dict.fromkeys(
    ("revision", "published_at", "url", "span", "confidence", "rule", "mentions"), True
)
# What other paragraphs move: how sure a place is, and which other ones its name might have meant.
OF_THE_BULLETIN = {"places": {"__all__": {"confidence", "alternatives"}}}
ID_LETTERS = 32  # 128 bits: no two alerts of any installation ever share one


def digest(*parts: str) -> str:
    """A hash of strings; the lengths keep ("ab", "c") and ("a", "bc") apart."""
    hashed = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        hashed.update(len(encoded).to_bytes(8, "big") + encoded)
    return hashed.hexdigest()[:ID_LETTERS]


def alert_id(subscription_id: str, record_id: str, reasons: Iterable[Reason]) -> str:
    """The same for the same subscription, record and content of the matched fields."""
    matched = sorted({f"{reason.field}={reason.value}" for reason in reasons})
    return digest(subscription_id, record_id, *matched)


def correction_id(kind: str, superseded: str, revision: int) -> str:
    """The id of what corrects an alert in one revision."""
    return digest(kind, superseded, str(revision))


def content_of(record: Statement | FrontEvent) -> str:
    """A digest of the record that stays while a revision leaves it as it is."""
    left_out: dict[str, Any] = OF_THE_REVISION | (OF_THE_BULLETIN if isinstance(record, FrontEvent) else {})
    return digest(record.model_dump_json(exclude=left_out))


def parts_of(values: Sequence[str | None]) -> tuple[str, ...]:
    """Strings to digest; what is not told counts as such."""
    return tuple("" if value is None else value for value in values)
