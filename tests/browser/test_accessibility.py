"""Keyboard, contrast, names, narrow screens: axe finds no serious fault on any page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

SERIOUS = ("serious", "critical")
PAGES = {
    "search": "/page/",
    "filtered": "/page/?kind=front_event&place=Kyiv&q=drones",
    "nothing": "/page/?q=zebra",
    "bulletin": "/page/bulletins/samples/2026-03-05-evening",
    "publishers": "/page/publishers",
    "alerts": "/page/alerts",
    "place": "/page/places/geonames%3A703448",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_no_serious_fault(page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(path)
    expect(page.locator("article, table, .state").locator("visible=true").first).to_be_visible()
    expect(page.get_by_text("Searching …")).to_have_count(0)
    found = Axe().run(page).response["violations"]
    faults = [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in found
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]
    assert faults == []


def test_the_first_tab_leads_past_the_navigation(page: Page) -> None:
    page.goto("/page/")
    expect(page.locator("article").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_has_to_be_scrolled_sideways(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    expect(page.locator("article, table, .state").locator("visible=true").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= 320")


def test_dark_and_light_change_by_a_button(page: Page) -> None:
    page.goto("/page/")
    expect(page.locator("article").first).to_be_visible()
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark or light").click()
    page.wait_for_function("before => getComputedStyle(document.body).backgroundColor !== before", arg=before)
