"""Passages: whether a later one stands where an earlier one stood, and whether a bulletin still has it."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from schemas.alert import Alert
from schemas.record_set import RecordSet

# In hundredths of the letters. A sentence with another number or name in it is above 80, two sentences of
# one pattern ("X struck Y") are below 50.
SAME_PASSAGE = 60


def passage_of(alert: Alert) -> str:
    """The words that an alert is about, "" for one without a record."""
    return alert.record.text if alert.record else ""


def most_alike(old: Alert, rivals: Iterable[Alert]) -> Alert | None:
    """The rival for the same passage in other words, None where there is none."""
    alike = [(fuzz.ratio(passage_of(old), passage_of(rival)), rival) for rival in rivals]
    score, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= SAME_PASSAGE else None


def is_alike(old: Alert, texts: Iterable[str]) -> bool:
    """Whether one of the texts is the same passage in other words."""
    return any(fuzz.ratio(passage_of(old), text) >= SAME_PASSAGE for text in texts)


def stands_in(old: Alert, record_set: RecordSet) -> bool:
    """Whether a bulletin has the passage word for word, whatever was read from it."""
    body = record_set.plain_body or record_set.bulletin.body
    return not record_set.bulletin.withdrawn and _one_line(passage_of(old)) in _one_line(body)


def overlap(one: Alert, other: Alert) -> bool:
    """Whether one passage is a part of the other."""
    first, second = _one_line(passage_of(one)), _one_line(passage_of(other))
    return first in second or second in first


def _one_line(text: str) -> str:
    return " ".join(text.split())
