"""The part of the API that subscribers use: subscriptions, what they fired, and the live stream."""

from fastapi import Depends, FastAPI

from stream.alerts.managing.office import Office
from stream.api import alert_stream, alerts, subscription_acts, subscriptions, unsubscribing
from stream.api.known_parameters import require_known_parameters

# In the order in which paths are tried: `/alerts/stream` is no alert of the id "stream".
ROUTERS = (
    subscriptions.router,
    subscription_acts.router,
    alert_stream.router,
    alerts.router,
    unsubscribing.router,
)


def add_alerting(app: FastAPI, office: Office) -> None:
    """Adds its paths to the API; whoever opened the office closes it."""
    app.state.office = office
    for router in ROUTERS:
        app.include_router(router, dependencies=[Depends(require_known_parameters)])
