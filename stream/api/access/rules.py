"""Which scope opens which path: one table of all of them. A route that is not in it takes an admin's key."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount, compile_path
from starlette.types import Scope as Request

from stream.keys.key import SCOPES, Scope

Scopes = frozenset[Scope]
OPEN: Scopes | None = None
READ: Scopes = frozenset({"read"})
PUBLISH: Scopes = frozenset({"publish"})
OUTCOMES: Scopes = READ | PUBLISH  # a publisher sees what became of its bulletins
SUBSCRIBE: Scopes = frozenset({"subscribe"})
ADMIN: Scopes = frozenset({"admin"})
ANY: Scopes = frozenset(SCOPES)
GET = ("GET",)
ALL = ("GET", "HEAD", "POST", "WEBSOCKET")


@dataclass(frozen=True, slots=True)
class Rule:
    """One path, as routes are written, with the scopes of which one is enough; `scopes` None: open to all.

    What is not `counted` does not use up a rate: probes, figures, and the parts that a page loads.
    """

    methods: tuple[str, ...]
    path: str
    scopes: Scopes | None
    counted: bool = True
    pattern: re.Pattern[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", compile_path(self.path)[0])


# Tried in this order; what several would fit is under the first.
RULES = (
    Rule(GET, "/", OPEN),
    Rule(GET, "/healthz", OPEN, counted=False),
    Rule(GET, "/readyz", OPEN, counted=False),
    Rule(GET, "/docs", OPEN),
    Rule(GET, "/docs/oauth2-redirect", OPEN),
    Rule(("GET", "HEAD"), "/openapi.json", OPEN),
    Rule(("GET", "HEAD"), "/static-offline-docs/{path:path}", OPEN, counted=False),
    Rule(("GET", "POST"), "/sign-in", OPEN),
    Rule(("POST",), "/sign-out", OPEN),
    # The link has a secret of its own, and mail programs have no key.
    Rule(("GET", "POST"), "/subscriptions/{subscription_id}/unsubscribe", OPEN),
    Rule(("POST",), "/bulletins", PUBLISH),
    Rule(GET, "/bulletins", OUTCOMES),
    Rule(GET, "/bulletins/{key:path}", OUTCOMES),
    Rule(GET, "/receipts/{key:path}", OUTCOMES),
    Rule(GET, "/rejected", OUTCOMES),
    Rule(GET, "/rejected/{key:path}", OUTCOMES),
    Rule(GET, "/statements", READ),
    Rule(GET, "/front-events", READ),
    Rule(GET, "/records/{record_id}", READ),
    Rule(GET, "/records/{record_id}/corrections", READ),
    Rule(("POST", "DELETE"), "/records/{record_id}/corrections", PUBLISH),
    Rule(GET, "/corrections", READ),
    Rule(GET, "/export/{collection}/{form}", READ),
    Rule(GET, "/metrics", READ, counted=False),
    Rule(("GET", "POST"), "/subscriptions", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/preview", SUBSCRIBE),
    Rule(("GET", "PATCH", "DELETE"), "/subscriptions/{subscription_id}", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/{subscription_id}/pause", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/{subscription_id}/resume", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/{subscription_id}/test", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/{subscription_id}/rotate-secret", SUBSCRIBE),
    Rule(GET, "/subscriptions/{subscription_id}/deliveries", SUBSCRIBE),
    Rule(("POST",), "/subscriptions/{subscription_id}/replay", SUBSCRIBE),
    Rule(GET, "/alerts", SUBSCRIBE),
    Rule(GET, "/alerts/stream", SUBSCRIBE),
    Rule(GET, "/alerts/{alert_id}", SUBSCRIBE),
    Rule(GET, "/page/alerts", SUBSCRIBE),
    Rule(GET, "/page/publishers", OUTCOMES),
    # Scripts, styles, and the connection over which an open page is kept up to date.
    Rule(ALL, "/page/_{path:path}", ANY, counted=False),
    Rule(GET, "/page/assets/{path:path}", ANY, counted=False),
    Rule(GET, "/page", READ),
    Rule(ALL, "/page/{path:path}", READ),
)
# What no route has: whoever has a key is told so.
NOWHERE = Rule((), "(none)", ANY)


class Rules:
    """The table, with a rule for an admin alone for each route of the application that is missing in it."""

    def __init__(self, app: FastAPI) -> None:
        listed = {(method, rule.path) for rule in RULES for method in rule.methods}
        self.missing = tuple(
            Rule((method,), path, ADMIN) for method, path in routes_of(app) if (method, path) not in listed
        )
        self._all = (*RULES, *self.missing)

    def of(self, request: Request) -> Rule:
        """The rule of a request (HTTP or websocket)."""
        method = "WEBSOCKET" if request["type"] == "websocket" else request["method"]
        return self.of_path(method, request["path"])

    def of_path(self, method: str, path: str) -> Rule:
        """The rule of a path; `NOWHERE` where there is none of this method."""
        fitting = (rule for rule in self._all if method in rule.methods and rule.pattern.match(path))
        return next(fitting, NOWHERE)

    def of_template(self, method: str, template: str) -> Rule:
        """The rule of a path as OpenAPI has it: `/bulletins/{key}`."""
        fitting = (rule for rule in self._all if method in rule.methods and _told(rule.path) == template)
        return next(fitting, NOWHERE)


def routes_of(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Method and path of every route, as they are written; of what is mounted, its whole folder."""
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, Mount):
            yield "GET", f"{route.original_route.path}/{{path:path}}"
            continue
        methods: Iterable[str] = route.methods or ("WEBSOCKET",)
        for method in sorted(methods):
            yield method, str(route.path)


def _told(path: str) -> str:
    """Without what its parameters may hold.

    >>> _told("/bulletins/{key:path}")
    '/bulletins/{key}'
    """
    return compile_path(path)[1]
