"""What counts as said in a section of front events, where bodies report strikes and clashes as their own."""

from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame

RUMOUR = frozenset({"media", "reports", "footage", "channels", "accounts", "bloggers", "videos"})


def said_at_the_front(frame: Frame, finding: Finding) -> bool:
    """Whether words of a front section are somebody's, and no event in a reporter's dress.

    "Social media reports indicate that" and "According to the General Staff, 40 clashes took place" are none.
    """
    if all(frame.quotation(c.first) >= 0 for c in finding.contents):
        return True
    if finding.speaker is None or finding.rule in {"according_to", "clause_before", "headed_by_speaker"}:
        return any(frame.quotation(k) >= 0 for c in finding.contents for k in range(c.first, c.last))
    main = finding.speaker.main
    return not any(word in RUMOUR for word in frame.lower[main.first : main.last])
