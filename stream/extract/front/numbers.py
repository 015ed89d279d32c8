"""Reads whole numbers in digits and words: "12", "1,200", "twenty-three", "two dozen"."""

SMALL = (
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    (
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ),
)
UNITS = {
    word: ten + number for ten, row in zip((0, 10), SMALL, strict=True) for number, word in enumerate(row)
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}

# "aged 45 and 51", "aged 4, 9 and 12"
AGED_REACH = 6


def number_at(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """The number whose first token is `i` (digits, words, "two dozen"), and the token after it.

    "hundred" alone is one: its article stands before it.
    """
    found = _below_scale(lower, i, last)
    if found is None:
        if i >= last or lower[i] not in SCALES:
            return None
        found = 1, i
    number, after = found
    scaled = False
    while after < last and lower[after] in SCALES:
        number, after, scaled = number * SCALES[lower[after]], after + 1, True
    if scaled and number >= SCALES["hundred"] and lower[after : after + 1] == ["and"]:
        rest = _below_scale(lower, after + 1, last)
        if rest is not None and rest[0] < SCALES["hundred"]:
            return number + rest[0], rest[1]
    return number, after


def _below_scale(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """A number without "dozen", "hundred" and the like."""
    if i >= last:
        return None
    word = lower[i]
    digits = word.replace(",", "")
    if digits.isdecimal():
        return int(digits[:9]), i + 1
    if word in UNITS:
        return UNITS[word], i + 1
    if word in TENS:
        if i + 2 < last and lower[i + 1] == "-" and lower[i + 2] in UNITS:
            return TENS[word] + UNITS[lower[i + 2]], i + 3
        return TENS[word], i + 1
    return None


def is_age(lower: list[str], after: int, last: int) -> bool:
    """Whether a number that ends before token `after` is an age: "12-year-old", "aged 45 and 51"."""
    if "aged" in lower[max(after - AGED_REACH, 0) : after] or is_age_between_commas(lower, after - 1, last):
        return True
    return after + 1 < last and lower[after] == "-" and lower[after + 1] in {"year", "month", "week", "day"}


def is_age_between_commas(lower: list[str], i: int, last: int) -> bool:
    """Whether the number at token `i` is an age in apposition: "a woman, 64, and her grandson"."""
    return i + 1 < last and lower[i].isdecimal() and lower[i - 1] == "," and lower[i + 1] == ","
