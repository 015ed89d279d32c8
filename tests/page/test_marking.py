"""Passages with parts marked: nothing of the text is lost, nothing of it is taken for HTML."""

import pytest
from markupsafe import Markup

from schemas.span import Span
from stream.page.marking import Mark, highlighted, marked

TEXT = "fell <in> Sumy"


def test_text_is_never_taken_for_html() -> None:
    assert highlighted("<b>", []) == "&lt;b&gt;"
    assert marked('"><script>', [Mark(Span(start=0, end=10), "x", title='"')]).count("<script>") == 0


def test_what_was_found_is_marked_once_also_where_spans_overlap() -> None:
    spans = [Span(start=10, end=14), Span(start=12, end=14)]
    assert highlighted(TEXT, spans) == Markup("fell &lt;in&gt; <mark>Sumy</mark>")


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "fell &lt;in&gt; Sumy"),
        (
            [Mark(Span(start=0, end=4), "a"), Mark(Span(start=2, end=6), "b")],
            (
                '<mark class="a" title="">fe</mark><mark class="a b" title="">ll</mark>'
                '<mark class="b" title=""> &lt;</mark>in&gt; Sumy'
            ),
        ),
        (
            [Mark(Span(start=10, end=14), "a", "r1", "Sumy & Co")],
            'fell &lt;in&gt; <a id="r1"></a><mark class="a" title="Sumy &amp; Co" data-of="r1">Sumy</mark>',
        ),
    ],
    ids=["none", "overlapping", "with an anchor"],
)
def test_marks_cover_their_stretches(marks: list[Mark], html: str) -> None:
    assert marked(TEXT, marks) == html
