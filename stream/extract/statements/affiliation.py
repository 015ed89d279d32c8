"""The body or land that an office belongs to: "spokesman for the Coast Guard" → "Coast Guard"."""

from stream.extract.statements.names_lexicon import BODIES, DEMONYMS, PLACES_THAT_SPEAK, ROLES

LINKS = frozenset({"of", "for", "in", "at", "with"})
KNOWN = BODIES | PLACES_THAT_SPEAK
# A "military expert" belongs to no military.
WRITERS_ON_WAR = frozenset({"expert", "correspondent", "analyst", "blogger", "journalist", "historian"})
ORDINALS = frozenset({"deputy", "former", "first", "acting", "senior", "chief", "vice"})


def affiliation_of(role: str | None) -> str | None:
    """The affiliation within a role; None where the role names none.

    >>> affiliation_of("Foreign Ministry spokesman"), affiliation_of("Estonia’s foreign minister")
    ('Foreign Ministry', 'Estonia')
    >>> affiliation_of("German Chancellor") is None
    True
    """
    words = (role or "").replace("’s ", " ’s ").replace("'s ", " 's ").split()
    lower = [w.lower().strip(",") for w in words]
    for mark in ("’s", "'s"):
        if mark in lower:
            return " ".join(words[: lower.index(mark)])
    return _after_link(words, lower) or _before_office(words, lower)


def _after_link(words: list[str], lower: list[str]) -> str | None:
    """What stands behind the last "of", "for" and the like, up to a comma, when it names a body."""
    for i, word in enumerate(lower):
        if word in LINKS and any(w in ROLES for w in lower[:i]):
            begin = i + 1 + (lower[i + 1 : i + 2] in (["the"], ["a"], ["an"]))
            end = next((k + 1 for k in range(begin, len(words)) if words[k].endswith(",")), len(words))
            rest = words[begin:end]
            if any(w[:1].isupper() or w.lower() in BODIES for w in rest):
                return " ".join(rest).rstrip(",")
    return None


def _before_office(words: list[str], lower: list[str]) -> str | None:
    """What stands before the office: "Kremlin spokesman", "NATO deputy secretary general"."""
    end = next((i for i, w in enumerate(lower) if w in ROLES | ORDINALS), 0)
    begin = next((i for i in range(end) if lower[i] not in DEMONYMS - {"nato", "eu", "un"}), end)
    if lower[:end] == ["military"] and lower[end] in WRITERS_ON_WAR:
        return None
    part = words[begin:end] if words[begin:end] and words[begin][:1].isupper() else words[:end]
    while len(part) > 1 and part[0][:1].isupper() and part[-1].islower() and part[-1] not in BODIES:
        part = part[:-1]  # "United Nations humanitarian coordinator"
    return " ".join(part) if any(w.lower() in KNOWN for w in part) else None
