"""What the paths of subscriptions answer, and examples of what they take."""

from datetime import datetime
from typing import Annotated, Any, Self

from fastapi import Body, Path
from pydantic import BaseModel, Field

from schemas.alert import Reason
from schemas.delivery import Delivery
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from schemas.subscription import Subscription
from stream.alerts.managing.draft import Change, Draft
from stream.alerts.managing.made import Made
from stream.alerts.preview import Preview

SubscriptionId = Annotated[str, Path(min_length=1, max_length=100)]

DRAFTS: dict[str, Any] = {
    "place": {
        "summary": "Drone strikes within 50 km of Odesa, to a webhook",
        "value": {
            "name": "Drones on Odesa",
            "wanted": {"place": ["within 50 km of Odesa"], "event_type": ["drone strike"]},
            "channels": [{"kind": "webhook", "url": "https://hooks.example.org/frontwire"}],
        },
    },
    "speaker": {
        "summary": "What the General Staff says of Lyman, by mail in the morning",
        "value": {
            "wanted": {"speaker": ["General Staff"], "place": ["Lyman, Donetsk"]},
            "channels": [{"kind": "mail", "address": "ann@example.org"}],
            "rate": {"pace": "daily", "daily_at": "07:30", "timezone": "Europe/Kyiv"},
        },
    },
    "stream": {
        "summary": "Losses of ten and more, on the live stream alone",
        "value": {"wanted": {"casualties_at_least": 10}},
    },
    "silence": {
        "summary": "A publisher that sent nothing for six hours",
        "value": {
            "watch": {"watch": "silence", "publisher": "tribune", "hours": 6},
            "channels": [{"kind": "chat", "target": "newsroom"}],
        },
    },
}
CHANGES: dict[str, Any] = {
    "name": {"summary": "Another name", "value": {"name": "Drones on Odesa and Mykolaiv"}},
    "wanted": {
        "summary": "Other conditions, given whole",
        "value": {"wanted": {"place": ["Odesa region", "Mykolaiv region"], "event_type": ["drone strike"]}},
    },
}
DraftOf = Annotated[Draft, Body(openapi_examples=DRAFTS)]
ChangeOf = Annotated[Change, Body(openapi_examples=CHANGES)]


class ExampleOf(BaseModel):
    """A record that would have fired, and why."""

    record: Annotated[Statement | FrontEvent, Field(discriminator="kind")]
    reasons: list[Reason]


class PreviewOf(BaseModel):
    """How many published records would have fired; `at_least`: the true numbers may be higher."""

    last_7_days: int = Field(examples=[4])
    last_30_days: int = Field(examples=[17])
    at_least: bool
    examples: list[ExampleOf] = Field(description="the newest three")

    @classmethod
    def of(cls, seen: Preview) -> Self:
        """The same in the words of the API."""
        examples = [ExampleOf(record=one.record, reasons=list(one.reasons)) for one in seen.examples]
        return cls(last_7_days=seen.week, last_30_days=seen.month, at_least=seen.at_least, examples=examples)


class SecretOf(BaseModel):
    """The secret that signs a webhook's messages, shown this once."""

    channel_id: str
    url: str
    secret: str = Field(examples=["whsec_bm90IGEgc2VjcmV0LCBqdXN0IGFuIGV4YW1wbGUhISE="])


class MadeOf(BaseModel):
    """The subscription as it is stored; `secrets` of webhooks that are new, keep them now."""

    subscription: Subscription
    preview: PreviewOf | None = Field(description="null where the conditions are not new")
    secrets: list[SecretOf]
    notes: list[str] = Field(description="what else is to be known")

    @classmethod
    def of(cls, made: Made) -> Self:
        """The same in the words of the API."""
        return cls(
            subscription=made.subscription,
            preview=PreviewOf.of(made.preview) if made.preview else None,
            secrets=[
                SecretOf(channel_id=one.channel_id, url=one.url, secret=one.secret) for one in made.secrets
            ],
            notes=list(made.notes),
        )


class PlannedOf(BaseModel):
    """What a draft would become; nothing was stored."""

    subscription: Subscription = Field(description="names settled; id and times are of no use")
    preview: PreviewOf | None


class SubscriptionPage(BaseModel):
    """Some of the subscriptions."""

    subscriptions: list[Subscription]
    next_cursor: str | None = Field(description="for the next page, null on the last one")


class DeliveryPage(BaseModel):
    """Some of the deliveries, each with its latest twenty attempts."""

    deliveries: list[Delivery]
    next_cursor: str | None = Field(description="for the next page, null on the last one")


class TestOf(BaseModel):
    """What came of a test: one delivery a channel; `waiting`: no worker has tried it yet."""

    deliveries: list[Delivery]
    notes: list[str]


class RotatedOf(BaseModel):
    """A new secret; until `old_valid_until` messages are signed with the old one, too."""

    channel_id: str
    url: str
    secret: str
    old_valid_until: datetime


class ReplayedOf(BaseModel):
    """How many deliveries are due again."""

    replayed: int
    notes: list[str]
