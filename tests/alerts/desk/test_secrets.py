"""Secrets: one a webhook, two while it is rotated, and one to unsubscribe."""

import asyncio
import base64
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from stream.alerts.desk.secrets import Secrets, new_secrets
from stream.store.documents import Documents

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def desk(documents: Documents) -> Secrets:
    return Secrets(documents)


def test_secrets_do_not_show_in_what_is_printed() -> None:
    made = new_secrets("s1", ["hook"])
    (webhook,) = made.webhooks
    assert webhook.value not in repr(made)
    assert made.unsubscribe not in repr(made)


@pytest.mark.parametrize("given", ["", "guess", "ключ"])
def test_a_wrong_secret_does_not_unsubscribe(given: str) -> None:
    made = new_secrets("s1", [])
    assert not made.unsubscribes(given)
    assert not made.unsubscribes(made.unsubscribe + given + "x")
    assert made.unsubscribes(made.unsubscribe)


def test_no_two_secrets_are_the_same() -> None:
    made = [new_secrets("s1", ["a", "b"]) for _ in range(50)]
    assert len({webhook.value for each in made for webhook in each.webhooks}) == 100
    assert len({each.unsubscribe for each in made}) == 50


def test_a_webhooks_secret_is_one_of_standard_webhooks() -> None:
    (secret,) = new_secrets("s1", ["hook"]).of_webhook("hook", NOW)
    assert len(base64.b64decode(secret.removeprefix("whsec_"))) == 32
    body, now = "{}", datetime.now(UTC)
    signature = Webhook(secret).sign("id", now, body)
    headers = {
        "webhook-id": "id",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": signature,
    }
    assert Webhook(secret).verify(body, headers) == {}


async def test_there_is_nothing_to_rotate_where_nothing_was_made(desk: Secrets) -> None:
    assert await desk.rotate("s1", "hook", NOW, NOW + DAY) is None


async def test_two_secrets_sign_while_one_is_rotated(desk: Secrets) -> None:
    (old,) = (await desk.fit("s1", ("hook", "other"))).of_webhook("hook", NOW)
    rotated = await desk.rotate("s1", "hook", NOW, NOW + DAY)
    assert rotated is not None
    new, still_valid = rotated.model.of_webhook("hook", NOW)
    assert (still_valid, new != old) == (old, True)
    assert rotated.model.of_webhook("hook", NOW + DAY) == (new,)
    assert len(rotated.model.of_webhook("other", NOW)) == 1


async def test_a_second_rotation_leaves_two_and_none_that_was_to_end(desk: Secrets) -> None:
    await desk.fit("s1", ("hook",))
    first = await desk.rotate("s1", "hook", NOW, NOW + DAY)
    second = await desk.rotate("s1", "hook", NOW, NOW + DAY)
    assert first is not None
    assert second is not None
    assert second.model.of_webhook("hook", NOW)[1:] == first.model.of_webhook("hook", NOW)[:1]
    assert len(second.model.of_webhook("hook", NOW)) == 2


async def test_a_rotation_at_once_leaves_the_new_one_alone(desk: Secrets) -> None:
    (old,) = (await desk.fit("s1", ("hook",))).of_webhook("hook", NOW)
    rotated = await desk.rotate("s1", "hook", NOW, NOW)
    assert rotated is not None
    (new,) = rotated.model.of_webhook("hook", NOW)
    assert new != old


async def test_channels_that_come_and_go_leave_the_others_their_secrets(desk: Secrets) -> None:
    before = await desk.fit("s1", ("stays", "goes"))
    after = await desk.fit("s1", ("stays", "comes"))
    assert after.of_webhook("stays", NOW) == before.of_webhook("stays", NOW)
    assert after.unsubscribe == before.unsubscribe
    assert (len(after.of_webhook("goes", NOW)), len(after.of_webhook("comes", NOW))) == (0, 1)
    assert await desk.fit("s1", ("stays", "comes")) == after


async def test_all_who_make_the_secrets_at_once_get_the_same(desk: Secrets) -> None:
    made = await asyncio.gather(*(desk.fit("s1", ("hook",)) for _ in range(5)))
    assert [each == made[0] for each in made] == [True] * 5
