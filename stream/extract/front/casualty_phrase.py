"""Finds the people that a word of loss counts: its object, or its subject with an insertion stepped over."""

from stream.extract.front.numbers import is_age_between_commas, number_at
from stream.extract.front.voice import ADVERBS, BE
from stream.extract.word_set import words

LOSS_WORDS = words(
    "killed killing kills dead died dies deaths slain perished death wounded wounding wounds injured injuring"
    " injures injuries hurt harmed hospitalized hospitalised maimed maiming fatality fatalities"
)
OF_SUBJECT = words(
    "deaths death injuries dead died dies perished hospitalized hospitalised fatality fatalities"
)
ENDS = words(", ; : . – — where when after while but ( ) that which who leaving left before then said says")
# "five civilians, among them a girl, were injured": the count stands before the insertion.
INSERTIONS = words(
    "among including mostly all most aged one two three four both some many mainly five"
    " six seven eight nine ten"
)
PREPOSITIONS = words(
    "in near at by on as following from during overnight yesterday with across around outside"
)
# "the port was damaged and three workers were hurt": the count begins after the participle.
DAMAGED = frozenset({"damaged", "destroyed", "hit", "struck", "shelled", "attacked"})
# "were reported dead", "have been confirmed killed"
FOUND = words("reported confirmed pronounced declared found feared believed presumed")
HAVE = frozenset({"have", "has", "had"})
JOINTS = frozenset({"and", "or", "but"})
DEADLY = words("hacked beat beaten stabbed burned burnt stoned crushed shot bludgeoned")
DEATH_REACH = 10
INSERTION_REACH = 16
# ", he specified,"
SHORT = 5


def counted_phrase(lower: list[str], i: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the noun phrase whose people the word of loss at token `i` counts."""
    if lower[i - 1 : i + 1] == ["to", "death"] and not _is_passive(lower, i - 2, first):
        return _put_to_death(lower, i, first) or object_phrase(lower, i + 1, last)
    if lower[i - 1 : i + 1] == ["shot", "dead"] and not _is_passive(lower, i - 1, first):
        return object_phrase(lower, i + 1, last)
    if lower[i - 1 : i + 1] == ["the", "dead"] and (i < first + 2 or lower[i - 2] != "of"):
        return None  # "The dead included two boys" tells who they were, not how many
    if lower[i] in OF_SUBJECT or _is_passive(lower, i, first) or _is_heading(lower, i, first, last):
        return subject_phrase(lower, i, first)
    if i > first and lower[i - 1] == "the":
        return None
    after = i + 1
    # "killing and wounding several others": both count the same people.
    while after < last and (lower[after] in LOSS_WORDS or lower[after] in JOINTS):
        after += 1
    return object_phrase(lower, after, last) or subject_phrase(lower, i, first)


def _put_to_death(lower: list[str], i: int, first: int) -> tuple[int, int] | None:
    """Who stands between the verb and "to death": "hacked 35 people to death"."""
    verb = next((j for j in range(i - 2, max(first, i - DEATH_REACH) - 1, -1) if lower[j] in DEADLY), None)
    return (verb + 1, i - 1) if verb is not None and verb + 1 < i - 1 else None


def _is_heading(lower: list[str], i: int, first: int, last: int) -> bool:
    """Whether losses stand without a verb, each after its number: "Three killed and 12 injured"."""
    counted = number_before(lower, i, first)
    after = i + 1 + (lower[i + 1 : i + 2] in (["and"], [","]))
    number = number_at(lower, after, last) if after > i + 1 else None
    return counted and (number is None or (number[1] < last and lower[number[1]] in LOSS_WORDS))


def number_before(lower: list[str], i: int, first: int) -> bool:
    """Whether a number, or a number of people, stands directly before token `i`."""
    at = i - 1 - (i - 1 > first and lower[i - 1] in {"people", "persons", "others"})
    return at >= first and number_at(lower, at, i) is not None


def _is_passive(lower: list[str], i: int, first: int) -> bool:
    """Whether "be" stands before the word, other losses ("were killed or wounded") between them at most."""
    j = i - 1
    while j >= first and (lower[j] in ADVERBS or lower[j] in LOSS_WORDS or lower[j] in JOINTS):
        j -= 1
    return j >= first and lower[j] in BE


def object_phrase(lower: list[str], i: int, last: int) -> tuple[int, int] | None:
    """What follows token `i`, up to a preposition, a comma or the next loss."""
    j = i + 2 * (lower[i : i + 2] in (["at", "least"], ["at", "most"], ["as", "many"]))
    # "as many as 30", "around 15"
    j += lower[j : j + 1] in (["as"], ["around"]) and number_at(lower, j + 1, last) is not None
    while j < last and not (lower[j] in ENDS or lower[j] in LOSS_WORDS or lower[j] in PREPOSITIONS):
        j += 1
        # "a woman, 64, and her grandson"
        if lower[j : j + 1] == [","] and is_age_between_commas(lower, j + 1, last):
            j += 3
    return (i, j) if j > i else None


def subject_phrase(lower: list[str], i: int, first: int) -> tuple[int, int] | None:
    """What stands before the verb at token `i`; before the adjective in "three dead and five wounded"."""
    end = i
    if end > first and lower[end - 1] in FOUND:
        end -= 1
    while end > first and (lower[end - 1] in BE or lower[end - 1] in ADVERBS or lower[end - 1] in HAVE):
        end -= 1
    end -= end > first and lower[end - 1 : i + 1] == ["shot", "dead"]
    while end > first and (lower[end - 1] in BE or lower[end - 1] in HAVE):
        end -= 1
    while end > first and lower[end - 1] in LOSS_WORDS | {"or"}:
        end -= 1
    if end > first and lower[end - 1] == ",":
        end = _before_insertion(lower, end - 1, first)
    start = end
    while start > first and not (lower[start - 1] in ENDS or lower[start - 1] in LOSS_WORDS | BE):
        start -= 1
    start += start < end and lower[start] in DAMAGED
    while start < end and lower[start] in JOINTS:
        start += 1
    return (start, end) if start < end else None


def _before_insertion(lower: list[str], closing: int, first: int) -> int:
    """The token before which the subject ends, when the comma at `closing` closes an insertion."""
    for j in range(closing - 1, max(first, closing - INSERTION_REACH), -1):
        if lower[j] == ",":
            said = closing - j <= SHORT and not {"said", "says", "specified", "added"}.isdisjoint(
                lower[j:closing]
            )
            aged = is_age_between_commas(lower, j + 1, closing + 1)
            apposed = lower[j + 1] in {"a", "an"}  # "the driver, a man of 52, died"
            return j if said or aged or apposed or lower[j + 1] in INSERTIONS else closing + 1
    return closing + 1
