"""`frontwire publish` takes all of it or says what is wrong, in one line and with exit code 2."""

import json
from pathlib import Path

import pytest

from stream.broker.embedded import outbox
from stream.broker.embedded.database import FILE, Database
from stream.broker.embedded.outbox import Waiting
from stream.cli.main import run
from stream.cli.outcome_wait import Awaited
from stream.cli.publish import report
from stream.settings import load_settings
from tests.broker.embedded.builders import receipt

MESSAGE = {"id": "a", "publisher": "tribune", "body": "It was quiet.", "revision": 3}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("FRONTWIRE_DATA", str(folder))
    monkeypatch.setenv("FRONTWIRE_BROKER", "embedded")
    monkeypatch.setenv("FRONTWIRE_MAX_BODY", "2048")
    return folder


def in_outbox(data: Path) -> list[Waiting]:
    database = Database(data / FILE)
    try:
        return database.read(lambda connection: outbox.after(connection, 0, 100))
    finally:
        database.close()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.json", "{", "a.json: the message is no JSON"),
        ("a.jsonl", f"{json.dumps(MESSAGE)}\n{{nonsense", "a.jsonl, line 2: the message is no JSON"),
        (
            "a.jsonl",
            f"{json.dumps(MESSAGE)}\n{json.dumps(MESSAGE | {'revison': 4})}",
            "did you mean revision?",
        ),
        ("a.txt", "x" * 2049, "local/a: the body has 2,049 bytes, 2,048 are allowed"),
    ],
)
def test_nothing_is_published_where_one_cannot_be(
    *, tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, complaint: str
) -> None:
    (tmp_path / name).write_text(content)
    (tmp_path / "good.txt").write_text("It was quiet.")
    assert run(["publish", str(tmp_path / "good.txt"), str(tmp_path / name)]) == 2
    output = capsys.readouterr()
    assert complaint in output.err
    assert output.err.count("\n") == 1
    assert in_outbox(data) == []


def test_waiting_where_nothing_runs_is_refused_at_once(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("It was quiet.")
    assert run(["publish", "--wait", str(tmp_path / "a.txt")]) == 2
    assert "start `frontwire trial` or `frontwire worker`" in capsys.readouterr().err
    assert in_outbox(data) == []


def test_a_folder_is_published_in_order_with_the_fields_that_were_given(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "bulletins"
    folder.mkdir()
    (folder / "a.txt").write_text("It was quiet.")
    (folder / "b.jsonl").write_text(f"{json.dumps(MESSAGE)}\n{json.dumps(MESSAGE | {'id': 'b'})}\n")
    assert run(["publish", str(folder), "--publisher", "herald"]) == 0
    assert "3 published and safe" in capsys.readouterr().out
    messages = in_outbox(data)
    assert [message.key for message in messages] == [b"herald/a", b"tribune/a", b"tribune/b"]
    assert json.loads(messages[1].value or b"") == MESSAGE
    assert json.loads(messages[0].value or b"") == {
        "id": "a",
        "publisher": "herald",
        "body": "It was quiet.",
    }


def test_what_of_a_folder_is_passed_over_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "bulletins"
    (folder / "older").mkdir(parents=True)
    (folder / "a.txt").write_text("It was quiet.")
    assert run(["publish", str(folder)]) == 0
    assert "passed over 1 subfolder (older/)" in capsys.readouterr().err


def test_warnings_of_the_receipts_are_told_with_their_bulletin(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = load_settings(data=data)
    awaited = Awaited(receipts=[receipt(), receipt("b").model_copy(update={"warnings": ("no date",)})])
    report(settings, 2, awaited)
    output = capsys.readouterr()
    assert output.err == "tribune/b: warning: no date\n"
    assert "2 published: 2 indexed" in output.out
