"""The FastAPI application, made of its services."""

from importlib.metadata import version

from fastapi import Depends, FastAPI
from fastapi_offline import FastAPIOffline

from stream.api import bulletin_list, bulletins, export, figures, health, index, records, rejections
from stream.api.known_parameters import require_known_parameters
from stream.api.problem_media import describe_problems
from stream.api.problems import answer_with_problems
from stream.api.services import Services

DESCRIPTION = """War bulletins in, statements and front events out.

Publish a bulletin with `POST /bulletins`; about a second later its records are found under `/statements` and
`/front-events`. Errors are problem+json and say what to do next."""


def create_api(services: Services) -> FastAPI:
    """The API over these services; whoever opens them closes them."""
    # Offline: its page at /docs comes with the scripts that FastAPI's own loads from the internet. Its Redoc
    # page still loads fonts from there, so that is left out.
    app = FastAPIOffline(
        redoc_url=None, title="Frontwire", version=version("frontwire"), description=DESCRIPTION
    )
    app.state.services = services
    answer_with_problems(app)
    for router in (
        index.router,
        bulletin_list.router,
        bulletins.router,
        rejections.router,
        records.router,
        export.router,
    ):
        app.include_router(router, dependencies=[Depends(require_known_parameters)])
    for router in (health.router, figures.router):  # probes may ask as they like
        app.include_router(router)
    describe_problems(app)
    return app
