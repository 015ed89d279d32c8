import pytest
from rich.console import Console

from schemas.span import Span
from stream.cli.marked_passage import Mark, marked_passage, shows_colour

BODY = "It rained. “No,” said Ada Holm on Monday."
WHOLE = Span(start=11, end=len(BODY))


def mark(letters: str, label: str) -> Mark:
    start = BODY.index(letters)
    return Mark(start, start + len(letters), label, "bold")


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "“No,” said Ada Holm on Monday."),
        ([mark("rained", "outside")], "“No,” said Ada Holm on Monday."),
        ([mark("said", "cue"), mark("No,", "content")], "“[content:No,]” [cue:said] Ada Holm on Monday."),
        (
            [mark("Ada Holm", "speaker"), mark("Holm", "name")],
            "“No,” said [speaker:Ada [name:Holm]] on Monday.",
        ),
        ([mark("said Ada", "a"), mark("Ada Holm", "b")], "“No,” [a:said [b:Ada]] Holm on Monday."),
        ([mark("Monday.", "time")], "“No,” said Ada Holm on [time:Monday.]"),
    ],
)
def test_marks_stand_in_the_passage_in_words(marks: list[Mark], shown: str) -> None:
    assert marked_passage(BODY, WHOLE, marks, in_colour=False).plain == shown


def test_in_colour_the_letters_are_those_of_the_body() -> None:
    passage = marked_passage(BODY, WHOLE, [mark("said", "cue")], in_colour=True)
    assert passage.plain == BODY[WHOLE.start :]
    assert [(passage.plain[s.start : s.end], s.style) for s in passage.spans] == [("said", "bold")]


@pytest.mark.parametrize(
    ("terminal", "no_color", "seen"), [(False, "", False), (True, "1", False), (True, "", True)]
)
def test_colour_is_seen_on_a_terminal_unless_no_color_is_set(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, no_color: str, seen: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert shows_colour(Console(force_terminal=terminal)) is seen
