"""The ways in which an alert reaches a subscriber; live stream and Kafka topic need none."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import OutputModel


class WebhookChannel(OutputModel):
    """An HTTP POST in the form of Standard Webhooks; its secrets are kept apart."""

    kind: Literal["webhook"] = "webhook"
    id: str
    url: str


class MailChannel(OutputModel):
    """A letter to one address, through the operator's mail server."""

    kind: Literal["mail"] = "mail"
    id: str
    address: str


class ChatChannel(OutputModel):
    """A message to a target that the operator has named; subscribers never give an address of their own."""

    kind: Literal["chat"] = "chat"
    id: str
    target: str


Channel = Annotated[WebhookChannel | MailChannel | ChatChannel, Field(discriminator="kind")]
