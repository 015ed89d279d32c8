"""How sure a clause is told, and by whom: "reportedly", "according to …", "X claims, Y denies"."""

from typing import NamedTuple

from schemas.record import Certainty
from stream.extract.front.source import LOSS_NOUNS, find_source
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
    | {"emerged", "emerging", "surfaced", "circulated", "circulating"}
)
NAMES_REPORTS = REPORTS | {"reported", "said"}
DENIALS = frozenset({"denies", "denied", "deny", "denying", "refutes", "refuted", "rejects", "rejected"})
RESPONSIBILITY = frozenset({"responsibility", "involvement", "role", "targeting", "blame"})
# What such sources tell is reported, whoever they are; what a body tells in its own name is told as fact.
SOFT_SOURCES = words(
    "social media telegram bloggers blogger residents witnesses eyewitnesses locals channels channel"
    " users unnamed unconfirmed reports"
)
LOSS_REACH = 4


CLAIMS = frozenset({"claim", "claims", "reports", "report", "assertion", "assertions", "allegations"})
CLAIM_REACH = 6
AND_SAYS = words("claimed said says insisted reported announced added maintained stated claims insists")


class Told(NamedTuple):
    """How sure, and the source as it stands."""

    certainty: Certainty
    source: str | None


def told(text: Text, sentence: tuple[int, int], clause: tuple[int, int], at: int) -> Told:
    """How a clause of a sentence (tokens from and up to) is told whose event word is token `at`.

    A denial before the event denies it, one after it disputes what somebody else tells.
    """
    lower, (first, last) = text.lower, sentence
    source = find_source(text, first, last)
    held = lower[clause[0] : clause[1]]
    if _denies(lower[at:last]):
        return Told("disputed", source)
    if _denies(lower[first:at]) and not _claims_then(lower[first:at]):
        return Told("disputed" if _denies_a_claim(lower[first:at]) else "denied", source)
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


def _claims_then(words: list[str]) -> bool:
    """Whether another claim follows the denial: "denied it and claimed to have", "denied this but said"."""
    denial = next(i for i, word in enumerate(words) if word in DENIALS)
    return any(words[i] in AND_SAYS and words[i - 1] in {"and", "but"} for i in range(denial + 1, len(words)))


def _denies_a_claim(words: list[str]) -> bool:
    """Whether it is denied that somebody else told it: "denied Russian claims to have captured X"."""
    denial = next(i for i, word in enumerate(words) if word in DENIALS)
    return not CLAIMS.isdisjoint(words[denial + 1 : denial + CLAIM_REACH])


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
