"""Two who speak with one voice: the first of them stands for both.

"Paul Hart and his British counterpart" · "Foreign Minister Jan Kern and Defence Minister Eva Lund"
"""

from stream.extract.lexicon import Lexicon
from stream.extract.statements.frame import Frame
from stream.extract.statements.name_split import NO_NAME, name_start
from stream.extract.statements.phrase import Range

POSSESSIVES = frozenset({"his", "her", "its", "their"})
FULL_NAME = 2


def without_partner(frame: Frame, part: Range, lexicon: Lexicon) -> Range:
    """The phrase up to "and" where that joins two people; else all of it ("Trade and Industry")."""
    for k in range(part.first + 1, part.last - 1):
        if frame.lower[k] != "and":
            continue
        if frame.lower[k + 1] in POSSESSIVES:
            return Range(part.first, k)
        first, second = frame.words[part.first : k], frame.words[k + 1 : part.last]
        if _names_somebody(list(first), lexicon) and _names_somebody(list(second), lexicon):
            return Range(part.first, k)
    return part


def _names_somebody(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a phrase is a name or ends with a full one."""
    start = name_start(words, lexicon)
    if len(words) == 1:
        return start == 0 and words[0][:1].isupper() and words[0].lower() not in NO_NAME
    return len(words) - start >= FULL_NAME
