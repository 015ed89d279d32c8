"""Why a request goes no further, and the answers that say so."""

from html import escape
from http import HTTPStatus
from urllib.parse import quote

from fastapi.responses import HTMLResponse, RedirectResponse, Response

from stream.api.access.plain_page import plain_page
from stream.api.access.rules import Scopes
from stream.api.problems import problem
from stream.keys.key import SCOPES, ApiKey
from stream.keys.ring import KeyRefusedError

SIGN_IN = "/sign-in"
REALM = 'Bearer realm="frontwire"'
SIGN_OUT_FORM = '<form method="post" action="/sign-out"><button>Sign out</button></form>'


class Refusal(Exception):  # noqa: N818 - nothing went wrong: it is the answer
    """An answer instead of that of the path; `reason` is for the figures."""

    def __init__(self, reason: str, answer: Response, page: Response) -> None:
        super().__init__(reason)
        self.reason = reason
        self.answer = answer
        self.page = page


def without_key(path: str, query: str) -> Refusal:
    """No key was shown: a program is told how, a person is asked to sign in, and led back afterwards."""
    answer = problem(
        HTTPStatus.UNAUTHORIZED,
        "this needs a key: send Authorization: Bearer fw_…, or X-API-Key: fw_…; who runs Frontwire makes one"
        " with frontwire keys add",
    )
    answer.headers["WWW-Authenticate"] = REALM
    return Refusal("missing", answer, _to_sign_in(path, query))


def not_taken(error: KeyRefusedError, path: str, query: str) -> Refusal:
    """A key was shown that opens nothing."""
    answer = problem(HTTPStatus.UNAUTHORIZED, str(error))
    answer.headers["WWW-Authenticate"] = f'{REALM}, error="invalid_token"'
    return Refusal(error.reason, answer, _to_sign_in(path, query))


def without_scope(key: ApiKey, wanted: Scopes) -> Refusal:
    """The key is good, and for something else."""
    scopes = [scope for scope in SCOPES if scope in wanted]
    detail = (
        f"the key {key.name!r} (…{key.ending}) has the scope {', '.join(key.scopes)}, and this needs"
        f" {' or '.join(scopes)}: use another key, or ask who runs Frontwire for one"
    )
    answer = problem(HTTPStatus.FORBIDDEN, detail)
    answer.headers["WWW-Authenticate"] = f'{REALM}, error="insufficient_scope", scope="{" ".join(scopes)}"'
    body = f"<p>{escape(detail[0].upper() + detail[1:])}.</p>{SIGN_OUT_FORM}"
    return Refusal("scope", answer, plain_page("Not with this key", body, HTTPStatus.FORBIDDEN))


def from_elsewhere() -> Refusal:
    """A page of another origin made a browser send it."""
    detail = "a page of another address sent this with your cookie: use the page itself, or a key in a header"
    body = f"<p>{escape(detail)}</p>"
    page: HTMLResponse = plain_page("Not from there", body, HTTPStatus.FORBIDDEN)
    return Refusal("other_origin", problem(HTTPStatus.FORBIDDEN, detail), page)


def too_often(rate: str, headers: dict[str, str]) -> Refusal:
    """The rate is used up."""
    wait = headers["Retry-After"]
    detail = f"more than {rate} were asked for: wait {wait} s, then go on more slowly"
    answer = problem(HTTPStatus.TOO_MANY_REQUESTS, detail)
    page = plain_page("A moment, please", f"<p>{escape(detail)}.</p>", HTTPStatus.TOO_MANY_REQUESTS)
    for each in (answer, page):
        each.headers.update(headers)
    return Refusal("rate", answer, page)


def _to_sign_in(path: str, query: str) -> Response:
    target = quote(f"{path}?{query}" if query else path, safe="")
    return RedirectResponse(f"{SIGN_IN}?next={target}", HTTPStatus.SEE_OTHER)
