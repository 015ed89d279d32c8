"""A body that is one word of a megabyte is read, and fast: it is cut into pieces that caches can bear."""

from time import process_time

import pytest

from tests.extract.adversarial.soundness import Read, unsound

MEGABYTE = 1_000_000
# 0.3 to 0.6 s; whole, each table and cache of words would go over the megabyte again.
PATIENCE = 10.0
TRIES = 5


@pytest.mark.parametrize("letter", ["a", "A", "7", "é", "ש", "基"])
def test_one_word_of_a_megabyte_is_read_in_time(letter: str, read: Read) -> None:
    body = letter * MEGABYTE
    for _ in range(TRIES):
        before = process_time()
        record_set = read(body)
        if process_time() - before < PATIENCE:
            break
    else:
        pytest.fail(f"one word of a megabyte took over {PATIENCE} s, {TRIES} times")
    assert unsound(record_set) == []
