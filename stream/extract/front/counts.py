"""Reads how many: "two", "at least 12", "three or four", "dozens of", "an elderly couple", "nobody"."""

from itertools import pairwise

from stream.extract.drafts import CountDraft
from stream.extract.front.numbers import is_age, number_at

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
PAIRS = frozenset({"couple", "pair", "both"})
# "a family of five", "a small group of three"
FAMILY_REACH = 4
# "between thirty-five and …", "between about 40 and …"
RANGE_REACH = 5
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
    for i in range(first, last):
        found = number_at(lower, i, last)
        if found is not None and not is_age(lower, found[1], last):
            return _exact_or_open(lower, first, i, found, last)
        if lower[i] in ONE:
            return _after_article(lower, i + 1, last)
        if lower[i] in WORDED:
            return WORDED[lower[i]]
    return _bare(lower, first, last)


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
    if before & {"most"} or lower[max(first, i - 2) : i] == ["up", "to"]:
        return CountDraft(0, number)
    return CountDraft(number, number)


def _after_article(lower: list[str], i: int, last: int) -> CountDraft:
    """After an article: "a couple", "a dozen", "the driver", "a number of", "a family of five"."""
    words = lower[i:last]
    if i < last and (number := number_at(lower, i, last)) is not None and not is_age(lower, number[1], last):
        return CountDraft(number[0], number[0])
    if PAIRS & set(words[:3]):
        return CountDraft(2, 2)
    if "of" in words[:FAMILY_REACH] and (of := number_at(lower, i + words.index("of") + 1, last)) is not None:
        return CountDraft(of[0], of[0])
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
