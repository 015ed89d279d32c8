"""What the API works with; `stream.app` opens it, tests hand in fakes."""

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from stream.broker.port import Intake, Ledger
from stream.search.known_places import KnownPlaces
from stream.store.port import Store


@dataclass(frozen=True, slots=True)
class Services:
    """The ports of one installation, what knows places by name, and the largest body in bytes."""

    store: Store
    intake: Intake
    ledger: Ledger
    places: KnownPlaces
    max_body: int


def _services(request: Request) -> Services:
    return cast("Services", request.app.state.services)


ServicesOf = Annotated[Services, Depends(_services)]
