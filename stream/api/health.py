"""Whether the process lives, and whether it can serve."""

from http import HTTPStatus
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel

from stream.api.services import ServicesOf

router = APIRouter(tags=["health"])


class Alive(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    """How the store is; `detail` says what to do when it is not `ok`."""

    store: Literal["ok", "degraded", "unavailable"]
    detail: str


@router.get("/healthz")
async def healthz() -> Alive:
    """Whether the process lives; looks at nothing else, so that an outage of the store restarts nobody."""
    return Alive()


@router.get("/readyz", responses={503: {"model": Ready, "description": "The store does not answer"}})
async def readyz(response: Response, services: ServicesOf) -> Ready:
    """Whether searches can be answered."""
    health = await services.store.health()
    if health.status == "unavailable":
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    return Ready(store=health.status, detail=health.detail)
