"""Announcing: what a set fires is decided, kept, sent and ticked off, in an order that survives any crash."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from schemas.alert import Alert
from schemas.record_set import RecordSet
from schemas.subscription import Subscription
from stream.alerts.deciding.correcting import Corrected, Corrections
from stream.alerts.deciding.decision import Decision, Fired
from stream.alerts.deciding.firing import Firing, Times, firing
from stream.alerts.deciding.fold import Fold
from stream.alerts.desk.desk import Desk, HeldModel
from stream.alerts.desk.publishers import Publishers
from stream.alerts.match import Match
from stream.alerts.windows import Entered, Windows
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import ALERTS


class Book(Protocol):
    """The subscriptions as this process knows them."""

    @property
    def active(self) -> Mapping[str, Subscription]:
        """Those that may fire, by id."""
        ...

    @property
    def paused(self) -> Mapping[str, Subscription]:
        """Those that fire nothing now, by id; what was sent to them may have to be taken back."""
        ...

    def match(self, record_set: RecordSet) -> Sequence[Match]:
        """Which of them the set's records meet."""
        ...


@dataclass(frozen=True, slots=True)
class Desks:
    """What the announcer keeps in the store."""

    decisions: Desk[Decision]
    folds: Desk[Fold]
    alerts: Desk[Alert]
    publishers: Publishers


class Announcer:
    """See ADR 0006, points 3 to 6.

    Alerts are stored before the decision names them, the decision names them before they are sent, and it is
    emptied after that: whatever step a crash hits, the same message does the rest when it comes again.
    """

    def __init__(self, book: Book, desks: Desks, outlet: Outlet, now: Callable[[], datetime]) -> None:
        self._book = book
        self._decisions = desks.decisions
        self._windows = Windows(desks.folds, desks.alerts, now)
        self._alerts = desks.alerts
        self._publishers = desks.publishers
        self._outlet = outlet
        self._now = now

    async def announce(self, record_set: RecordSet, read_at: datetime) -> None:
        """Decides what the set fires and sends it; done twice, it has the effect of once.

        `read_at` is when the set was made, by the clock of who made it.
        """
        held = await self._decisions.get(record_set.key)
        fresh: list[Alert] = []
        while held is None or held.model.version < record_set.version:
            moved, fresh = await self._decide(record_set, read_at, held)
            held = moved or await self._decisions.get(record_set.key)
        await self._send_unsent(held, fresh)
        await self._note_publisher(record_set)

    async def _note_publisher(self, record_set: RecordSet) -> None:
        """For those who watch over silence: a set that is read anew is no sign of life."""
        if record_set.origin == "published" and record_set.received_at is not None:
            # A publisher whose clock is ahead would be silent for so much longer before anybody heard of it.
            at = min(record_set.received_at, self._now())
            await self._publishers.seen(record_set.bulletin.publisher, at)

    async def _decide(
        self, record_set: RecordSet, read_at: datetime, held: HeldModel[Decision] | None
    ) -> tuple[HeldModel[Decision] | None, list[Alert]]:
        """The decision (None where another worker was faster) and the alerts that were stored anew."""
        before = held.model if held else None
        times = Times(read_at, self._now())
        found = firing(record_set, before, self._book.match(record_set), times)
        corrected = await self._corrected(record_set, before, found)
        taking_over = await self._windows.leave(corrected.left)
        standing = (fired for fired in corrected.fired if not fired.taken_back)
        entered = await self._windows.enter(corrected.alerts, self._book.active, standing)
        fresh = [alert for each in entered for alert in each.sent]
        kept = await asyncio.gather(*(self._alerts.create(alert) for alert in fresh))
        # One that was there before a crash stays as it was then, and is sent as it stands in the store.
        new = [alert for alert, held_alert in zip(fresh, kept, strict=True) if held_alert is not None]
        earlier = before.unsent if before else ()
        unsent = dict.fromkeys((*earlier, *(alert.id for alert in (*fresh, *taking_over))))
        decision = _decision(record_set, corrected.fired, entered, tuple(unsent))
        if held is None:
            return await self._decisions.create(decision), new
        return await self._decisions.replace(held, decision), new

    async def _corrected(self, record_set: RecordSet, before: Decision | None, found: Firing) -> Corrected:
        if before is None:
            return Corrected(found.alerts, found.fired, ())
        subscriptions = {**self._book.active, **self._book.paused}
        corrections = Corrections(record_set, before, found, subscriptions, self._now())
        gone = corrections.touched()
        earlier = await self._alerts.get_many(tuple(fired.alert_id for fired in gone)) if gone else {}
        return corrections.of(gone, {key: one.model for key, one in earlier.items()})

    async def _send_unsent(self, held: HeldModel[Decision], fresh: Sequence[Alert]) -> None:
        """Sends what is not known to be sent: `fresh` as it was stored just now, the rest from the store."""
        if not held.model.unsent:
            return
        known = {alert.id: alert for alert in fresh}
        missing = tuple(alert_id for alert_id in held.model.unsent if alert_id not in known)
        stored = await self._alerts.get_many(missing) if missing else {}
        for alert_id in held.model.unsent:
            alert = known.get(alert_id) or stored[alert_id].model
            await self._outlet.send(
                Outgoing(ALERTS, alert.subscription_id.encode(), alert.model_dump_json().encode())
            )
        # Where another worker has moved it meanwhile, that one sends them a second time: they have ids.
        await self._decisions.replace(held, held.model.model_copy(update={"unsent": ()}))


def _decision(
    record_set: RecordSet, fired: Iterable[Fired], entered: Iterable[Entered], unsent: tuple[str, ...]
) -> Decision:
    windows = {each.alert.id: each.place for each in entered if each.window}
    return Decision(
        key=record_set.key,
        revision=record_set.bulletin.revision,
        extractor_version=record_set.extractor_version,
        received_at=record_set.received_at,
        record_ids=tuple(record.id for record in record_set.records),
        fired=tuple(each.model_copy(update=windows.get(each.alert_id)) for each in fired),
        unsent=unsent,
    )
