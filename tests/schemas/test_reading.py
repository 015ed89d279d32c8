"""What is no bulletin is refused with field, what was given and what is expected."""

import pytest

from schemas.bulletin import Bulletin, IncomingBulletin, bulletin_key, parse_key
from schemas.reading import UnreadableBulletinError, read_bulletin_message


@pytest.mark.parametrize(
    ("message", "complaint"),
    [
        (b"\xff\xfe", "the message is no UTF-8: byte 0 is 0xff"),
        (b"", "the message is no JSON"),
        (b"{", "the message is no JSON"),
        (b"[" * 1_000_000, "the message is no JSON"),
        (rb'{"id": "a", "publisher": "p", "body": "half \ud800 a letter"}', "the message is no JSON"),
        (b"[" * 1010 + b"]" * 1010, "a bulletin is a JSON object with id, publisher and body; got a list"),
        (
            b'{"id": "a", "publisher": "p", "body": "x", "revision": 9223372036854775808}',
            "revision: expected",
        ),
        (b"[]", "a bulletin is a JSON object with id, publisher and body; got []"),
        (b"{}", "id: missing; expected the publisher's own id"),
        (b'{"id": "a", "publisher": "p"}', "body: empty"),
        (b'{"id": "a", "publisher": "p", "body": " \\n "}', "body: empty; expected the article's text"),
        (b'{"id": "a", "publisher": "p", "body": 7}', "body: expected the article's text"),
        (b'{"id": "", "publisher": "p", "body": "x"}', 'got ""'),
        (b'{"id": "a\\u0000", "publisher": "p", "body": "x"}', "id: expected"),
        (b'{"id": "a", "publisher": "p/q", "body": "x"}', "publisher: expected 1 to 100 letters"),
        (
            b'{"id": "a", "publisher": "p", "body": "x", "titel": "y"}',
            "titel: no such field; did you mean title?",
        ),
        (b'{"id": "a", "publisher": "p", "body": "x", "zzz": 1}', "zzz: no such field; known: id, publisher"),
        (
            b'{"id": "a", "publisher": "p", "body": "x", "revision": 0}',
            "revision: expected a whole number from 1",
        ),
        (b'{"id": "a", "publisher": "p", "body": "x", "revision": true}', "got true"),
        (b'{"id": "a", "publisher": "p", "body": "x", "revision": 1.5}', "got 1.5"),
        (
            b'{"id": "a", "publisher": "p", "body": "x", "language": "english!"}',
            "language: expected a BCP 47 tag",
        ),
        (b'{"id": "a", "publisher": "p", "body": "x", "perspective": "ua"}', "two capitals (UA)"),
        (b'{"id": "a", "publisher": "p", "body": "x", "published_at": "yesterday"}', 'got "yesterday"'),
        (
            b'{"id": "a", "publisher": "p", "body": "x", "published_at": "2026-01-02T10:00:00"}',
            "published_at: expected a date (2025-09-06), or a date-time with its zone",
        ),
    ],
)
def test_what_is_no_bulletin_is_refused_with_what_is_expected(message: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableBulletinError) as refusal:
        read_bulletin_message(message)
    assert complaint in str(refusal.value)
    assert len(str(refusal.value)) < 600


def test_every_wrong_field_is_named_at_once() -> None:
    with pytest.raises(UnreadableBulletinError, match=r"id: .*; publisher: .*; revision: "):
        read_bulletin_message(b'{"id": 1, "publisher": "a b", "body": "x", "revision": -1}')


def test_what_may_be_absent_has_its_default() -> None:
    bulletin = read_bulletin_message(b'{"id": "a", "publisher": "p", "body": "x"}')
    assert bulletin == IncomingBulletin(id="a", publisher="p", body="x")
    assert (bulletin.content_type, bulletin.language, bulletin.withdrawn) == ("text/plain", "en", False)


def test_a_withdrawal_needs_no_body() -> None:
    assert read_bulletin_message(b'{"id": "a", "publisher": "p", "withdrawn": true}').withdrawn


def test_the_revision_is_the_messages_time_only_when_absent() -> None:
    stated = IncomingBulletin(id="a", publisher="p", body="x", revision=3)
    silent = IncomingBulletin(id="a", publisher="p", body="x")
    assert Bulletin.of(stated, 1_700_000_000_000).revision == 3
    assert Bulletin.of(silent, 1_700_000_000_000).revision == 1_700_000_000_000


@pytest.mark.parametrize("key", ["", "p", "p/", "/a"])
def test_a_key_without_publisher_or_id_is_none(key: str) -> None:
    with pytest.raises(ValueError, match="expected publisher/id"):
        parse_key(key)


@pytest.mark.parametrize(("publisher", "bulletin_id"), [("p", "a"), ("p.q-r", "2026/01/02 évening")])
def test_a_key_gives_back_publisher_and_id(publisher: str, bulletin_id: str) -> None:
    assert parse_key(bulletin_key(publisher, bulletin_id)) == (publisher, bulletin_id)


def test_a_hundred_thousand_wrong_fields_are_told_in_a_few_words() -> None:
    fields = ",".join(f'"field{n}": 1' for n in range(100_000))
    with pytest.raises(UnreadableBulletinError, match=r"and 99\d\d\d more$") as refusal:
        read_bulletin_message(f'{{"id": "a", "publisher": "p", "body": "x", {fields}}}'.encode())
    assert len(str(refusal.value)) < 3000
