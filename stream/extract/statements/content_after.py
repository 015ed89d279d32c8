"""What follows a reporting verb: addressee and circumstances, then the content and how it begins."""

from typing import Literal, NamedTuple

from stream.extract.statements.addressee import addressee_after
from stream.extract.statements.cue import Cue
from stream.extract.statements.frame import Frame
from stream.extract.statements.past_circumstance import CITING, past_circumstance
from stream.extract.statements.phrase import Range
from stream.extract.statements.reporting_verbs import INTENT, OBJECT
from stream.extract.statements.segments import ENDS, is_separator

Intro = Literal["that", "colon", "quotation", "clause", "comma", "end"]
FARTHEST = 60
# "told us on condition that his name not be used" says something else.
CONDITIONS = frozenset({"condition", "understanding", "proviso"})


class After(NamedTuple):
    """How the content is brought in, the item where it begins, and the addressee's items."""

    intro: Intro
    at: int
    addressee: Range | None


def content_after(frame: Frame, cue: Cue, start: int | None = None) -> After:
    """Looks past addressee, day, place and occasion for the content; `at` is its first item.

    "told TASS on Monday in Moscow that it …" → that-clause, addressee TASS.
    """
    k = cue.items.last if start is None else start
    addressee = None
    if cue.verb.takes & INTENT and frame.lower[k : k + 1] == ("to",):
        return After("clause", k, None)
    if cue.verb.takes & OBJECT and start is None:
        addressee = addressee_after(frame, cue, k)
        k = addressee.last if addressee is not None else k
    return _scan(frame, k, addressee)


def _scan(frame: Frame, k: int, addressee: Range | None) -> After:
    j, n = k, len(frame.items)
    while j < min(n, k + FARTHEST):
        intro = intro_at(frame, j)
        if intro is not None:
            return After(intro, j + (intro in {"that", "colon"}), addressee)
        if frame.lower[j] == "on" and _is_condition(frame, j + 1):
            return After("end", n - 1, addressee)
        following = past_circumstance(frame, j)
        if following == j:
            return After(_stop(frame, j), j, addressee)
        j = following
    return After("end", min(j, n - 1), addressee)


def _stop(frame: Frame, k: int) -> Intro:
    """What begins where no circumstance goes on."""
    if is_separator(frame, k):
        return "comma"
    return "end" if frame.lower[k] in CITING else "clause"


def intro_at(frame: Frame, k: int) -> Intro | None:
    """What begins or ends at item `k`, if it is no circumstance."""
    if frame.quotation(k) >= 0:
        return "quotation"
    word = frame.lower[k]
    if word in {"that", ":"}:
        return "that" if word == "that" else "colon"
    return "end" if word in ENDS else None


def _is_condition(frame: Frame, k: int) -> bool:
    """Whether "(on) the condition that" follows; "on condition of anonymity that" leads to the content."""
    return any(
        frame.lower[j] in CONDITIONS and frame.lower[j + 1 : j + 2] == ("that",)
        for j in range(k, min(k + 3, len(frame.lower)))
    )
