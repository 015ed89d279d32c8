"""A writer's own remark behind a reported clause: ", a figure that rivals call low", ", which he denied"."""

from stream.extract.statements.frame import Frame
from stream.extract.statements.segments import holds_finite, is_separator
from stream.extract.word_set import words as word_set

SUMMARIES = word_set(
    "figure number claim charge assertion accusation estimate total version statement account decision move"
    " step shift admission remark departure concession turnabout"
)
# With these nouns the denier may follow at once: ", a claim the army denied".
SPOKEN = word_set("claim charge assertion accusation allegation statement account version suggestion")
CONTRASTS = frozenset({"though", "although", "but"})
VERIFIES = word_set(
    "observed verified confirmed corroborated verify confirm corroborate independently evidence proof provide"
    " provided substantiate substantiated"
)
UNVERIFIED = 12
DENIALS = frozenset({"deny", "denies", "denied", "dispute", "disputes", "disputed", "rejects", "rejected"})
DENIAL = 10
REPORTED = frozenset({"reported", "reports", "claimed", "claims", "alleged", "alleges", "wrote", "writes"})


def remarks(frame: Frame, k: int) -> bool:
    """Whether the writer says something of his own behind the comma at item `k`."""
    return _own_remark(frame, k) or _denial(frame, k) or _as_reported(frame, k) or _unverified(frame, k)


def _own_remark(frame: Frame, k: int) -> bool:
    """Whether the writer comments on the clause behind a comma: ", a figure that rivals call low"."""
    return (
        is_separator(frame, k)
        and frame.lower[k + 1] == "something"
        and frame.lower[k + 2 : k + 3] != ()
        and not holds_finite(frame, k + 2, k + 3)
    ) or (
        is_separator(frame, k)
        and frame.lower[k + 1] in {"a", "an"}
        and frame.lower[k + 2 : k + 3] != ()
        and frame.lower[k + 2] in SUMMARIES
        and (frame.lower[k + 3 : k + 4] in {("that",), ("which",), ("no",)} or _denied_claim(frame, k + 2))
    )


def _denied_claim(frame: Frame, k: int) -> bool:
    """Whether somebody denies the "claim" at item `k` directly behind it: "a claim the army denied"."""
    behind = frame.lower[k + 1 : k + DENIAL]
    return frame.lower[k] in SPOKEN and any(word in DENIALS for word in behind)


def _unverified(frame: Frame, k: int) -> bool:
    """Whether the writer says at a comma that he could not check: ", though Volna has not verified it"."""
    if not is_separator(frame, k) or frame.lower[k + 1] not in CONTRASTS:
        return False
    behind = frame.lower[k + 2 : k + UNVERIFIED]
    return any(w in {"not", "n’t", "n't", "no"} for w in behind) and any(w in VERIFIES for w in behind)


def _denial(frame: Frame, k: int) -> bool:
    """Whether somebody else denies the clause behind a comma: ", which Harad denied"."""
    behind = frame.lower[k + 2 : k + DENIAL]
    return is_separator(frame, k) and frame.lower[k + 1] == "which" and any(w in DENIALS for w in behind)


def _as_reported(frame: Frame, k: int) -> bool:
    """Whether ", as Volna reported last night" follows at a comma."""
    behind = frame.lower[k + 2 : k + DENIAL]
    return is_separator(frame, k) and frame.lower[k + 1] == "as" and any(w in REPORTED for w in behind)
