"""What travels on each topic: the model of its messages, their key, who sends it and who receives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import BaseModel

from schemas.alert import Alert
from schemas.bulletin import IncomingBulletin
from schemas.receipt import Receipt
from schemas.record_set import RecordSet
from schemas.rejected import Rejected
from schemas.subscription import Subscription
from stream.broker.topics import ALERTS, BULLETINS, RECEIPTS, RECORDS, REJECTED, SUBSCRIPTIONS

Action = Literal["send", "receive"]


@dataclass(frozen=True, slots=True)
class Travelling:
    """The messages of one topic.

    `actions` are Frontwire's own, by the hop that does it; `null` says what a message without a value means;
    `example` is a payload.
    """

    topic: str
    name: str
    model: type[BaseModel]
    title: str
    key: str
    actions: Mapping[str, Action]
    null: str | None = None
    example: Mapping[str, Any] = field(default_factory=dict)

    @property
    def mode(self) -> Literal["validation", "serialization"]:
        """What comes in is described as it is taken, what goes out as it is given."""
        return "validation" if self.model is IncomingBulletin else "serialization"


TRAVELLING = (
    Travelling(
        BULLETINS,
        "bulletin",
        IncomingBulletin,
        "A bulletin, or another revision of one",
        "publisher/id, so that the revisions of a bulletin stay in order",
        {"split": "receive"},
        null="Every record of the bulletin under this key is taken back.",
        example={
            "id": "2026-03-05",
            "publisher": "tribune",
            "title": "The night in brief",
            "published_at": "2026-03-05T06:00:00+02:00",
            "body": "Drones struck an oil depot in Poltava overnight, the regional governor said.",
        },
    ),
    Travelling(
        RECORDS,
        "record-set",
        RecordSet,
        "Everything that was read from one revision of one bulletin, and the bulletin itself",
        "publisher/id",
        {"split": "send", "index": "receive", "alert": "receive"},
        null="The set was deleted from the log by hand; the store keeps what it has.",
    ),
    Travelling(
        RECEIPTS,
        "receipt",
        Receipt,
        "What became of one revision at one stage",
        "publisher/id/revision/stage: a repeated receipt is the same one",
        {"split": "send", "index": "send", "alert": "send"},
        example=Receipt(
            publisher="tribune",
            bulletin_id="2026-03-05",
            revision=1,
            stage="indexed",
            at=datetime(2026, 3, 5, 4, 0, 1, tzinfo=UTC),
            extractor_version="1.0.0",
            withdrawn=False,
            statements=0,
            front_events=1,
            unclassified_share=0.0,
            warnings=(),
            milliseconds=14.2,
        ).model_dump(mode="json"),
    ),
    Travelling(
        REJECTED,
        "rejected",
        Rejected,
        "A message that could not be processed, whole, with the reason",
        "the id of the rejected message: topic-partition-offset",
        {"split": "send", "index": "send", "alert": "send", "deliver": "send"},
        null="It was replayed or dropped by an operator.",
    ),
    Travelling(
        SUBSCRIPTIONS,
        "subscription",
        Subscription,
        "A subscription as it stands after a change; one that was ended has the state deleted",
        "the subscription's id",
        {"alert": "receive"},
    ),
    Travelling(
        ALERTS,
        "alert",
        Alert,
        "What a subscription was fired by; the same id is the same alert, however often it comes",
        "the subscription's id",
        {"alert": "send", "deliver": "receive"},
    ),
)
