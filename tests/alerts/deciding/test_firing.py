"""A match fires once: none before its subscription, none while rules are rerun, none that stayed."""

import json
from datetime import datetime, timedelta

from schemas.record_set import RecordSet
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.firing import CLOCKS_DIFFER, Firing, Times, firing
from stream.alerts.match import Match
from tests.alerts.builders import MADE, NOW, match, published, subscription
from tests.store.builders import front_event, statement

BEFORE = -CLOCKS_DIFFER - timedelta(minutes=1)
A_LITTLE_BEFORE = -CLOCKS_DIFFER + timedelta(minutes=1)


def decision(record_set: RecordSet, found: Firing) -> Decision:
    return Decision(
        key=record_set.key,
        revision=record_set.bulletin.revision,
        extractor_version=record_set.extractor_version,
        received_at=record_set.received_at,
        record_ids=tuple(record.id for record in record_set.records),
        fired=found.fired,
        unsent=(),
    )


def decided(
    record_set: RecordSet, *matches: Match, held: Decision | None = None, read_at: datetime = NOW
) -> tuple[Firing, Decision]:
    found = firing(record_set, held, matches, Times(read_at, NOW))
    return found, decision(record_set, found)


def test_what_was_published_before_the_subscription_is_silent() -> None:
    found, _ = decided(published(front_event("a"), after=BEFORE), match(front_event("a")))
    assert found.alerts == ()
    assert [fired.silent for fired in found.fired] == [True]


def test_what_was_read_before_the_subscription_is_silent_however_little_before() -> None:
    a_moment_ago = MADE - timedelta(seconds=1)
    old = published(front_event("a"), after=-timedelta(seconds=2))
    assert decided(old, match(front_event("a")), read_at=a_moment_ago)[0].alerts == ()


def test_what_is_read_after_the_subscription_fires_though_its_publishers_clock_is_slow() -> None:
    new = published(front_event("a"), after=A_LITTLE_BEFORE)
    assert len(decided(new, match(front_event("a")))[0].alerts) == 1


def test_what_nobody_knows_the_time_of_is_silent() -> None:
    old = published(front_event("a")).model_copy(update={"received_at": None})
    assert decided(old, match(front_event("a")))[0].alerts == ()


def test_what_is_read_anew_by_newer_rules_is_silent() -> None:
    found, _ = decided(published(front_event("a"), origin="reread"), match(front_event("a")))
    assert found.alerts == ()


def test_what_was_silent_stays_silent_in_a_later_revision() -> None:
    _, held = decided(published(front_event("a"), after=BEFORE), match(front_event("a")))
    assert (
        decided(published(front_event("a"), revision=2), match(front_event("a")), held=held)[0].alerts == ()
    )


def test_an_old_record_in_a_later_revision_is_older_than_a_subscription_made_in_between() -> None:
    _, held = decided(published(front_event("a"), after=BEFORE))
    later = published(front_event("a"), front_event("b"), revision=2)
    found, _ = decided(later, match(front_event("a")), match(front_event("b")), held=held)
    assert [alert.record.id for alert in found.alerts if alert.record] == ["b"]


def test_a_record_that_a_revision_leaves_unchanged_does_not_fire_again() -> None:
    _, held = decided(published(front_event("a")), match(front_event("a")))
    found, _ = decided(published(front_event("a"), revision=2), match(front_event("a")), held=held)
    assert found.alerts == ()
    assert [fired.alert_id for fired in found.fired] == [fired.alert_id for fired in held.fired]


def test_a_record_fires_for_each_subscription_with_its_reasons_and_its_bulletin() -> None:
    record = statement("a")
    first, second = match(record, speaker="person:olha-marchenko"), match(record, subscription("s2"))
    found, _ = decided(published(record), first, second)
    assert [alert.subscription_id for alert in found.alerts] == ["s1", "s2"]
    [alert, other] = found.alerts
    assert (alert.kind, alert.reasons, alert.record) == ("match", first.reasons, record)
    assert alert.bulletin
    assert (alert.bulletin.id, alert.bulletin.revision) == (record.bulletin_id, 1)
    assert alert.id != other.id


def test_the_same_set_again_gives_the_same_alert_ids() -> None:
    record_set = published(statement("a"))
    assert decided(record_set, match(statement("a"))) == decided(record_set, match(statement("a")))


def test_a_record_fires_again_when_what_was_matched_in_it_has_changed_and_names_the_earlier_alert() -> None:
    first, held = decided(published(front_event("a")), match(front_event("a"), casualties="2"))
    again = match(front_event("a"), casualties="5")
    found, _ = decided(published(front_event("a"), revision=2), again, held=held)
    [alert] = found.alerts
    assert (alert.kind, alert.supersedes) == ("changed", first.alerts[0].id)


def test_what_an_older_version_kept_as_fired_counts_as_sent() -> None:
    older = {"alert_id": "1", "subscription_id": "s1", "record_id": "a", "content": "c", "silent": False}
    fired = Fired.model_validate_json(json.dumps(older))
    assert fired.was_sent
    assert fired.window is None
