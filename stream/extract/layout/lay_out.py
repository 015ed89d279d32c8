"""Puts the layout together from header, byline and the sentence that announces the front section."""

from datetime import date, datetime

from stream.extract.drafts import Stand
from stream.extract.layout.byline import find_byline
from stream.extract.layout.front_intro import find_intro
from stream.extract.layout.header import find_header
from stream.extract.layout.shape import Layout
from stream.extract.text import Text


def lay_out(text: Text) -> Layout:
    """The parts of a body; what the text does not show stays None.

    The day of the bulletin is that of its header, else that of its front section's time of update.
    """
    if not text.words:
        return Layout()
    header = find_header(text)
    byline = find_byline(text)
    intro = find_intro(text, header.dated if header is not None else None)
    updated = intro.updated if intro is not None else None
    return Layout(
        header=header.stand if header is not None else None,
        byline=byline.stand if byline is not None else None,
        intro=intro.stand if intro is not None else None,
        front=_front(text, intro.stand if intro else None, byline.stand if byline else None),
        author=byline.author if byline is not None else None,
        dated=header.dated if header is not None else _day(updated),
        updated=updated,
    )


def _front(text: Text, intro: Stand | None, byline: Stand | None) -> Stand | None:
    """From the announcement to the byline, or to the end of the body."""
    if intro is None:
        return None
    end = byline.start if byline is not None and byline.start > intro.end else len(text.body)
    return Stand(intro.end, end) if text.body[intro.end : end].strip() else None


def _day(moment: date | datetime | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment
