"""Searching in a real browser: words, filters, chips, the map, what arrives meanwhile."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CARDS = "ol.results > li article"


def test_nothing_found_says_which_filters_to_take_away(page: Page) -> None:
    page.goto("/page/?q=zebra&side=UA")
    expect(page.get_by_role("status").filter(has_text="Nothing matches")).to_be_visible()
    page.get_by_role("link", name="Search without words: zebra").click()
    expect(page).to_have_url(re.compile(r"/page/\?side=UA$"))
    expect(page.locator(CARDS).first).to_be_visible()


def test_a_filter_that_does_not_fit_is_said(page: Page) -> None:
    page.goto("/page/?since=yesterday")
    expect(page.get_by_role("alert")).to_contain_text("since")


def test_words_are_found_and_marked(page: Page, keep_picture: Callable[[Page, str], None]) -> None:
    page.goto("/page/")
    expect(page.locator(CARDS).first).to_be_visible()
    expect(page.locator(".place-marker").first).to_be_visible()
    keep_picture(page, "search")
    page.get_by_label("Words to find").fill("drones")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=drones"))
    expect(page.locator(f"{CARDS} mark").first).to_contain_text(re.compile("drone", re.IGNORECASE))


def test_a_facet_narrows_and_its_chip_widens_again(page: Page) -> None:
    page.goto("/page/?kind=front_event")
    facet = page.get_by_role("navigation", name="Narrow down").get_by_role("link", name="Drone strike")
    facet.click()
    expect(page).to_have_url(re.compile("event_type=drone_strike"))
    expect(page.locator(CARDS).first).to_contain_text("Drone strike")
    page.get_by_role("link", name=re.compile("^Take away type")).click()
    expect(page).to_have_url(re.compile(r"/page/\?kind=front_event$"))


def test_more_cards_come_by_the_button(page: Page) -> None:
    page.goto("/page/")
    expect(page.locator(CARDS)).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(CARDS)).to_have_count(40)


def test_a_marker_shows_what_happened_there(page: Page, keep_picture: Callable[[Page, str], None]) -> None:
    page.goto("/page/?kind=front_event&place=Vovchansk")
    marker = page.locator(".place-marker").first
    expect(marker).to_be_visible()
    marker.focus()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup")
    expect(popup.get_by_role("link").first).to_be_visible()
    keep_picture(page, "map")


def test_what_is_published_appears_without_a_reload(
    page: Page, publish: Callable[[str, str], None], request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.params["page"].capitalize()
    page.goto("/page/?publisher=live")
    page.evaluate("window.stayed = true")
    publish(f"live-{name}", f"Drones hit a depot in Kharkiv, said Olena {name}ska, the head of the region.")
    expect(page.locator(CARDS).filter(has_text=f"{name}ska").first).to_be_visible()
    assert page.evaluate("window.stayed")


def test_more_than_a_page_that_comes_at_once_is_all_there_and_goes_when_a_revision_takes_it_back(
    page: Page, publish: Callable[[str, str], None], request: pytest.FixtureRequest
) -> None:
    name = f"flood-{request.node.callspec.params['page']}"
    places = [
        "Kharkiv",
        "Sumy",
        "Kherson",
        "Nikopol",
        "Kupiansk",
        "Pokrovsk",
        "Siversk",
        "Lyman",
        "Izium",
        "Kyiv",
    ]
    page.goto("/page/?publisher=live&event_type=shelling")
    page.wait_for_timeout(2500)
    before = page.locator(CARDS).count()
    said = [f"The army shelled {place} on {day} March." for day in (1, 2, 3) for place in places]
    publish(name, "\n\n".join(said))
    expect(page.locator(CARDS)).to_have_count(before + 30, timeout=30_000)
    publish(name, "A quiet day: the revision tells of none of it.")
    expect(page.locator(CARDS)).to_have_count(before, timeout=30_000)


def test_the_opened_filters_stand_beside_each_other(page: Page) -> None:
    page.goto("/page/")
    page.get_by_text("Filters", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_found_is_downloaded(page: Page) -> None:
    page.goto("/page/?kind=front_event&event_type=capture")
    page.get_by_text("Download", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Table (csv)").click()
    assert download.value.suggested_filename == "front-events.csv"
    assert "capture" in download.value.path().read_text()
