"""A passage with parts marked, as safe HTML: what was found in a card, and all records in a bulletin."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A span, the CSS class it gets, the anchor it is (or None) and what it says when pointed at.

    Each stretch of it names the anchor in `data-of`, so that all of it can be shown at once.
    """

    span: Span
    css: str
    anchor: str | None = None
    title: str | None = None


def highlighted(text: str, spans: Iterable[Span]) -> Markup:
    """A record's text with the found words marked.

    >>> highlighted("fell <in> Sumy", [Span(start=10, end=14)])
    Markup('fell &lt;in&gt; <mark>Sumy</mark>')
    """
    parts, at = [], 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start < at:
            continue  # found twice: once is marked
        parts += [escape(text[at : span.start]), Markup("<mark>"), escape(text[span.start : span.end])]
        parts.append(Markup("</mark>"))
        at = span.end
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """A text with marks that may overlap: each stretch between two borders carries what covers it."""
    kept = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    borders = sorted({0, len(text), *(m.span.start for m in kept), *(m.span.end for m in kept)})
    starting = {mark.span.start: [m for m in kept if m.span.start == mark.span.start] for mark in kept}
    open_marks: list[Mark] = []
    parts: list[Markup] = []
    for start, end in pairwise(borders):
        begins = starting.get(start, [])
        open_marks = [m for m in open_marks if m.span.end > start] + begins
        parts += [Markup('<a id="{}"></a>').format(mark.anchor) for mark in begins if mark.anchor]
        parts.append(_stretch(text[start:end], open_marks))
    return Markup("").join(parts)


def _stretch(text: str, covering: list[Mark]) -> Markup:
    if not covering:
        return escape(text)
    css = " ".join(dict.fromkeys(mark.css for mark in covering))
    title = "; ".join(mark.title for mark in covering if mark.title)
    of = " ".join(mark.anchor for mark in covering if mark.anchor)
    told = Markup(' data-of="{}"').format(of) if of else Markup("")
    return Markup('<mark class="{}" title="{}"{}>{}</mark>').format(css, title, told, text)
