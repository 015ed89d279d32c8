"""What is served in the end: every route of it stands in the table of scopes."""

import socket
from pathlib import Path
from typing import Any, cast

import pytest
import uvicorn

from stream import server
from stream.api.access.rules import Rules
from stream.settings import load_settings
from tests.alerts.managing.offices import FewPlaces
from tests.services.service import free_ports


async def test_every_route_that_is_served_has_its_scope(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Any] = []

    async def keep(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        served.append(self.config.app)
        for bound in sockets:
            bound.close()

    monkeypatch.setattr(uvicorn.Server, "serve", keep)
    # NiceGUI keeps pages for the whole process; all of them are under one rule or another of /page.
    monkeypatch.setattr(server, "mount_page", lambda *_: None)
    (port,) = free_ports(1)
    settings = load_settings(
        broker="embedded", data=tmp_path, store=f"sqlite://{tmp_path}/frontwire.db", api=f"127.0.0.1:{port}"
    )
    await server.serve_api(settings, cast("Any", FewPlaces()))
    (app,) = served
    missing = [(rule.methods, rule.path) for rule in Rules(app).missing]
    assert missing == [], "say in stream/api/access/rules.py which scope opens them"
