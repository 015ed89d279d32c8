"""A record set with what led to it, for people who ask why."""

from dataclasses import dataclass

from schemas.record_set import RecordSet
from stream.enrich.places.explain import ExplainedName
from stream.extract.drafts import EventDraft, StatementDraft


@dataclass(frozen=True, slots=True)
class Explanation:
    """The set, and in the order of its records the drafts they were made from.

    `body` is what their stands count in. `names` are the names of all events with their candidates; `event`
    in them is the number of the event.
    """

    record_set: RecordSet
    body: str
    statements: tuple[StatementDraft, ...]
    events: tuple[EventDraft, ...]
    names: tuple[ExplainedName, ...]
