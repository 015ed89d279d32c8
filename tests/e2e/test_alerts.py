"""Alerts reach their subscribers: at least once, under one key each, signed, and nobody else."""

import asyncio
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from standardwebhooks import Webhook

from schemas.bulletin import Bulletin
from schemas.subscription import FailureWatch, SilenceWatch, Subscription, Wanted
from stream.alerts.deciding.identity import alert_id
from stream.alerts.delivery.made import delivery_id
from stream.alerts.matching.matcher import Matcher
from stream.enrich.gazetteer.open import open_names
from stream.enrich.open import open_reader
from tests.alerts.delivery.builders import hook
from tests.e2e.installation import Installation, message
from tests.e2e.subscribers import Receiver, desks, receiving, subscribe

BULLETINS = 200
# After so many requests the worker is killed.
KILLS = (40, 140, 240)
INSIDE = (
    "127.0.0.2",
    "2130706434",
    "0x7f000002",
    "0177.0.0.2",
    "127.2",
    "0.0.0.0",  # noqa: S104 - refused, not listened on
    "[::1]",
    "[::ffff:127.0.0.2]",
    "[::ffff:7f00:2]",
)
HERE = {"FRONTWIRE_ALLOW_PRIVATE_TARGETS": "127.0.0.1/32"}


def body_of(number: int) -> str:
    return (
        f"Kyiv, 3 March. “We hold road number {number},” Petro Lysenko, mayor of Izium, said.\n\n"
        f"Drones struck an oil depot in Poltava overnight, and {number + 2} civilians were injured."
    )


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[Receiver]:
    with receiving(tmp_path) as receiver:
        yield receiver


async def until_came(receiver: Receiver, requests: int, seconds: float) -> None:
    """Waits until so many requests have come."""
    async with asyncio.timeout(seconds):
        while len(receiver.came()) < requests:  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.05)


def expected_keys(installation: Installation, publisher: str, *subscriptions: Subscription) -> set[str]:
    """The idempotency keys of all matches, read and matched here by the same rules."""
    read = open_reader(installation.settings.data).read
    matcher = Matcher(open_names(installation.settings.data))
    for one in subscriptions:
        matcher.put(one)
    keys = set()
    for number in range(BULLETINS):
        bulletin = Bulletin(id=str(number), publisher=publisher, revision=1, body=body_of(number))
        for match in matcher.match(read(bulletin)):
            alert = alert_id(match.subscription.id, match.record.id, match.reasons)
            keys |= {delivery_id(alert, channel.id) for channel in match.subscription.channels}
    return keys


async def verify(installation: Installation, receiver: Receiver) -> None:
    """Each request is signed with the secret of its channel, as the published library understands it."""
    async with desks(installation.settings) as kept:
        for came in receiver.came():
            held = await kept.secrets.get(came.data["subscription_id"])
            assert held is not None
            (secret,) = held.model.of_webhook(held.model.webhooks[0].channel_id, datetime.now(UTC))
            assert Webhook(secret).verify(came.body, came.headers)["data"] == came.data


async def test_kills_and_failing_receivers_lose_no_match(
    installation: Installation, publisher: str, receiver: Receiver
) -> None:
    settings = installation.settings
    channels = (hook(receiver.url("/moody")),)
    said = await subscribe(
        settings,
        f"{publisher}-said",
        wanted=Wanted(publishers=(publisher,), kinds=("statement",)),
        channels=channels,
    )
    messages = [message(publisher, str(n), body=body_of(n), revision=1) for n in range(BULLETINS)]
    struck: Subscription | None = None
    for kill in KILLS:
        with installation.worker(**HERE) as worker:
            if struck is None:
                await until_followed(installation)
                struck = await subscribe(
                    settings,
                    f"{publisher}-struck",
                    wanted=Wanted(publishers=(publisher,), event_types=("drone_strike",)),
                    channels=channels,
                )
                await asyncio.sleep(2)  # a change takes effect within 2 s
                await installation.publish(messages, settled=None)
            await until_came(receiver, kill, 120)
            worker.send_signal(signal.SIGKILL)
            worker.wait()
    assert struck is not None
    expected = expected_keys(installation, publisher, said, struck)
    assert len(expected) == 2 * BULLETINS
    before = {came.key for came in receiver.came() if came.status == "204"}
    assert before < expected, "the kills came too late: nothing was under way any more"
    with installation.worker(**HERE):
        async with asyncio.timeout(300):
            while {came.key for came in receiver.came() if came.status == "204"} != expected:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.2)
        await asyncio.sleep(2)
    assert {came.key for came in receiver.came()} == expected
    assert {came.status for came in receiver.came()} == {"204", "500", "429", "hangs up"}
    await verify(installation, receiver)


