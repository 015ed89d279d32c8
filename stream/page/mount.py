"""Puts the page on the API's process, under /page."""

from fastapi import FastAPI, Request
from nicegui import ui

from stream.api.services import Services
from stream.page.addresses import PAGE
from stream.page.bulletin_page import bulletin_page
from stream.page.search_page import search_page


def mount_page(api: FastAPI, services: Services) -> None:
    """Once a process: NiceGUI keeps its pages for the whole of it."""

    @ui.page("/")
    async def _search(request: Request) -> None:
        await search_page(request, services)

    @ui.page("/bulletins/{publisher}/{bulletin_id:path}")
    async def _bulletin(publisher: str, bulletin_id: str) -> None:
        await bulletin_page(publisher, bulletin_id, services)

    ui.run_with(
        api,
        mount_path=PAGE,
        title="Frontwire",
        dark=None,
        language="en-GB",
        tailwind=False,
        show_welcome_message=False,
    )
