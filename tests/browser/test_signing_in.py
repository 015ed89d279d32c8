"""With keys required: a browser is asked to sign in, is led where it wanted to go, and signs out."""

import re
import subprocess
import sys
from collections.abc import Iterator
from os import environ
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.trial import running_trial

ASKED = "/page/?q=drones"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("locked")


@pytest.fixture(scope="module")
def address(chromium: str, folder: Path) -> Iterator[str]:
    """A trial of its own, which asks for keys."""
    assert chromium
    with running_trial(folder, FRONTWIRE_API_KEYS="required") as address:
        yield address


def key(folder: Path, *scopes: str) -> str:
    """A key as an operator makes it."""
    options = [part for scope in scopes for part in ("--scope", scope)]
    made = subprocess.run(
        [sys.executable, "-m", "stream.cli.main", "keys", "add", "desk", *options],
        env=environ | {"FRONTWIRE_DATA": str(folder / "data")},
        check=True,
        capture_output=True,
        text=True,
    )
    return made.stdout.strip()


def sign_in(page: Page, secret: str) -> None:
    page.goto(ASKED)
    expect(page).to_have_url(re.compile(r"/sign-in\?next="))
    page.get_by_label("Key").fill(secret)
    page.keyboard.press("Enter")
    expect(page.locator("article").first).to_be_visible()


def test_it_is_led_where_it_wanted_to_go_and_the_page_lives(page: Page, folder: Path) -> None:
    sign_in(page, key(folder, "read", "subscribe"))
    expect(page).to_have_url(re.compile(r"/page/\?q=drones$"))
    page.get_by_role("button", name="Alert me about this").click()  # over the websocket, with the cookie
    expect(page.get_by_role("button", name="Create the alert")).to_be_visible()


def test_who_may_read_alone_is_offered_no_alert(page: Page, folder: Path) -> None:
    sign_in(page, key(folder, "read"))
    expect(page.get_by_role("button", name="Alert me about this")).to_have_count(0)


def test_signed_out_it_is_asked_again(page: Page, folder: Path) -> None:
    sign_in(page, key(folder, "read"))
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile(r"/sign-in$"))
    page.goto(ASKED)
    expect(page.get_by_label("Key")).to_be_visible()
    assert page.context.cookies() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_the_form(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("/sign-in")
    found = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= 320")
