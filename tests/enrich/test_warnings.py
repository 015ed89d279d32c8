"""A publisher is warned of what keeps a bulletin from being read well, and of nothing else."""

from datetime import date

import pytest

from schemas.bulletin import Bulletin
from stream.enrich.warnings import reading_warnings
from stream.extract.drafts import Stand
from stream.extract.layout import Layout

DATED = Bulletin(id="a", publisher="p", revision=1, body="x", published_at=date(2026, 1, 2))
UNDATED = DATED.model_copy(update={"published_at": None})
TEXT = "The river was quiet."
FRONT = Stand(0, 10)


def test_a_bulletin_that_was_read_well_has_no_warning() -> None:
    assert reading_warnings(DATED, TEXT, Layout(front=FRONT, updated=date(2026, 1, 1)), 0.3) == ()
    assert reading_warnings(DATED, TEXT, Layout(), 0.5) == ()


@pytest.mark.parametrize(
    ("bulletin", "layout", "share", "warning"),
    [
        (UNDATED, Layout(), 0.1, "no date: state published_at"),
        (DATED, Layout(front=FRONT), 0.1, "the front section states no time of update"),
        (DATED, Layout(), 0.51, "51% of the text became no record"),
    ],
)
def test_each_warning_says_what_to_look_at(
    bulletin: Bulletin, layout: Layout, share: float, warning: str
) -> None:
    [found] = reading_warnings(bulletin, TEXT, layout, share)
    assert found.startswith(warning)


@pytest.mark.parametrize(
    "body", ["He said “тиша” and no more.", "Ğanem and Škoda met in Łódź.", "12:30 – 14:00", ""]
)
def test_a_few_words_of_another_script_are_no_other_language(body: str) -> None:
    assert reading_warnings(DATED, body, Layout(), 0.1) == ()


@pytest.mark.parametrize("body", ["На річці було тихо (Reuters).", "كان النهر هادئا", "川は静かだった OK"])
def test_a_body_in_another_script_is_none_in_english(body: str) -> None:
    [found] = reading_warnings(DATED, body, Layout(), 0.1)
    assert found.startswith("most letters are no Latin ones, and language is en: state the language")
