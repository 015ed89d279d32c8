"""The letters of a finding: its content's parts, its passage, and whether it is direct or indirect."""

from schemas.statement import Mode
from stream.extract.drafts import Stand
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.segments import ENDS
from stream.extract.text import Text

# A passage may exceed its content by so many letters: the contract says 400.
ROOM = 380
LONGEST_TITLE = 4
LONGEST_PARTICLE = 3


class Passage:
    """Turns items into letters of one body."""

    def __init__(self, text: Text, quotations: list[Quotation]) -> None:
        self.text = text
        self.quotations = quotations

    def parts(self, frame: Frame, finding: Finding) -> tuple[Stand, ...]:
        """The pieces of the content: of a quotation the words inside its marks."""
        found: list[Stand] = []
        for content in finding.contents:
            number = frame.quotation(content.first)
            if content.last - content.first == 1 and number >= 0:
                found += self.quotations[number].parts
            else:
                found.append(self._letters(frame, content))
        return tuple(found)

    def stand(self, frame: Frame, finding: Finding, parts: tuple[Stand, ...]) -> Stand:
        """The passage with cue and speaker, or less where those stand far off."""
        length = sum(p.end - p.start for p in parts) + ROOM
        whole = self._letters(frame, _with_end(frame, finding.extent))
        if whole.end - whole.start <= length:
            return whole
        edges = [*finding.contents, *([finding.cue] if finding.cue else [])]
        near = self._letters(frame, Range(min(e.first for e in edges), max(e.last for e in edges)))
        if near.end - near.start <= length:
            return near
        return self._letters(frame, Range(finding.contents[0].first, finding.contents[-1].last))

    def _letters(self, frame: Frame, part: Range) -> Stand:
        first, last = frame.items[part.first].first, frame.items[part.last - 1].last
        return Stand(self.text.starts[first], self.text.ends[last - 1])


def _with_end(frame: Frame, extent: Range) -> Range:
    """The extent with the final marks of the sentence."""
    last = extent.last
    while last < len(frame.items) and frame.words[last] in ENDS - {":", ";"}:
        last += 1
    return Range(extent.first, last)


def mode_of(text: Text, quotations: list[Quotation], frame: Frame, finding: Finding) -> Mode:
    """Direct for quotations alone, mixed for a clause with quoted words, else indirect."""
    contents = finding.contents
    if all(c.last - c.first == 1 and frame.quotation(c.first) >= 0 for c in contents):
        return "direct"
    inside = [frame.quotation(k) for c in contents for k in range(c.first, c.last) if frame.quotation(k) >= 0]
    return "mixed" if any(not is_title(text, quotations[q]) for q in inside) else "indirect"


def is_title(text: Text, quotation: Quotation) -> bool:
    """Whether marks enclose a name (“Steppe Shield”, “Geran-2”), not words that somebody said."""
    words = [w for w in text.words[quotation.inner_first : quotation.inner_last] if w[:1].isalnum()]
    return (
        0 < len(words) <= LONGEST_TITLE
        and words[0][:1].isupper()
        and all(w[:1].isupper() or w[:1].isdigit() or len(w) <= LONGEST_PARTICLE for w in words)
    )
