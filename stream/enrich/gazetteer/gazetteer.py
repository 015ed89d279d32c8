"""The gazetteer: which places a name may mean, in any spelling."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from stream.enrich.gazetteer.first_names import first_names
from stream.enrich.gazetteer.index_file import (
    ALIAS,
    ALTERNATE,
    BUCKET_BITS,
    KINDS,
    PARTS_OF_DEGREE,
    IndexFile,
)
from stream.enrich.gazetteer.keys import (
    ARABIC,
    COARSE,
    EXACT,
    FINE,
    HEARD,
    arabic_key,
    burmese_key,
    cyrillic_keys,
    ethiopic_key,
    exact_key,
)
from stream.enrich.gazetteer.kind_words import adjective_stems, on_river, split_kind
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind

# A name that is not the place's main one fits a little less: "Liman" is Lyman, but other places' only name.
_ALTERNATE_LOSS = 0.02
# Where Boulder City is a town's whole name, it hardly means the city of Boulder.
_WITHOUT_KIND_WORD = 0.3
# "San José" has 250 places; the smaller ones of so many never win.
_MOST = 160
_ROW = ALTERNATE - 1
# Of four letters a skeleton keeps too little.
_SHORTEST_SKELETON = 5
_SETTLED: frozenset[PlaceKind] = frozenset({"settlement"})
_WIDE: frozenset[PlaceKind] = frozenset({"region", "country", "area", "island"})
# The fields of a GazetteerPlace from `entity_id` to `population`.
_Facts = tuple[str | None, str, float, float, str | None, str | None, str | None, PlaceKind, int]


class Gazetteer:
    """An open index; a lookup takes some 10 µs, and 0.1 µs when the name was asked for before.

    It is a `stream.extract.lexicon.Lexicon`, so the extraction may ask it as well.
    """

    def __init__(self, index: IndexFile) -> None:
        self._keys, self._starts = index.column("keys"), index.column("starts")
        self._buckets = index.column("buckets")
        self._postings = index.column("postings")
        self._nothing = self._postings[:0]
        self._lat, self._lon = index.column("lat"), index.column("lon")
        self._population, self._geonames = index.column("population"), index.column("geonames")
        self._admin, self._country = index.column("admin"), index.column("country")
        self._kind = index.column("kind")
        self._name_start, self._names = index.column("name_start"), index.column("names")
        self._admin_keys: list[str] = index.head["admin_keys"]
        self._admin_names: list[str | None] = index.head["admin_names"]
        self._countries: list[str] = index.head["countries"]
        self._region_rows: dict[str, int] = index.head["region_rows"]
        self._first_names = first_names()
        self.candidates = lru_cache(maxsize=16384)(self._candidates)
        self.is_place = lru_cache(maxsize=16384)(self._is_place)
        # The same places come up again and again within a bulletin, under other names and matches.
        self._facts = lru_cache(maxsize=16384)(self._read_facts)

    def _candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """All places that `name` may mean, best fitting first, the larger first among equals.

        A word for the kind narrows the choice: "Kharkov region" gives the region, "Rylsk district" the town
        as the middle of its district. What is called so with the kind word ("Mexico City", "United States")
        comes first. Each place comes once, under its best match.
        """
        core, kind = split_kind(name)
        found = self._named(name) if kind is None else self._named(core)
        if kind is None:
            return found or tuple(place for one in on_river(name) for place in self._named(one))
        whole = self._exact(normalise(name))
        loss = _WITHOUT_KIND_WORD if whole else 0.0
        fitting = [place._replace(match=place.match - loss) for place in found if place.kind == kind]
        if whole or fitting:
            rows = {place.row for place in whole}
            return (*whole, *(place for place in fitting if place.row not in rows))
        if kind == "region":
            return self._around_towns(found)
        if kind == "district":
            return self._districts(found, core)
        return found if kind == "settlement" else ()

    def _around_towns(self, found: tuple[GazetteerPlace, ...]) -> tuple[GazetteerPlace, ...]:
        """Regions called after their town, of which we have no name; else what lies around the town.

        "Surin province" is the region that the town Surin lies in; "Kupiansk region" is no region of its own.
        """
        around: dict[int, GazetteerPlace] = {}
        for town in found:
            if town.kind in _SETTLED:
                region = self.containing(town.admin1_key or "")
                if region is not None and not region.name:
                    place = region._replace(name=town.name, match=town.match)
                else:
                    place = town._replace(kind="district", entity_id=None)
                around.setdefault(place.row, place)
        return tuple(around.values())

    def _districts(self, found: tuple[GazetteerPlace, ...], core: str) -> tuple[GazetteerPlace, ...]:
        """Districts that are called after a town, by its name or an adjective of it ("Klimovsky district").

        They lie where the town lies, but have no id: GeoNames' settlements are no districts.
        """
        towns = [*found, *(place for stem in adjective_stems(core) for place in self._named(stem))]
        return tuple(
            place._replace(kind="district", entity_id=None) for place in towns if place.kind in _SETTLED
        )

    def _named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """All places by exact name, then by skeleton."""
        key = normalise(name)
        if not any(map(str.isalpha, key)):
            return ()
        best: dict[int, GazetteerPlace] = {}
        for place in self._exact(key):
            best.setdefault(place.row, place)
        for number, match in _looser_keys(key):
            for posting in self._posted(number):
                if posting & _ROW not in best:
                    best[posting & _ROW] = self._place(posting, match)
        if best:
            return tuple(best.values())[:_MOST]
        return tuple(self._place(posting, HEARD) for n in _heard_keys(key) for posting in self._posted(n))

    def _exact(self, key: str) -> list[GazetteerPlace]:
        return [
            self._place(posting, EXACT - _ALTERNATE_LOSS if posting & ALTERNATE else EXACT)
            for posting in self._posted(exact_key(key))
        ]

    def _posted(self, number: int) -> memoryview:
        """The postings under a hash, larger places first."""
        bucket = number >> (64 - BUCKET_BITS)
        end = self._buckets[bucket + 1]
        at = bisect_left(self._keys, number, self._buckets[bucket], end)
        if at == end or self._keys[at] != number:
            return self._nothing
        first = self._starts[at]
        return self._postings[first : min(self._starts[at + 1], first + _MOST)]

    def _place(self, posting: int, match: float) -> GazetteerPlace:
        row = posting & _ROW
        return GazetteerPlace(*self._facts(row), match, row, bool(posting & ALIAS))

    def _read_facts(self, row: int) -> _Facts:
        """What the index says of a place, whatever name found it."""
        number, admin = self._geonames[row], self._admin[row]
        key = self._admin_keys[admin]
        return (
            f"geonames:{number}" if number else None,
            str(self._names[self._name_start[row] : self._name_start[row + 1]], "utf-8"),
            self._lat[row] / PARTS_OF_DEGREE,
            self._lon[row] / PARTS_OF_DEGREE,
            self._countries[self._country[row]] or None,
            self._admin_names[admin] or key.partition(".")[2] or None,
            key or None,
            KINDS[self._kind[row]],
            self._population[row],
        )

    def _is_place(self, name: str) -> bool:
        """Whether a place is called so in any spelling ("Kharkov", "Velyka Lepetykha", "Kursk region")."""
        if split_kind(name)[1] is not None or "-on-" in name:
            return bool(self.candidates(name))
        key = normalise(name)
        if not any(map(str.isalpha, key)):
            return False
        # By sound alone "Bureau" would be Burayu: that finds places where the text says that there is one.
        return bool(self._posted(exact_key(key))) or any(self._posted(n) for n, _ in _looser_keys(key))

    def is_first_name(self, word: str) -> bool:
        """Whether people are called so ("Dmitry", "Annelies")."""
        return normalise(word) in self._first_names

    @lru_cache(maxsize=4096)  # noqa: B019 (one gazetteer lives as long as its process)
    def region(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The regions, else the countries and areas, that a name may mean, with or without its kind word."""
        core, _ = split_kind(name)
        found = [place for place in (*self._named(core), *self._named(name)) if place.kind in _WIDE]
        best = max((place.match for place in found), default=0.0)
        if best >= EXACT - _ALTERNATE_LOSS:  # the Sahel is no region of Egypt that is spelt a little like it
            found = [place for place in found if place.match >= EXACT - _ALTERNATE_LOSS]
        regions = [place for place in found if place.kind == "region"]
        return tuple(dict.fromkeys(regions or found))

    @property
    def size(self) -> int:
        """How many places there are."""
        return len(self._kind)

    def containing(self, key: str) -> GazetteerPlace | None:
        """The region of a key (`UA.05`), or the country of a code (`UA`), also one without a name of ours."""
        row = self._region_rows.get(key)
        return None if row is None else self._place(row, EXACT)

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        """The place of an id (`geonames:703448`); reads a whole column, which takes a millisecond."""
        number = entity_id.removeprefix("geonames:")
        # Other numbers do not fit into the column.
        if not number.isdecimal() or not 0 < int(number) < 1 << 32:
            return None
        rows = np.flatnonzero(np.asarray(self._geonames) == int(number))
        return self._place(int(rows[0]), EXACT) if len(rows) else None

    def main_names(self) -> Iterator[str]:
        """The main name of every place, in the order of `at`."""
        names, edges = bytes(self._names), self._name_start.tolist()
        for start, end in pairwise(edges):
            yield str(names[start:end], "utf-8")

    def at(self, row: int) -> GazetteerPlace:
        """The place of a row of the index, under its main name."""
        return self._place(row, EXACT)


def _looser_keys(key: str) -> Iterator[tuple[int, float]]:
    """The hashes of a name's skeletons with how well they fit, the stricter first."""
    if len(key) >= _SHORTEST_SKELETON:
        near, far = cyrillic_keys(key)
        yield near, FINE
        yield arabic_key(key), ARABIC
        yield far, COARSE


def _heard_keys(key: str) -> tuple[int, ...]:
    """The hashes for countries whose names English spells as it likes, for names that nothing else finds."""
    return (burmese_key(key), ethiopic_key(key)) if len(key) >= _SHORTEST_SKELETON else ()
