"""A match: a record that meets a subscription, and why."""

from dataclasses import dataclass

from schemas.alert import Reason
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from schemas.subscription import Subscription


@dataclass(frozen=True, slots=True)
class Match:
    """`reasons`: each condition that was met, with the words of the record's text that say so."""

    subscription: Subscription
    record: Statement | FrontEvent
    reasons: tuple[Reason, ...]
