"""The fullest form of a name."""

import pytest

from stream.extract.statements.known_names import KnownNames


@pytest.mark.parametrize(
    ("names", "name"),
    [([], "Kern"), (["Jan Kern"], "Lund"), (["Jan Kern"], "Eva Kern"), (["Kern"], "Jan")],
)
def test_another_name_is_not_made_longer(names: list[str], name: str) -> None:
    assert KnownNames(names, {}).fullest(name) == name


@pytest.mark.parametrize(
    ("full", "forms"),
    [
        ("Jan Kern", ["Kern", "Jan", "KERN"]),
        ("Omar Fathi al-Senussi", ["al-Senussi", "Senussi", "Fathi al-Senussi", "Al-Senussi"]),
        ("Ursula von Aldern", ["von Aldern", "Von Aldern", "Aldern"]),
        ("Faris bin Talib", ["Faris", "bin Talib"]),
        ("Itamar Ben-Tal", ["Ben-Tal"]),
        ("Yaw Tun Oo", ["Tun Oo"]),
    ],
)
def test_any_tail_means_the_full_name(full: str, forms: list[str]) -> None:
    names = KnownNames([full, *forms], {})
    assert {names.fullest(form) for form in forms} == {full}