async def until_followed(installation: Installation) -> None:
    """Waits until the worker processes bulletins, which it does when it has begun to follow subscriptions."""
    warm_up = message("warm-up", "1", body="Nothing.", revision=1)
    await installation.publish([warm_up])


async def test_nobody_inside_the_network_is_reached(
    installation: Installation, publisher: str, receiver: Receiver
) -> None:
    settings = installation.settings
    inside = receiver.url("/inside", "127.0.0.2")
    refused = [receiver.url("/inside", host) for host in INSIDE]
    redirect = receiver.url("/redirect/" + quote(inside, safe=""))
    channels = [hook(url, f"c{number}") for number, url in enumerate([redirect, *refused])]
    made = await subscribe(
        settings,
        f"{publisher}-all",
        wanted=Wanted(publishers=(publisher,), kinds=("statement",)),
        channels=tuple(channels),
    )
    with installation.worker(**HERE):
        await installation.publish([message(publisher, "1", body=body_of(1), revision=1)])
        async with desks(settings) as kept, asyncio.timeout(60):
            while True:
                deliveries = [held.model for held in await kept.deliveries.page(made.id)]
                if len(deliveries) == len(channels) and all(each.attempts for each in deliveries):
                    break
                await asyncio.sleep(0.2)
    errors = {each.channel_id: str(each.attempts[0].error) for each in deliveries}
    assert errors.pop("c0") == "answered 307: redirects are not followed"
    assert all(error.startswith("not sent: ") for error in errors.values()), errors
    assert {came.path.partition("/redirect/")[1] for came in receiver.came()} == {"/redirect/"}


async def test_silence_and_failing_subscriptions_are_told_of(
    installation: Installation, publisher: str, receiver: Receiver
) -> None:
    settings = installation.settings
    said = Wanted(publishers=(publisher,), kinds=("statement",))
    gone, ear = (hook(receiver.url("/gone")),), (hook(receiver.url("/ear")),)
    failing = await subscribe(settings, f"{publisher}-gone", wanted=said, channels=gone)
    await subscribe(settings, f"{publisher}-failure", wanted=None, watch=FailureWatch(), channels=ear)
    silence = SilenceWatch(publisher=publisher, hours=0.002)
    await subscribe(settings, f"{publisher}-silence", wanted=None, watch=silence, channels=ear)
    with installation.worker(**HERE):
        await installation.publish([message(publisher, "1", body=body_of(1), revision=1)])
        async with asyncio.timeout(180):
            while len(heard(receiver)) < 2:  # noqa: ASYNC110 - another process does it
                await asyncio.sleep(0.2)
        async with desks(settings) as kept:
            held = await kept.subscriptions.get(failing.id)
    told = heard(receiver)
    assert f"{failing.id}) is paused: the receiver wants no more" in told["failure"]
    assert told["silence"].startswith(f"{publisher} has sent nothing for 0 hours: its last bulletin came")
    assert held is not None
    assert held.model.state == "paused"


def heard(receiver: Receiver) -> dict[str, str]:
    """What the watches said of a publisher that had sent something, by kind."""
    alerts = [came.data for came in receiver.came() if came.path == "/ear"]
    return {one["kind"]: one["note"] for one in alerts if "none has come" not in one["note"]}
