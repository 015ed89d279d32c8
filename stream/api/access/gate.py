"""The gate before every path: who asks, whether they may, and how often. It refuses before a body is read."""

from fastapi.responses import Response
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stream.api.access import refusals
from stream.api.access.caller import STATE
from stream.api.access.credentials import SAFE_METHODS, comes_from_elsewhere, credentials_in
from stream.api.access.rates import Rates, asker
from stream.api.access.refusals import Refusal
from stream.api.access.rules import Rule, Rules
from stream.api.access.watched import watched
from stream.api.problems import problem_of
from stream.errors import FrontwireError, StoreUnavailableError
from stream.keys.key import ApiKey
from stream.keys.ring import KeyRefusedError, KeyRing
from stream.metrics import API_REFUSED

POLICY_VIOLATED = 1008  # the websocket's word for "refused"; before it is accepted a browser sees 403


class Gate:
    """Middleware. Without a ring no key is asked for; without rates nothing is counted."""

    def __init__(self, app: ASGIApp, *, rules: Rules, ring: KeyRing | None, rates: Rates | None) -> None:
        self._app = app
        self._rules = rules
        self._ring = ring
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets through or answers."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        rule, headers, extra = self._rules.of(scope), Headers(scope=scope), dict[str, str]()
        try:
            key = await self._admitted(rule, headers, scope, extra)
        except Refusal as refusal:
            API_REFUSED.labels(refusal.reason).inc()
            shown = refusal.page if _wants_page(scope, headers) else refusal.answer
            await _answer(shown, extra, scope, receive, send)
            return
        except FrontwireError as error:  # the store is away, or has no place for keys yet
            await _answer(problem_of(error), extra, scope, receive, send)
            return
        if key is not None and self._ring is not None:
            scope.setdefault("state", {})[STATE] = key
            send = watched(send, self._ring, key)
        await self._app(scope, receive, _with_headers(send, extra))

    async def _admitted(
        self, rule: Rule, headers: Headers, scope: Scope, extra: dict[str, str]
    ) -> ApiKey | None:
        """Who asks, once it is sure that they may; raises Refusal. Refused requests count as well."""
        key: ApiKey | None = None
        refusal: Refusal | StoreUnavailableError | None = None
        if self._ring is not None:
            try:
                key = await self._holder(self._ring, headers, scope)
                _require_scope(key, rule, scope)
            except (Refusal, StoreUnavailableError) as error:
                refusal = error if rule.scopes is not None else None
        await self._count(rule, key, scope, extra)
        if refusal is not None:
            raise refusal
        return key

    async def _holder(self, ring: KeyRing, headers: Headers, scope: Scope) -> ApiKey | None:
        shown = credentials_in(headers)
        if shown is None:
            return None
        if shown.by_cookie and _acts(scope) and comes_from_elsewhere(headers):
            raise refusals.from_elsewhere()
        try:
            # A cookie holds a session and a header a key: one that was taken from its place opens nothing.
            return await ring.holder_of(shown.token, session=shown.by_cookie)
        except KeyRefusedError as error:
            raise refusals.not_taken(error, scope["path"], scope["query_string"].decode("latin-1")) from error

    async def _count(self, rule: Rule, key: ApiKey | None, scope: Scope, extra: dict[str, str]) -> None:
        if self._rates is None or not rule.counted:
            return
        host = scope["client"][0] if scope.get("client") else None
        allowance = await self._rates.take(asker(key, host))
        extra.update(self._rates.headers_of(allowance))
        if not allowance.granted:
            raise refusals.too_often(self._rates.rate, extra)


def _require_scope(key: ApiKey | None, rule: Rule, scope: Scope) -> None:
    if rule.scopes is None:
        return
    if key is None:
        raise refusals.without_key(scope["path"], scope["query_string"].decode("latin-1"))
    if not key.may(rule.scopes):
        raise refusals.without_scope(key, rule.scopes)


def _acts(scope: Scope) -> bool:
    return scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS


def _wants_page(scope: Scope, headers: Headers) -> bool:
    """Whether a person in a browser asks for a page, and no program, and no script of the page."""
    return bool(
        scope["type"] == "http" and scope["method"] == "GET" and "text/html" in headers.get("accept", "")
    )


async def _answer(
    answer: Response, extra: dict[str, str], scope: Scope, receive: Receive, send: Send
) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": POLICY_VIOLATED})
        return
    answer.headers.update(extra)
    await answer(scope, receive, send)


def _with_headers(send: Send, extra: dict[str, str]) -> Send:
    if not extra:
        return send

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(extra)
        await send(message)

    return sent
