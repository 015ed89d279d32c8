"""How the settings open the API: keys or none, a rate or none; it says so where everybody may come in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from ipaddress import ip_address

import structlog

from stream.api.access.guarding import Access
from stream.app import open_documents
from stream.keys.desk import KeyDesk
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
        yield Access(KeyDesk(documents), settings.api_rate, settings.cors, _now)


def open_to_all(settings: Settings) -> str | None:
    """What is to be said of an API that other machines reach and that asks for no key; else None."""
    if settings.keys_required or _is_loopback(settings.api.host):
        return None
    return (
        f"the API on {settings.api} asks for no keys: whoever reaches that address may read, publish and"
        " subscribe. Set FRONTWIRE_API_KEYS=required and make keys with frontwire keys add, unless something"
        " in front of it lets in only who may"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _now() -> datetime:
    return datetime.now(UTC)
