"""A record is put right in a real browser, is seen so at once, and says who did it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect


@pytest.fixture
def card(page: Page, publish: Callable[[str, str], None], request: pytest.FixtureRequest) -> Locator:
    """The card of a statement that only the test of this width has, on the search page."""
    word = f"{request.node.originalname.split('_')[-1]}{request.node.callspec.params['page']}"
    publish(f"to-correct-{word}", f"“The {word} bridge holds,” said Olena Hontar, the head of the region.")
    page.goto(f"/page/?q={word}&kind=statement&struck=include")
    item = page.get_by_role("listitem").filter(has_text=word).filter(has=page.locator("article.card"))
    expect(item).to_be_visible(timeout=30_000)
    return item


def opened(page: Page, card: Locator) -> Locator:
    """The dialog of a card."""
    card.get_by_role("button", name="Correct").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("blockquote")).to_be_visible()
    return dialog


def test_nothing_said_and_a_name_of_nobody_are_refused_until_one_insists(page: Page, card: Locator) -> None:
    dialog = opened(page, card)
    dialog.get_by_label("Your name").fill("Nina")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("nothing is said of the record")
    # Another at each width: whoever was named once is known.
    nobody = f"Ostap Zhuk{page.viewport_size and page.viewport_size['width']}"
    dialog.get_by_label("Speaker").fill(nobody)
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("no speaker is called")
    dialog.get_by_role("checkbox", name="Take the name").click()
    dialog.get_by_role("button", name="Save").click()
    expect(card.get_by_role("heading")).to_have_text(re.compile(nobody))


def test_a_corrected_speaker_is_on_the_card_with_who_said_so(
    page: Page, card: Locator, keep_picture: Callable[[Page, str], None]
) -> None:
    dialog = opened(page, card)
    dialog.get_by_label("Your name").fill("Nina")
    dialog.get_by_label("Speaker").fill("a senior official")
    dialog.get_by_label("Note").fill("see the video")
    keep_picture(page, "correct")
    dialog.get_by_role("button", name="Save").click()
    expect(card.get_by_role("heading")).to_have_text(re.compile("a senior official"))
    expect(card).to_contain_text("Corrected by Nina")
    expect(card).to_contain_text("speaker was Olena Hontar")
    card.get_by_role("link", name=re.compile("^live.to-correct")).click()
    expect(page.locator("article.card").filter(has_text="Corrected by Nina")).to_be_visible()


def test_a_struck_out_record_is_marked_and_comes_back_when_that_is_withdrawn(
    page: Page, card: Locator
) -> None:
    dialog = opened(page, card)
    dialog.get_by_label("Your name").fill("Nina")
    dialog.get_by_role("checkbox", name="Strike it out").click()
    dialog.get_by_role("button", name="Save").click()
    expect(card.locator("article.struck")).to_be_visible()
    dialog = opened(page, card)
    dialog.get_by_role("button", name="Withdraw the correction").click()
    expect(card.locator("article.struck")).to_have_count(0)


def test_a_name_of_several_places_is_settled_by_choosing_one(
    page: Page, publish: Callable[[str, str], None], keep_picture: Callable[[Page, str], None]
) -> None:
    name = "place" + str(page.viewport_size and page.viewport_size["width"])
    publish(f"to-place-{name}", f"Drones struck the {name} depot in Kharkiv overnight, the governor said.")
    page.goto(f"/page/?q={name}&kind=front_event")
    item = page.get_by_role("listitem").filter(has_text=name).filter(has=page.locator("article.card"))
    expect(item).to_be_visible(timeout=30_000)
    dialog = opened(page, item)
    dialog.get_by_label("Your name").fill("Nina")
    dialog.get_by_label("Place, instead of Kharkiv").fill("Pokrovsk")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("say which")
    dialog.get_by_role("button", name=re.compile("Pokrovsk .*Donetsk")).click()
    expect(dialog.get_by_label("Place, instead of Kharkiv")).to_have_value(re.compile("^geonames:"))
    dialog.get_by_role("button", name="Save").click()
    expect(item.get_by_role("heading")).to_have_text(re.compile("Drone strike: Pokrovsk"))
    expect(item).to_contain_text("place was Kharkiv")
    # What stands beside the cards follows by itself.
    expect(page.get_by_role("navigation", name="Narrow down")).to_contain_text("Pokrovsk")
    keep_picture(page, "corrected")
