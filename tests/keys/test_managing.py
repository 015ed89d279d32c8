"""Keys are made, listed and taken back; nothing that is kept opens anything."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from stream.keys.desk import KeyDesk
from stream.keys.key import SCOPES, Scope
from stream.keys.managing import KeyAskedError, add_key, revoke_key
from tests.alerts.delivery.builders import NOON
from tests.keys.builders import made

LATER = NOON + timedelta(days=1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"scopes": []}, "a key needs a scope: choose from read, publish, subscribe, admin"),
        ({"scopes": ["write"]}, "no scope is called 'write'"),
        ({"name": " "}, "needs a name"),
        ({"name": "x" * 101}, "needs a name"),
        ({"name": "de\x07sk"}, "needs a name"),
        ({"publishers": ["tribune"]}, "add --scope publish"),
        ({"scopes": ["admin", "publish"], "publishers": ["tribune"]}, "admin may publish for anybody"),
        ({"expires_at": NOON}, "give a later time"),
    ],
)
async def test_what_makes_no_sense_is_refused(desk: KeyDesk, wrong: dict[str, Any], said: str) -> None:
    asked: dict[str, Any] = {"name": "desk", "scopes": ["read"]} | wrong
    with pytest.raises(KeyAskedError, match=said):
        await add_key(desk, asked.pop("name"), asked.pop("scopes"), now=NOON, **asked)
    assert [key async for key in desk.all()] == []


@pytest.mark.parametrize("asked", ["nobody", "0123456789ab", ""])
async def test_what_is_no_key_cannot_be_taken_back(desk: KeyDesk, asked: str) -> None:
    await made(desk)
    with pytest.raises(KeyAskedError, match="frontwire keys list"):
        await revoke_key(desk, asked or " ", NOON)


async def test_a_name_that_two_keys_have_is_asked_about(desk: KeyDesk) -> None:
    first, second = [(await made(desk))[0] for _ in range(2)]
    with pytest.raises(KeyAskedError, match="2 keys are called 'desk'") as error:
        await revoke_key(desk, "desk", NOON)
    assert first.id in str(error.value)
    await revoke_key(desk, first.id, NOON)
    assert (await revoke_key(desk, "desk", NOON)).id == second.id


async def test_the_secret_is_nowhere_in_the_store(desk: KeyDesk, tmp_path: Path) -> None:
    _, token = await made(desk)
    with closing(sqlite3.connect(tmp_path / "store.db")) as connection:
        kept = repr(connection.execute("SELECT * FROM keys_documents").fetchall())
    assert token.digest in kept
    assert token.secret not in kept


async def test_taken_back_twice_it_keeps_its_first_time_and_stays_listed(desk: KeyDesk) -> None:
    key, _ = await made(desk)
    for moment in (NOON, LATER):
        assert (await revoke_key(desk, key.id, moment)).revoked_at == NOON
    assert [each.state(LATER) async for each in desk.all()] == ["revoked"]


async def test_keys_are_listed_in_the_order_in_which_they_were_made(desk: KeyDesk) -> None:
    for day in (2, 1, 3):
        await made(desk, name=f"day {day}", now=NOON + timedelta(days=day))
    assert [key.name async for key in desk.all()] == ["day 1", "day 2", "day 3"]


@pytest.mark.parametrize(
    ("held", "opened"),
    [(("read",), {"read"}), (("publish", "subscribe"), {"publish", "subscribe"}), (("admin",), set(SCOPES))],
)
async def test_a_key_may_what_its_scopes_say_and_no_more(
    desk: KeyDesk, held: tuple[str, ...], opened: set[Scope]
) -> None:
    key, _ = await made(desk, *held)
    assert {scope for scope in SCOPES if key.may(frozenset({scope}))} == opened
    assert not key.may(frozenset()) or "admin" in held


async def test_a_key_publishes_for_its_publishers_alone(desk: KeyDesk) -> None:
    bound, _ = await made(desk, "publish", publishers=["tribune", "volna"])
    free, _ = await made(desk, "publish")
    assert [bound.may_publish_for(each) for each in ("tribune", "volna", "other")] == [True, True, False]
    assert free.may_publish_for("other")
