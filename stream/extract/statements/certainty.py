"""How sure a text itself is that something was said."""

from schemas.record import Certainty
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range

HEDGES = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
HEDGE_REACH = 3


def certainty_of(frame: Frame, finding: Finding) -> Certainty:
    """Denied by a verb of denial; reported where the text itself doubts that it was said."""
    if finding.denied:
        return "denied"
    near = range(max(0, finding.cue.first - HEDGE_REACH), finding.cue.last + 1) if finding.cue else range(0)
    if (
        finding.cue
        and finding.rule != "according_to"
        and any(frame.lower[k] in {"reported", "alleged"} for k in _passive_cue(finding.cue))
    ):
        return "reported"
    hedged = any(k < len(frame.lower) and frame.lower[k] in HEDGES for k in near)
    return "reported" if hedged else "stated"


def _passive_cue(cue: Range) -> range:
    """The items of a cue of several words ("was reported to have said"); none of a single verb."""
    return range(cue.first, cue.last) if cue.last - cue.first > 1 else range(0)
