"""Which phrases name an outlet, and which words of them are its name."""

from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.names_lexicon import OUTLET_WORDS, OUTLETS, ROLES
from stream.extract.statements.phrase import Range

# Kinds of outlet in their titles alone: a "military observer" is a person.
TITLE_WORDS = frozenset({"observer", "times", "chronicle", "herald"})
OWNED = frozenset({"run", "owned", "controlled"})
ARTICLES = frozenset({"the", "a", "an"})
LONGEST = 4  # "The New York Times"
# "Hezbollah’s media office" is a body, whatever it deals with.
OFFICES = frozenset({"office", "ministry", "regulator", "union", "department", "committee", "watchdog"})


def is_outlet(words: list[str], head: int) -> bool:
    """Whether a phrase with its head noun at index `head` names an outlet ("the daily Volna", "Reuters")."""
    lower = [word.lower() for word in words]
    if any(word in ROLES for word in lower) or lower[head] in OFFICES:
        return False
    if any(
        word in OUTLET_WORDS and (word not in TITLE_WORDS or words[i][:1].isupper())
        for i, word in enumerate(lower[: head + 1])
    ):
        return True
    if any(words[i] == "agency" and words[i + 1][:1].isupper() for i in range(len(words) - 1)):
        return True
    known = any(w in OUTLETS and c[:1].isupper() for w, c in zip(lower, words, strict=True))
    return known and len(words) <= LONGEST


def behind_owner(words: list[str]) -> int | None:
    """Where the outlet's name begins in "State-run MRTV", "Houthi-owned Al Masirah"."""
    for k in range(1, len(words) - 2):
        if words[k] == "-" and words[k + 1].lower() in OWNED and words[k + 2][:1].isupper():
            return k + 2
    return None


def outlet_name(frame: Frame, part: Range) -> Range:
    """The name behind the word for its kind: "newspaper Nowa Gazeta" → "Nowa Gazeta"."""
    for k in range(part.first, part.last - 1):
        if frame.lower[k] in OUTLET_WORDS | {"agency"} and frame.words[k].islower():
            if frame.words[k + 1][:1].isupper():
                return Range(k + 1, part.last)
            if frame.words[k + 1] == QUOTATION:
                return Range(k + 1, k + 2)
    return part


def passing_on(frame: Frame, part: Range) -> Range:
    """The outlet's name alone: "The state-run Volna" → "Volna", "State news agency Volna" → "Volna"."""
    run = behind_owner(list(frame.words[part.first : part.last]))
    if run is not None:
        return Range(part.first + run, part.last)
    named = outlet_name(frame, part)
    article = frame.lower[named.first] in ARTICLES and named.last - named.first > 1
    return Range(named.first + article, named.last)
