"""Who asked for corrections hears what became of a record that had fired; nobody else does."""

from typing import Any

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from stream.alerts.deciding.correcting import Corrections
from stream.alerts.deciding.decision import Decision
from stream.alerts.deciding.firing import Times, firing
from stream.alerts.match import Match
from tests.alerts.builders import NOW, match, published, subscription
from tests.store.builders import front_event, place

STRUCK = "Two drones struck an oil depot in Poltava overnight, injuring four civilians."
CORRECTED = "Two drones struck an oil depot in Poltava overnight, injuring six civilians."
TIMES = Times(read_at=NOW, decided_at=NOW)
OTHER = "The governor said the road to the north was closed."


def fired_by(record_set: RecordSet, *matches: Match) -> tuple[Decision, dict[str, Alert]]:
    found = firing(record_set, None, matches, TIMES)
    held = Decision(
        key=record_set.key,
        revision=1,
        extractor_version="0.1.0",
        received_at=record_set.received_at,
        record_ids=tuple(record.id for record in record_set.records),
        fired=found.fired,
        unsent=(),
    )
    return held, {alert.id: alert for alert in found.alerts}


def after_revision(
    first: FrontEvent,
    second: FrontEvent | None,
    *matches: Match,
    origin: Any = "published",
    **wishes: Any,
) -> tuple[Alert, tuple[Alert, ...]]:
    """The alert of revision 1, and those of revision 2 with these matches."""
    wisher = subscription(**wishes)
    held, earlier = fired_by(published(first), match(first, wisher))
    records = (second,) if second else ()
    revised = published(*records, revision=2, origin=origin)
    corrections = Corrections(revised, held, firing(revised, held, matches, TIMES), {wisher.id: wisher}, NOW)
    corrected = corrections.of(corrections.touched(), earlier)
    return next(iter(earlier.values())), corrected.alerts


def test_a_record_that_is_as_it_was_is_corrected_by_nothing() -> None:
    record = front_event("a", STRUCK)
    assert after_revision(record, record, match(record))[1] == ()


def test_a_record_that_only_moved_in_the_text_is_as_it_was() -> None:
    record = front_event("a", STRUCK)
    moved = record.model_copy(update={"span": record.span.model_copy(update={"start": 9, "end": 99})})
    assert after_revision(record, moved, match(moved))[1] == ()


def test_how_sure_a_place_is_in_the_new_bulletin_changes_nothing() -> None:
    poltava = ("geonames:696643", 49.59, 34.55)
    record = front_event("a", STRUCK, places=(place("Poltava", poltava),))
    again = front_event("a", STRUCK, places=(place("Poltava", poltava, confidence=0.5),))
    assert after_revision(record, again, match(again))[1] == ()


def test_who_did_not_ask_for_corrections_hears_of_none() -> None:
    assert after_revision(front_event("a", STRUCK), None, corrections=False)[1] == ()


def test_newer_rules_correct_nothing() -> None:
    assert after_revision(front_event("a", STRUCK), None, origin="reread")[1] == ()


def test_a_paused_subscription_hears_of_nothing_that_may_still_be_told() -> None:
    for now in (STRUCK, CORRECTED):
        told_otherwise = front_event("b", now, event_type="shelling")
        assert after_revision(front_event("a", STRUCK), told_otherwise, state="paused")[1] == ()


def test_a_paused_subscription_hears_of_what_is_gone_for_good() -> None:
    old, [correction] = after_revision(front_event("a", STRUCK), front_event("b", OTHER), state="paused")
    assert (correction.kind, correction.supersedes) == ("withdrawn", old.id)


def test_a_record_that_is_gone_is_withdrawn_and_names_the_earlier_alert() -> None:
    old, [correction] = after_revision(front_event("a", STRUCK), None)
    assert (correction.kind, correction.supersedes, correction.record) == ("withdrawn", old.id, old.record)
    assert correction.note == "the bulletin does not say this any more"


def test_a_passage_with_another_number_is_one_change_not_a_loss_and_a_find() -> None:
    new = front_event("b", CORRECTED)
    old, [correction] = after_revision(front_event("a", STRUCK), new, match(new))
    assert (correction.kind, correction.supersedes, correction.record) == ("changed", old.id, new)


def test_another_passage_is_a_find_beside_the_loss() -> None:
    new = front_event("b", OTHER)
    _, alerts = after_revision(front_event("a", STRUCK), new, match(new))
    assert [alert.kind for alert in alerts] == ["match", "withdrawn"]


def test_a_record_told_otherwise_is_changed_though_the_same_words_matched() -> None:
    new = front_event("a", STRUCK, certainty="disputed")
    old, [correction] = after_revision(front_event("a", STRUCK), new, match(new))
    assert (correction.kind, correction.supersedes, correction.note) == ("changed", old.id, None)
    assert correction.id != old.id
    assert correction.record == new.model_copy(update={"revision": 2})


def test_a_record_that_no_longer_meets_the_subscription_says_so() -> None:
    _, [correction] = after_revision(front_event("a", STRUCK), front_event("a", STRUCK, side="RU"))
    assert (correction.kind, correction.reasons) == ("changed", ())
    assert correction.note
    assert "no longer meets" in correction.note
