import pytest

from stream.enrich.gazetteer.kind_words import split_kind


@pytest.mark.parametrize("name", ["Kharkov", "Region", "New York", "Forest Hill", "Lakewood"])
def test_a_name_without_a_kind_word_stays_whole(name: str) -> None:
    assert split_kind(name) == (name, None)


@pytest.mark.parametrize(
    ("name", "core", "kind"),
    [
        ("Kharkov region", "Kharkov", "region"),
        ("Rylsk district", "Rylsk", "district"),
        ("Zaporozhye front", "Zaporozhye", "district"),
        ("Serebryansky Forest", "Serebryansky", "forest"),
        ("Oskol River", "Oskol", "water"),
        ("Lake Sevan", "Sevan", "water"),
        ("city of Homs", "Homs", "settlement"),
        ("Republic of Crimea", "Crimea", "region"),
    ],
)
def test_a_kind_word_is_taken_off(name: str, core: str, kind: str) -> None:
    assert split_kind(name) == (core, kind)
