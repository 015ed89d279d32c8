"""Reads a time of day: "3:00 PM", "6 a.m.", "18:30", "1500 hours"."""

import re
from datetime import time

from stream.extract.text import Text

HOUR_MINUTE = re.compile(r"^([01]?\d|2[0-3])[:.]([0-5]\d)$")
HOUR = re.compile(r"^(0?[1-9]|1[0-2])$")
MILITARY = re.compile(r"^([01]\d|2[0-3])([0-5]\d)$")
NOON = 12
HALVES = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}
# "from 23.00 Moscow time on 6 April", "07.00 local time"
AFTER_POINTED = frozenset({"moscow", "local", "kyiv", "kiev", "gmt", "utc", "time", "on"})
AFTER_HOUR = frozenset({"hours", "hrs", "h"})


def read_clock(text: Text, i: int, last: int) -> tuple[time, int] | None:
    """The time of day whose first token is `i`, and the token after it."""
    words = text.lower
    word, after = words[i], words[i + 1] if i + 1 < last else ""
    match = HOUR_MINUTE.match(word)
    if match is not None:
        # "at 4.30" is a time, "12.50 euros" none: a point needs am or pm, or a word before it that tells.
        told = words[max(i - 1, 0)] in {"at", "around"} or after in AFTER_POINTED
        if after not in HALVES and ":" not in word and not told:
            return None
        moment = time(_hour(int(match[1]), after), int(match[2]))
        return moment, i + 2 if after in HALVES or after in AFTER_HOUR else i + 1
    if after in HALVES and HOUR.match(word):
        return time(_hour(int(word), after)), i + 2
    military = MILITARY.match(word)
    if military is not None and after in AFTER_HOUR:
        return time(int(military[1]), int(military[2])), i + 2
    return None


def _hour(hour: int, half: str) -> int:
    """The hour of the day; 12 a.m. is midnight, and 15 p.m. is 15 o'clock all the same."""
    return hour % NOON + HALVES[half] if half in HALVES and hour <= NOON else hour
