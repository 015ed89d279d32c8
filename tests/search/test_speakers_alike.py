"""Names that nobody bears are answered with those spelt alike, and with nobody where none is."""

from collections import Counter

import pytest

from stream.search.speakers_alike import alike

HEARD = Counter({"Darya Ozerova": 2, "Darya Ozerna": 9, "General Staff": 5, "Taras Hnatiuk": 1, "A. Li": 3})


@pytest.mark.parametrize("name", ["Kovalchuk", "Staffordshire", "Lu", "–"])
def test_a_name_like_none_is_offered_nobody(name: str) -> None:
    assert alike(name, HEARD) == ()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Hnatyuk", ["Taras Hnatiuk"]),
        ("taras hnatjuk", ["Taras Hnatiuk"]),
        ("Genral Staff", ["General Staff"]),
        # As near as the other by letters; the nearer first, then who is heard more.
        ("Ozerowa", ["Darya Ozerova", "Darya Ozerna"]),
        ("Ozera", ["Darya Ozerna"]),
    ],
)
def test_the_nearest_come_first(name: str, meant: list[str]) -> None:
    assert list(alike(name, HEARD)) == meant
