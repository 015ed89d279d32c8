"""A correction finds its record by the passage's words; where it could mean several it is laid on none."""

from datetime import UTC, datetime

import pytest

from schemas.correction import CorrectedPassage, Correction
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.corrections.passages import placed, text_hash
from stream.corrections.saying import with_said
from tests.corrections.offices import HIT, HIT_TOO, SAID, the_set
from tests.store.builders import KHARKIV, place

STRUCK = Correction(verdict="struck_out", by="Nina", at=datetime(2026, 3, 1, tzinfo=UTC))
ANEW = {"id": "anew"}
ELSEWHERE = HIT.model_copy(update={"id": "third", "places": (place("Kharkiv", KHARKIV),)})


def said_of(record: Statement | FrontEvent) -> CorrectedPassage:
    """What is kept when the record is struck out."""
    (passage,) = with_said(None, record, the_set(), STRUCK).passages
    return passage


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drones hit Lyman.", "Drones hit Sumy."),
        ("Drones hit Lyman.", "Drones did not hit Lyman."),
        ("5 drones", "15 drones"),
        ("", "a"),
    ],
)
def test_other_words_are_another_passage(one: str, other: str) -> None:
    assert text_hash(one) != text_hash(other)


@pytest.mark.parametrize(
    "other", ["Drones  hit\nLyman", "DRONES HIT LYMAN!", "“Drones” hit Lyman…", "Drones hit Lyman ."]
)
def test_spaces_marks_and_capitals_make_no_other_passage(other: str) -> None:
    assert text_hash("Drones hit Lyman.") == text_hash(other)


@pytest.mark.parametrize(
    ("corrected", "now"),
    [
        (SAID, [HIT.model_copy(update={"text": SAID.text})]),  # of another kind
        (SAID, [SAID.model_copy(update={"text": "“We fall,” said Olha Marchenko."})]),
        (HIT, [HIT_TOO]),  # there were two, and this one was read otherwise
        (HIT, [ELSEWHERE, HIT_TOO, HIT_TOO.model_copy(update=ANEW)]),
        (HIT, []),
    ],
)
def test_a_record_of_another_passage_is_not_taken(
    corrected: Statement | FrontEvent, now: list[Statement | FrontEvent]
) -> None:
    assert placed(now, [said_of(corrected)]) == {}


@pytest.mark.parametrize(
    ("corrected", "now", "found"),
    [
        (SAID, [SAID.model_copy(update=ANEW), HIT], "anew"),
        # Read otherwise by newer rules: what was said holds.
        (SAID, [SAID.model_copy(update=ANEW | {"content": "We stand"})], "anew"),
        (HIT_TOO, [HIT, HIT_TOO], "hit-too"),
        # One of two: what was read tells them apart …
        (HIT_TOO, [HIT_TOO], "hit-too"),
        (HIT, [ELSEWHERE, HIT_TOO, HIT], "hit"),
        # … and its number, where all of that changed and there are as many.
        (HIT_TOO, [HIT, ELSEWHERE], "third"),
    ],
)
def test_the_record_of_the_same_passage_is_found(
    corrected: Statement | FrontEvent, now: list[Statement | FrontEvent], found: str
) -> None:
    assert list(placed(now, [said_of(corrected)])) == [found]


def test_two_corrections_of_one_passage_keep_to_their_records() -> None:
    known = with_said(None, HIT, the_set(), STRUCK)
    known = with_said(known, HIT_TOO, the_set(), STRUCK.model_copy(update={"by": "Oleh"}))
    found = placed([HIT_TOO, HIT], known.passages)
    assert {record_id: passage.history[-1].by for record_id, passage in found.items()} == {
        "hit": "Nina",
        "hit-too": "Oleh",
    }


def test_the_same_said_again_is_kept_once() -> None:
    known = with_said(None, SAID, the_set(), STRUCK)
    later = STRUCK.model_copy(update={"at": datetime(2026, 3, 2, tzinfo=UTC)})
    assert with_said(known, SAID, the_set(), later) == known


def test_what_was_said_of_a_passage_that_is_gone_stays_beside_what_is_said_now() -> None:
    known = with_said(None, SAID, the_set(), STRUCK)
    known = with_said(known, HIT, the_set(HIT), STRUCK)
    assert {passage.text for passage in known.passages} == {SAID.text, HIT.text}
