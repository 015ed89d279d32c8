"""The body of a webhook in the form of Standard Webhooks: type, timestamp, data."""

from typing import Any

import orjson

from stream.alerts.delivery.parcel import Parcel


def webhook_body(parcel: Parcel) -> bytes:
    """JSON in UTF-8, the same at each try.

    `{"type": "alert.match", "timestamp": …, "data": {an alert}}`, and of a digest
    `{"type": "alert.digest", "timestamp": …, "data": {"subscription_id", "subscription_name", "count",
    "alerts"}}`.
    `timestamp` is when the last of its alerts was made.
    """
    kind = "digest" if parcel.delivery.digest else parcel.alerts[0].kind
    latest = max(alert.at for alert in parcel.alerts)
    message = {"type": f"alert.{kind}", "timestamp": latest, "data": _data(parcel)}
    return orjson.dumps(message, option=orjson.OPT_UTC_Z)


def _data(parcel: Parcel) -> dict[str, Any]:
    alerts = [alert.model_dump(mode="json") for alert in parcel.alerts]
    if not parcel.delivery.digest:
        return alerts[0]
    return {
        "subscription_id": parcel.subscription.id,
        "subscription_name": parcel.subscription.name,
        "count": len(alerts),
        "alerts": alerts,
    }
