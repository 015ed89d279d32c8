"""Signing in to the page with a key: a form, and a session in a cookie that scripts cannot read."""

from html import escape
from http import HTTPStatus
from typing import Annotated
from urllib.parse import parse_qs

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from stream.api.access.caller import caller_of
from stream.api.access.credentials import COOKIE, comes_from_elsewhere
from stream.api.access.guard import Guard, GuardOf
from stream.api.access.plain_page import plain_page
from stream.api.access.refusals import SIGN_IN
from stream.keys.key import ApiKey
from stream.keys.ring import KeyRefusedError
from stream.keys.sessions import SESSION, begin_session, end_session
from stream.metrics import API_REFUSED

router = APIRouter(include_in_schema=False)
LONGEST_FORM = 10_000
# Where a key may begin, in this order: each scope opens one of them.
BEGINNINGS = ("/page/", "/page/alerts", "/page/publishers")
FORM = """{wrong}<p>Frontwire asks for a key here: the text that begins with <code>fw_</code>. Who runs
Frontwire makes one with <code>frontwire keys add</code>.</p>
<form method="post" action="/sign-in"><label for="key">Key</label>
<input id="key" name="key" type="password" autocomplete="current-password" required autofocus
 aria-describedby="wrong"><input type="hidden" name="next" value="{target}">
<button>Sign in</button></form>"""
WRONG = '<p class="wrong" id="wrong" role="alert">{why}</p>'


@router.get(SIGN_IN)
async def ask(target: Annotated[str, Query(alias="next", max_length=4000)] = "") -> HTMLResponse:
    """The form."""
    return _form(target)


@router.post(SIGN_IN)
async def sign_in(request: Request, guard: GuardOf) -> Response:
    """Begins a session for a key, and leads to where somebody wanted to go."""
    if comes_from_elsewhere(request.headers):
        return _form("", "The form was sent by another page: please use this one.", HTTPStatus.FORBIDDEN)
    fields = await _fields(request)
    target = fields.get("next", "")
    try:
        key = await guard.ring.holder_of(fields.get("key", ""))
    except KeyRefusedError as error:
        API_REFUSED.labels(error.reason).inc()
        return _form(target, f"{str(error).capitalize()}.", HTTPStatus.FORBIDDEN)
    token = await begin_session(guard.desk, key, guard.now())
    answer = RedirectResponse(_landing(target, key, guard), HTTPStatus.SEE_OTHER)
    answer.set_cookie(
        COOKIE,
        token.text,
        max_age=int(SESSION.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer


@router.post("/sign-out")
async def sign_out(request: Request, guard: GuardOf) -> Response:
    """Ends the session."""
    session = None if comes_from_elsewhere(request.headers) else caller_of(request)
    answer = RedirectResponse(SIGN_IN, HTTPStatus.SEE_OTHER)
    if session is not None and session.session_of is not None:
        await end_session(guard.desk, session)
        guard.ring.forget(session.id)
        answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return answer


def _landing(target: str, key: ApiKey, guard: Guard) -> str:
    """Where to go: what was asked for, if it is here and open to the key, else the first that is."""
    wanted = [target] if target.startswith("/") and target[1:2] not in ("/", "\\") else []

    def opens(address: str) -> bool:
        scopes = guard.rules.of_path("GET", address.partition("?")[0]).scopes
        return scopes is None or key.may(scopes)

    return next(filter(opens, (*wanted, *BEGINNINGS)))


async def _fields(request: Request) -> dict[str, str]:
    """The form's fields; of one that is too long, none."""
    form = bytearray()
    async for chunk in request.stream():
        form += chunk
        if len(form) > LONGEST_FORM:
            return {}
    return {name: values[0] for name, values in parse_qs(form.decode("utf-8", "replace")).items()}


def _form(target: str, why: str = "", status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    wrong = WRONG.format(why=escape(why)) if why else ""
    return plain_page("Sign in", FORM.format(wrong=wrong, target=escape(target)), status)
