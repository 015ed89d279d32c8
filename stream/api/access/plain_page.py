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
<style>
:root{{color-scheme:light dark;--ground:#f6f5f1;--card:#fff;--ink:#1b1d22;--soft:#565b66;--accent:#8a2b12}}
@media (prefers-color-scheme:dark){{
:root{{--ground:#14161a;--card:#1e2127;--ink:#e9e7e1;--soft:#a6abb6;--accent:#f0a184}}}}
body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1rem;
background:var(--ground);color:var(--ink)}}
.brand{{font:700 1.25rem/1 Georgia,serif}}
label{{display:block;font-weight:600}}
input{{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;margin:.3rem 0 1rem;
border:1px solid var(--soft);border-radius:.4rem;background:var(--card);color:inherit}}
button{{font:inherit;font-weight:600;padding:.5rem 1.2rem;border:0;border-radius:.4rem;
background:var(--accent);color:var(--ground);cursor:pointer}}
:focus-visible{{outline:3px solid var(--accent);outline-offset:2px}}
.wrong{{border-left:.3rem solid var(--accent);padding-left:.8rem}}
</style></head>
<body><p class="brand">Frontwire</p><main><h1>{title}</h1>{body}</main></body></html>"""


def plain_page(title: str, body: str, status: HTTPStatus = HTTPStatus.OK) -> HTMLResponse:
    """The page; `body` is HTML with what came from outside escaped."""
    return HTMLResponse(PAGE.format(title=title, body=body), status, HEADERS)
