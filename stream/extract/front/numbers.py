"""Reads how many: "two", "at least 12", "three or four", "dozens of", "an elderly couple", "nobody"."""

from stream.extract.drafts import CountDraft

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
# What is more than one and not told exactly: at least one is sure.
VAGUE = {
    "several": 1,
    "some": 1,
    "many": 1,
    "numerous": 1,
    "few": 1,
    "multiple": 1,
    "others": 1,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
}
ONE = frozenset({"a", "an", "the", "his", "her", "their", "another"})
PAIRS = frozenset({"couple", "pair", "both"})
AT_LEAST = frozenset({"least", "than", "over", "minimum"})
AT_MOST = frozenset({"most", "to"})
NOBODY = frozenset({"nobody", "none", "no"})
SINGULAR_IN_S = frozenset({"was", "is", "has", "as", "its", "his", "this", "us"})
PLURAL_PEOPLE = frozenset({"people", "men", "women", "children", "police", "personnel", "staff", "militia"})


def number_at(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """The number whose first token is `i` (digits, words, "twenty-three"), and the token after it."""
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
    """Whether a number that ends before token `after` is an age: "12-year-old", "aged 60"."""
    return after + 1 < last and lower[after] == "-" and lower[after + 1] in {"year", "month", "week", "day"}


def count_in(lower: list[str], first: int, last: int) -> CountDraft | None:
    """How many the noun phrase in the tokens `first` up to `last` tells, None when it counts nobody.

    "at least 12 people" is 12 or more, "a 60-year-old woman" one, "civilians" one or more.
    """
    for i in range(first, last):
        word = lower[i]
        found = number_at(lower, i, last)
        if found is not None and not is_age(lower, found[1], last):
            return _exact_or_open(lower, first, i, found, last)
        if word in NOBODY:
            return CountDraft(0, 0)
        if word in PAIRS:
            return CountDraft(2, 2)
        if word in VAGUE:
            return CountDraft(VAGUE[word], None)
        if word in ONE:
            return _after_article(lower, i + 1, last)
    return _bare(lower, first, last)


def _exact_or_open(lower: list[str], first: int, i: int, found: tuple[int, int], last: int) -> CountDraft:
    """The count with what stands around it: "at least", "up to", "two or three", "3 to 5"."""
    number, after = found
    before = set(lower[max(first, i - 3) : i])
    if after + 1 < last and lower[after] in {"or", "to", "-", "–"}:
        upper = number_at(lower, after + 1, last)
        if upper is not None and upper[0] > number and not is_age(lower, upper[1], last):
            return CountDraft(number, upper[0])
    if before & AT_LEAST:
        return CountDraft(number + ("than" in before), None)
    if before & {"most"} or lower[max(first, i - 2) : i] == ["up", "to"]:
        return CountDraft(0, number)
    return CountDraft(number, number)


def _after_article(lower: list[str], i: int, last: int) -> CountDraft:
    """After an article: "a couple", "a dozen", "an elderly couple", "the driver", "a number of"."""
    words = lower[i:last]
    if PAIRS & set(words[:3]):
        return CountDraft(2, 2)
    if "dozen" in words[:2]:
        return CountDraft(12, 12)
    if words[:1] in (["few"], ["number"]):
        return CountDraft(1, None)
    return CountDraft(1, 1)


def _bare(lower: list[str], first: int, last: int) -> CountDraft | None:
    """People in the plural without a number."""
    if any(
        word in PLURAL_PEOPLE or (word.endswith("s") and word not in SINGULAR_IN_S)
        for word in lower[first:last]
    ):
        return CountDraft(1, None)
    return None
