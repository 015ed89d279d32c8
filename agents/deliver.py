"""deliver: an alert goes out to its subscriber. `frontwire.alerts` → webhooks, mail and chat."""

from typing import Protocol

from pydantic import ValidationError

from agents.incoming import Incoming
from agents.refusal import Reason, RefusedError
from schemas.alert import Alert
from stream.errors import StoreRejectedError


class Plans(Protocol):
    """The one thing that deliver asks for: see `stream.alerts.delivery.planning`."""

    async def plan(self, alert: Alert) -> None:
        """Makes the alert's deliveries; done twice, it has the effect of once."""
        ...


class Deliver:
    """Plans the deliveries of each alert; they are sent beside it, so that no receiver holds up the topic."""

    def __init__(self, planner: Plans) -> None:
        self._planner = planner

    async def __call__(self, message: Incoming) -> None:
        """Processes one message; raises RefusedError for one that cannot be."""
        if message.value is None:
            return  # an alert that was deleted from the topic by hand: there is nothing to send
        alert = _alert_in(message.value)
        try:
            await self._planner.plan(alert)
        except StoreRejectedError as error:
            raise RefusedError(Reason.STORE_REFUSED, str(error)) from error


def _alert_in(value: bytes) -> Alert:
    try:
        return Alert.model_validate_json(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise RefusedError(
            Reason.NOT_AN_ALERT,
            f"no alert of this version: {where}: {first['msg']}. Let all workers run the same version, then"
            " replay it",
        ) from error
