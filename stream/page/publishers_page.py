"""What became of bulletins: those read last, with warnings and what was left over, and those set aside."""

from fastapi import Request
from nicegui import ui

from stream.api.bulletin_list import key_of, latest_rejected
from stream.api.services import Services
from stream.errors import FrontwireError
from stream.page.frame import framed
from stream.page.rendering import render
from stream.page.states import failed, searching

SHOWN = 100  # the latest of each list
LOOK_AGAIN_SECONDS = 5.0


async def publishers_page(request: Request, services: Services) -> None:
    """`/page/publishers?publisher=tribune`: without the filter, all publishers."""
    publisher = request.query_params.get("publisher") or None
    with framed("Publishers"):
        ui.html(render("publishers_head", publisher=publisher), sanitize=False)
        content = ui.html(searching(), sanitize=False)
        await ui.context.client.connected()

        async def look() -> None:
            content.set_content(await _content(publisher, services))

        await look()
        ui.timer(LOOK_AGAIN_SECONDS, look, immediate=False)


async def _content(publisher: str | None, services: Services) -> str:
    try:
        stored = await services.store.latest_bulletins(publisher, SHOWN)
        rejected = await latest_rejected(services.ledger, publisher, SHOWN)
    except FrontwireError as error:
        return failed(error)
    if not stored and not rejected:
        return render(
            "state",
            kind="empty",
            what=f"Nothing of {publisher} has arrived." if publisher else "Nothing has arrived yet.",
            advice="Publish a bulletin (frontwire publish FILE, or POST /bulletins): it appears here.",
            links=[("How to publish", "/docs")],
        )
    return render("publishers", stored=stored, rejected=[(key_of(one), one) for one in rejected])
