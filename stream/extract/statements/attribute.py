"""Goes through the frames and lets the rules attribute what is said in each."""

from stream.extract.statements.cue import find_cues
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.rules.according_to import according_to
from stream.extract.statements.rules.accusation import accusation
from stream.extract.statements.rules.as_somebody_says import as_somebody_says
from stream.extract.statements.rules.clause_before import clause_before
from stream.extract.statements.rules.clause_before_colon import clause_before_colon
from stream.extract.statements.rules.colon_introduction import colon_introduction, introduces
from stream.extract.statements.rules.content_follows import content_follows
from stream.extract.statements.rules.for_somebody import for_somebody
from stream.extract.statements.rules.headed_by_speaker import headed_by_speaker
from stream.extract.statements.rules.named_after import named_after
from stream.extract.statements.rules.opening_participle import opening_participle
from stream.extract.statements.rules.outlet_quotes import outlet_quotes
from stream.extract.statements.rules.quotation_before import quotation_before
from stream.extract.statements.rules.request import request
from stream.extract.statements.rules.second_attribution import second_attribution
from stream.extract.statements.situation import Situation

RULES = (
    opening_participle,
    according_to,
    as_somebody_says,
    quotation_before,
    request,
    content_follows,
    second_attribution,
    clause_before,
)

# What stands for other kinds of cue than verbs and phrases that report.
RULES_OF = {"act": (accusation,), "outlet": (outlet_quotes,)}
# No sentence of people has more: each looks at all of its frame, and 240 times "said" in a row took 40 ms.
MOST_CUES = 32


def attribute(frame: Frame) -> list[Finding]:
    """The attributions of one frame in order."""
    found: list[Finding] = []
    cues = find_cues(frame)[:MOST_CUES]
    floor = 0
    for cue in cues:
        if cue.head < floor:
            continue
        seen = Situation(frame, cues, cue, floor, found)
        finding = next((f for rule in RULES_OF.get(cue.kind, RULES) if (f := rule(seen)) is not None), None)
        if finding is None:
            continue
        found = [f for f in found if f.contents != finding.contents]
        found += [one for one in (clause_before_colon(seen, finding), finding) if one is not None]
        floor = max(floor, finding.extent.last)
    if not found and (headed := headed_by_speaker(frame)) is not None:
        return [headed]
    return sorted([*found, *_after_colons(frame, found)], key=lambda f: f.contents[0].first)


def _after_colons(frame: Frame, found: list[Finding]) -> list[Finding]:
    """Quotations that no cue brought in: behind a colon or "for somebody", before a mere name."""
    taken = {k for f in found for c in f.contents for k in range(c.first, c.last)}
    more = []
    for k, item in enumerate(frame.items):
        if item.quotation < 0 or k in taken:
            continue
        holder = for_somebody(frame, k) or named_after(frame, k)
        if holder is not None:
            more.append(holder)
        elif introduces(frame, k):
            floor = max((f.extent.last for f in found if f.extent.last <= k - 1), default=0)
            same = [f for f in found if f.extent.last == k - 1]
            if same:
                last = same[-1]
                more.append(Finding("colon_continuation", (_one(k),), last.speaker, last.cue, _one(k), 0.85))
            elif (finding := colon_introduction(frame, floor, k)) is not None:
                more.append(finding)
    return more


def _one(k: int) -> Range:
    return Range(k, k + 1)
