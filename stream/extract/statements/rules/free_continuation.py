"""A speaker's words that go on without marks: he speaks of himself, or passages are cut with "(…)".

"The deputy lashed out at the court. They stole from us (…) I will not forget it."
"""

from stream.extract.statements.frame import Frame
from stream.extract.statements.said import Said

FIRST_PERSON = frozenset({"i", "my", "me", "myself"})
CUTS = frozenset({"…", "..."})


def sounds_spoken(frame: Frame) -> bool:
    """Whether a frame without any cue is in somebody's own voice."""
    for k, word in enumerate(frame.lower):
        if word in FIRST_PERSON:
            return True
        if word in CUTS and k and frame.words[k - 1] == "(":
            return True
    return False


def unmarked_end(frames: list[Frame], at: int, found: list[list[Said]]) -> int:
    """The index after the silent frames of one paragraph that are the speaker's own words; `at` for none.

    Silent are those in which nothing is `found`. The first or second of them must be in his own voice.
    """
    end = at
    while end < len(frames) and frames[end].paragraph == frames[at].paragraph and not found[end]:
        end += 1
    return end if any(sounds_spoken(frame) for frame in frames[at : min(end, at + 2)]) else at
