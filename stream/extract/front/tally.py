"""Finds tallies: "since the beginning of the month, 19 civilians have been killed" is no event's loss."""

from stream.extract.time.calendar_words import MONTHS
from stream.extract.word_set import words

# What a tally starts at; "since midnight" and "since the morning" tell of the day's own losses.
STARTS = words("beginning start outbreak month year war invasion ceasefire truce escalation") | frozenset(
    MONTHS
)
WITHIN_THE_DAY = words("day morning night evening midnight dawn today yesterday hour hours")
BREAKS = words(", ; : ( – — and but who that which")
REACH = 6
NO_TALLY = range(0)


def tallied(lower: list[str], first: int, last: int) -> range:
    """The tokens whose losses are counted since a past month or event; empty where there is no such tally.

    All of them where "since" opens the stretch, else those of its own part: "a man was killed, and 40 people
    have been wounded since January" leaves the man.
    """
    for i in range(first, last):
        if lower[i] == "since" and _starts_a_tally(lower[i + 1 : min(i + 1 + REACH, last)]):
            start = i
            while start > first and lower[start - 1] not in BREAKS:
                start -= 1
            return range(start, last)
    return NO_TALLY


def _starts_a_tally(after: list[str]) -> bool:
    """Whether what follows "since" lies further back than the day."""
    upto = after[: after.index(",")] if "," in after else after
    return not STARTS.isdisjoint(upto) and WITHIN_THE_DAY.isdisjoint(upto)
