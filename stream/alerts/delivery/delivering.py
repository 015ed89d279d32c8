"""Puts delivery together: what plans, what sends, what looks for what is due, and the chores."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import structlog

from schemas.subscription import Subscription
from stream.alerts.delivery.chat import Chat, checked_targets
from stream.alerts.delivery.chore_list import chore_list
from stream.alerts.delivery.chores import Chores
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.dispatcher import Dispatcher
from stream.alerts.delivery.guarded_network import GuardedNetwork, resolving_in
from stream.alerts.delivery.mail import Mail, mail_server
from stream.alerts.delivery.parcel import Sends
from stream.alerts.delivery.pausing import Pausing
from stream.alerts.delivery.planning import Planner
from stream.alerts.delivery.sending import Sending
from stream.alerts.delivery.sweeping import Sweeping
from stream.alerts.delivery.targets import read_targets
from stream.alerts.delivery.telling import Teller
from stream.alerts.delivery.ticking_off import TickingOff
from stream.alerts.delivery.turns import Turns
from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.delivery.webhook import Webhooks
from stream.alerts.delivery.writing_down import WritingDown
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import SUBSCRIPTIONS
from stream.settings import Settings
from stream.store.documents import Documents

# A dead name server holds a thread for 10 s, a slow mail server one for 15 and more.
NAME_THREADS, MAIL_THREADS, CHAT_THREADS = 32, 16, 16
# Seconds until a loop that a bug ended is begun again.
AFTER_A_BUG = 5.0

log = structlog.get_logger(__name__)


@asynccontextmanager
async def delivering(settings: Settings, documents: Documents, outlet: Outlet) -> AsyncIterator[Planner]:
    """What plans the deliveries of alerts; they go out, and the chores are done, while this is open.

    Raises SettingsError for a mail server, targets or networks that cannot be right. `outlet` waits out an
    outage itself.
    """
    owner = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    desks, teller = DeliveryDesks.on(documents), Teller(DeliveryDesks.on(documents).alerts, outlet, _now)
    pausing = Pausing(desks.subscriptions, teller, _announcing(settings, outlet), _now)
    writing_down = WritingDown(desks.deliveries, pausing, _now)
    async with _senders(settings, desks) as senders:
        sending = Sending(desks, senders, writing_down, owner=owner, now=_now)
        ticking_off = TickingOff(desks.alerts)
        planner = Planner(desks, sending, ticking_off, _now)
        sweeping = Sweeping(desks.alerts, planner, _now)
        every = chore_list(settings, documents, teller, sweeping, _now)
        chores = Chores(Turns(documents), every, owner=owner, now=_now)
        loops = [
            asyncio.create_task(_kept_running(run))
            for run in (Dispatcher(desks, sending, _now).run, ticking_off.run, chores.run)
        ]
        try:
            yield planner
        finally:
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
            await sending.close()


@asynccontextmanager
async def _senders(settings: Settings, desks: DeliveryDesks) -> AsyncIterator[Mapping[str, Sends]]:
    """The ways to reach subscribers, by kind of channel."""
    allowed = settings.allow_private_targets
    links = UnsubscribeLinks(desks.secrets, settings.public_url or f"http://{settings.api}")
    server = mail_server(settings.mail_address())
    targets = checked_targets(read_targets(settings.targets))
    names, mail, chat = (
        ThreadPoolExecutor(count, thread_name_prefix=name)
        for name, count in (("names", NAME_THREADS), ("mail", MAIL_THREADS), ("chat", CHAT_THREADS))
    )
    webhooks = Webhooks(GuardedNetwork(resolving_in(names), allowed), desks.secrets, _now, allowed)
    try:
        yield {"webhook": webhooks, "mail": Mail(server, links, mail), "chat": Chat(targets, links, chat)}
    finally:
        await webhooks.close()
        for threads in (names, mail, chat):
            threads.shutdown(wait=False, cancel_futures=True)


def _announcing(settings: Settings, outlet: Outlet) -> Callable[[Subscription], Awaitable[None]]:
    """Where workers follow the topic, a change is sent there; where they look into the file, it is there."""

    async def announce(subscription: Subscription) -> None:
        if not settings.store.embedded:
            value = subscription.model_dump_json().encode()
            await outlet.send(Outgoing(SUBSCRIPTIONS, subscription.id.encode(), value))

    return announce


async def _kept_running(run: Callable[[], Awaitable[None]]) -> None:
    """Outages are waited out inside; what comes through is a bug, and deliveries must go on all the same."""
    while True:
        try:
            await run()
        except Exception:
            log.exception("a bug ended a loop of delivery; it begins again", seconds=AFTER_A_BUG)
        await asyncio.sleep(AFTER_A_BUG)


def _now() -> datetime:
    return datetime.now(UTC)
