"""How the settings open the API: keys or none, a rate or none; it says so where everybody may come in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import structlog

from stream.api.access.guarding import Access
from stream.app import open_documents
from stream.errors import FrontwireError
from stream.keys.desk import KeyDesk
from stream.keys.open_to_all import open_to_all
from stream.settings import Settings

log = structlog.get_logger(__name__)


@asynccontextmanager
async def open_access(settings: Settings) -> AsyncIterator[Access]:
    """What `guard_api` needs."""
    if warning := open_to_all(settings):
        log.warning(warning)
    if not settings.keys_required:
        yield Access(None, settings.api_rate, settings.cors, _now)
        return
    async with open_documents(settings) as documents:
        desk = KeyDesk(documents)
        await _tell_of_none(desk)
        yield Access(desk, settings.api_rate, settings.cors, _now)


def _now() -> datetime:
    return datetime.now(UTC)


async def _tell_of_none(desk: KeyDesk) -> None:
    """Says so where nobody can come in; a store that does not answer yet is no reason not to start."""
    try:
        now = _now()
        valid = [key async for key in desk.all() if key.state(now) == "valid"]
    except FrontwireError as error:
        log.warning("the keys of the API cannot be read for now", error=str(error))
        return
    if not valid:
        log.warning(
            "the API asks for keys, and there is none: make one with frontwire keys add NAME --scope admin"
        )
