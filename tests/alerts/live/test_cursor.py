"""The id of an event says what its reader has had: nothing is lost, nothing comes twice, on any replica."""

from datetime import timedelta

import pytest

from schemas.alert import Alert
from stream.alerts.live.cursor import LOOK_BACK, MOST_NAMED, EventIdError, Sent
from stream.store.moments import milliseconds
from tests.alerts.delivery.builders import NOON, alert

NOON_MS = milliseconds(NOON)


def at(seconds: float, letters: str) -> Alert:
    return alert(f"{letters}{'0' * (32 - len(letters))}", at=NOON + timedelta(seconds=seconds))


@pytest.mark.parametrize("event_id", ["", "x", "1", "1-", "-1-2", "1-2-zz", "1-2-aa bb", "9" * 99 + "-1"])
def test_an_id_that_no_event_had_is_refused(event_id: str) -> None:
    with pytest.raises(EventIdError, match="Last-Event-ID"):
        Sent.parse(event_id)


def test_what_was_made_before_is_not_sent() -> None:
    sent = Sent.since(NOON_MS)
    assert not sent.take(at(-0.001, "aaaaaaaa"))
    assert sent.take(at(0, "bbbbbbbb"))


def test_nothing_is_sent_twice_also_by_another_replica() -> None:
    sent = Sent.since(NOON_MS)
    assert sent.take(at(1, "aaaaaaaa"))
    assert not sent.take(at(1, "aaaaaaaa"))
    assert not Sent.parse(sent.event_id).take(at(1, "aaaaaaaa"))


def test_what_shows_late_is_sent_all_the_same() -> None:
    sent = Sent.since(NOON_MS)
    assert sent.take(at(20, "aaaaaaaa"))
    other = Sent.parse(sent.event_id)
    assert other.take(at(5, "bbbbbbbb"))
    assert not Sent.parse(other.event_id).take(at(5, "bbbbbbbb"))
    assert not Sent.parse(other.event_id).take(at(20, "aaaaaaaa"))


def test_what_was_made_before_the_first_look_is_not_sent_by_another_replica() -> None:
    sent = Sent.since(NOON_MS)
    assert sent.take(at(1, "aaaaaaaa"))
    assert not Sent.parse(sent.event_id).take(at(-5, "bbbbbbbb"))


def test_an_id_stays_short_whatever_was_sent() -> None:
    sent = Sent.since(NOON_MS)
    for number in range(3 * MOST_NAMED):
        assert sent.take(at(number / 100, f"{number:08x}"))
    assert len(sent.event_id) < 1000
    assert not Sent.parse(sent.event_id).take(at(2.99, f"{3 * MOST_NAMED - 1:08x}"))


def test_what_is_long_past_is_remembered_no_more() -> None:
    sent = Sent.since(NOON_MS)
    assert sent.take(at(1, "aaaaaaaa"))
    assert sent.take(at(1 + LOOK_BACK / 1000 + 1, "bbbbbbbb"))
    assert "aaaaaaaa" not in sent.event_id
    assert not sent.take(at(1, "aaaaaaaa"))
