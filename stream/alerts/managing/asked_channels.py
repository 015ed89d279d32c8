"""The channels that somebody asks for, and which of them this installation lets through."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.channel import Channel, ChatChannel, MailChannel, WebhookChannel
from stream.alerts.delivery.mail_address import MailAddressError, check_mail_address
from stream.alerts.delivery.open_address import Network
from stream.alerts.delivery.webhook_url import WebhookUrlError, check_webhook_url
from stream.search.choices import AskingError, Choice


class AskedWebhook(BaseModel):
    """An HTTP address that messages are posted to."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["webhook"] = "webhook"
    url: str = Field(examples=["https://hooks.example.org/frontwire"])


class AskedMail(BaseModel):
    """The address of one mailbox."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["mail"] = "mail"
    address: str = Field(examples=["ann@example.org"])


class AskedChat(BaseModel):
    """A chat target by the name that the operator gave it."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["chat"] = "chat"
    target: str = Field(examples=["newsroom"])


# The kind of a channel and where it leads.
Address = tuple[str, str]
AskedChannel = Annotated[AskedWebhook | AskedMail | AskedChat, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class ChannelRules:
    """What this installation can reach: `targets` are names alone, `networks` the private ones allowed.

    `new_id` draws the id of a channel that is new.
    """

    networks: Collection[Network]
    targets: Collection[str]
    sends_mail: bool
    new_id: Callable[[], str]

    def channels(self, asked: Sequence[AskedChannel], present: Sequence[Channel] = ()) -> tuple[Channel, ...]:
        """The channels asked for, each once; one that is there already keeps its id, and so its secrets.

        So does the only one of its kind that moved to another address: what waits for it, and what was set
        aside while the old address failed, goes to the new one.

        Raises AskingError for an address that cannot be taken.
        """
        ids = {_address(channel): channel.id for channel in present}
        chosen = {_address(one): one for one in map(self._checked, asked)}
        ids |= _moved(ids, chosen)
        return tuple(_channel(one, ids.get(key) or self.new_id()) for key, one in chosen.items())

    def _checked(self, asked: AskedChannel) -> AskedChannel:
        match asked:
            case AskedWebhook():
                self._check_webhook(asked.url)
            case AskedMail():
                self._check_mail(asked.address)
            case AskedChat():
                self._check_target(asked.target)
        return asked

    def _check_webhook(self, url: str) -> None:
        try:
            check_webhook_url(url, self.networks)
        except WebhookUrlError as error:
            raise AskingError(f"webhook: {error}", "channels", url) from error

    def _check_mail(self, address: str) -> None:
        if not self.sends_mail:
            raise AskingError(
                "mail: this installation sends none; its operator sets FRONTWIRE_MAIL. Give a webhook, or"
                " follow the live stream",
                "channels",
                address,
            )
        try:
            check_mail_address(address)
        except MailAddressError as error:
            raise AskingError(f"mail: {error}", "channels", address) from error

    def _check_target(self, target: str) -> None:
        if target not in self.targets:
            raise AskingError(
                f"chat: no target is named {target!r}. {_told(self.targets)}",
                "channels",
                target,
                tuple(Choice(name, name) for name in sorted(self.targets)),
            )


def _moved(ids: Mapping[Address, str], chosen: Collection[Address]) -> dict[Address, str]:
    """The ids of those that only moved: one of a kind is gone, and one of that kind is new."""
    moved: dict[Address, str] = {}
    for kind in {kind for kind, _ in chosen}:
        gone = [address for address in ids if address[0] == kind and address not in chosen]
        new = [address for address in chosen if address[0] == kind and address not in ids]
        if len(gone) == len(new) == 1:
            moved[new[0]] = ids[gone[0]]
    return moved


def _told(targets: Collection[str]) -> str:
    if not targets:
        return "The operator has named none: FRONTWIRE_TARGETS is the file of them"
    return f"Choose one of: {', '.join(sorted(targets))}"


def _address(channel: AskedChannel | Channel) -> Address:
    """What makes two channels the same."""
    match channel:
        case AskedWebhook() | WebhookChannel():
            return channel.kind, channel.url
        case AskedMail() | MailChannel():
            return channel.kind, channel.address
        case AskedChat() | ChatChannel():
            return channel.kind, channel.target


def _channel(asked: AskedChannel, channel_id: str) -> Channel:
    match asked:
        case AskedWebhook():
            return WebhookChannel(id=channel_id, url=asked.url)
        case AskedMail():
            return MailChannel(id=channel_id, address=asked.address)
        case AskedChat():
            return ChatChannel(id=channel_id, target=asked.target)


def webhook_ids(channels: Sequence[Channel]) -> Iterator[str]:
    """The ids of those that need a secret to sign with."""
    return (channel.id for channel in channels if channel.kind == "webhook")
