"""What a request shows of itself: a key in a header, or a session in a cookie."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

COOKIE = "frontwire_session"
KEY_HEADER = "X-API-Key"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Credentials:
    """A token, and whether a browser sent it by itself."""

    token: str = field(repr=False)
    by_cookie: bool


def credentials_in(headers: Headers) -> Credentials | None:
    """`Authorization: Bearer fw_…`, else `X-API-Key: fw_…`, else the cookie; None where there is none.

    Another kind of authorization is a proxy's in front of us, and says nothing of keys.
    """
    kind, _, token = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return Credentials(token.strip(), by_cookie=False)
    if KEY_HEADER in headers:
        return Credentials(headers[KEY_HEADER].strip(), by_cookie=False)
    session = cookie_parser(headers.get("cookie", "")).get(COOKIE)
    return Credentials(session, by_cookie=True) if session else None


def comes_from_elsewhere(headers: Headers) -> bool:
    """Whether a page of another origin sent it: a browser adds its cookie even so, and we act on none.

    Browsers say so in `Sec-Fetch-Site`; those of before 2023 only in `Origin`. Programs send neither.
    """
    if site := headers.get("sec-fetch-site"):
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
