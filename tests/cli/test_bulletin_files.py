"""Bulletins come from bodies, messages, many messages, folders and standard input."""

import io
import json
import sys
from pathlib import Path

import pytest

from stream.cli.bulletin_files import bulletins_in
from stream.errors import BulletinError

MESSAGE = {"id": "a", "publisher": "p", "body": "It was quiet."}


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.txt", b"\xff\xfe", "a.txt: no UTF-8 (byte 0 is 0xff)"),
        ("a.txt", b" \n", "a.txt: body: empty"),
        ("a.jsonl", b"\n", "a.jsonl: no bulletin in it"),
        ("a.docx", b"x", "a.docx: no bulletin by its name"),
        ("a.json", b"{", "a.json: the message is no JSON"),
        ("a.json", b'{"id": "a"}', "a.json: publisher: missing"),
        ("a.jsonl", json.dumps(MESSAGE).encode() + b"\n{}", "a.jsonl, line 2: id: missing"),
    ],
)
def test_what_cannot_be_read_is_named_by_file_and_line(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BulletinError) as refusal:
        list(bulletins_in([str(tmp_path / name)]))
    assert complaint in str(refusal.value)


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(BulletinError, match="no such file"):
        list(bulletins_in([str(tmp_path / "none.txt")]))
    with pytest.raises(BulletinError, match="in this folder"):
        list(bulletins_in([str(tmp_path)]))


def test_a_body_takes_its_stem_as_id_and_keeps_every_letter(tmp_path: Path) -> None:
    (tmp_path / "2026-01-02.txt").write_bytes(" Quiet.\r\n\r\nЧас “ends”.\n".encode())
    [bulletin] = bulletins_in([str(tmp_path / "2026-01-02.txt")], publisher="mine")
    assert (bulletin.key, bulletin.body) == ("mine/2026-01-02", " Quiet.\r\n\r\nЧас “ends”.\n")


def test_a_folder_gives_its_bulletins_by_name_and_passes_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second.")
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(MESSAGE)}\n\n{json.dumps(MESSAGE | {'id': 'c'})}\n")
    (tmp_path / "notes.md").write_text("not a bulletin")
    assert [b.key for b in bulletins_in([str(tmp_path)])] == ["p/a", "p/c", "local/b"]


@pytest.mark.parametrize(
    ("content", "keys"),
    [("It was quiet.", ["local/stdin"]), (f"\n{json.dumps(MESSAGE)}\n", ["p/a"])],
)
def test_standard_input_is_a_body_or_messages(
    monkeypatch: pytest.MonkeyPatch, content: str, keys: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert [b.key for b in bulletins_in(["-"])] == keys


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", b"It was quiet."), ("a.json", json.dumps(MESSAGE).encode()), ("a.html", b"It was quiet.")],
)
def test_a_byte_order_mark_is_no_letter(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + content)
    [bulletin] = bulletins_in([str(tmp_path / name)])
    assert bulletin.body == "It was quiet."


def test_an_html_file_is_a_body_of_that_type(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>It was quiet.</p>")
    [bulletin] = bulletins_in([str(tmp_path / "a.html")])
    assert (bulletin.content_type, bulletin.body) == ("text/html", "<p>It was quiet.</p>")


def test_a_message_over_several_lines_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.dumps(MESSAGE, indent=2).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert [b.key for b in bulletins_in(["-"])] == ["p/a"]
