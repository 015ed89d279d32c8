"""A search becomes an alert in a real browser, and what it fires appears by itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def word(request: pytest.FixtureRequest) -> str:
    """A word that only the bulletins of this test have."""
    return f"zor{request.node.callspec.params['page']}"


def test_a_filter_that_no_alert_can_have_is_refused_with_advice(page: Page) -> None:
    page.goto("/page/?bulletin=2026-03-05-evening")
    page.get_by_role("button", name="Alert me about this").click()
    expect(page.get_by_role("alert")).to_contain_text("a bulletin is published once")


def test_a_private_address_is_refused(page: Page) -> None:
    page.goto("/page/?q=drones")
    page.get_by_role("button", name="Alert me about this").click()
    expect(page.get_by_text("It would have fired")).to_be_visible()
    page.get_by_role("combobox", name="Where to").click()
    page.get_by_role("option", name="to a web address").click()
    page.get_by_label("https:// address").fill("http://10.0.0.1/hook")
    page.get_by_role("button", name="Create the alert").click()
    expect(page.get_by_role("alert")).to_contain_text("webhook")


def test_a_search_becomes_an_alert_and_fires(
    page: Page, publish: Callable[[str, str], None], word: str, keep_picture: Callable[[Page, str], None]
) -> None:
    page.goto(f"/page/?q={word}")
    page.get_by_role("button", name="Alert me about this").click()
    expect(page.get_by_text("It would have fired 0 times")).to_be_visible()
    page.get_by_role("button", name="Create the alert").click()
    page.get_by_role("dialog").get_by_role("link", name="Alerts").click()
    expect(page.get_by_role("listitem").filter(has_text=word)).to_be_visible()
    page.wait_for_timeout(2000)  # a change reaches every worker within 2 s
    publish(
        f"alert-{word}", f"Drones hit the {word} depot in Kharkiv, said Olena Hontar, the head of the region."
    )
    card = page.locator("article.card").filter(has_text=word)
    expect(card.first).to_be_visible(timeout=30_000)
    keep_picture(page, "alerts")


def test_an_alert_is_paused_and_deleted(page: Page, word: str) -> None:
    page.goto(f"/page/?q={word}+paused")
    page.get_by_role("button", name="Alert me about this").click()
    page.get_by_role("button", name="Create the alert").click()
    page.get_by_role("dialog").get_by_role("link", name="Alerts").click()
    row = page.get_by_role("listitem").filter(has_text=f"{word} · paused")
    row.get_by_role("button", name="Pause").click()
    expect(row.get_by_role("button", name="Resume")).to_be_visible()
    row.get_by_role("button", name="Delete").click()
    expect(row).to_have_count(0)
