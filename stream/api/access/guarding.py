"""Puts the gate, CORS and the figures around the API, once all of its paths are there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fastapi import FastAPI
from limits import RateLimitItem
from starlette.middleware.cors import CORSMiddleware

from stream.api.access import signing_in
from stream.api.access.credentials import KEY_HEADER
from stream.api.access.described import describe_access
from stream.api.access.gate import Gate
from stream.api.access.guard import Guard
from stream.api.access.measuring import Measure
from stream.api.access.rates import Rates
from stream.api.access.rules import Rules
from stream.keys.desk import KeyDesk
from stream.keys.ring import KeyRing

# What scripts of other origins may send and read beside what browsers let everybody.
SENT = ("Authorization", KEY_HEADER, "Content-Type", "If-Match", "Last-Event-ID")
SHOWN = ("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "WWW-Authenticate")
METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")


@dataclass(frozen=True, slots=True)
class Access:
    """How the API is open: `keys` None asks for none, `rate` None counts nothing, no origin is ours."""

    keys: KeyDesk | None
    rate: RateLimitItem | None
    origins: tuple[str, ...]
    now: Callable[[], datetime]


def guard_api(app: FastAPI, access: Access) -> None:
    """Call it when every router is included and every page mounted: a path that comes later is an admin's."""
    ring = KeyRing(access.keys, access.now) if access.keys is not None else None
    if ring is not None:
        app.include_router(signing_in.router)
    rules = Rules(app)
    if access.keys is not None and ring is not None:
        app.state.guard = Guard(access.keys, ring, rules, access.now)
    rates = Rates(access.rate) if access.rate is not None else None
    describe_access(app, rules, needs_keys=ring is not None, counts=rates is not None)
    # The last one is the outermost: refusals are counted, and readable for scripts of the origins, too.
    app.add_middleware(Gate, rules=rules, ring=ring, rates=rates)
    if access.origins:
        # Without credentials: a cookie of ours opens nothing for a page of another origin.
        app.add_middleware(
            CORSMiddleware,
            allow_origins=access.origins,
            allow_methods=METHODS,
            allow_headers=SENT,
            expose_headers=SHOWN,
        )
    app.add_middleware(Measure, rules=rules)
