"""Claims that somebody else denies in the same bulletin: "Harad says it holds the town; Sever denies it"."""

from dataclasses import replace

from stream.extract.drafts import StatementDraft
from stream.extract.text import Text
from stream.extract.word_set import words as word_set

DENIALS = word_set("deny denies denied dispute disputes disputed rejects rejected contradicts contradicted")
DENIED = frozenset({"it", "this", "them"})
CLAIMS = word_set(
    "claim claims report reports account accusation accusations allegation allegations statement"
)
STOPS = frozenset({".", ",", ";", ")"})
# A bare denial stands in the next sentence at the farthest; its own words are told within some statements.
REACH = 16
NEAR = 6
# A denial is about a claim when so much of it stands in the claim, in words that mean something.
SHARE = 0.6
SHORTEST_WORD = 4
FEWEST_WORDS = 2


def with_disputes(text: Text, drafts: list[StatementDraft]) -> list[StatementDraft]:
    """The drafts in their order, claims that another speaker denies marked as disputed."""
    return [
        replace(draft, certainty="disputed") if _is_disputed(text, drafts, at) else draft
        for at, draft in enumerate(drafts)
    ]


def _is_disputed(text: Text, drafts: list[StatementDraft], at: int) -> bool:
    claim = drafts[at]
    if claim.mode == "direct" or claim.certainty not in {"stated", "reported"}:
        return False
    near = [*drafts[max(0, at - NEAR) : at], *drafts[at + 1 : at + 1 + NEAR]]
    return _denied_beside(text, claim) or any(
        other.certainty == "denied" and other.speaker.name != claim.speaker.name and _about(claim, other)
        for other in near
    )


def _denied_beside(text: Text, claim: StatementDraft) -> bool:
    """Whether "which Sever denies", "Sever denies this" follows the claim in its paragraph."""
    first = text.token_at(claim.stand.end - 1) + 1
    for k in range(first, min(first + REACH, len(text.words) - 1)):
        if text.starts[k] - text.ends[k - 1] > 1:
            return False
        if (
            text.lower[k] in DENIALS
            and text.lower[k - 1] not in {"nor", "or", "not"}
            and _of_it(text, first, k)
        ):
            return True
    return False


def _of_it(text: Text, first: int, verb: int) -> bool:
    """Whether the object of a denial is the clause before: "it", "the claim", or "which" before the verb."""
    following, then = (text.lower[min(verb + i, len(text.words) - 1)] for i in (1, 2))
    if following in {"that", "the", "these"}:
        return then in STOPS or then in CLAIMS
    return following in DENIED or (following in STOPS and "which" in text.lower[first:verb])


def _about(claim: StatementDraft, denial: StatementDraft) -> bool:
    """Whether a denial repeats the words of the claim."""
    denied, claimed = _words(denial), _words(claim)
    shared = denied & claimed
    return len(shared) >= max(FEWEST_WORDS, SHARE * len(denied))


def _words(draft: StatementDraft) -> set[str]:
    return {word for word in draft.content.lower().split() if len(word) >= SHORTEST_WORD}
