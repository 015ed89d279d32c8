"""The page of a running trial in Debian's chromium; without a chromium the tests say so and are skipped.

In CI `FRONTWIRE_TEST_BROWSER` names it, and then nothing is skipped.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, sync_playwright

from tests.browser.trial import running_trial

WIDTHS: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is."""
    path = os.environ.get("FRONTWIRE_TEST_BROWSER") or shutil.which("chromium")
    if path is None:
        pytest.skip("needs a browser: apt-get install chromium, or name one in FRONTWIRE_TEST_BROWSER")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A headless chromium; for one module, since playwright's loop runs on and no other test's could."""
    with sync_playwright() as playwright:
        # Root, as in a container, may not use chromium's own sandbox.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the trial serves; its samples are read."""
    assert chromium  # no trial is started for tests that are skipped
    with running_trial(tmp_path_factory.mktemp("trial")) as address:
        yield address


@pytest.fixture(params=list(WIDTHS))
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page of each width; an error in the browser's console fails the test."""
    width: ViewportSize = WIDTHS[request.param]
    context = browser.new_context(viewport=width, base_url=address)
    page = context.new_page()
    page.set_default_timeout(30_000)
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


@pytest.fixture
def publish(address: str) -> Callable[[str, str], None]:
    """Publishes a bulletin of this id and body."""

    def post(bulletin_id: str, body: str) -> None:
        bulletin = {"id": bulletin_id, "publisher": "live", "body": body, "published_at": "2026-11-01"}
        httpx.post(f"{address}/bulletins", json=bulletin, timeout=30).raise_for_status()

    return post


@pytest.fixture
def keep_picture(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keeps a screenshot for the README where `FRONTWIRE_PICTURES` names a folder."""

    def keep(page: Page, name: str) -> None:
        if folder := os.environ.get("FRONTWIRE_PICTURES"):
            width = request.node.callspec.params["page"]
            page.screenshot(path=Path(folder) / f"{name}-{width}.png")

    return keep
