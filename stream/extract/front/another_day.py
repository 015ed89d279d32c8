"""What a clause tells of another day: "retook the town a day after rebels seized it, leaving 19 dead"."""

from stream.extract.word_set import words

UNITS = words("day days week weeks month months hour hours year years")


def before_another_day(lower: list[str], first: int, last: int) -> int:
    """The token where "a day after" begins in `first` up to `last`, whose losses are another event's."""
    for i in range(first + 1, last - 1):
        if lower[i] in UNITS and lower[i + 1] in {"after", "before"}:
            return i - 1
    return last
