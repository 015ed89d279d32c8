"""The map of the events found; without a tile address it needs nothing from the internet."""

import json
from dataclasses import dataclass
from pathlib import Path

from nicegui import app, ui

from stream.page.addresses import PAGE
from stream.page.event_places import ShownPlace
from stream.page.rendering import render

STATIC = Path(__file__).with_name("static")
SCRIPT_SECONDS = 20.0  # a phone draws 1,959 outlines in far less; who has left answers never
ASSETS = "/assets"
SCRIPT = f"{PAGE}{ASSETS}/map.js"
OUTLINES = f"{PAGE}{ASSETS}/outlines.json"


@dataclass(frozen=True, slots=True)
class Tiles:
    """The operator's tile server, `https://tiles.example.org/{z}/{x}/{y}.png`, and whom to name for it."""

    address: str
    attribution: str


def serve_assets() -> None:
    """Makes the script and the outlines available; once a process."""
    app.add_static_files(ASSETS, STATIC)


class EventMap:
    """A map, and the list of its places for those who do not see or point."""

    def __init__(self, tiles: Tiles | None) -> None:
        self._tiles = tiles
        self._map = ui.leaflet(
            center=(48.0, 35.0), zoom=4, options={"minZoom": 2}, additional_resources=[SCRIPT]
        )
        self._map.classes("map").props('role=region aria-label="Map of the events found"')
        self._map.clear_layers()
        if tiles is not None:
            self._map.tile_layer(url_template=tiles.address, options={"attribution": tiles.attribution})
        self._list = ui.html("", sanitize=False)
        self._started = False

    async def show(self, places: list[ShownPlace], left_out: int) -> None:
        """Puts these places on the map; the first time it moves to where they are."""
        self._list.set_content(render("places", places=places, left_out=left_out))
        await self._map.initialized()
        if not self._started:
            outlines = json.dumps(None if self._tiles else OUTLINES)
            await self._run(f"await frontwireMap.start(map, {outlines})")
        await self._run(f"frontwireMap.update(map, {json.dumps(places)}, {json.dumps(not self._started)})")
        self._started = True

    async def _run(self, script: str) -> None:
        await ui.run_javascript(
            f"const map = getElement({self._map.id}).map; {script}; return true", timeout=20
        )
