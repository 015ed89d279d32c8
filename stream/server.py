"""Serves the API and the page: opens its services, binds its address, runs until it is told to end."""

import socket

import uvicorn

from stream.addresses import HostPort
from stream.api.access.guarding import guard_api
from stream.api.alerting import add_alerting
from stream.api.app import create_api
from stream.api.corrections import add_corrections
from stream.api.services import Services
from stream.app import open_intake, open_ledger, open_store
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.errors import SettingsError
from stream.open_access import open_access
from stream.open_corrections import open_corrections
from stream.open_office import open_office
from stream.page.event_map import Tiles
from stream.page.mount import mount_page
from stream.settings import Settings

BACKLOG = 128
# Requests under way when the end is asked for get this long, in seconds.
GRACE = 5


async def serve_api(settings: Settings, places: Gazetteer) -> None:
    """Serves until SIGINT or SIGTERM; raises SettingsError when the address cannot be had."""
    bound = _bound(settings.api)
    async with (
        open_store(settings) as store,
        open_intake(settings) as intake,
        open_ledger(settings) as ledger,
        open_office(settings, store, places) as office,
        open_corrections(settings, store, places) as corrections,
        open_access(settings) as access,
    ):
        services = Services(store, intake, ledger, places, settings.max_body)
        api = create_api(services)
        add_alerting(api, office)
        add_corrections(api, corrections)
        mount_page(api, services, office, corrections, _tiles(settings))  # after the API's own paths
        guard_api(api, access)  # after all paths
        config = uvicorn.Config(api, log_config=None, access_log=False, timeout_graceful_shutdown=GRACE)
        await uvicorn.Server(config).serve(sockets=[bound])


def _tiles(settings: Settings) -> Tiles | None:
    return Tiles(settings.tiles, settings.tiles_attribution) if settings.tiles else None


def _bound(address: HostPort) -> socket.socket:
    """The listening socket; bound here, since uvicorn ends the process where it cannot bind."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise SettingsError(
            f"FRONTWIRE_API is {str(address)!r}: {error.strerror or error}. Free it, or set another address."
        ) from error
