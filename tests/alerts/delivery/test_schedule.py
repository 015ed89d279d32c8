from datetime import timedelta

import pytest

from stream.alerts.delivery.schedule import JITTER, TRIES, WAITS, wait_after


def test_after_the_last_try_it_is_given_up() -> None:
    assert wait_after(TRIES) is None
    assert wait_after(TRIES, timedelta(days=1)) is None


def test_tries_spread_over_two_days_and_no_longer() -> None:
    total = sum(WAITS, timedelta())
    assert timedelta(hours=47) < total < timedelta(hours=48)
    assert sorted(WAITS) == list(WAITS)


@pytest.mark.parametrize("made", range(1, TRIES))
def test_each_wait_is_up_to_a_tenth_longer_or_shorter(made: int) -> None:
    waits = [wait_after(made) for _ in range(50)]
    shortest, longest = (WAITS[made - 1] * (1 + way * JITTER) for way in (-1, 1))
    assert all(wait is not None and shortest <= wait <= longest for wait in waits)
    assert len(set(waits)) > 1


def test_a_receiver_that_asks_for_longer_gets_it() -> None:
    assert wait_after(1, timedelta(minutes=2)) == timedelta(minutes=2)
    wait = wait_after(5, timedelta(minutes=2))
    assert wait is not None
    assert wait > timedelta(minutes=20)


def test_what_was_replayed_is_tried_for_another_round() -> None:
    wait = wait_after(TRIES + 1)
    assert wait is not None
    assert wait < timedelta(seconds=6)
    assert wait_after(2 * TRIES) is None
