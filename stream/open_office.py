"""Opens the office of subscriptions: the settings decide what it may reach and whom it tells of changes."""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from schemas.subscription import Subscription
from stream.alerts.asking.ask import Asker
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.targets import read_targets
from stream.alerts.live.feed import AlertFeed
from stream.alerts.managing.asked_channels import ChannelRules
from stream.alerts.managing.office import Office
from stream.app import open_documents, open_outlet
from stream.broker.port import Outgoing
from stream.broker.topics import SUBSCRIPTIONS
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.people.people import load_people
from stream.settings import Settings
from stream.store.port import Store

# Seconds that somebody who changed a subscription waits for Kafka; it is stored by then.
ANNOUNCE_TIME_LIMIT = 5.0


@asynccontextmanager
async def open_office(settings: Settings, store: Store, places: Gazetteer) -> AsyncIterator[Office]:
    """The office over these; raises SettingsError for targets that cannot be right."""
    async with AsyncExitStack() as opened:
        documents = await opened.enter_async_context(open_documents(settings))
        desks = DeliveryDesks.on(documents)
        yield Office(
            desks=desks,
            asker=Asker(places, load_people(settings.people), store),
            store=store,
            names=places,
            channels=ChannelRules(
                networks=settings.allow_private_targets,
                targets=frozenset(read_targets(settings.targets)),
                sends_mail=settings.mail_address() is not None,
                new_id=_new_channel_id,
            ),
            feed=AlertFeed(desks.alerts, _now),
            announce=await _announcing(settings, opened),
            new_id=_new_id,
            now=_now,
        )


async def _announcing(
    settings: Settings, opened: AsyncExitStack
) -> Callable[[Subscription], Awaitable[None]]:
    """Sends to the topic where workers listen to it; with a file or without Kafka they look at the store."""
    if not settings.changes_by_topic:
        return _seen_in_the_store
    outlet = await opened.enter_async_context(open_outlet(settings, ANNOUNCE_TIME_LIMIT))

    async def send(subscription: Subscription) -> None:
        value = subscription.model_dump_json().encode()
        await outlet.send(Outgoing(SUBSCRIPTIONS, subscription.id.encode(), value))

    return send


async def _seen_in_the_store(_: Subscription) -> None:
    """Workers look there every second."""


def _new_id() -> str:
    return secrets.token_hex(8)


def _new_channel_id() -> str:
    return secrets.token_hex(4)


def _now() -> datetime:
    return datetime.now(UTC)
