"""What the API offers, for who opens its address: where to read on, and every path with what it does."""

from typing import Any

from fastapi import APIRouter, FastAPI, Request
from pydantic import BaseModel, Field

router = APIRouter(tags=["about"])

START = {"page": "/page/", "description": "/docs", "openapi": "/openapi.json"}
EXAMPLES = ("/statements?speaker=Ozerova&q=exchange", "/front-events?place=Kyiv&within=100")


class Index(BaseModel):
    """Name and version, where to go on, and the paths; what is in braces is to be filled in."""

    name: str = Field(examples=["Frontwire"])
    version: str = Field(examples=["0.1.0"])
    start: dict[str, str] = Field(examples=[START])
    examples: list[str] = Field(examples=[list(EXAMPLES)])
    paths: dict[str, str] = Field(examples=[{"GET /statements": "Search what was said."}])


@router.get("/")
async def index(request: Request) -> Index:
    """What there is."""
    app = request.app
    return Index(name=app.title, version=app.version, start=START, examples=list(EXAMPLES), paths=_paths(app))


def _paths(app: FastAPI) -> dict[str, str]:
    """Each path with the first sentence of its description."""
    described: dict[str, dict[str, Any]] = app.openapi()["paths"]
    return {
        f"{method.upper()} {path}": str(operation.get("description", "")).partition("\n")[0]
        for path, methods in described.items()
        for method, operation in methods.items()
    }
