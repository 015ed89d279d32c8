"""The settings decide whom the office tells of changes, and what it may reach."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from stream import open_office as opening
from stream.alerts.managing.creating import create
from stream.alerts.managing.draft import draft_from
from stream.alerts.managing.office import LATER
from stream.errors import SettingsError
from stream.open_office import open_office
from stream.search.choices import AskingError
from stream.settings import Settings, load_settings
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.documents import EmbeddedDocuments
from tests.alerts.managing.offices import FewPlaces

if TYPE_CHECKING:
    from stream.enrich.gazetteer.gazetteer import Gazetteer

WATCH: dict[str, object] = {"watch": {"watch": "failure"}}
NOWHERE = "kafka://127.0.0.1:1"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FRONTWIRE_DATA", str(tmp_path))
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{tmp_path}/store.db")
    return tmp_path / "store.db"


async def notes_of_making(settings: Settings, file: Path, **channel: str) -> tuple[str, ...]:
    store, places = EmbeddedStore(file), cast("Gazetteer", FewPlaces())
    await store.setup()
    try:
        async with open_office(settings, store, places) as office:
            draft = draft_from(WATCH | ({"channels": [channel]} if channel else {}))
            return (await create(office, draft)).notes
    finally:
        await store.close()


async def test_targets_that_cannot_be_read_are_told_at_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTWIRE_TARGETS", str(file.parent / "none.toml"))
    with pytest.raises(SettingsError, match="FRONTWIRE_TARGETS"):
        await notes_of_making(load_settings(), file)


@pytest.mark.parametrize(
    ("setting", "value", "channel"),
    [
        ("TARGETS", "targets.toml", {"kind": "chat", "target": "newsroom"}),
        ("ALLOW_PRIVATE_TARGETS", "10.0.0.0/8", {"kind": "webhook", "url": "http://10.1.2.3/hook"}),
        ("MAIL", "mailto://127.0.0.1?from=a@example.org", {"kind": "mail", "address": "b@example.org"}),
    ],
)
async def test_a_channel_is_taken_only_where_the_operator_lets_it_through(
    file: Path, monkeypatch: pytest.MonkeyPatch, setting: str, value: str, channel: dict[str, str]
) -> None:
    (file.parent / "targets.toml").write_text('newsroom = "json://127.0.0.1"')
    with pytest.raises(AskingError, match=f"FRONTWIRE_{setting}"):
        await notes_of_making(load_settings(), file, **channel)
    monkeypatch.setenv(f"FRONTWIRE_{setting}", str(file.parent / value) if setting == "TARGETS" else value)
    assert await notes_of_making(load_settings(), file, **channel) == ()


async def test_with_a_file_workers_look_into_it_and_no_broker_is_asked(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTWIRE_BROKER", NOWHERE)
    assert await notes_of_making(load_settings(), file) == ()


async def test_where_kafka_is_away_it_is_stored_and_said_within_the_time_limit(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = EmbeddedDocuments(file)  # stands for a server, which a broker goes with
    await documents.setup()
    monkeypatch.setattr(opening, "open_documents", lambda _: nullcontext(documents))
    monkeypatch.setattr(opening, "ANNOUNCE_TIME_LIMIT", 0.5)
    monkeypatch.setenv("FRONTWIRE_BROKER", NOWHERE)
    monkeypatch.setenv("FRONTWIRE_STORE", "http://127.0.0.1:1")
    assert await notes_of_making(load_settings(), file) == (LATER,)
    assert await documents.count("subscriptions", {}) == 1
    await documents.close()
