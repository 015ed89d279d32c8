"""Pausing a subscription that cannot be delivered: its subscriber gets a notice, and who watches is told."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from urllib.parse import urlsplit

from schemas.channel import Channel
from schemas.subscription import Subscription
from stream.alerts.deciding.identity import digest
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.telling import Teller, told
from stream.alerts.desk.subscriptions import Subscriptions


class Pausing:
    """`announce` makes a change known to every worker; see ADR 0006, point 1."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        teller: Teller,
        announce: Callable[[Subscription], Awaitable[None]],
        now: Callable[[], datetime],
    ) -> None:
        self._subscriptions = subscriptions
        self._teller = teller
        self._announce = announce
        self._now = now

    async def pause(self, parcel: Parcel, outcome: Outcome) -> None:
        """Pauses the parcel's subscription, unless that is done; told first: no crash keeps it secret.

        The notice and what the watches say have ids of the time since which the subscription was active: told
        once, however many of its deliveries are given up.
        """
        held = await self._subscriptions.get(parcel.subscription.id)
        if held is None or held.model.state != "active":
            return
        because = _because(parcel.channel, outcome)
        await self._tell(held.model, because, _without_secrets(because, parcel.channel))
        paused = await self._subscriptions.alter(
            held.model.id, lambda each: _paused(each, because), self._now()
        )
        if paused is not None:
            await self._announce(paused.model)

    async def _tell(self, subscription: Subscription, because: str, to_others: str) -> None:
        since, at = subscription.since.isoformat(), self._now()
        notice = told(
            digest("notice", subscription.id, since),
            "notice",
            subscription_id=subscription.id,
            subscription_name=subscription.name,
            note=f"{because}. Mend it, resume the subscription, and replay what was set aside",
            at=at,
        )
        await self._teller.tell(notice)
        async for watching in self._subscriptions.watching("failure"):
            if watching.id != subscription.id and watching.owner in {None, subscription.owner}:
                failure = told(
                    digest("failure", watching.id, subscription.id, since),
                    "failure",
                    subscription_id=watching.id,
                    subscription_name=watching.name,
                    note=f"the subscription {subscription.name!r} ({subscription.id}) is {to_others}",
                    at=at,
                )
                await self._teller.tell(failure)


def _paused(subscription: Subscription, because: str) -> Subscription | None:
    if subscription.state != "active":
        return None
    return subscription.model_copy(update={"state": "paused", "paused_because": because})


def _because(channel: Channel, outcome: Outcome) -> str:
    tried = "the receiver wants no more" if outcome.gone else "two days of tries failed"
    return f"paused: {tried}, by {_words(channel)}; the last one: {outcome.error}"


def _without_secrets(because: str, channel: Channel) -> str:
    """The reason for those who watch other people's subscriptions: an address may hold a token, or a name."""
    if channel.kind == "webhook":
        return because.replace(channel.url, urlsplit(channel.url).hostname or "its address")
    return because.replace(channel.address, "its address") if channel.kind == "mail" else because


def _words(channel: Channel) -> str:
    if channel.kind == "webhook":
        return f"webhook to {channel.url}"
    return f"mail to {channel.address}" if channel.kind == "mail" else f"chat to {channel.target}"
