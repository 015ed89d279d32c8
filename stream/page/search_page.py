"""The first page: one search box, the filters as chips, what was found, when and where it was, live."""

from collections.abc import Mapping
from dataclasses import replace

from fastapi import Request
from nicegui import ui

from stream.alerts.managing.office import Office
from stream.api.services import Services
from stream.corrections.office import CorrectionOffice
from stream.errors import FrontwireError
from stream.page.alert_dialog import AlertDialog
from stream.page.asked import Asked, asked_from
from stream.page.event_map import Tiles
from stream.page.frame import framed
from stream.page.labels import label_of, labels_of
from stream.page.overview import Overview
from stream.page.rendering import render
from stream.page.results import FACETS, LOOK_AGAIN_SECONDS, Results
from stream.page.states import failed
from stream.page.visitor import may
from stream.store.port import FacetValue, Page
from stream.store.query import Facet

SHOWN = 8  # of each facet; a screen shall have all of them side by side


async def search_page(
    request: Request,
    services: Services,
    office: Office,
    corrections: CorrectionOffice,
    tiles: Tiles | None,
) -> None:
    """`/page/?speaker=Ozerova&kind=statement`: the filters are those of the API."""
    with framed("Search"):
        ui.html('<h1 class="unseen">Search statements and front events</h1>', sanitize=False)
        try:
            asked = asked_from(request.query_params.multi_items())
            labels = await labels_of(asked, services)
        except FrontwireError as error:
            ui.html(render("filters", asked=Asked(), open=True), sanitize=False)
            ui.html(failed(error), sanitize=False)
            return
        ui.html(render("filters", asked=asked, open=False), sanitize=False)
        ui.html(render("chips", asked=asked, labels=labels), sanitize=False)
        if asked.pairs and may("subscribe"):
            ui.button("Alert me about this", on_click=AlertDialog(asked, office).open).props(
                "outline no-caps"
            )
        await _found(asked, services, corrections, tiles)


async def _found(
    asked: Asked, services: Services, corrections: CorrectionOffice, tiles: Tiles | None
) -> None:
    with ui.element("div").classes("columns searching"):
        beside = ui.html("", sanitize=False).classes("beside")
        with ui.element("section").props('aria-label="Results"'):
            results = Results(asked, services, corrections)
        with ui.element("section").classes("overview").props('aria-label="When and where"'):
            overview = Overview(asked, services, tiles)
            ui.html(render("downloads", asked=asked), sanitize=False)
    await ui.context.client.connected()

    async def fill(page: Page | None) -> None:
        if page is not None:
            beside.set_content(_facets(asked, page.facets))
            await overview.load()

    async def look_again() -> None:
        await fill(await results.look_again())

    await fill(await results.load())
    ui.timer(LOOK_AGAIN_SECONDS, look_again, immediate=False)


def _facets(asked: Asked, values: Mapping[Facet, tuple[FacetValue, ...]]) -> str:
    return render(
        "facets",
        asked=asked,
        shown=SHOWN,
        facets=[
            (name, filter_, _labelled(filter_, values.get(facet, ()))) for name, filter_, facet in FACETS
        ],
    )


def _labelled(filter_: str, values: tuple[FacetValue, ...]) -> list[FacetValue]:
    """Codes by their names; places and speakers bear theirs already."""
    return [
        replace(value, label=label_of(filter_, value.value)) if value.label == value.value else value
        for value in values
    ]
