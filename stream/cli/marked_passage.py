"""A passage with its parts marked: in colour on a terminal, else in words ("[speaker:Ada Holm]")."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from schemas.span import Span


class Mark(NamedTuple):
    """A part of a body, what it is, and the style that shows it."""

    start: int
    end: int
    label: str
    style: str


def shows_colour(console: Console) -> bool:
    """Whether colours can be seen there: on a terminal, unless NO_COLOR is set."""
    return console.color_system is not None and not console.no_color


def marked_passage(body: str, span: Span, marks: Iterable[Mark], *, in_colour: bool) -> Text:
    """The letters of the span with the marks that lie within it; one within another stays so."""
    inside = sorted({m for m in marks if span.start <= m.start < m.end <= span.end}, key=_outer_first)
    if not in_colour:
        return Text(_in_words(body, span, inside))
    passage = Text(body[span.start : span.end])
    for mark in inside:
        passage.stylize(mark.style, mark.start - span.start, mark.end - span.start)
    return passage


def _outer_first(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.label


def _in_words(body: str, span: Span, marks: list[Mark]) -> str:
    """The passage with the marks written into it; one that begins in another ends there at the latest."""
    pieces, ends, at = list[str](), list[int](), span.start

    def go_to(target: int) -> None:
        nonlocal at
        while ends and ends[-1] <= target:
            end = ends.pop()
            pieces.extend((body[at:end], "]"))
            at = end
        pieces.append(body[at:target])
        at = target

    for mark in marks:
        go_to(mark.start)
        pieces.append(f"[{mark.label}:")
        ends.append(min(mark.end, ends[-1]) if ends else mark.end)
    go_to(span.end)
    return "".join(pieces)
