"""Corrections: what became of records that had fired, told to those who asked for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from schemas.subscription import Subscription
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.firing import Firing, link_to
from stream.alerts.deciding.identity import content_of, correction_id
from stream.alerts.deciding.passages import is_alike, stands_in
from stream.alerts.deciding.settled import Settled

WITHDRAWN = "the bulletin does not say this any more"
NO_LONGER = "the bulletin says this otherwise now, and it no longer meets the subscription"
# Some 200 kB: a live page that rewords its sentences a hundred times must not grow for ever.
MOST_TAKEN_BACK = 1000


@dataclass(frozen=True, slots=True)
class Corrected:
    """All alerts of a set, all that is kept as fired, and what has to leave the window that it was in."""

    alerts: tuple[Alert, ...]
    fired: tuple[Fired, ...]
    left: tuple[Fired, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Makes the corrections of one set over what was decided before (`held`).

    `subscriptions` are those that exist, by id. Who did not ask for corrections gets the new alerts alone.
    Who is paused is matched with nothing, so all that is known is what is gone for good: that is told, and
    waits with the deliveries until the subscription goes on; the rest is told by the next revision after it.
    """

    record_set: RecordSet
    held: Decision
    found: Firing
    subscriptions: Mapping[str, Subscription]
    now: datetime

    def touched(self) -> tuple[Fired, ...]:
        """What fired and may be gone or changed; nothing while rules are rerun over what stayed the same."""
        if self.record_set.origin != "published":
            return ()
        now = {record.id: content_of(record) for record in self.record_set.records}
        matched = {fired.alert_id for fired in self.found.fired}
        return tuple(
            fired
            for fired in self.held.fired
            if not (fired.silent or fired.taken_back)
            and (
                fired.record_id not in now
                # Newer rules read the same sentence otherwise: that is not the publisher's doing.
                or (
                    self._is_by_these_rules(fired)
                    and (fired.alert_id not in matched or now[fired.record_id] != fired.content)
                )
            )
        )

    def of(self, gone: Iterable[Fired], earlier: Mapping[str, Alert]) -> Corrected:
        """The new alerts, of which some correct earlier ones, and other corrections.

        `gone` are those that were touched, `earlier` their alerts by id, as far as they were sent.
        """
        settled = Settled.beginning(self.found.alerts)
        for fired in gone:
            subscription, old = self.subscriptions.get(fired.subscription_id), earlier.get(fired.alert_id)
            if subscription is not None:
                self._settle(fired, old, subscription, settled)
        found = (_inheriting(fired, settled.heirs) for fired in self.found.fired)
        # Oldest first: of what was taken back the newest is remembered longest.
        fired_now = (*self._kept(settled), *found)
        return Corrected(tuple(settled.alerts.values()), fired_now, tuple(settled.left))

    def _settle(self, fired: Fired, old: Alert | None, subscription: Subscription, settled: Settled) -> None:
        if subscription.state == "paused" and not self._is_gone_for_good(fired, old):
            return
        if old is None and fired.folded:
            if self._is_by_these_rules(fired) or self.record_set.bulletin.withdrawn:
                settled.forgotten.add(fired.alert_id)
                settled.left.append(fired)
        elif old is None or not subscription.corrections:
            settled.forgotten.add(fired.alert_id)
        elif not self._is_by_these_rules(fired) and self._still_says(old):
            settled.forget_read_anew(old)
        elif superseding := settled.superseding(old):
            settled.tell(fired, old, superseding)
        elif not self._is_of_the_subscriber(fired, old, subscription):
            settled.tell(fired, old, settled.successor(old) or self._correction(old))

    def _is_by_these_rules(self, fired: Fired) -> bool:
        return self.held.rules_of(fired) == self.record_set.extractor_version

    def _is_gone_for_good(self, fired: Fired, old: Alert | None) -> bool:
        """Whether neither the record nor the passage in other words is in the bulletin, for whomever."""
        if self.record_set.bulletin.withdrawn:
            return True
        texts = [record.text for record in self.record_set.records]
        gone = old is not None and self._as_it_is_now(old) is None and not is_alike(old, texts)
        return gone and self._is_by_these_rules(fired)

    def _is_of_the_subscriber(self, fired: Fired, old: Alert, subscription: Subscription) -> bool:
        """Whether the record stands as it was, and only what the subscriber wants has changed since."""
        record = self._as_it_is_now(old)
        as_it_was = record is not None and content_of(record) == fired.content
        return as_it_was and (old.at < subscription.since or self._matches(old))

    def _matches(self, old: Alert) -> bool:
        """Whether the record still meets the subscription, be it by other words."""
        return old.record is not None and (old.record.id, old.subscription_id) in self.found.matched

    def _still_says(self, old: Alert) -> bool:
        """Whether the passage stands, which newer rules read otherwise or not at all."""
        of_subscription = (f for f in self.found.fired if f.subscription_id == old.subscription_id)
        silent = {fired.record_id for fired in of_subscription if fired.silent}
        texts = (record.text for record in self.record_set.records if record.id in silent)
        return stands_in(old, self.record_set) or is_alike(old, texts)

    def _kept(self, settled: Settled) -> tuple[Fired, ...]:
        """What fired and does not match now: rules were rerun, its subscriber is away, or it was told of."""
        done = {fired.alert_id for fired in self.found.fired} | settled.forgotten
        left = [fired for fired in self.held.fired if not (fired.silent or fired.alert_id in done)]
        back = {fired.alert_id for fired in left if fired.taken_back} | settled.told
        taken_back = [_taken_back(fired) for fired in left if fired.alert_id in back]
        away = (
            fired.model_copy(update={"read_by": self.held.rules_of(fired)})
            for fired in left
            if fired.alert_id not in back
        )
        return (*taken_back[-MOST_TAKEN_BACK:], *away)

    def _correction(self, old: Alert) -> Alert:
        """The correction of an alert that no new one follows."""
        record = self._as_it_is_now(old)
        matched = self._matches(old)
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


def _inheriting(fired: Fired, heirs: Mapping[tuple[str, str], Fired]) -> Fired:
    """What fired, in the window of what it corrects."""
    before = heirs.get((fired.record_id, fired.subscription_id))
    if before is None or before.alert_id == fired.alert_id:
        return fired
    place = {"window": before.window, "stands_as": before.stands_as or before.alert_id}
    return fired.model_copy(update=place)


def _taken_back(fired: Fired) -> Fired:
    return fired.model_copy(update={"taken_back": True})
