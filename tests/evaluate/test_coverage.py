import pytest

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet, Unclassified
from schemas.span import Span
from schemas.statement import Statement
from stream.evaluate.coverage import score_coverage
from tests.evaluate.builders import BODY, SAID, front_event, statement
from tests.store.builders import record_set

EVENT_SPAN = Span(start=len(SAID) + 1, end=len(BODY))


def read(*records: Statement | FrontEvent, rest: tuple[Span, ...] = ()) -> RecordSet:
    unclassified = tuple(Unclassified(span=span, reason="background") for span in rest)
    return record_set(*records).model_copy(update={"unclassified": unclassified})


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        (front_event(), "passage is not the text"),
        (front_event(span=Span(start=900, end=990)), "passage is not the text"),
        (statement("We will wait for summer,"), "passage does not fit its content"),
        (statement("We"), None),
    ],
)
def test_a_passage_is_the_letters_it_claims_to_be(record: Statement | FrontEvent, fault: str | None) -> None:
    counts, mistakes = score_coverage(read(record), BODY)
    assert counts.spans_wrong == int(fault is not None)
    assert (fault in {mistake.kind for mistake in mistakes}) == (fault is not None)


@pytest.mark.parametrize(("length", "wrong"), [(900, 0), (901, 1)])
def test_an_event_is_a_sentence_and_no_page(length: int, wrong: int) -> None:
    body = "a" * length
    event = front_event(text=body, span=Span(start=0, end=length))
    assert score_coverage(read(event), body)[0].spans_wrong == wrong


def test_every_letter_is_accounted_for_once() -> None:
    said, hit = statement(), front_event(span=EVENT_SPAN)
    letters = sum(map(str.isalnum, BODY))
    assert score_coverage(read(), BODY)[0].letters_lost == letters
    assert score_coverage(read(said, hit), BODY)[0].letters_lost == 0
    assert score_coverage(read(said, rest=(EVENT_SPAN,)), BODY)[0].letters_lost == 0
    assert score_coverage(read(said, rest=(Span(start=40, end=len(BODY)),)), BODY)[0].letters_lost > 0


def test_an_unclassified_stretch_over_two_paragraphs_accounts_for_nothing() -> None:
    body = "One.\n\nTwo."
    assert score_coverage(read(rest=(Span(start=0, end=len(body)),)), body)[0].letters_lost == 6
