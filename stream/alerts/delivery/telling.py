"""Telling what no bulletin fired: sent to `frontwire.alerts` first and kept after: no crash loses it."""

from collections.abc import Callable
from datetime import datetime

from schemas.alert import Alert
from stream.alerts.desk.alerts import Alerts
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import ALERTS


class Teller:
    """Tells each alert until it is kept: one that is, has been sent."""

    def __init__(self, alerts: Alerts, outlet: Outlet, now: Callable[[], datetime]) -> None:
        self._alerts = alerts
        self._outlet = outlet
        self._now = now

    async def tell(self, alert: Alert) -> bool:
        """Sends and keeps it; False where it had been told before. Killed in between, it is sent twice.

        Its time is that of keeping: sending waits for a broker that is away, and the live stream looks back
        by half a minute only.
        """
        if await self._alerts.get(alert.id) is not None:
            return False
        await self._outlet.send(
            Outgoing(ALERTS, alert.subscription_id.encode(), alert.model_dump_json().encode())
        )
        await self._alerts.create(alert.model_copy(update={"at": self._now()}))
        return True


def told(alert_id: str, kind: str, **fields: object) -> Alert:
    """An alert without a record: of a watch, a notice or a test; `fields` are the others."""
    empty = {"record": None, "reasons": (), "bulletin": None, "supersedes": None, "count": 1}
    return Alert.model_validate({"id": alert_id, "kind": kind} | empty | fields)
