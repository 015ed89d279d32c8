"""The letters of items: as they stand in the body, and as a name without the marks of a call sign."""

from stream.extract.drafts import Stand
from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.quotation_marks import DOUBLE, SINGLE
from stream.extract.text import Text

MARKS = "\"'“”«»‘’, "


class Letters:
    """Turns items of one body's frames into letters."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def stand(self, frame: Frame, part: Range) -> Stand:
        """The letters of a range of items."""
        first, last = frame.items[part.first].first, frame.items[part.last - 1].last
        return Stand(self._text.starts[first], self._text.ends[last - 1])

    def of(self, frame: Frame, part: Range) -> str:
        """The letters of a range as a string, without the marks where it is one quotation."""
        if part.last - part.first == 1 and frame.words[part.first] == QUOTATION:
            item = frame.items[part.first]
            return self._text.between(item.first + 1, max(item.first + 2, item.last - 1)).strip(MARKS)
        stand = self.stand(frame, part)
        return " ".join(self._text.body[stand.start : stand.end].split())

    def name(self, frame: Frame, part: Range) -> str:
        """The letters of a name; a call sign alone has no marks, one within a name is left out.

        “Skif” → "Skif"; Ivan “Skif” Bondar → "Ivan Bondar"
        """
        signs = self._call_signs(frame, part)
        if not signs:
            return self.of(frame, part)
        if part.last - part.first == len(signs):
            return frame.words[part.first]
        rest = [Range(part.first, signs[0]), Range(signs[-1] + 1, part.last)]
        return " ".join(self.of(frame, piece) for piece in rest if piece.last > piece.first)

    def holds_call_sign(self, frame: Frame, part: Range) -> bool:
        """Whether a name in marks stands among the items."""
        return bool(self._call_signs(frame, part))

    def _call_signs(self, frame: Frame, part: Range) -> list[int]:
        """The items that are words in marks, and no quotations."""
        found = []
        for k in range(part.first, part.last):
            item = frame.items[k]
            marked = item.quotation < 0 and item.last - item.first > 1
            if marked and self._text.words[item.first] in DOUBLE | SINGLE:
                found.append(k)
        return found
