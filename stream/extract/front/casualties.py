"""Reads losses: "killing the driver and injuring three", "two civilians were wounded", "nobody was hurt"."""

from dataclasses import dataclass

from stream.extract.drafts import CasualtiesDraft, CountDraft
from stream.extract.front.numbers import count_in
from stream.extract.front.triggers import ADVERBS, BE
from stream.extract.text import Text
from stream.extract.word_set import words

KILLED = frozenset({"killed", "killing", "kills", "dead", "died", "deaths", "slain", "perished", "death"})
WOUNDED = words(
    "wounded wounding wounds injured injuring injures injuries hurt hospitalized hospitalised maimed maiming"
)
LOSS_WORDS = KILLED | WOUNDED
CIVILIANS = words(
    "civilian civilians resident residents villager villagers child children woman women girl girls"
    " boy boys worker workers farmworker farmworkers driver drivers passenger passengers nurse nurses"
    " doctor doctors medic medics volunteer volunteers teacher teachers student students pensioner"
    " pensioners couple family families baby infant schoolchildren journalist journalists bystander"
    " bystanders farmer farmers employee employees locals"
)
FIGHTERS = words(
    "soldier soldiers servicemen serviceman troops fighters fighter militants militant officer"
    " officers gunmen militiamen paratroopers marines terrorists rebels"
)
ENDS = frozenset(
    {",", ";", ":", ".", "–", "—", "where", "when", "after", "while", "but", "(", ")", "that", "which"}
)
# "five civilians, among them a girl, were injured": the count stands before the insertion.
INSERTIONS = frozenset({"among", "including", "mostly", "all", "most", "aged", "one", "two", "both"})
PREPOSITIONS = frozenset(
    {"in", "near", "at", "by", "on", "as", "following", "from", "during", "overnight", "yesterday"}
)
NOBODY_PHRASES = (("no", "casualties"), ("no", "injuries"), ("without", "casualties"), ("no", "victims"))


@dataclass(frozen=True, slots=True)
class LossFound:
    """The losses told between the tokens `first` and `last`."""

    first: int
    last: int
    draft: CasualtiesDraft


def find_losses(text: Text, first: int, last: int) -> LossFound | None:
    """The losses told in the tokens `first` up to `last`, killed and wounded apart; None when none are."""
    lower = text.lower
    killed = wounded = None
    seen, span = set[str](), [last, first]
    for i in range(first, last):
        word = lower[i]
        if word in LOSS_WORDS:
            phrase = _who(lower, i, first, last)
            if phrase is None:
                continue
            count = count_in(lower, *phrase)
            if count is None:
                continue
            seen.update(lower[phrase[0] : phrase[1]])
            span = [min(span[0], phrase[0], i), max(span[1], phrase[1], i + 1)]
            if word in KILLED:
                killed = killed or count
            else:
                wounded = wounded or count
        elif word in {"no", "without"} and tuple(lower[i : i + 2]) in NOBODY_PHRASES:
            killed = wounded = CountDraft(0, 0)
            span = [min(span[0], i), max(span[1], i + 2)]
    if killed is None and wounded is None:
        return None
    nobody = CountDraft(0, 0)
    draft = CasualtiesDraft(killed or nobody, wounded or nobody, _civilian(seen))
    return LossFound(span[0], span[1], draft)


def _civilian(words: set[str]) -> bool | None:
    if words & CIVILIANS:
        return True
    return False if words & FIGHTERS else None


def _who(lower: list[str], i: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the noun phrase that a word of loss at `i` counts."""
    word = lower[i]
    if word in {"deaths", "death", "injuries"}:
        return _before(lower, i, first)
    if word in {"dead", "died", "perished"} or _is_passive(lower, i, first):
        return _before(lower, i, first)
    if word.endswith(("ing", "ed", "s", "hurt")):
        # "killing and wounding several others", "killed and wounded"
        j = i + 1
        while j < last and (lower[j] in LOSS_WORDS or lower[j] in {"and", "or"}):
            j += 1
        phrase = _after(lower, j, last)
        return phrase if phrase is not None else _before(lower, i, first)
    return None


def _is_passive(lower: list[str], i: int, first: int) -> bool:
    j = i - 1
    while j >= first and (lower[j] in ADVERBS or lower[j] in LOSS_WORDS or lower[j] in {"and", "or"}):
        j -= 1
    return j >= first and lower[j] in BE


def _after(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """The object: up to a preposition, a comma or the next loss."""
    j = i
    while j < last and lower[j] not in ENDS and lower[j] not in LOSS_WORDS and lower[j] not in PREPOSITIONS:
        if lower[j] == "and" and j + 1 < last and (lower[j + 1] in LOSS_WORDS):
            break
        j += 1
    return (i, j) if j > i else None


def _before(lower: list[str], i: int, first: int) -> tuple[int, int] | None:
    """The subject: what stands before the verb, an insertion between commas stepped over."""
    end = i
    while end > first and (
        lower[end - 1] in BE or lower[end - 1] in ADVERBS or lower[end - 1] in {"have", "has", "had"}
    ):
        end -= 1
    if end > first and lower[end - 1] == ",":
        opening = _comma_before(lower, end - 1, first)
        if opening is not None:
            end = opening
    start = end
    while start > first and lower[start - 1] not in ENDS and lower[start - 1] not in LOSS_WORDS:
        start -= 1
    while start < end and lower[start] in {"and", "or", "but"}:
        start += 1
    return (start, end) if start < end else None


def _comma_before(lower: list[str], closing: int, first: int) -> int | None:
    """The comma that opens an insertion closed at token `closing`."""
    for j in range(closing - 1, max(first, closing - 16), -1):
        if lower[j] == ",":
            return j if lower[j + 1] in INSERTIONS else None
    return None
