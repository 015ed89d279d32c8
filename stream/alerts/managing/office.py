"""The office of subscriptions: what every use case works with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from schemas.subscription import Subscription
from stream.alerts.asking.ask import Asker
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.desk.desk import HeldModel
from stream.alerts.live.feed import AlertFeed
from stream.alerts.managing.asked_channels import ChannelRules
from stream.enrich.asked_place import PlaceNames
from stream.errors import BrokerUnavailableError, FrontwireError
from stream.store.port import Store

# `stream.worker.open_alert` looks at the store that often beside the topic.
LATER = (
    "It is stored, but the broker did not take the news of it: workers hear of it within a minute, when they"
    " look at the store"
)
log = structlog.get_logger(__name__)


class UnknownSubscriptionError(FrontwireError):
    """There is no subscription of this id, or not any more."""


class ChangedMeanwhileError(FrontwireError):
    """Somebody else has changed the subscription since it was read: read it again, then decide."""


class SubscriptionError(FrontwireError):
    """What is asked of this subscription makes no sense for it; the message says what would."""


@dataclass(frozen=True, slots=True)
class Office:
    """`announce` tells every worker of a change, by the topic where they listen to it.

    `store` and `names` are for asking and previews; `feed` is what is fired, as it comes.
    """

    desks: DeliveryDesks
    asker: Asker
    store: Store
    names: PlaceNames
    channels: ChannelRules
    feed: AlertFeed
    announce: Callable[[Subscription], Awaitable[None]]
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    async def held(self, subscription_id: str) -> HeldModel[Subscription]:
        """The subscription as it is; raises UnknownSubscriptionError for one that people see no more."""
        held = await self.desks.subscriptions.get(subscription_id)
        if held is None or held.model.state == "deleted":
            raise unknown(subscription_id)
        return held

    async def make_known(self, subscription: Subscription) -> tuple[str, ...]:
        """Tells the workers of what was stored; notes for the subscriber where that was not possible."""
        try:
            await self.announce(subscription)
        except BrokerUnavailableError as error:
            log.warning("a change of a subscription was not sent", id=subscription.id, why=str(error))
            return (LATER,)
        return ()


def unknown(subscription_id: str) -> UnknownSubscriptionError:
    """There is none of this id."""
    return UnknownSubscriptionError(
        f"there is no subscription {subscription_id!r}, or not any more: list them for their ids"
    )
