"""The first page: one search box, the filters as chips, what was found, live."""

from fastapi import Request
from nicegui import ui

from stream.api.services import Services
from stream.errors import FrontwireError
from stream.page.asked import Asked, asked_from
from stream.page.frame import framed
from stream.page.rendering import render
from stream.page.results import FACETS, LOOK_AGAIN_SECONDS, Results
from stream.page.states import failed
from stream.store.port import Page


async def search_page(request: Request, services: Services) -> None:
    """`/page/?speaker=Ozerova&kind=statement`: the filters are those of the API."""
    with framed("Search"):
        try:
            asked = asked_from(request.query_params.multi_items())
        except FrontwireError as error:
            ui.html(render("filters", asked=Asked(), open=True), sanitize=False)
            ui.html(failed(error), sanitize=False)
            return
        ui.html(render("filters", asked=asked, open=False), sanitize=False)
        ui.html(render("chips", asked=asked, labels={}), sanitize=False)
        with ui.element("div").classes("columns"):
            beside = ui.element("aside").classes("beside")
            with ui.element("section").classes("found-part").props('aria-label="Results"'):
                results = Results(asked, services)
        await ui.context.client.connected()
        page = await results.load()
        if page is not None:
            with beside:
                ui.html(_facets(asked, page), sanitize=False)
            ui.timer(LOOK_AGAIN_SECONDS, results.look_again, immediate=False)


def _facets(asked: Asked, page: Page) -> str:
    return render(
        "facets",
        asked=asked,
        names={},
        facets=[(name, filter_, page.facets.get(facet, ())) for name, filter_, facet in FACETS],
    )
