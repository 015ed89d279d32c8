"""From the filters of a search to what a subscription asks for."""

import pytest

from stream.page.asked import Asked
from stream.page.wish import wish_of
from stream.search.choices import AskingError


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ((), "everything would fire"),
        ((("since", "2026-01-01"),), "everything would fire"),
        ((("struck", "only"),), "everything would fire"),
        ((("bulletin", "7"),), "a bulletin is published once"),
        ((("near", "48.1,37.2"), ("within", "5")), "alerts know places by name"),
        ((("q", '"oil depot" "fuel train"'),), "one phrase"),
    ],
)
def test_what_no_alert_can_look_for_is_refused(pairs: tuple[tuple[str, str], ...], said: str) -> None:
    with pytest.raises(AskingError, match=said):
        wish_of(Asked(pairs=pairs))


def test_filters_are_taken_as_they_are_and_dates_left_out() -> None:
    asked = Asked("front_event").with_("place", "Kyiv").with_("within", "25").with_("since", "2026-01-01")
    wish = wish_of(asked.with_("side", "UA").with_("side", "RU").with_("place_role", "toward"))
    assert (wish.kind, wish.place, wish.within) == (["front_event"], ["Kyiv"], 25)
    assert (wish.side, wish.place_group) == (["UA", "RU"], ["toward"])


@pytest.mark.parametrize(
    ("text", "phrase", "words"),
    [
        ("oil depot", None, ["oil", "depot"]),
        ('"oil depot"', "oil depot", []),
        ("fire “oil depot” Odesa", "oil depot", ["fire", "Odesa"]),
    ],
)
def test_words_in_quotation_marks_are_a_phrase(text: str, phrase: str | None, words: list[str]) -> None:
    wish = wish_of(Asked().with_("q", text))
    assert (wish.phrase, wish.all_words) == (phrase, words)
