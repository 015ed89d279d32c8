"""Which matches of a set fire: each once, none from before its subscription, none while rules are rerun."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from schemas.alert import Alert, BulletinLink
from schemas.record_set import RecordSet
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.identity import alert_id, content_of, correction_id
from stream.alerts.match import Match

# Publishers' clocks that nobody sets are off by minutes, seldom by more.
CLOCKS_DIFFER = timedelta(minutes=5)
AGAIN = "the bulletin says this again"


@dataclass(frozen=True, slots=True)
class Times:
    """When a set was read, and when what it fires is decided: both by clocks of ours."""

    read_at: datetime
    decided_at: datetime


@dataclass(frozen=True)
class Firing:
    """All matches of a set as they are kept, and the alerts of those that are new."""

    fired: tuple[Fired, ...]
    alerts: tuple[Alert, ...]

    @cached_property
    def matched(self) -> frozenset[tuple[str, str]]:
        """The ids of each record and a subscription that it meets."""
        return frozenset((fired.record_id, fired.subscription_id) for fired in self.fired)


def firing(record_set: RecordSet, held: Decision | None, matches: Iterable[Match], times: Times) -> Firing:
    """What fires, given what the bulletin fired before (`held`).

    A match that fired already, sent or silent, stays as it was. Who asked for corrections hears, by an alert
    of kind `changed`, when something else was matched in a record that had fired, and when one comes back
    that was taken back.
    """
    before = {fired.alert_id: fired for fired in held.fired} if held else {}
    sent = {
        (fired.record_id, fired.subscription_id): fired.alert_id
        for fired in before.values()
        if fired.was_sent
    }
    fired: dict[str, Fired] = {}
    alerts: list[Alert] = []
    for match in matches:
        this = alert_id(match.subscription.id, match.record.id, match.reasons)
        # What the same record was sent for when other words of it were matched.
        earlier, same = before.get(this), sent.get((match.record.id, match.subscription.id))
        may_fire = _may_fire(match, record_set, held, times.read_at)
        corrects = may_fire and match.subscription.corrections
        if earlier is None:
            fired[this] = _fired(this, match, silent=not may_fire)
            if corrects or (may_fire and same is None):
                alerts.append(_alert(this, match, record_set, same, times))
        elif earlier.taken_back and corrects:
            back = _as_now(earlier, match, taken_back=False)
            # It left its window when it was taken back.
            fired[this] = back.model_copy(update={"window": None, "stands_as": None})
            alerts.append(_again(_alert(this, match, record_set, same or this, times)))
        else:
            fired[this] = _as_now(earlier, match, taken_back=earlier.taken_back)
    return Firing(tuple(fired.values()), tuple(alerts))


def _may_fire(match: Match, record_set: RecordSet, held: Decision | None, read_at: datetime) -> bool:
    since, received_at = match.subscription.since, record_set.received_at
    if record_set.origin != "published" or received_at is None:
        return False
    if held is not None and match.record.id in held.record_ids:
        # A revision brings an old record again: it was published when it first stood in the bulletin.
        return held.received_at is not None and held.received_at >= since and received_at >= since
    # `received_at` is by the publisher's clock: one that is slow must not make its bulletins old.
    return received_at >= since or (read_at >= since and since - received_at <= CLOCKS_DIFFER)


def _fired(this: str, match: Match, *, silent: bool) -> Fired:
    return Fired(
        alert_id=this,
        subscription_id=match.subscription.id,
        record_id=match.record.id,
        content=content_of(match.record),
        silent=silent,
    )


def _as_now(earlier: Fired, match: Match, *, taken_back: bool) -> Fired:
    changes = {"content": content_of(match.record), "read_by": None, "taken_back": taken_back}
    return earlier.model_copy(update=changes)


def _alert(this: str, match: Match, record_set: RecordSet, earlier: str | None, times: Times) -> Alert:
    return Alert(
        id=this,
        kind="changed" if earlier else "match",
        subscription_id=match.subscription.id,
        subscription_name=match.subscription.name,
        record=match.record,
        reasons=match.reasons,
        bulletin=link_to(record_set),
        supersedes=earlier,
        count=1,
        note=None,
        at=times.decided_at,
    )


def _again(alert: Alert) -> Alert:
    """The alert of a record that has come back: under an id of its own, for its first one was seen before."""
    revision = alert.bulletin.revision if alert.bulletin else 0
    return alert.model_copy(update={"id": correction_id("again", alert.id, revision), "note": AGAIN})


def link_to(record_set: RecordSet) -> BulletinLink:
    """Where the set was published."""
    bulletin = record_set.bulletin
    return BulletinLink(
        publisher=bulletin.publisher,
        id=bulletin.id,
        revision=bulletin.revision,
        title=bulletin.title,
        url=bulletin.url,
    )
