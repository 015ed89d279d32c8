"""Contract: the desk of keys works alike on every adapter of small documents."""

from datetime import timedelta

from stream.keys.desk import KeyDesk
from stream.keys.managing import revoke_key
from stream.keys.ring import KeyRing
from stream.keys.sessions import SESSION, begin_session, end_session
from tests.alerts.delivery.builders import NOON
from tests.keys.builders import made


class KeyDeskContract:
    """`desk` is a fixture of who keeps it, `other_desk` the same keys as another replica has them."""

    async def test_another_replica_knows_a_key_at_once(self, desk: KeyDesk, other_desk: KeyDesk) -> None:
        key, token = await made(desk)
        assert await KeyRing(other_desk, lambda: NOON).holder_of(token.text) == key

    async def test_another_replica_sees_at_once_that_it_is_revoked(
        self, desk: KeyDesk, other_desk: KeyDesk
    ) -> None:
        key, _ = await made(desk)
        await revoke_key(desk, key.id, NOON)
        held = await other_desk.get(key.id)
        assert held is not None
        assert held.model.state(NOON) == "revoked"

    async def test_keys_are_listed_by_when_they_were_made_and_sessions_are_not(self, desk: KeyDesk) -> None:
        days = (2, 1, 3)
        keys = {day: (await made(desk, now=NOON - timedelta(days=day)))[0] for day in days}
        await begin_session(desk, keys[1], NOON)
        await desk.settle()
        wanted = {key.id for key in keys.values()}
        assert [key.id async for key in desk.all() if key.id in wanted] == [
            keys[3].id,
            keys[2].id,
            keys[1].id,
        ]
        assert all([key.session_of is None async for key in desk.all()])

    async def test_sessions_that_have_ended_are_cleared_away_and_others_stay(self, desk: KeyDesk) -> None:
        key, _ = await made(desk)
        old = await begin_session(desk, key, NOON)
        await desk.settle()
        new = await begin_session(desk, key, NOON + SESSION)
        assert await desk.get(old.id) is None
        held = await desk.get(new.id)
        assert held is not None
        await end_session(desk, held.model)
        assert await desk.get(new.id) is None
