"""What every page has: the skip link, the head with its navigation, and the main part."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from nicegui import ui

from stream.page.addresses import PAGE
from stream.page.visitor import visitor

STYLE = Path(__file__).with_name("style.css")
PLACES = (
    ("Search", f"{PAGE}/"),
    ("Alerts", f"{PAGE}/alerts"),
    ("Publishers", f"{PAGE}/publishers"),
    ("API", "/docs"),
)
SIGN_OUT = (
    '<form class="sign-out" method="post" action="/sign-out">'
    '<button title="Signed in with the key {name}">Sign out</button></form>'
)


@contextmanager
def framed(title: str) -> Iterator[None]:
    """The main part of a page is what is made inside; `title` stands in the window's title."""
    ui.page_title(f"{title} · Frontwire" if title else "Frontwire")
    ui.add_css(STYLE)
    ui.html('<a class="skip" href="#main">Skip to the content</a>', sanitize=False)
    with ui.element("header").classes("head"):
        ui.html('<a class="brand" href="/page/">Frontwire</a>', sanitize=False)
        links = "".join(f'<a href="{address}">{name}</a>' for name, address in PLACES)
        ui.html(f'<nav aria-label="Pages">{links}</nav>', sanitize=False)
        if (session := visitor()) is not None:
            ui.html(SIGN_OUT.format(name=escape(session.name)), sanitize=False)
        _dark_switch()
    with ui.element("main").props("id=main tabindex=-1").classes("main"):
        yield


def _dark_switch() -> None:
    """Follows the system until it is pressed; what was chosen holds until the page is left."""
    dark = ui.dark_mode(value=None)

    async def change() -> None:
        is_dark = await ui.run_javascript("document.body.classList.contains('body--dark')")
        dark.value = not is_dark

    ui.button(icon="contrast", on_click=change).props('flat round aria-label="Dark or light"')
