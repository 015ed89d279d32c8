"""The ring: refuses what opens nothing, forgets what was taken back within seconds, outlasts an outage."""

from datetime import timedelta

import pytest

from stream.errors import StoreUnavailableError
from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey
from stream.keys.managing import revoke_key
from stream.keys.ring import FRESH_SECONDS, OUTAGE_SECONDS, KeyRefusedError, KeyRing
from stream.keys.sessions import SESSION, begin_session, end_session
from stream.keys.token import Token
from tests.alerts.delivery.builders import NOON, Clock
from tests.keys.builders import made


class Seconds:
    """A stopwatch that is moved by hand."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> float:
        return self.passed


class CountingDesk(KeyDesk):
    """Counts how often it is asked; while `away` it does not answer."""

    asked = 0
    away = False

    async def get(self, document_id: str):  # type: ignore[no-untyped-def] # noqa: ANN201 - as the desk's
        self.asked += 1
        if self.away:
            raise StoreUnavailableError("away")
        return await super().get(document_id)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def counting(desk: KeyDesk) -> CountingDesk:
    return CountingDesk(desk._documents)


@pytest.fixture
def ring(counting: CountingDesk, clock: Clock, seconds: Seconds) -> KeyRing:
    return KeyRing(counting, clock.now, seconds)


async def refused(ring: KeyRing, text: str, *, session: bool = False) -> str:
    with pytest.raises(KeyRefusedError) as error:
        await ring.holder_of(text, session=session)
    return error.value.reason


async def test_what_is_no_key_never_reaches_the_store(ring: KeyRing, counting: CountingDesk) -> None:
    assert [await refused(ring, text) for text in ("", "fw_", "Bearer x")] == ["malformed"] * 3
    assert counting.asked == 0


async def test_a_key_that_nobody_made_and_one_with_another_secret_are_alike(
    ring: KeyRing, desk: KeyDesk
) -> None:
    key, _ = await made(desk)
    other = Token.draw()
    assert await refused(ring, other.text) == await refused(ring, Token(key.id, other.secret).text)


async def test_an_expired_key_opens_nothing(ring: KeyRing, desk: KeyDesk, clock: Clock) -> None:
    _, token = await made(desk, expires_at=NOON + timedelta(hours=1))
    assert await ring.holder_of(token.text)
    clock.move(hours=1)
    assert await refused(ring, token.text) == "expired"


async def test_a_revoked_key_is_refused_after_some_seconds_in_every_replica(
    ring: KeyRing, desk: KeyDesk, clock: Clock, seconds: Seconds
) -> None:
    key, token = await made(desk)
    other = KeyRing(desk, clock.now, seconds)
    for replica in (ring, other):
        await replica.holder_of(token.text)
    await revoke_key(desk, key.id, NOON)
    seconds.passed = FRESH_SECONDS
    assert [await refused(replica, token.text) for replica in (ring, other)] == ["revoked", "revoked"]


async def test_one_reading_serves_many_requests(ring: KeyRing, counting: CountingDesk) -> None:
    _, token = await made(counting)
    for _ in range(50):
        await ring.holder_of(token.text)
    assert counting.asked == 1


async def test_who_was_known_goes_on_while_the_store_is_away_and_nobody_else(
    ring: KeyRing, counting: CountingDesk, seconds: Seconds
) -> None:
    _, known = await made(counting)
    _, unseen = await made(counting)
    await ring.holder_of(known.text)
    counting.away = True
    seconds.passed = OUTAGE_SECONDS - 1
    assert await ring.holder_of(known.text)
    with pytest.raises(StoreUnavailableError):
        await ring.holder_of(unseen.text)
    seconds.passed = OUTAGE_SECONDS + FRESH_SECONDS
    with pytest.raises(StoreUnavailableError):
        await ring.holder_of(known.text)


class TestSessions:
    """A session does what its key does, and ends by itself, by signing out, and with its key."""

    async def begun(self, desk: KeyDesk, **more: object) -> tuple[ApiKey, Token]:
        key, _ = await made(desk, "read", "subscribe", **more)
        return key, await begin_session(desk, key, NOON)

    async def test_it_ends_by_itself(self, ring: KeyRing, desk: KeyDesk, clock: Clock) -> None:
        _, token = await self.begun(desk)
        clock.at += SESSION
        assert await refused(ring, token.text, session=True) == "expired"

    async def test_it_ends_with_its_key(self, ring: KeyRing, desk: KeyDesk) -> None:
        key, token = await self.begun(desk)
        await revoke_key(desk, key.id, NOON)
        assert await refused(ring, token.text, session=True) == "revoked"

    async def test_it_outlives_no_key(self, desk: KeyDesk) -> None:
        _, token = await self.begun(desk, expires_at=NOON + timedelta(hours=1))
        held = await desk.get(token.id)
        assert held is not None
        assert held.model.expires_at == NOON + timedelta(hours=1)

    async def test_it_ends_by_signing_out(self, ring: KeyRing, desk: KeyDesk, seconds: Seconds) -> None:
        _, token = await self.begun(desk)
        session = await ring.holder_of(token.text, session=True)
        for _ in range(2):
            await end_session(desk, session)
        seconds.passed = FRESH_SECONDS
        assert await refused(ring, token.text, session=True) == "unknown"

    async def test_it_does_what_its_key_does_and_is_no_key_in_the_list(
        self, ring: KeyRing, desk: KeyDesk
    ) -> None:
        key, token = await self.begun(desk)
        session = await ring.holder_of(token.text, session=True)
        assert (session.scopes, session.name, session.session_of) == (key.scopes, key.name, key.id)
        assert [each.id async for each in desk.all()] == [key.id]

    async def test_those_that_have_ended_are_cleared_away_by_the_next(self, desk: KeyDesk) -> None:
        _, old = await self.begun(desk)
        key, _ = await made(desk)
        await begin_session(desk, key, NOON + SESSION)
        assert await desk.get(old.id) is None
        assert await desk.count({"session": 1}) == 1

    async def test_neither_stands_in_for_the_other(self, ring: KeyRing, desk: KeyDesk) -> None:
        _, session = await self.begun(desk)
        _, key = await made(desk)
        assert await refused(ring, session.text) == "unknown"
        assert await refused(ring, key.text, session=True) == "unknown"
