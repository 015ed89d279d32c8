"""What is under way never weighs more than one partition of the embedded broker keeps."""

import pytest

from schemas.receipt import Stage
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.window import FIRST_PATIENCE, LONGEST_PATIENCE, MOST_BYTES, Window, weight
from stream.broker.port import Outcome
from stream.broker.topics import RECORDS
from tests.broker.embedded.builders import done, receipt, rejected, waiting


def window_with(message: Waiting) -> Window:
    window = Window()
    window.add(message, now=0.0)
    return window


@pytest.mark.parametrize(
    "outcome",
    [
        pytest.param(receipt(stage="accepted"), id="split alone is not the end"),
        pytest.param(receipt(), id="indexed, and alerts not decided"),
        pytest.param(receipt(stage="matched"), id="alerts decided, and not indexed"),
        pytest.param(receipt(revision=4), id="another revision"),
        pytest.param(receipt("b"), id="another bulletin"),
        pytest.param(rejected(sent_at=999), id="an earlier message of the same key, rejected"),
    ],
)
def test_an_outcome_of_something_else_settles_nothing(outcome: Outcome) -> None:
    window = window_with(waiting())
    assert window.settled_by(outcome) is None
    assert window.holds(b"tribune/a")


@pytest.mark.parametrize(
    "outcome",
    [
        pytest.param(rejected(), id="rejected by split"),
        pytest.param(rejected(topic=RECORDS, sent_at=77), id="its set rejected by index, at another time"),
    ],
)
def test_its_last_outcome_settles_a_message_once(outcome: Outcome) -> None:
    window = window_with(waiting(seq=7))
    assert window.settled_by(outcome) == 7
    assert window.settled_by(outcome) is None
    assert not window.holds(b"tribune/a")


@pytest.mark.parametrize("stage", ["indexed", "superseded"])
def test_what_is_stored_and_matched_is_settled_in_either_order(stage: Stage) -> None:
    for first, last in [(stage, "matched"), ("matched", stage)]:
        window = window_with(waiting(seq=7))
        assert window.settled_by(receipt(stage=first)) is None
        assert window.settled_by(receipt(stage=last)) == 7


def test_no_more_is_sent_than_one_partition_keeps() -> None:
    window = Window()
    sent = 0
    while window.has_room_for(message := waiting(sent, str(sent), size=9_000)):
        window.add(message, now=0.0)
        sent += 1
    assert 30 < sent < 50
    assert sent * weight(message) <= MOST_BYTES


def test_what_is_larger_than_all_the_room_goes_alone() -> None:
    large = waiting(2, "large", size=MOST_BYTES)
    assert Window().has_room_for(large)
    assert not window_with(waiting()).has_room_for(large)


def test_settling_gives_the_room_back() -> None:
    window = window_with(waiting(size=MOST_BYTES))
    assert not window.has_room_for(waiting(2, "b"))
    for one in done():
        window.settled_by(one)
    assert window.has_room_for(waiting(2, "b"))


def test_what_waits_too_long_is_overdue_after_ever_longer_times() -> None:
    window = window_with(waiting())
    assert window.overdue(FIRST_PATIENCE - 1) == []
    now = FIRST_PATIENCE
    pauses = []
    for _ in range(6):
        (late,) = window.overdue(now)
        assert window.overdue(now) == []
        pauses.append(late.patience)
        now += late.patience
    assert pauses == [120.0, 240.0, 480.0, LONGEST_PATIENCE, LONGEST_PATIENCE, LONGEST_PATIENCE]
