"""Puts the page on the API's process, under /page."""

from fastapi import FastAPI, Request
from nicegui import ui

from stream.alerts.managing.office import Office
from stream.api.services import Services
from stream.corrections.office import CorrectionOffice
from stream.page.addresses import PAGE
from stream.page.alerts_page import alerts_page
from stream.page.bulletin_page import bulletin_page
from stream.page.entity_pages import place_page, speaker_page
from stream.page.event_map import Tiles, serve_assets
from stream.page.publishers_page import publishers_page
from stream.page.search_page import search_page


def mount_page(
    api: FastAPI,
    services: Services,
    office: Office,
    corrections: CorrectionOffice,
    tiles: Tiles | None,
) -> None:
    """Once a process: NiceGUI keeps its pages for the whole of it."""

    @ui.page("/")
    async def _search(request: Request) -> None:
        await search_page(request, services, office, corrections, tiles)

    @ui.page("/bulletins/{publisher}/{bulletin_id:path}")
    async def _bulletin(publisher: str, bulletin_id: str) -> None:
        await bulletin_page(publisher, bulletin_id, services, corrections)

    @ui.page("/alerts")
    async def _alerts() -> None:
        await alerts_page(office)

    @ui.page("/publishers")
    async def _publishers(request: Request) -> None:
        await publishers_page(request, services)

    @ui.page("/speakers/{entity_id:path}")
    async def _speaker(entity_id: str) -> None:
        await speaker_page(entity_id, services, corrections, tiles)

    @ui.page("/places/{entity_id:path}")
    async def _place(entity_id: str) -> None:
        await place_page(entity_id, services, corrections, tiles)

    serve_assets()
    ui.run_with(
        api,
        mount_path=PAGE,
        title="Frontwire",
        dark=None,
        language="en-GB",
        tailwind=False,
        show_welcome_message=False,
    )
