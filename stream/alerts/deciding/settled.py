"""What becomes of the alerts of a set, and of what fired before it, while its corrections are made."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.alert import Alert
from stream.alerts.deciding.decision import Fired
from stream.alerts.deciding.firing import AGAIN
from stream.alerts.deciding.fold import tell_the_same
from stream.alerts.deciding.passages import most_alike, overlap


@dataclass(slots=True)
class Settled:
    """The alerts by id, and the ids of what was told of and of what is forgotten, for nobody asks for it.

    `left` has to leave its window. `heirs`: for the ids of a record and a subscription, whose place in a
    window it takes.
    """

    alerts: dict[str, Alert]
    told: set[str] = field(default_factory=set)
    forgotten: set[str] = field(default_factory=set)
    left: list[Fired] = field(default_factory=list)
    heirs: dict[tuple[str, str], Fired] = field(default_factory=dict)
    _superseding: dict[str, Alert] = field(default_factory=dict)
    _rivals: dict[str, list[Alert]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def beginning(cls, new: Iterable[Alert]) -> "Settled":
        """With the new alerts, before anything is corrected."""
        settled = cls({alert.id: alert for alert in new})
        for alert in settled.alerts.values():
            if alert.supersedes is not None:
                settled._superseding[alert.supersedes] = alert
            if alert.kind == "match" or alert.note == AGAIN:
                settled._rivals[alert.subscription_id].append(alert)
        return settled

    def superseding(self, old: Alert) -> Alert | None:
        """The new alert that names the old one."""
        return self._superseding.get(old.id)

    def successor(self, old: Alert) -> Alert | None:
        """The new alert for the passage in other words, now as the correction of the old one; found once."""
        best = most_alike(old, self._rivals[old.subscription_id])
        if best is None:
            return None
        self._rivals[old.subscription_id].remove(best)
        return best.model_copy(update={"kind": "changed", "supersedes": old.id})

    def tell(self, fired: Fired, old: Alert, correction: Alert) -> None:
        """Takes note of the correction of what fired."""
        self.alerts[correction.id] = correction
        self.told.add(fired.alert_id)
        if correction.kind == "withdrawn" or not correction.reasons or not tell_the_same(old, correction):
            self.left.append(fired)
        elif correction.record is not None:
            self.heirs[correction.record.id, correction.subscription_id] = fired

    def forget_read_anew(self, old: Alert) -> None:
        """Leaves out what newer rules made of the passage of the old alert: it fires nothing twice."""
        own = self._rivals[old.subscription_id]
        for alert in [alert for alert in own if overlap(alert, old)]:
            own.remove(alert)
            del self.alerts[alert.id]
