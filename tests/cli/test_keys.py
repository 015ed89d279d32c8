"""`frontwire keys`: the key is shown once, alone on standard output; each message says what to do next."""

import json
from pathlib import Path
from typing import Any

import pytest

from stream.cli.main import run
from stream.keys.token import Token

ADD = ["keys", "add", "desk", "--scope", "read"]


@pytest.fixture(autouse=True)
def _store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_DATA", str(tmp_path))
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{tmp_path}/store.db")
    monkeypatch.delenv("FRONTWIRE_API_KEYS", raising=False)


def listed(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    capsys.readouterr()
    assert run(["keys", "list", "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["add", "desk"], "Missing option '--scope'"),
        (["add", "desk", "--scope", "write"], "no scope is called 'write': choose from read, publish"),
        (["add", " ", "--scope", "read"], "a key needs a name"),
        ([*ADD[1:], "--publisher", "tribune"], "add --scope publish"),
        ([*ADD[1:], "--days", "0"], "give a later time"),
        (["revoke", "nobody"], "there is no valid key 'nobody': see frontwire keys list"),
    ],
)
def test_what_makes_no_sense_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert run(["keys", *arguments]) == 2
    assert complaint in capsys.readouterr().err
    assert listed(capsys) == []


def test_the_key_stands_alone_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ADD, "--days", "1"]) == 0
    shown = capsys.readouterr()
    token = Token.parse(shown.out)
    assert token is not None
    assert token.secret not in shown.err
    assert f"frontwire keys revoke {token.id}" in shown.err
    assert "FRONTWIRE_API_KEYS=required" in shown.err


def test_a_list_tells_all_but_what_opens(capsys: pytest.CaptureFixture[str]) -> None:
    run([*ADD, "--scope", "publish", "--publisher", "tribune"])
    token = Token.parse(capsys.readouterr().out)
    assert token is not None
    (key,) = listed(capsys)
    assert (key["name"], key["scopes"], key["publishers"]) == ("desk", ["read", "publish"], ["tribune"])
    assert "digest" not in key
    assert token.secret.endswith(key["ending"])
    run(["keys", "list"])
    table = capsys.readouterr().out
    assert all(part in table for part in (token.id, "desk", "read, publish", "tribune", f"…{key['ending']}"))
    assert token.secret not in table


def test_a_key_is_taken_back_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    run(ADD)
    assert run(["keys", "revoke", "desk"]) == 0
    assert "Within 5 s no replica takes it any more" in capsys.readouterr().err
    (key,) = listed(capsys)
    assert key["revoked_at"] is not None
    run(["keys", "list"])
    assert "revoked" in capsys.readouterr().out
