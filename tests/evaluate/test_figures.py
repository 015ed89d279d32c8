from stream.evaluate.counts import Counts
from stream.evaluate.figures import figures


def test_what_gold_does_not_ask_for_has_no_figure() -> None:
    found = figures(Counts())
    assert found.pop("gold_statements") == found.pop("gold_event_places") == found.pop("span_wrong") == 0
    assert set(found.values()) == {None}


def test_a_wrong_speaker_counts_as_missed_and_made_up() -> None:
    found = figures(Counts(statements_found=4, speakers_right=3))
    assert (found["statement_f1"], found["attributed_f1"]) == (1.0, 0.75)


def test_counts_of_two_texts_add_up_before_the_figure_is_taken() -> None:
    found = figures(Counts(events_found=1, events_missed=1) + Counts(events_found=8))
    assert found["event_recall"] == 0.9
