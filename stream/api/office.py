"""The office of subscriptions, as the paths ask for it."""

from typing import Annotated, cast

from fastapi import Depends, Request

from stream.alerts.managing.office import Office


def _office(request: Request) -> Office:
    return cast("Office", request.app.state.office)


OfficeOf = Annotated[Office, Depends(_office)]
