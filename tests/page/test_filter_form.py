"""The form keeps the filters that its fields cannot show: the second of two types, roles of places."""

import re

from stream.page.asked import asked_from
from stream.page.rendering import render


def hidden(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    form = render("filters", asked=asked_from(list(pairs)), open=False)
    return re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)


def test_what_a_field_shows_is_not_sent_twice() -> None:
    assert hidden(("event_type", "shelling"), ("side", "UA"), ("q", "port")) == []


def test_further_values_of_a_filter_are_kept() -> None:
    two = [("event_type", "shelling"), ("event_type", "drone_strike"), ("side", "UA"), ("side", "RU")]
    assert hidden(*two) == [("event_type", "shelling"), ("side", "RU")]


def test_filters_without_a_field_are_kept() -> None:
    assert hidden(("place", "geonames:1"), ("place_role", "at"), ("near", "48.5,37.1")) == [
        ("near", "48.5,37.1"),
        ("place_role", "at"),
    ]
