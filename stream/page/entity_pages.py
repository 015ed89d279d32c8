"""A page for each speaker and each place: what is known, and all that was said or happened."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.api.services import Services
from stream.corrections.office import CorrectionOffice
from stream.errors import FrontwireError
from stream.page.asked import HOME, Asked
from stream.page.claims import CLAIMING, claims_about
from stream.page.event_map import Tiles
from stream.page.event_places import EVERY_GROUP
from stream.page.frame import framed
from stream.page.overview import Overview
from stream.page.profile import profile_of
from stream.page.rendering import render
from stream.page.results import LOOK_AGAIN_SECONDS, Results
from stream.page.states import failed, searching
from stream.page.whereabouts import whereabouts
from stream.store.port import Record
from stream.store.query import MAX_LIMIT, Query


async def speaker_page(
    entity_id: str, services: Services, corrections: CorrectionOffice, tiles: Tiles | None
) -> None:
    """`/page/speakers/person%3Aelena-ozerova`."""
    with framed("Speaker"):
        head = ui.html(searching(), sanitize=False)
        await ui.context.client.connected()

        async def tell() -> bool:
            return await _tell_of_speaker(entity_id, services, head)

        if await tell():
            asked = Asked("statement").with_("speaker", entity_id)
            await _listed(asked, services, corrections, tiles, tell)


async def place_page(
    entity_id: str, services: Services, corrections: CorrectionOffice, tiles: Tiles | None
) -> None:
    """`/page/places/geonames%3A703448`."""
    with framed("Place"):
        head = ui.html(searching(), sanitize=False)
        await ui.context.client.connected()

        async def tell() -> bool:
            return await _tell_of_place(entity_id, services, head)

        if await tell():
            asked = Asked().with_("place", entity_id)
            for group in EVERY_GROUP:
                asked = asked.with_("place_role", group)
            await _listed(asked, services, corrections, tiles, tell)


async def _tell_of_speaker(entity_id: str, services: Services, head: ui.html) -> bool:
    """Fills the head with what is known; False where there is nothing, which it says."""
    found = await _records(Query(kind="statement", speaker_id=entity_id, limit=MAX_LIMIT), services, head)
    statements = [record for record in found or () if isinstance(record, Statement)]
    if found is not None and not statements:
        head.set_content(_unknown("Nobody of this id is on record as having said anything."))
    if not statements:
        return False
    profile = profile_of(statements)
    ui.page_title(f"{profile.name} · Frontwire")
    head.set_content(render("speaker_head", profile=profile))
    return True


async def _tell_of_place(entity_id: str, services: Services, head: ui.html) -> bool:
    """Fills the head with where it lies and what was claimed; False where there is nothing, which it says."""
    everything = Query(place_ids=(entity_id,), place_groups=EVERY_GROUP, limit=1)
    claimed = Query(kind="front_event", place_ids=(entity_id,), event_types=CLAIMING, limit=MAX_LIMIT)
    found = await _records(everything, services, head)
    if found == ():
        head.set_content(_unknown("No record names a place of this id."))
    claims = await _records(claimed, services, head) if found else None
    if not found or claims is None:
        return False
    place = whereabouts(entity_id, found[0])
    ui.page_title(f"{place.name} · Frontwire")
    told = claims_about(entity_id, (record for record in claims if isinstance(record, FrontEvent)))
    head.set_content(render("place_head", name=place.name, lies=place.lies, claims=told))
    return True


async def _records(query: Query, services: Services, head: ui.html) -> tuple[Record, ...] | None:
    """What the store finds; None where it fails, which is said in the head."""
    try:
        page = await services.store.search(query)
    except FrontwireError as error:
        head.set_content(failed(error))
        return None
    return tuple(hit.record for hit in page.hits)


async def _listed(
    asked: Asked,
    services: Services,
    corrections: CorrectionOffice,
    tiles: Tiles | None,
    tell: Callable[[], Awaitable[bool]],
) -> None:
    """The records below the head; what arrives is put in, and `tell` called again."""
    with ui.element("div").classes("columns entity-records"):
        with ui.element("section").props('aria-label="Records"'):
            ui.html(render("kinds_of", asked=asked), sanitize=False)
            results = Results(asked, services, corrections)
        with ui.element("section").classes("overview").props('aria-label="When and where"'):
            overview = Overview(asked, services, tiles)

    async def look_again() -> None:
        if await results.look_again() is not None and await tell():
            await overview.load()

    if await results.load() is not None:
        await overview.load()
    ui.timer(LOOK_AGAIN_SECONDS, look_again, immediate=False)


def _unknown(what: str) -> str:
    return render(
        "state",
        kind="empty",
        what=what,
        advice="Its bulletin may have been withdrawn, or read anew.",
        links=[("Search", HOME)],
    )
