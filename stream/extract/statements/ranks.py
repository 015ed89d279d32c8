"""Ranks before a name, which are no office: "army spokesman | Brig. Gen."."""

from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import ROLES
from stream.extract.statements.phrase import Range
from stream.extract.word_set import words as word_set

RANKS = word_set(
    "brig brigadier gen general col colonel maj major lt lieutenant capt captain sgt sergeant adm admiral"
    " cmdr commander"
)
# Of these "general" is no rank.
GENERALS = word_set(
    "secretary attorney inspector director consul governor prosecutor solicitor auditor surgeon deputy first"
)


def without_rank(frame: Frame, role: Range) -> Range:
    """An office without the rank behind it: "army spokesman Brig. Gen." → "army spokesman"."""
    end = role.last
    while end > role.first and frame.lower[end - 1].rstrip(".") in RANKS:
        if frame.lower[end - 2] in GENERALS:
            break
        end -= 1
        if end - 1 > role.first and frame.words[end - 1] == "-":
            end -= 1
    office = any(w in ROLES for w in frame.lower[role.first : end])
    return Range(role.first, end) if office else role
