"""What cannot be processed is set aside with its reason, and the stream goes on."""

import asyncio
import hashlib

import orjson
import pytest

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from stream.app import open_documents
from stream.rejections.desk import Rejections
from tests.e2e.installation import Installation, message

BODY = "Kyiv, 3 March. “The road is open,” the spokesman said."


async def test_bad_input_lands_in_rejected_and_the_stream_goes_on(
    installation: Installation, publisher: str
) -> None:
    bad: dict[str, tuple[bytes, str]] = {
        "json": (b'{"id": "json", ', "invalid JSON"),
        "field": (message(publisher, "field", body=BODY, titel="Roads")[1], "wrong field"),
        "empty": (message(publisher, "empty", body=" \n ")[1], "empty body"),
        "bytes": (b'{"id": "\xff"}', "not UTF-8"),
        "key": (message(publisher, "other", body=BODY)[1], "key is not publisher/id"),
    }
    messages = [(f"{publisher}/{name}", value) for name, (value, _) in bad.items()]
    with installation.worker():
        words = await installation.publish([*messages, message(publisher, "good", body=BODY)])
    for name, (value, reason) in bad.items():
        rejected = words[f"{publisher}/{name}"]
        assert isinstance(rejected, Rejected)
        assert (rejected.reason, rejected.value, rejected.stage) == (reason, value, "split")
    good = words[f"{publisher}/good"]
    assert isinstance(good, Receipt)
    assert good.stage == "indexed"


async def test_a_body_over_the_limit_is_rejected_by_hash_size_and_origin(
    installation: Installation, publisher: str
) -> None:
    key, value = message(publisher, "long", body="a" * (installation.settings.max_body + 1))
    with installation.worker():
        rejected = (await installation.publish([(key, value)]))[key]
    assert isinstance(rejected, Rejected)
    assert (rejected.reason, rejected.value) == ("body too large", None)
    assert (rejected.size, rejected.sha256) == (len(value), hashlib.sha256(value).hexdigest())
    assert (rejected.topic, rejected.key) == ("frontwire.bulletins", key.encode())


async def test_rejected_messages_are_listed_shown_and_replayed(
    installation: Installation, publisher: str
) -> None:
    key, value = message(publisher, "later", body=BODY, titel="Roads")
    with installation.worker():
        rejected = (await installation.publish([(key, value)]))[key]
        assert isinstance(rejected, Rejected)
        listed = installation.run("rejected", "list", "--json")
        assert rejected.id in {orjson.loads(line)["id"] for line in listed.stdout.splitlines()}
        shown = installation.run("rejected", "show", rejected.id).stdout
        assert "did you mean title?" in shown
        assert value.decode() in shown
        assert await is_noted(installation, rejected.id)
        assert installation.run("rejected", "replay", rejected.id).stdout == "1 replayed\n"
        assert await is_noted(installation, rejected.id, wanted=False)
    assert installation.run("rejected", "show", rejected.id).returncode == 2


async def is_noted(installation: Installation, rejected_id: str, *, wanted: bool = True) -> bool:
    """Whether the store notes it, or notes it no more, within ten seconds."""
    async with open_documents(installation.settings) as documents:
        for _ in range(100):
            if (await Rejections(documents).get(rejected_id) is not None) == wanted:
                return True
            await asyncio.sleep(0.1)
    return False


@pytest.mark.parametrize("arguments", [["show", "no-such-id"], ["replay", "no-such-id"], ["replay"]])
def test_wrong_use_is_one_line_and_exit_code_2(installation: Installation, arguments: list[str]) -> None:
    ended = installation.run("rejected", *arguments)
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
