"""Corrections: what became of records that had fired, told to those who asked for it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from schemas.subscription import Subscription
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.firing import Firing, link_to
from stream.alerts.deciding.identity import content_of, correction_id

# In hundredths of the letters. A sentence with another number or name in it is above 80, two sentences of
# one pattern ("X struck Y") are below 50.
SAME_PASSAGE = 60
WITHDRAWN = "the bulletin does not say this any more"
NO_LONGER = "the bulletin says this otherwise now, and it no longer meets the subscription"


def touched(record_set: RecordSet, held: Decision | None) -> tuple[Fired, ...]:
    """What was sent and may be gone or changed; nothing while rules are rerun over what stayed the same."""
    if held is None or record_set.origin != "published":
        return ()
    now = {record.id: content_of(record) for record in record_set.records}
    return tuple(
        fired
        for fired in held.fired
        if not fired.silent
        # Newer rules read the same sentence otherwise: only one that is gone may be the publisher's doing.
        and (
            fired.record_id not in now
            or (
                held.rules_of(fired) == record_set.extractor_version and now[fired.record_id] != fired.content
            )
        )
    )


@dataclass(frozen=True, slots=True)
class Corrected:
    """All alerts of a set, and what was sent earlier and stands beside what matches now."""

    alerts: tuple[Alert, ...]
    kept: tuple[Fired, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Makes the corrections of one set; `subscriptions` are the active ones by id."""

    record_set: RecordSet
    found: Firing
    subscriptions: Mapping[str, Subscription]
    now: datetime

    def of(self, held: Decision, gone: Iterable[Fired], earlier: Mapping[str, Alert]) -> Corrected:
        """The new alerts, of which some correct earlier ones, and other corrections.

        `gone` are those of `held` that were touched, `earlier` their alerts by id. Who did not ask for
        corrections gets the new alerts alone; who is paused is told by the next revision that comes later.
        """
        alerts = {alert.id: alert for alert in self.found.alerts}
        superseded = {alert.supersedes for alert in self.found.alerts}
        settled = {fired.alert_id for fired in self.found.fired}
        for fired in gone:
            subscription, old = self.subscriptions.get(fired.subscription_id), earlier.get(fired.alert_id)
            by_older_rules = held.rules_of(fired) != self.record_set.extractor_version
            if subscription is None:
                continue
            if by_older_rules and old and self._still_says(old):
                alerts = {alert.id: alert for alert in alerts.values() if not _reads_anew(alert, old)}
                continue
            settled.add(fired.alert_id)
            if old is None or not subscription.corrections or old.id in superseded:
                continue
            successor = _successor(old, alerts.values())
            correction = _correcting(successor, old) if successor else self._correction(old)
            alerts[correction.id] = correction
        return Corrected(tuple(alerts.values()), _kept(held, settled))

    def _still_says(self, old: Alert) -> bool:
        """Whether the passage stands, which newer rules read otherwise or not at all."""
        bulletin, passage = self.record_set.bulletin, _passage(old)
        if bulletin.withdrawn:
            return False
        if _one_line(passage) in _one_line(self.record_set.plain_body or bulletin.body):
            return True
        silent = {
            f.record_id for f in self.found.fired if f.silent and f.subscription_id == old.subscription_id
        }
        standing = (record.text for record in self.record_set.records if record.id in silent)
        return any(fuzz.ratio(passage, text) >= SAME_PASSAGE for text in standing)

    def _correction(self, old: Alert) -> Alert:
        """The correction of an alert that no new one follows."""
        record = self._as_it_is_now(old)
        matched = any(fired.alert_id == old.id for fired in self.found.fired)
        kind = "changed" if record else "withdrawn"
        return old.model_copy(
            update={
                "id": correction_id(kind, old.id, self.record_set.bulletin.revision),
                "kind": kind,
                "record": record or old.record,
                "reasons": old.reasons if matched or record is None else (),
                "bulletin": link_to(self.record_set),
                "supersedes": old.id,
                "count": 1,
                "note": WITHDRAWN if record is None else None if matched else NO_LONGER,
                "at": self.now,
            }
        )

    def _as_it_is_now(self, old: Alert) -> Statement | FrontEvent | None:
        wanted = old.record.id if old.record else None
        return next((record for record in self.record_set.records if record.id == wanted), None)


def _successor(old: Alert, alerts: Iterable[Alert]) -> Alert | None:
    """The new alert for the passage that stands where the old one stood, with other words."""
    rivals = (a for a in alerts if a.kind == "match" and a.subscription_id == old.subscription_id)
    alike = [(fuzz.ratio(_passage(old), _passage(rival)), rival) for rival in rivals]
    score, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= SAME_PASSAGE else None


def _correcting(alert: Alert, old: Alert) -> Alert:
    return alert.model_copy(update={"kind": "changed", "supersedes": old.id})


def _kept(held: Decision, settled: AbstractSet[str]) -> tuple[Fired, ...]:
    """What was sent and neither matches now nor was told of: rules were rerun, or its subscriber is away."""
    return tuple(
        fired.model_copy(update={"read_by": held.rules_of(fired)})
        for fired in held.fired
        if not fired.silent and fired.alert_id not in settled
    )


def _reads_anew(alert: Alert, old: Alert) -> bool:
    """Whether newer rules made the alert of the passage that the old one is from: it fires nothing twice."""
    one, other = _one_line(_passage(alert)), _one_line(_passage(old))
    return alert.subscription_id == old.subscription_id and (one in other or other in one)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _passage(alert: Alert) -> str:
    return alert.record.text if alert.record else ""
