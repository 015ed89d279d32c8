import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from schemas.channel import ChatChannel
from stream.alerts.delivery.chat import Chat, checked_targets
from stream.alerts.delivery.parcel import Outcome
from stream.alerts.delivery.targets import read_targets
from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.desk.secrets import Secrets
from stream.errors import SettingsError
from tests.alerts.delivery.builders import alert, hook, parcel
from tests.alerts.delivery.receiver import answering, listening
from tests.alerts.fakes import MemoryDocuments

NEWSROOM = ChatChannel(id="c1", target="newsroom")


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as threads:
        yield threads


@pytest.fixture
def links(documents: MemoryDocuments) -> UnsubscribeLinks:
    return UnsubscribeLinks(Secrets(documents), "https://wire.example.org")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("newsroom = ", "no TOML"),
        ("newsroom = 5", "'newsroom' is no name"),
        ('newsroom = "slack"', "'newsroom' is no name"),
        ('"news room" = "json://h/"', "'news room' is no name"),
        ('[newsroom]\nurl = "json://h/"', "'newsroom' is no name"),
    ],
)
def test_a_file_that_names_no_targets_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "targets.toml").write_text(text)
    with pytest.raises(SettingsError, match=said):
        read_targets(tmp_path / "targets.toml")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_TARGETS"):
        read_targets(tmp_path / "none.toml")


def test_an_address_that_cannot_be_reached_is_refused_and_not_shown() -> None:
    with pytest.raises(SettingsError, match="'newsroom'") as error:
        checked_targets({"newsroom": "nosuch://geheim"})
    assert "geheim" not in str(error.value)


def test_names_and_addresses_are_read(tmp_path: Path) -> None:
    (tmp_path / "targets.toml").write_text('newsroom = "json://127.0.0.1:1/"\n')
    targets = checked_targets(read_targets(tmp_path / "targets.toml"))
    assert (targets, read_targets(None)) == ({"newsroom": "json://127.0.0.1:1/"}, {})


async def test_a_target_that_is_named_no_more_is_a_failure(
    links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    outcome = await Chat({}, links, threads).send(parcel(NEWSROOM))
    assert outcome.error == "not sent: no target is named 'newsroom' (FRONTWIRE_TARGETS)"


async def test_only_chat_channels_are_taken(links: UnsubscribeLinks, threads: ThreadPoolExecutor) -> None:
    with pytest.raises(TypeError):
        await Chat({}, links, threads).send(parcel(hook()))


async def test_a_target_that_refuses_is_a_failure(
    links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    async with listening() as receiver:
        receiver.answer = answering("500 Internal Server Error")
        chat = Chat({"newsroom": f"json://127.0.0.1:{receiver.port}/"}, links, threads)
        outcome = await chat.send(parcel(NEWSROOM))
    assert not outcome.delivered
    assert "500" in str(outcome.error)


async def test_the_message_says_what_who_why_and_where_it_is_from(
    links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    async with listening() as receiver:
        chat = Chat({"newsroom": f"json://127.0.0.1:{receiver.port}/"}, links, threads)
        assert await chat.send(parcel(NEWSROOM)) == Outcome()
        digest = [alert(f"a{number}") for number in range(31)]
        assert await chat.send(parcel(NEWSROOM, *digest, digest=True)) == Outcome()
    message, summed_up = (json.loads(request.body) for request in receiver.requests)
    assert message["title"] == "Kyiv: Olha Marchenko (governor) said"
    for words in (
        "> “We stand,” said Olha Marchenko <of Kyiv> & others.",
        "Why: speaker: Olha Marchenko",
        "Published: tribune, “Evening”",
        "https://tribune.example/b1",
        await links.of(parcel(NEWSROOM).subscription),
    ):
        assert words in message["message"]
    assert (summed_up["title"], "… and 1 more" in summed_up["message"]) == ("Kyiv: 31 alerts", True)
