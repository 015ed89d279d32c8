"""Which matches of a set fire: each once, none from before its subscription, none while rules are rerun."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.alert import Alert, BulletinLink
from schemas.record_set import RecordSet
from schemas.subscription import Subscription
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.identity import alert_id, content_of
from stream.alerts.match import Match

# Publishers' clocks that nobody sets are off by minutes, seldom by more.
CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Times:
    """When a set was read, and when what it fires is decided: both by clocks of ours."""

    read_at: datetime
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Firing:
    """All matches of a set as they are kept, and the alerts of those that are new."""

    fired: tuple[Fired, ...]
    alerts: tuple[Alert, ...]


def firing(record_set: RecordSet, held: Decision | None, matches: Iterable[Match], times: Times) -> Firing:
    """What fires, given what the bulletin fired before (`held`).

    A match that fired already, sent or silent, stays as it was. The same record may fire a second time for a
    subscription when what was matched in it has changed: then the alert is of kind `changed`.
    """
    before = {fired.alert_id: fired for fired in held.fired} if held else {}
    fired: dict[str, Fired] = {}
    alerts: list[Alert] = []
    for match in matches:
        this = alert_id(match.subscription.id, match.record.id, match.reasons)
        earlier = before.get(this)
        silent = earlier.silent if earlier else not _may_fire(match, record_set, held, times.read_at)
        fired[this] = _fired(this, match, silent=silent, window=earlier.window if earlier else None)
        if earlier is None and not silent:
            alerts.append(_alert(this, match, record_set, _same_record(match, before.values()), times))
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


def _fired(this: str, match: Match, *, silent: bool, window: str | None) -> Fired:
    return Fired(
        alert_id=this,
        subscription_id=match.subscription.id,
        record_id=match.record.id,
        content=content_of(match.record),
        silent=silent,
        window=window,
    )


def _same_record(match: Match, before: Iterable[Fired]) -> str | None:
    """The alert that this record fired for this subscription when other words of it were matched."""
    return next(
        (
            fired.alert_id
            for fired in before
            if fired.record_id == match.record.id
            and fired.subscription_id == match.subscription.id
            and not fired.silent
        ),
        None,
    )


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


def active(subscriptions: Iterable[Subscription]) -> dict[str, Subscription]:
    """Those that may fire, by id."""
    return {one.id: one for one in subscriptions if one.state == "active"}
