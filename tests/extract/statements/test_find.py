"""What the reading as a whole promises, whatever the rules find."""

import re
import time
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stream.extract.drafts import Stand, StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare
from stream.extract.statements.find import find_statements

WORD = re.compile(r"[^\W_]+")
MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "''", " ", "\n\n", ",", ".", ":", "?", " (…) ", " — "]
CUES = [" said ", " that ", "according to ", " citing ", " told ", "in her words", " who ", " and "]
SPEAKERS = ["He", "Ivan", "Orlova", "the minister"]
PIECES = [*MARKS, *CUES, *SPEAKERS]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "The “Geran” drones and the “North” group came at night.",
        "Words in quotation marks (“strategic autonomy”) are no statement.",
        "He said nothing about the prisoners.",
        "It was reported that the dam had burst.",
        "She did not say when the bridge would open.",
        "The minister was asked about the delay.",
        "The report said farewell to an era.",
        "The so-called “small shield” enters into force in May.",
        "They said goodbye to their last locomotive on the line.",
        "The claims that the dam had burst spread quickly.",
    ],
)
def test_nobody_says_anything(read: Callable[[str], tuple[StatementDraft, ...]], body: str) -> None:
    assert read(body) == ()


def test_an_event_in_the_front_section_is_no_statement_even_when_somebody_reports_it() -> None:
    body = "At the front.\n\nSocial media reports indicate that the enemy has left Orlivka."
    text = prepare(body)
    layout = Layout(front=Stand(13, len(body)))
    assert find_statements(text, layout, EmptyLexicon()) == ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
def test_passages_hold_their_content_letter_for_letter_whatever_the_marks(body: str) -> None:
    for draft in find_statements(prepare(body), Layout(), EmptyLexicon()):
        passage = body[draft.stand.start : draft.stand.end]
        assert not Counter(WORD.findall(draft.content)) - Counter(WORD.findall(passage))
        assert len(passage) <= len(draft.content) + 400
        assert draft.content == " ".join(body[p.start : p.end] for p in draft.parts)


@pytest.mark.parametrize(
    "unit",
    [
        "“a ",
        "b” ",
        '" ',
        "said ",
        "that said that ",
        "‘a ",
        "“Go on.\n\n",
        "X said, Y said, ",
        "according to A, ",
    ],
)
def test_a_run_of_anything_takes_time_in_proportion_to_its_length(unit: str) -> None:
    def seconds(times: int) -> float:
        text = prepare(unit * times)
        started = time.process_time()
        find_statements(text, Layout(), EmptyLexicon())
        return time.process_time() - started

    # One stall of a shared machine took 0.7 s; what takes the square of the time fails each of five tries.
    assert any(seconds(2000) < 40 * seconds(200) + 0.1 for _ in range(5)), f"{unit!r} ten times as often"
