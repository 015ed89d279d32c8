"""A correction in the words of the page, and on the cards."""

from datetime import UTC, datetime

import pytest

from schemas.correction import CorrectionMark, PlaceWas, Was, viewed
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.page.corrected import read_before
from stream.page.rendering import render
from stream.store.port import Hit
from tests.alerts.delivery.builders import alert
from tests.store.builders import front_event, statement

SAID = statement("said")
HIT = front_event("hit")
WAS_SPEAKER = Was(speaker=SAID.speaker)
WAS_EVENT = Was(
    event_type="air_strike",
    places=(PlaceWas(name="Lyman", entity_id=None), PlaceWas(name="Kyiv", entity_id="g:1")),
)


def mark(verdict: str = "corrected", was: Was | None = None, note: str | None = None) -> CorrectionMark:
    return CorrectionMark.model_validate(
        {
            "verdict": verdict,
            "by": "N. <Lyashko>",
            "at": datetime(2026, 3, 5, 14, 2, tzinfo=UTC),
            "note": note,
        }
        | {"was": was or Was()}
    )


def card(record: Statement | FrontEvent, said: CorrectionMark | None) -> str:
    return render(record.kind, hit=Hit(viewed(record).model_copy(update={"correction": said})))


@pytest.mark.parametrize("record", [SAID, HIT])
def test_the_card_of_a_record_nobody_spoke_of_has_no_mark(record: Statement | FrontEvent) -> None:
    assert 'class="correction' not in card(record, None)
    assert card(record, None) == render(record.kind, hit=Hit(record))


@pytest.mark.parametrize("record", [SAID, HIT])
@pytest.mark.parametrize(
    ("verdict", "words"),
    [("corrected", "Corrected"), ("flagged", "Flagged"), ("struck_out", "Struck out")],
)
def test_a_card_says_who_and_when_and_only_a_struck_out_one_is_struck_through(
    record: Statement | FrontEvent, verdict: str, words: str
) -> None:
    shown = card(record, mark(verdict, note="see <the video>"))
    assert f"<strong>{words}</strong> by N. &lt;Lyashko&gt;" in shown
    assert "5 March 2026, 14:02" in shown
    assert "see &lt;the video&gt;" in shown
    assert (" struck" in shown) == (verdict == "struck_out")


@pytest.mark.parametrize(
    ("was", "told"),
    [
        (Was(), []),
        (WAS_SPEAKER, ["speaker was Olha Marchenko"]),
        (WAS_EVENT, ["type was air strike", "place was Lyman, Kyiv (g:1)"]),
    ],
)
def test_what_was_read_before_is_told(was: Was, told: list[str]) -> None:
    assert read_before(mark(was=was)) == told


@pytest.mark.parametrize(("said", "times"), [(None, 0), (mark("struck_out"), 1)])
def test_an_alert_whose_record_was_corrected_since_says_so(said: CorrectionMark | None, times: int) -> None:
    fired = alert("a1", record=HIT)
    seen = {HIT.id: viewed(HIT).model_copy(update={"correction": said})}
    assert render("alerts", alerts=[fired], seen=seen).count("<strong>Struck out</strong>") == times
    assert "Struck out" not in render("alerts", alerts=[fired], seen={HIT.id: None})
