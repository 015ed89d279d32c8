"""Reads whole numbers in digits and words: "12", "1,200", "twenty-three"."""

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

# "aged 45 and 51", "aged 4, 9 and 12"
AGED_REACH = 6


def number_at(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """The number whose first token is `i` (digits, words, "twenty-three"), and the token after it."""
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
