"""Bulletins, speakers and places in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_bulletin_that_is_not_there_says_where_to_look(page: Page) -> None:
    page.goto("/page/bulletins/samples/1999-01-01")
    expect(page.get_by_role("status")).to_contain_text("There is no bulletin samples/1999-01-01")


def test_a_speaker_nobody_quoted_is_said(page: Page) -> None:
    page.goto("/page/speakers/person%3Anobody-at-all")
    expect(page.get_by_role("status").first).to_contain_text("Nobody of this id")


def test_a_card_leads_to_its_passage_in_the_bulletin(
    page: Page, keep_picture: Callable[[Page, str], None]
) -> None:
    page.goto("/page/?kind=statement&publisher=samples")
    card = page.locator("article.card").first
    passage = card.locator("blockquote").inner_text()
    card.get_by_role("link", name=re.compile("^samples")).click()
    expect(page.locator("article.text mark.of-statement").first).to_be_visible()
    text = page.locator("article.text").inner_text()
    assert passage.split("\n")[0][:60] in text
    # What was asked for is shown in the text and among the cards.
    aimed = " ".join(page.locator("article.text mark.aimed").all_inner_texts())
    assert passage.split("\n")[0][:60] in aimed
    expect(page.locator("article.card.aimed blockquote")).to_have_text(passage)
    keep_picture(page, "bulletin")


def test_a_speaker_s_name_leads_to_all_that_was_said(page: Page) -> None:
    page.goto("/page/?kind=statement&publisher=samples")
    link = page.locator("article.card h3 a").first
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator("article.card").first).to_contain_text(name)


def test_a_place_shows_what_was_claimed_about_it(
    page: Page, keep_picture: Callable[[Page, str], None]
) -> None:
    page.goto("/page/?kind=front_event&event_type=capture")
    page.locator("article.card footer a[href*='/page/places/']").first.click()
    expect(page.get_by_role("heading", name="Claims over time")).to_be_visible()
    expect(page.locator("tbody tr").first).to_be_visible()
    keep_picture(page, "place")


def test_a_publisher_nobody_knows_is_said(page: Page) -> None:
    page.goto("/page/publishers?publisher=nobody")
    expect(page.get_by_role("status")).to_contain_text("Nothing of nobody has arrived")


def test_publishers_see_what_became_of_their_bulletins(
    page: Page, publish: Callable[[str, str], None]
) -> None:
    publish("cyrillic", "Вчера было тихо. " * 20)
    page.goto("/page/publishers?publisher=live")
    expect(page.get_by_role("region", name="Read last")).to_contain_text("cyrillic")
    page.get_by_role("link", name="cyrillic").click()
    page.get_by_text("What became of it").click()
    expect(page.get_by_role("region", name="Receipts")).to_contain_text("indexed")
