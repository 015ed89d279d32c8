"""A page of a few words and a form, for who is not signed in: no script, nothing loaded."""

from http import HTTPStatus

from fastapi.responses import HTMLResponse

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
    " frame-ancestors 'none'",
}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} · Frontwire</title>
<style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;
margin:12vh auto;padding:0 1rem}}label{{display:block;font-weight:600}}input{{font:inherit;width:100%;
box-sizing:border-box;padding:.5rem;margin:.3rem 0 1rem}}button{{font:inherit;padding:.5rem 1.2rem}}
.wrong{{border-left:.3rem solid #c0392b;padding-left:.8rem}}</style></head>
<body><main><h1>{title}</h1>{body}</main></body></html>"""


def plain_page(title: str, body: str, status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    """The page; `body` is HTML with what came from outside escaped."""
    return HTMLResponse(PAGE.format(title=title, body=body), status, HEADERS)
