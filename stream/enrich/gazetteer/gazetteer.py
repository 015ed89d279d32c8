"""The gazetteer: which places a name may mean, in any spelling."""

from collections.abc import Iterator
from functools import lru_cache

from stream.enrich.gazetteer.first_names import first_names
from stream.enrich.gazetteer.index_file import IndexFile
from stream.enrich.gazetteer.keys import EXACT
from stream.enrich.gazetteer.kind_words import adjective_stems, on_river, split_kind
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.enrich.gazetteer.place_rows import PlaceRows
from stream.enrich.gazetteer.spellings import ALTERNATE_LOSS, Spellings

# Where Boulder City is a town's whole name, it hardly means the city of Boulder.
_WITHOUT_KIND_WORD = 0.3
_SETTLED: frozenset[PlaceKind] = frozenset({"settlement"})
_WIDE: frozenset[PlaceKind] = frozenset({"region", "country", "area", "island"})


class Gazetteer:
    """An open index; a first lookup takes 20 µs, 40 µs of a name that it lacks, and 0.1 µs when asked before.

    It is a `stream.extract.lexicon.Lexicon`, so the extraction may ask it as well.
    """

    def __init__(self, index: IndexFile) -> None:
        self._rows = PlaceRows(index)
        self._spellings = Spellings(index, self._rows)
        self._region_rows: dict[str, int] = index.head["region_rows"]
        self._first_names = first_names()
        self.candidates = lru_cache(maxsize=16384)(self._candidates)
        self.is_place = lru_cache(maxsize=16384)(self._is_place)

    def _candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """All places that `name` may mean, best fitting first, the larger first among equals.

        A word for the kind narrows the choice: "Kharkov region" gives the region, "Rylsk district" the town
        as the middle of its district. What is called so with the kind word ("Mexico City", "United States")
        comes first. Each place comes once, under its best match.
        """
        # Of letters alone it is one word: most names are.
        core, kind = (name, None) if name.isalpha() else split_kind(name)
        found = self._spellings.named(name) if kind is None else self._spellings.named(core)
        if kind is None:
            return found or tuple(place for one in on_river(name) for place in self._spellings.named(one))
        whole = self._spellings.exact(name)
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
        towns = [*found, *(place for stem in adjective_stems(core) for place in self._spellings.named(stem))]
        return tuple(
            place._replace(kind="district", entity_id=None) for place in towns if place.kind in _SETTLED
        )

    def _is_place(self, name: str) -> bool:
        """Whether a place is called so in any spelling ("Kharkov", "Velyka Lepetykha", "Kursk region")."""
        if split_kind(name)[1] is not None or "-on-" in name:
            return bool(self.candidates(name))
        return self._spellings.is_place(name)

    def is_first_name(self, word: str) -> bool:
        """Whether people are called so ("Dmitry", "Annelies")."""
        return normalise(word) in self._first_names

    @lru_cache(maxsize=4096)  # noqa: B019 (one gazetteer lives as long as its process)
    def region(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The regions, else the countries and areas, that a name may mean, with or without its kind word."""
        core, _ = split_kind(name)
        found = [
            place
            for place in (*self._spellings.named(core), *self._spellings.named(name))
            if place.kind in _WIDE
        ]
        best = max((place.match for place in found), default=0.0)
        if best >= EXACT - ALTERNATE_LOSS:  # the Sahel is no region of Egypt that is spelt a little like it
            found = [place for place in found if place.match >= EXACT - ALTERNATE_LOSS]
        regions = [place for place in found if place.kind == "region"]
        return tuple(dict.fromkeys(regions or found))

    @property
    def size(self) -> int:
        """How many places there are."""
        return len(self._rows)

    def containing(self, key: str) -> GazetteerPlace | None:
        """The region of a key (`UA.05`), or the country of a code (`UA`), also one without a name of ours."""
        row = self._region_rows.get(key)
        return None if row is None else self._rows.place(row, EXACT)

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        """The place of an id (`geonames:703448`); reads a whole column, which takes a millisecond."""
        number = entity_id.removeprefix("geonames:")
        # Other numbers do not fit into the column.
        if not number.isdecimal() or not 0 < int(number) < 1 << 32:
            return None
        row = self._rows.row_of(int(number))
        return None if row is None else self._rows.place(row, EXACT)

    def main_names(self) -> Iterator[str]:
        """The main name of every place, in the order of `at`."""
        return self._rows.main_names()

    def at(self, row: int) -> GazetteerPlace:
        """The place of a row of the index, under its main name."""
        return self._rows.place(row, EXACT)
