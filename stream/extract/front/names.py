"""Reads capitalised names as toponyms are written: "Kleban-Byk Reservoir", "al-Fashir", "Deir al-Balah"."""

from typing import NamedTuple

from stream.extract.front.opening_words import OPENING_WORDS
from stream.extract.front.trigger_words import VERBS
from stream.extract.text import Text
from stream.extract.time.calendar_words import MONTHS, WEEKDAYS
from stream.extract.word_set import words

# In small letters inside a name, between two capitalised words.
PARTICLES = words(
    "al el ed ad as ash an ar at az de la le du des del da do dos di bin ibn abu umm um ul ud ur es"
    " esh et sur na nad pod on upon tal tel ez ech"
)
# "Republic of Tatarstan", "Sea of Azov"
HEADS_WITH_OF = frozenset({"republic", "sea", "gulf", "strait", "bay", "cape", "kingdom", "isle", "mount"})
ARTICLES = frozenset({"al", "el", "ad", "ash", "as", "ar", "an", "az", "at", "es", "ed", "ez", "et", "esh"})
HYPHENS = frozenset({"-", "‑", "’", "'", "ʼ", "`"})
# "North Kivu" at the head of a sentence.
POINTS = frozenset({"north", "south", "east", "west"})
# Words up to this length are function words or abbreviated months.
SHORT = 4


class Name(NamedTuple):
    """A capitalised name in the tokens `first` up to `last`."""

    first: int
    last: int


def find_names(text: Text, first: int, last: int) -> list[Name]:
    """The capitalised names of a sentence's tokens, longest runs, months and weekdays left out."""
    found, i = list[Name](), first
    words, lower = text.words, text.lower
    while i < last:
        # Nine tokens of ten are in small letters: they are not worth a call.
        small = not words[i][0].isupper() and lower[i] not in ARTICLES
        if small or not opens_name(text, i, first, last):
            i += 1
            continue
        end = _end_of_name(text, i, last)
        found.append(Name(i, end))
        i = end
    return found


def opens_name(text: Text, i: int, first: int, last: int) -> bool:
    """Whether a name begins at token `i` of the tokens `first` up to `last`."""
    word, lower = text.words[i], text.lower[i]
    if not word[0].isalpha():
        return False
    if not word[0].isupper() or lower in ARTICLES:
        # "al-Fashir", "As-Suwayda": an article, its hyphen, a capital. "As" alone opens a sentence.
        joined = i + 2 < last and text.words[i + 1] in HYPHENS and text.words[i + 2][0].isupper()
        if joined or not word[0].isupper():
            return joined
    if lower in WEEKDAYS or (lower in MONTHS and not _lacks_day(text, i, last)):
        return False
    if lower in POINTS and _goes_on(text, i, last):
        return True
    if i == first and lower in VERBS and not _goes_on(text, i, last):
        return False  # "Damaged: two houses"
    return not (lower in OPENING_WORDS and (i == first or not _goes_on(text, i, last) or len(word) < SHORT))


def _lacks_day(text: Text, i: int, last: int) -> bool:
    """Whether a month's word stands without a number beside it ("May", a village, "March")."""
    follows = text.words[i + 1] if i + 1 < last else ""
    previous = text.words[i - 1] if i else ""
    return (
        not (follows[:1].isdigit() or previous[:1].isdigit())
        and len(text.words[i]) > SHORT
        and follows[:1].isupper()
    )


def _goes_on(text: Text, i: int, last: int) -> bool:
    """Whether another capitalised word or a hyphen follows ("North Kordofan", "New York")."""
    return i + 1 < last and (text.words[i + 1][0].isupper() or text.words[i + 1] in HYPHENS)


def _end_of_name(text: Text, i: int, last: int) -> int:
    """The token after the name that begins at `i`."""
    j = i + 1
    while j < last and (step := _further(text, j, last)):
        j += step
    return j


def _further(text: Text, j: int, last: int) -> int:
    """How many tokens from `j` on belong to the name before them; a hyphen counts with what it joins."""
    word, lower = text.words[j], text.lower[j]
    tight = text.starts[j] == text.ends[j - 1]
    after = text.words[j + 1] if j + 1 < last else ""
    if word in HYPHENS and tight:
        joined = after != "" and text.starts[j + 1] == text.ends[j]
        return 2 * (joined and (after[0].isupper() or after.lower() in PARTICLES))
    if word[0].isupper():
        return int(lower not in WEEKDAYS and not (tight and word[0] in "’'"))
    if lower == "of":
        return int(text.lower[j - 1] in HEADS_WITH_OF and after[:1].isupper())
    if word in {"’s", "'s"}:
        return int(text.lower[j - 1] == "people" and after[:1].isupper())
    return int(lower in PARTICLES and _particle_goes_on(text, j, last))


def _particle_goes_on(text: Text, j: int, last: int) -> bool:
    """A particle belongs to a name when a capital follows, at once or after a hyphen."""
    if j + 1 >= last:
        return False
    after = text.words[j + 1]
    if after in HYPHENS:
        return j + 2 < last and text.words[j + 2][0].isupper()
    return after[0].isupper() and text.lower[j] not in {"on", "at", "as", "an", "et"}
