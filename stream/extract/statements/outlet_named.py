"""Which phrases beside a cue name an outlet: a known one, or what can be nothing else."""

from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import (
    BODIES,
    OUTLET_WORDS,
    OUTLETS,
    PLACES_THAT_SPEAK,
    ROLES,
    UNNAMED,
)
from stream.extract.statements.phrase import Range

HEARERS = (
    ROLES
    | UNNAMED
    | BODIES
    | {"reporters", "journalists", "parliament", "him", "her", "them", "us", "me", "it", "you"}
)
NO_OUTLETS = HEARERS | PLACES_THAT_SPEAK
# All of them, and no one in particular: "is not allowed to talk to the media".
GENERIC = frozenset({"media", "press"})
KNOWN_OUTLETS = OUTLETS | OUTLET_WORDS
SMALL = DETERMINERS | PREPOSITIONS


def is_outlet_named(frame: Frame, part: Range) -> bool:
    """Whether a phrase names an outlet: a known one, or a name that is neither person, body nor land."""
    lower = [w for w in frame.lower[part.first : part.last] if w not in DETERMINERS]
    if GENERIC.issuperset(lower):
        return False
    if any(w in KNOWN_OUTLETS for w in lower):
        return True
    named = [w for w in frame.words[part.first : part.last] if w.lower() not in SMALL]
    if any(w in NO_OUTLETS for w in lower) or not all(w[:1].isupper() for w in named):
        return False
    return len(named) == 1 or frame.lower[part.first] == "the"
