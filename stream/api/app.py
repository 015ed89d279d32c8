"""The FastAPI application, made of its services."""

from importlib.metadata import version

from fastapi import FastAPI

from stream.api import bulletins, health, records
from stream.api.problems import answer_with_problems
from stream.api.services import Services

DESCRIPTION = """War bulletins in, statements and front events out.

Publish a bulletin with `POST /bulletins`; about a second later its records are found under `/statements` and
`/front-events`. Errors are problem+json and say what to do next."""


def create_api(services: Services) -> FastAPI:
    """The API over these services; whoever opens them closes them."""
    app = FastAPI(title="Frontwire", version=version("frontwire"), description=DESCRIPTION)
    app.state.services = services
    answer_with_problems(app)
    for router in (bulletins.router, records.router, health.router):
        app.include_router(router)
    return app
