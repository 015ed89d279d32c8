"""The settings decide how the API is open, and it is said where everybody may come in."""

from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from stream.doctor import find_all
from stream.keys.desk import KeyDesk
from stream.keys.open_to_all import open_to_all
from stream.open_access import open_access
from stream.settings import Settings, load_settings
from tests.keys.builders import desk_at, made


def settings(folder: Path, **others: str) -> Settings:
    return load_settings(broker="embedded", data=folder, store=f"sqlite://{folder}/frontwire.db", **others)


async def said(settings: Settings) -> list[Any]:
    with capture_logs() as logs:
        async with open_access(settings):
            pass
    return [(entry["log_level"], entry["event"]) for entry in logs]


@pytest.mark.parametrize("api", ["0.0.0.0:8600", "[::]:8600", "192.0.2.1:8600", "wire.example.org:8600"])
async def test_an_address_that_others_reach_without_keys_is_told(tmp_path: Path, api: str) -> None:
    [(level, event)] = await said(settings(tmp_path, api=api))
    assert (level, "FRONTWIRE_API_KEYS=required" in event) == ("warning", True)
    doubtful = [finding for finding in await find_all(settings(tmp_path, api=api)) if finding.doubtful]
    assert [(finding.fine, finding.what) for finding in doubtful] == [(True, event)]


@pytest.mark.parametrize("api", ["127.0.0.1:8600", "127.8.8.8:1", "[::1]:8600", "localhost:8600"])
async def test_on_this_machine_alone_nobody_is_warned(tmp_path: Path, api: str) -> None:
    assert await said(settings(tmp_path, api=api)) == []
    assert open_to_all(settings(tmp_path, api=api)) is None


async def test_keys_that_nobody_has_are_told(tmp_path: Path) -> None:
    required = settings(tmp_path, api="0.0.0.0:8600", api_keys="required")
    [(level, event)] = await said(required)
    assert (level, "frontwire keys add" in event) == ("warning", True)
    async with desk_at(tmp_path / "frontwire.db") as desk:
        await made(desk, "admin")
    assert await said(required) == []


async def test_a_store_that_is_away_keeps_nobody_from_starting(tmp_path: Path) -> None:
    away = settings(tmp_path, api_keys="required").model_copy(
        update={"store": load_settings(store="http://127.0.0.1:1").store}
    )
    [(level, event)] = await said(away)
    assert (level, event) == ("warning", "the keys of the API cannot be read for now")


async def test_it_is_as_open_as_the_settings_say(tmp_path: Path) -> None:
    async with open_access(settings(tmp_path)) as access:
        assert (access.keys, access.rate, access.origins) == (None, None, ())
    how = {
        "api_keys": "required",
        "api_rate": "20 per second",
        "cors": "https://a.example,http://b.example:1",
    }
    async with open_access(settings(tmp_path, **how)) as access:
        assert isinstance(access.keys, KeyDesk)
        assert str(access.rate) == "20 per 1 second"
        assert access.origins == ("https://a.example", "http://b.example:1")
