from datetime import timedelta

import pytest

from schemas.delivery import Attempt, Delivery
from stream.alerts.delivery.schedule import JITTER, LONGEST, TRIES, WAITS, wait_after
from tests.alerts.delivery.builders import NOON, delivery

HOUR = timedelta(hours=1)


def tried(made: int, began: timedelta = timedelta()) -> Delivery:
    """One that was tried so often before, the first time so long before noon."""
    attempt = Attempt(at=NOON - began, delivered=False, status=500, error="answered 500", milliseconds=1)
    return delivery(attempts_made=made, attempts=(attempt,) * min(made, 20))


def replayed(made: int, after: int) -> Delivery:
    """One that was replayed after so many tries, and was tried so often since."""
    return tried(made).model_copy(update={"attempts_made": made + after, "attempts_before_replay": made})


@pytest.mark.parametrize("before_replay", [0, 1, TRIES, 2 * TRIES])
def test_after_the_last_try_it_is_given_up(before_replay: int) -> None:
    last = replayed(before_replay, TRIES - 1)
    assert wait_after(last, NOON) is None
    assert wait_after(last, NOON, HOUR) is None


def test_after_two_days_it_is_given_up() -> None:
    assert wait_after(tried(3, LONGEST), NOON, HOUR) is None


def test_tries_spread_over_two_days_and_no_longer() -> None:
    assert 47 * HOUR < sum(WAITS, timedelta()) < LONGEST
    assert sorted(WAITS) == list(WAITS)


@pytest.mark.parametrize("made", range(TRIES - 1))
def test_each_wait_is_up_to_a_tenth_longer_or_shorter(made: int) -> None:
    waits = [wait_after(tried(made), NOON) for _ in range(50)]
    shortest, longest = (WAITS[made] * (1 + way * JITTER) for way in (-1, 1))
    assert all(wait is not None and shortest <= wait <= longest for wait in waits)
    assert len(set(waits)) > 1


def test_a_receiver_that_asks_for_longer_gets_it() -> None:
    assert wait_after(tried(0), NOON, 2 * HOUR) == 2 * HOUR
    wait = wait_after(tried(5), NOON, timedelta(minutes=2))
    assert wait is not None
    assert wait > timedelta(minutes=50)


def test_no_wait_leads_beyond_the_two_days() -> None:
    assert wait_after(tried(2, 40 * HOUR), NOON, 24 * HOUR) == 8 * HOUR
    assert wait_after(tried(11, 44 * HOUR), NOON) == 4 * HOUR


@pytest.mark.parametrize(
    "given_up", [tried(TRIES, 100 * HOUR), tried(TRIES - 1, HOUR), tried(3, 7 * 24 * HOUR), tried(20, HOUR)]
)
def test_what_is_replayed_has_all_its_tries_again_however_it_was_given_up(given_up: Delivery) -> None:
    again = given_up.model_copy(update={"attempts_before_replay": given_up.attempts_made})
    wait = wait_after(again, NOON)
    assert wait is not None
    assert wait < timedelta(seconds=6)
