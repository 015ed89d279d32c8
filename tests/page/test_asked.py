"""What an address asks for: filters in, filters out, and what is refused."""

import pytest

from stream.page.asked import Asked, asked_from
from stream.store.query import QueryError


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("colour", "red", "no filter 'colour'"),
        ("kind", "rumour", "kind is 'rumour'"),
        ("event_type", "picnic", "event_type"),
        ("since", "yesterday", "since"),
        ("sort", "oldest", "sort"),
    ],
)
def test_what_is_no_filter_is_refused_with_what_there_is(name: str, value: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        asked_from([(name, value)])


def test_empty_fields_of_the_form_are_no_filters() -> None:
    assert asked_from([("q", " "), ("speaker", ""), ("place", "Kyiv")]).pairs == (("place", "Kyiv"),)


def test_filters_of_lists_widen_and_the_others_take_the_last_value() -> None:
    asked = asked_from([("side", "UA"), ("side", "RU"), ("place", "Kyiv"), ("place", "Sumy")])
    assert asked.question().side == ["UA", "RU"]
    assert asked.value("place") == "Sumy"


def test_an_address_asks_for_what_it_was_made_of() -> None:
    asked = Asked("statement").with_("speaker", "Ozerova & Sons").with_("side", "UA")
    assert asked.address == "/page/?kind=statement&speaker=Ozerova+%26+Sons&side=UA"
    assert asked.without("side", "UA").address == "/page/?kind=statement&speaker=Ozerova+%26+Sons"
    assert Asked().address == "/page/"


def test_what_is_found_is_downloaded_with_the_same_filters() -> None:
    assert Asked().export_address("csv") == "/export/records/csv"
    asked = Asked("statement").with_("speaker", "Ozerova")
    assert asked.export_address("parquet") == "/export/statements/parquet?speaker=Ozerova"
