"""How sure a clause is told, and by whom: "reportedly", "according to …", "X claims, Y denies"."""

from typing import NamedTuple

from schemas.record import Certainty
from stream.extract.text import Text
from stream.extract.word_set import words

HEDGES = words(
    "reportedly allegedly purportedly supposedly unconfirmed rumors rumours rumored rumoured"
    " apparently presumably alleged purported believed thought unverified preliminary claimed claims"
    " claim claiming"
)
REPORTS = frozenset({"reports", "report", "reporting"})
TELLS = frozenset(
    {"of", "that", "indicate", "indicates", "suggest", "suggests", "say", "claim", "about", "indicating"}
)
NAMES_REPORTS = REPORTS | {"reported", "said"}
DENIALS = frozenset({"denies", "denied", "deny", "denying", "refutes", "refuted", "rejects", "rejected"})
RESPONSIBILITY = frozenset({"responsibility", "involvement", "role", "targeting", "blame"})
# What such sources tell is reported, whoever they are; what a body tells in its own name is told as fact.
SOFT_SOURCES = words(
    "social media telegram bloggers blogger residents witnesses eyewitnesses locals channels channel"
    " users unnamed unconfirmed reports"
)
# "no injuries were reported" says nothing of how sure the event is.
LOSS_NOUNS = frozenset({"injuries", "casualties", "damage", "deaths", "victims", "fatalities"})
LOSS_REACH = 4
SAYS = words("said says reported reports stated claimed claims announced noted wrote write say claim")


# What "was reported" tells of is no source.
PASSIVE = frozenset({"was", "were", "also", "been", "are", "is", "being"})


class Told(NamedTuple):
    """How sure, and the source as it stands."""

    certainty: Certainty
    source: str | None


def told(text: Text, sentence: tuple[int, int], clause: tuple[int, int], at: int) -> Told:
    """How a clause of a sentence (tokens from and up to) is told whose event word is token `at`.

    A denial before the event denies it, one after it disputes what somebody else tells.
    """
    lower, (first, last) = text.lower, sentence
    source = (
        _according_to(text, first, last) or _said_by(text, first, last) or _social_media(text, first, last)
    )
    held = lower[clause[0] : clause[1]]
    if _denies(lower[at:last]):
        return Told("disputed", source)
    if _denies(lower[first:at]):
        return Told("denied", source)
    soft = source is not None and not SOFT_SOURCES.isdisjoint(source.lower().split())
    if soft or not HEDGES.isdisjoint(held) or _reports(held) or _reports(lower[first : clause[1]]):
        return Told("reported", source)
    return Told("stated", source)


def _denies(words: list[str]) -> bool:
    """Whether the event itself is denied; who denies responsibility for it does not deny it."""
    if DENIALS.isdisjoint(words):
        return False
    for i, word in enumerate(words):
        if word in DENIALS:
            return RESPONSIBILITY.isdisjoint(words[i + 1 : i + 5])
    return False


def _reports(words: list[str]) -> bool:
    """Whether reports are named: "there were reports of", "reports indicate", "clashes were reported"."""
    if NAMES_REPORTS.isdisjoint(words):
        return False
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        before = words[i - 1] if i else ""
        if word in REPORTS and after in TELLS:
            return True
        of_losses = not LOSS_NOUNS.isdisjoint(words[max(i - LOSS_REACH, 0) : i])
        if (
            word == "reported"
            and not of_losses
            and (before in {"was", "were", "been", "also", "are", "is"} or after == "in")
        ):
            return True
        if word == "said" and words[i + 1 : i + 3] == ["to", "have"]:
            return True
    return False


def _according_to(text: Text, first: int, last: int) -> str | None:
    """The source after "according to"."""
    if "according" not in text.lower[first:last]:
        return None
    for i in range(first, last - 2):
        if text.lower[i] == "according" and text.lower[i + 1] == "to":
            end = i + 2
            while end < last and text.words[end] not in {",", ".", ";", "–", "—", ":"}:
                end += 1
            return text.between(i + 2, end)
    return None


def _said_by(text: Text, first: int, last: int) -> str | None:
    """The source of "…, Russia's Defense Ministry said" at the end, "The General Staff said" at the head."""
    lower = text.lower
    for i in range(last - 1, max(first, last - 8), -1):
        if lower[i] in SAYS and lower[i - 1] not in PASSIVE:
            start = i
            while start > first and text.words[start - 1] not in {",", ";", ":", "”", '"'}:
                start -= 1
            if first < start < i:
                return text.between(start, i)
            break
    for i in range(first + 1, min(first + 9, last)):
        if lower[i] in SAYS and lower[i - 1] not in PASSIVE and text.words[first][0].isupper():
            start = _after_heading(lower, first, i)
            return text.between(start, i) if start < i and "," not in lower[start:i] else None
    return None


def _after_heading(lower: list[str], first: int, i: int) -> int:
    """The token after a heading ("South Kordofan: The SPLM-N said"), else `first`."""
    return next((j + 1 for j in range(i - 1, first, -1) if lower[j] == ":"), first)


def _social_media(text: Text, first: int, last: int) -> str | None:
    if "social" not in text.lower[first:last]:
        return None
    for i in range(first, last - 1):
        if text.lower[i] == "social" and text.lower[i + 1] in {"media", "networks"}:
            return text.between(i, i + 2)
    return None
