"""The places that bear a name in any spelling: as it stands, then by what all its spellings share."""

from collections.abc import Iterator

from stream.enrich.gazetteer.index_file import ALIAS, ALTERNATE, IndexFile
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
from stream.enrich.gazetteer.name_postings import MOST, NamePostings
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.gazetteer.place_rows import PlaceRows

# A name that is not the place's main one fits a little less: "Liman" is Lyman, but other places' only name.
ALTERNATE_LOSS = 0.02
_ROW = ALTERNATE - 1
# Of four letters a skeleton keeps too little.
_SHORTEST_SKELETON = 5


class Spellings:
    """Looks names up as they stand, without a thought for the words that tell the kind of a place."""

    def __init__(self, index: IndexFile, rows: PlaceRows) -> None:
        self._postings, self._rows = NamePostings(index), rows

    def named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """All places by exact name, then by skeleton; each once, under its best match."""
        key = normalise(name)
        if not _is_name(key):
            return ()
        best: dict[int, GazetteerPlace] = {}
        for place in self._by_key(key):
            best.setdefault(place.row, place)
        for number, match in _looser_keys(key):
            for posting in self._postings.of(number):
                if posting & _ROW not in best:
                    best[posting & _ROW] = self._place(posting, match)
        if best:
            return tuple(best.values())[:MOST]
        return tuple(
            self._place(posting, HEARD) for n in _heard_keys(key) for posting in self._postings.of(n)
        )

    def exact(self, name: str) -> list[GazetteerPlace]:
        """The places that are called so in these letters, accents and marks aside."""
        return self._by_key(normalise(name))

    def is_place(self, name: str) -> bool:
        """Whether a place is called so in any spelling but by what is only heard.

        By sound alone "Bureau" would be Burayu: that finds places where the text says that there is one.
        """
        key = normalise(name)
        if not _is_name(key):
            return False
        numbers = (number for number, _ in _looser_keys(key))
        return bool(self._postings.of(exact_key(key))) or any(map(self._postings.of, numbers))

    def _by_key(self, key: str) -> list[GazetteerPlace]:
        return [
            self._place(posting, EXACT - ALTERNATE_LOSS if posting & ALTERNATE else EXACT)
            for posting in self._postings.of(exact_key(key))
        ]

    def _place(self, posting: int, match: float) -> GazetteerPlace:
        return self._rows.place(posting & _ROW, match, alias=bool(posting & ALIAS))


def _is_name(key: str) -> bool:
    """Whether a key has a letter at all; nearly every one is of letters alone."""
    return key.isalpha() or any(map(str.isalpha, key))


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
