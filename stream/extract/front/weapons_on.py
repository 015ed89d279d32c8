"""Strikes told without a verb: "Drones also on Lipki and Marfa", "six shells on Osinovka"."""

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.front.weapon_words import BEFORE_WEAPON, FAMILIES
from stream.extract.text import Text
from stream.extract.time.calendar_words import COUNT_WORDS, MONTHS, WEEKDAYS
from stream.extract.word_set import words

AGAIN = frozenset({"also", "again", "too"})
OPENS = frozenset(".,;:–—-•") | {"and", "while", "then"}
LEADS = (
    words("the a an our their enemy more new heavy massive many dozens hundreds of")
    | BEFORE_WEAPON
    | frozenset(COUNT_WORDS)
    | frozenset(word.words[-1] for word in COUNTRY_WORDS if word.sort == "adjective")
)
LONGEST_LEAD, TARGET_REACH = 5, 7
ARTICLES = frozenset({"the", "a", "an"})
# "on the port of Izmail", "on an ambulance in Tokmak"
PLACED = frozenset({"of", "in", "at", "near"})
NO_TARGETS = frozenset(MONTHS) | frozenset(WEEKDAYS) | words("telegram television x facebook board")
# With one of these the clause has a verb, and "on" is that verb's.
VERBS = words("is are was were has have had will would can could may be been do does did remain remains went")
ENDS = frozenset(".,;:–—")


def strikes_without_verb(text: Text, i: int, first: int, last: int) -> bool:
    """Whether the weapon at token `i` opens its clause, and "on" leads from it to a place."""
    on = i + 1 + (text.lower[i + 1 : i + 2] != ["on"] and not AGAIN.isdisjoint(text.lower[i + 1 : i + 2]))
    if text.lower[on : on + 1] != ["on"] or not _opens_its_clause(text, i, first):
        return False
    return _leads_to_place(text, on, last)


def _opens_its_clause(text: Text, i: int, first: int) -> bool:
    lower, j, least = text.lower, i - 1, max(first, i - LONGEST_LEAD)
    while j >= least and (lower[j] in LEADS or lower[j] in FAMILIES or lower[j].isdecimal()):
        j -= 1
    return j < first or lower[j] in OPENS


def _leads_to_place(text: Text, i: int, last: int) -> bool:
    k = i + 1
    if k >= last or text.lower[k] in NO_TARGETS:
        return False
    end = next((n for n in range(k, last) if text.words[n] in ENDS), last)
    if not VERBS.isdisjoint(text.lower[k:end]):
        return False
    if text.lower[k] not in ARTICLES:
        return text.words[k][0].isupper()
    within = range(k + 1, min(k + TARGET_REACH, end - 1))
    return any(text.lower[n] in PLACED and text.words[n + 1][0].isupper() for n in within)
