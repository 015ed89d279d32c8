"""What the gazetteer may cost: loading, disk, and a lookup, on the index of all that is shipped."""

from functools import _lru_cache_wrapper
from pathlib import Path
from time import perf_counter

import pytest

from stream.enrich.gazetteer import keys, kind_words, normalise, skeleton
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.open import open_gazetteer

MOST_SECONDS, MOST_BYTES, MOST_LOOKUP_SECONDS = 0.3, 120_000_000, 20e-6
# What a first lookup may cost in hashes of a name, which take 0.4 µs on a machine of its own: the names here
# have many namesakes and spellings. A clock alone would measure the machine's neighbours.
MOST_HASHES = 110
# Names as bulletins have them: towns and regions, old and other spellings, homonyms, and what is no place.
NAMES = (
    "Kharkiv Donetsk Krasnoarmeysk Volchansk Kupyansk Sumy Kherson Rylsk Belgorod "
    "Shebekino Lyman Siversk Izium Orikhiv Huliaipole Nikopol Marhanets Zarichne "
    "Novoselivka Wednesday Government Commander Soldiers Khartoum Omdurman El-Fasher Nyala "
    "Rafah Jenin Nabatieh Idlib Goma Bunagana Sittwe Myitkyina Lashio "
    "Timbuktu Djibo Mekelle Gonder"
)


@pytest.fixture
def folder(pytestconfig: pytest.Config, gazetteer: Gazetteer) -> Path:
    """Where the index lies that the shared gazetteer has compiled."""
    assert gazetteer.size > 230_000
    assert pytestconfig.cache is not None
    return Path(pytestconfig.cache.mkdir("gazetteer"))


def test_the_index_loads_in_less_than_a_third_of_a_second(folder: Path) -> None:
    """The best of five: a stall of a shared machine takes longer than the load."""

    def seconds() -> float:
        start = perf_counter()
        open_gazetteer(folder)
        return perf_counter() - start

    assert any(seconds() < MOST_SECONDS for _ in range(5))


def test_the_index_is_smaller_than_it_may_be(folder: Path) -> None:
    newest = max(folder.glob("gazetteer-*.index"), key=lambda path: path.stat().st_mtime)
    assert newest.stat().st_size < MOST_BYTES


def test_a_lookup_stays_in_its_budget_where_names_come_up_again_as_in_a_bulletin(folder: Path) -> None:
    """Each name ten times: once from the index, nine times from what is kept; the best of five runs."""
    runs = []
    for _ in range(5):
        gazetteer = open_gazetteer(folder)
        start = perf_counter()
        for _ in range(10):
            for name in NAMES.split():
                gazetteer.candidates(name)
        runs.append((perf_counter() - start) / (10 * len(NAMES.split())))
    assert min(runs) < MOST_LOOKUP_SECONDS


def test_a_first_lookup_costs_no_more_than_some_hashes_of_a_name(folder: Path) -> None:
    """Nothing kept from before, neither places nor spellings; the best of five runs."""
    assert any(_seconds_of_first_lookups(folder) < MOST_HASHES * _seconds_of_hashes() for _ in range(5))


def _seconds_of_first_lookups(folder: Path) -> float:
    for module in (keys, kind_words, normalise, skeleton):
        for kept in vars(module).values():
            if isinstance(kept, _lru_cache_wrapper):
                kept.cache_clear()
    gazetteer = open_gazetteer(folder)
    start = perf_counter()
    for name in NAMES.split():
        gazetteer.candidates(name)
    return perf_counter() - start


def _seconds_of_hashes() -> float:
    start = perf_counter()
    for name in NAMES.split():
        keys.exact_key(name)
    return perf_counter() - start
