"""The words of the calendar, with what each stands for."""

from datetime import time

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _with_short_forms(names: tuple[str, ...], first: int) -> dict[str, int]:
    """Each name and its three-letter form, with and without a point ("sept" too), numbered from `first`."""
    words: dict[str, int] = {}
    for number, name in enumerate(names, first):
        words |= {name: number, name[:3]: number, f"{name[:3]}.": number}
    return words


# "may" is a verb far more often than a month: the date reader takes it only beside a day.
MONTHS = _with_short_forms(MONTH_NAMES, 1) | {"sept": 9, "sept.": 9}
# No "sat" and "sun": a verb and a star.
WEEKDAYS = {
    word: number
    for word, number in (_with_short_forms(WEEKDAY_NAMES, 0) | {"tues": 1, "thurs": 3, "tues.": 1}).items()
    if word not in {"sat", "sun"}
}
# From when to when; "night" and "evening" as bulletins use them, the night with its small hours.
PARTS_OF_DAY = {
    "dawn": (time(3), time(7)),
    "daybreak": (time(3), time(7)),
    "sunrise": (time(4), time(8)),
    "morning": (time(5), time(12)),
    "noon": (time(11), time(13)),
    "midday": (time(11), time(13)),
    "afternoon": (time(12), time(18)),
    "dusk": (time(17), time(21)),
    "evening": (time(17), time(23, 59)),
    "midnight": (time(22), time(2)),
    "night": (time(20), time(8)),
}
SPAN_UNITS = {"hour": 1, "day": 24, "night": 24, "week": 168, "month": 720, "year": 8760}
COUNT_WORDS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "few": 3,
    "several": 3,
    "couple": 2,
}
