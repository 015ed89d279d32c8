"""The desks that delivery asks."""

from dataclasses import dataclass
from typing import Self

from stream.alerts.delivery.hour_ledger import HourLedgers
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deliveries import Deliveries
from stream.alerts.desk.secrets import Secrets
from stream.alerts.desk.subscriptions import Subscriptions
from stream.store.documents import Documents


@dataclass(frozen=True, slots=True)
class DeliveryDesks:
    """All on the same documents."""

    subscriptions: Subscriptions
    secrets: Secrets
    alerts: Alerts
    deliveries: Deliveries
    hours: HourLedgers

    @classmethod
    def on(cls, documents: Documents) -> Self:
        """The desks on these documents."""
        return cls(
            Subscriptions(documents),
            Secrets(documents),
            Alerts(documents),
            Deliveries(documents),
            HourLedgers(documents),
        )
