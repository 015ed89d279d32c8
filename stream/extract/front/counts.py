"""Reads how many: "two", "at least 12", "three or four", "dozens of", "an elderly couple", "nobody"."""

from itertools import pairwise

from stream.extract.drafts import CountDraft
from stream.extract.front.numbers import SCALES, is_age, number_at

# What is more than one and not told exactly: at least one is sure.
_VAGUE = {
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
ONE = frozenset({"a", "an", "the", "his", "her", "its", "their", "another"})
BEFORE_NUMBER = frozenset({"estimated", "additional", "further", "other", "reported", "remaining"})
PAIRS = frozenset({"couple", "pair", "both"})
# "a family of five", "a small group of three"
# "a large but unknown number"
NUMBER_WORD_REACH = 4
FAMILY_REACH = 4
# "between thirty-five and …", "between about 40 and …"
RANGE_REACH = 5
# "twenty-three thousand"
NUMBER_REACH = 4
UP_TO = frozenset({"or", "to", "-", "–"})
AT_LEAST = frozenset({"least", "than", "over", "minimum"})
SINGULAR_IN_S = frozenset({"was", "is", "has", "as", "its", "his", "this", "us"})
PLURAL_PEOPLE = frozenset({"people", "men", "women", "children", "police", "personnel", "staff", "militia"})
WORDED = {
    **{word: CountDraft(least, None) for word, least in _VAGUE.items()},
    **dict.fromkeys(PAIRS, CountDraft(2, 2)),
    **dict.fromkeys(("nobody", "none", "no"), CountDraft(0, 0)),
}


def count_in(lower: list[str], first: int, last: int) -> CountDraft | None:
    """How many the noun phrase in the tokens `first` up to `last` tells, None when it counts nobody.

    "at least 12 people" is 12 or more, "a 60-year-old woman" one, "civilians" one or more.
    """
    parts = _coordinated(lower, first, last)
    if len(parts) > 1:
        counts = [count for part in parts if (count := count_in(lower, *part)) is not None]
        return _together(counts)
    for i in range(_at_its_number(lower, first, last), last):
        found = number_at(lower, i, last)
        if found is not None and not is_age(lower, found[1], last):
            return _exact_or_open(lower, first, i, found, last)
        if lower[i] in ONE:
            return _after_article(lower, first, i + 1, last)
        if lower[i] in WORDED and not _counts_on(lower, i + 1, last):
            scale = SCALES.get(lower[i + 1], 0) if i + 1 < last else 0
            return CountDraft(2 * scale, None) if scale else WORDED[lower[i]]
    return _bare(lower, first, last)


def _at_its_number(lower: list[str], first: int, last: int) -> int:
    """Where to begin to count: what ends in a number counts by it ("put the toll at 38")."""
    for i in range(max(first + 1, last - NUMBER_REACH), last):
        found = number_at(lower, i, last)
        if found is not None and found[1] == last:
            if lower[i - 1] == "in":  # "a man born in 1958"
                return first
            in_range = lower[i - 1] in UP_TO | {"and"}
            is_none = lower[i - 1] == "no"  # "no one"
            return first if in_range or is_none or lower[i] in SCALES or is_age(lower, last, last) else i
    return first


def _counts_on(lower: list[str], i: int, last: int) -> bool:
    """Whether an exact number follows: "some 60", "as many as 30"."""
    if lower[i - 1] == "no":
        return False  # "no one"
    i += lower[i : i + 1] == ["as"]
    return number_at(lower, i, last) is not None and lower[i] not in SCALES


def _coordinated(lower: list[str], first: int, last: int) -> list[tuple[int, int]]:
    """The parts of "a man and his daughter", "two men and a woman": each counts on its own.

    The two ends of "between 3 and 5 people" do not.
    """
    cuts = [
        i
        for i in range(first + 1, last - 1)
        if lower[i] == "and"
        and "between" not in lower[max(first, i - RANGE_REACH) : i]
        and (lower[i + 1] in ONE or ((n := number_at(lower, i + 1, last)) and not is_age(lower, n[1], last)))
    ]
    edges = [first, *cuts, last]
    return [(a + (a in cuts), b) for a, b in pairwise(edges)]


def _together(counts: list[CountDraft]) -> CountDraft | None:
    """The sum, open above when one of the counts is."""
    if not counts:
        return None
    most = [count.most for count in counts]
    return CountDraft(sum(c.least for c in counts), None if None in most else sum(m for m in most if m))


def _exact_or_open(lower: list[str], first: int, i: int, found: tuple[int, int], last: int) -> CountDraft:
    """The count with what stands around it: "at least", "up to", "two or three", "between 3 and 5"."""
    number, after = found
    before = set(lower[max(first, i - 3) : i])
    if after + 1 < last and lower[after] in ({"and"} if "between" in before else UP_TO):
        upper = number_at(lower, after + 1, last)
        if upper is not None and upper[0] > number and not is_age(lower, upper[1], last):
            return CountDraft(number, upper[0])
    if before & AT_LEAST:
        return CountDraft(number, None)
    if before & {"most"} or ("up", "to") in pairwise(lower[max(first, i - 3) : i]):
        return CountDraft(0, number)
    if "half" in before and lower[i] == "dozen":
        return CountDraft(6, 6)
    return CountDraft(number, number)


def _after_article(lower: list[str], first: int, i: int, last: int) -> CountDraft:
    """After an article: "a couple", "an estimated 40", "the driver", "a family of 5", "an unknown number"."""
    words = lower[i:last]
    at = i + (words[:1] != [] and words[0] in BEFORE_NUMBER)
    if (number := number_at(lower, at, last)) is not None and not is_age(lower, number[1], last):
        return _exact_or_open(lower, first, at, number, last)
    if PAIRS & set(words[:3]):
        return CountDraft(2, 2)
    if "of" in words[:FAMILY_REACH] and (of := number_at(lower, i + words.index("of") + 1, last)) is not None:
        return CountDraft(of[0], of[0])
    if words[:2] == ["few", "dozen"]:
        return CountDraft(24, None)
    if words[:1] == ["few"] or "number" in words[:NUMBER_WORD_REACH]:
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
