"""The link that ends a subscription with one click (RFC 8058): GET asks a person, POST ends it."""

from html import escape
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from schemas.subscription import Subscription
from stream.alerts.delivery.unsubscribe import PATH
from stream.alerts.managing.deleting import linked, unsubscribe
from stream.alerts.managing.office import UnknownSubscriptionError
from stream.api.office import OfficeOf
from stream.api.problem_media import AS_PROBLEM, PROBLEM
from stream.api.problems import PROBLEMS
from stream.api.subscription_answers import SubscriptionId

AS_PAGE: dict[str, object] = {"text/html": {}}
router = APIRouter(
    tags=["subscriptions"],
    responses=PROBLEMS
    | {
        404: {"description": "The link ends nothing, or nothing any more", "content": AS_PAGE},
        422: {
            "description": "No secret, or not the form of RFC 8058",
            "content": {PROBLEM: AS_PROBLEM, **AS_PAGE},
        },
    },
)
Secret = Annotated[str, Query(max_length=200, description="from the link in the message")]

# As mail programs send it, in either form encoding, and the page's own button.
ONE_CLICK = b"One-Click"
LONGEST_FORM = 10_000
# The address holds the secret: it is kept nowhere and passed on to nobody.
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;
margin:15vh auto;padding:0 1rem}}button{{font:inherit;padding:.5rem 1.2rem}}</style></head>
<body><main><h1>{title}</h1>{body}</main></body></html>"""
BUTTON = """<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>End it</button></form>"""


@router.get(PATH, response_class=HTMLResponse)
async def ask(subscription_id: SubscriptionId, secret: Secret, office: OfficeOf) -> HTMLResponse:
    """A page that asks whether to end it: programs that look at links in mail end nothing."""
    try:
        subscription = await linked(office, subscription_id, secret)
    except UnknownSubscriptionError as error:
        return _wrong(error)
    if subscription.state == "deleted":
        return _ended(subscription)
    body = f"<p>You get alerts for <b>{escape(subscription.name)}</b>.</p>{BUTTON}"
    return _page("End this subscription?", body)


@router.post(PATH, response_class=HTMLResponse)
async def end(
    subscription_id: SubscriptionId, secret: Secret, request: Request, office: OfficeOf
) -> HTMLResponse:
    """End it; the body is the form `List-Unsubscribe=One-Click`. Safe to repeat."""
    if not await _is_one_click(request):
        return _page(
            "Nothing was ended",
            "<p>Send the form <code>List-Unsubscribe=One-Click</code>.</p>",
            HTTPStatus.UNPROCESSABLE_ENTITY,
        )
    try:
        return _ended(await unsubscribe(office, subscription_id, secret))
    except UnknownSubscriptionError as error:
        return _wrong(error)


async def _is_one_click(request: Request) -> bool:
    form = bytearray()
    async for chunk in request.stream():
        form += chunk
        if len(form) > LONGEST_FORM:
            return False
    return b"List-Unsubscribe" in form and ONE_CLICK in form


def _ended(subscription: Subscription) -> HTMLResponse:
    return _page("It is ended", f"<p>No more alerts for <b>{escape(subscription.name)}</b>.</p>")


def _wrong(error: UnknownSubscriptionError) -> HTMLResponse:
    return _page("This link does not work", f"<p>{escape(str(error))}.</p>", HTTPStatus.NOT_FOUND)


def _page(title: str, body: str, status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    return HTMLResponse(PAGE.format(title=title, body=body), status, HEADERS)
