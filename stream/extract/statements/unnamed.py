"""Phrases without a name: a role that somebody before has, or the description of somebody unnamed."""

from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.frame import Frame
from stream.extract.statements.mention import MentionKind
from stream.extract.statements.names_lexicon import PLACES_THAT_SPEAK, ROLES, UNNAMED
from stream.extract.statements.partners import POSSESSIVES
from stream.extract.statements.phrase import Range
from stream.extract.word_set import words as word_set

INDEFINITE = word_set(
    "a an another some one two three four five six seven eight nine ten several many dozens hundreds most"
)
PLACING = PREPOSITIONS - {"for"}
# Nouns of people in these endings need no list: "beekeeper", "welder", "dentist", "electrician".
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
SHORTEST_PERSON = 5
# And in others.
PEOPLE = word_set(
    "accountant assistant consultant attendant migrant immigrant applicant participant combatant merchant"
    " neighbour informant tenant peasant servant mechanic cook clerk psychologist refugee employee trainee"
    " retiree evacuee returnee detainee cadet recruit conscript captive nomad athlete guide friend colleague"
    " relative parent teenager uncle aunt cousin nephew niece child schoolchild patient victim comrade guard"
    " policeman civilian adjutant plaintiff defendant client guest host tribesman clergyman chieftain"
)
THINGS = word_set(
    "matter number power river paper letter winter summer border water corner quarter chapter minor error"
    " terror mirror motor factor sector tower shelter center danger anger hunger disaster answer order tanker"
    " cruiser helicopter bomber launcher fighter-bomber carrier trailer bunker crater former latter"
    " other another either neither however never ever over under after later earlier corridor reactor tractor"
    " harbor harbour interior exterior door floor weather crossfire ceasefire newspaper transformer computer"
    " register trigger fever silver timber semester october november december september human german"
)


def is_person_noun(word: str) -> bool:
    """Whether a lower-case word is a noun of people, one or many: an office, a trade."""
    if word in ROLES or word in UNNAMED:
        return True
    word = word.removesuffix("s")
    trade = word.endswith(PERSON_ENDINGS) and len(word) >= SHORTEST_PERSON and word not in THINGS
    return trade or word in PEOPLE


def kind_without_name(frame: Frame, main: Range) -> MentionKind:
    """A role that somebody before has ("the minister"), else a description of somebody unnamed."""
    first = frame.lower[main.first]
    words = frame.lower[main.first : main.last]
    if first in INDEFINITE or frame.words[main.first][:1].isdigit():
        return "unnamed"
    if first != "the" and any(w in UNNAMED for w in words):
        return "unnamed"
    if first in POSSESSIVES or first == "the" or frame.words[main.first][:1].isupper():
        office = any(w in ROLES or w in UNNAMED for w in words)
        return "organization" if words[-1] in PLACES_THAT_SPEAK and not office else "role"
    return "unnamed"


def describes_one(frame: Frame, main: Range, lower: list[str], start: int) -> bool:
    """Whether the capitals at the end belong to a description: "a source in Kyiv"."""
    indefinite = frame.lower[main.first] in INDEFINITE
    before = lower[start - 1] if start else ""
    unnamed = any(w in UNNAMED for w in lower[:start])
    # "an aide to President Kern" is not Kern.
    aide = indefinite and any(w in {"to", "for"} for w in lower[:start])
    placed = any(w in PLACING for w in lower[:start]) and (indefinite or _are_several(lower))
    return aide or placed or (before in PREPOSITIONS and unnamed)


def _are_several(lower: list[str]) -> bool:
    """Whether a phrase describes several: "analysts at the Institute for Peace Studies"."""
    end = next((i for i, word in enumerate(lower) if i and word in PREPOSITIONS), len(lower))
    return lower[end - 1] in UNNAMED and lower[end - 1].endswith("s")
