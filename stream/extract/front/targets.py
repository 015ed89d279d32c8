"""Reads what was hit: the object of the verb, up to where it says where, when or with what."""

from stream.extract.front.place_words import PREPOSITIONS
from stream.extract.front.trigger_words import Kind
from stream.extract.front.triggers import Trigger
from stream.extract.text import Text
from stream.extract.word_set import words

ENDS = (PREPOSITIONS.keys() - {"for"}) | words(
    ", ; : . – — and or with while where when after before following killing injuring wounding using"
    " during yesterday overnight today this last ( ) by as causing leaving but early late who which"
    " that north south east west northeast northwest southeast southwest again was were twice once times"
)
HITS: frozenset[Kind] = frozenset(
    {"strike", "attack", "shelling", "air_defence", "damage", "loss", "explosion"}
)
# Verbs without an object, or whose object is the weapon: what follows is no target.
GOES_NOWHERE = words("fell landed crashed slammed exploded detonated died launched fired dropped unleashed")
ARTICLES = frozenset({"a", "an", "the", "its", "their", "our", "several", "some", "another"})
LONGEST = 8
# A capital and less than this many words: a place or a side, which stand elsewhere.
NAME_ONLY = 3


def find_target(text: Text, trigger: Trigger, last: int) -> str | None:
    """The thing that an active verb hits, without its article ("an oil refinery in X": "oil refinery").

    None when the object is a place or nothing stands there.
    """
    lower, i = text.lower, trigger.last
    if trigger.noun or trigger.passive or trigger.kind not in HITS or lower[trigger.first] in GOES_NOWHERE:
        return None
    if i < last and lower[i] in ARTICLES:
        i += 1
    end = i
    while end < min(last, i + LONGEST) and lower[end] not in ENDS:
        end += 1
    if end > i and lower[end : end + 1] == ["times"]:
        end -= 1  # how often, and not what: "attacked three times"
    if (
        end == i
        or (text.words[i][0].isupper() and end - i < NAME_ONLY)
        or all(lower[k].isdecimal() for k in range(i, end))
    ):
        return None
    named = any(text.words[k][0].isalpha() and text.words[k][0].islower() for k in range(i, end))
    return text.between(i, end) if named else None
