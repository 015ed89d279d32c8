"""The places that bear a name in any spelling: as it stands, then by what all its spellings share."""

from stream.enrich.gazetteer.index_file import ALIAS, ALTERNATE, IndexFile
from stream.enrich.gazetteer.keys import EXACT, HEARD, LOOSER_MATCHES, exact_key, heard_keys, looser_keys
from stream.enrich.gazetteer.name_postings import MOST, NOWHERE, NamePostings
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.gazetteer.place_rows import PlaceRows

# A name that is not the place's main one fits a little less: "Liman" is Lyman, but other places' only name.
ALTERNATE_LOSS = 0.02
_ROW = ALTERNATE - 1


class Spellings:
    """Looks names up as they stand, without a thought for the words that tell the kind of a place."""

    def __init__(self, index: IndexFile, rows: PlaceRows) -> None:
        self._postings, self._rows = NamePostings(index), rows

    def named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """All places by exact name, then by skeleton; each once, under its best match."""
        key = normalise(name)
        if not _is_name(key):
            return ()
        position = self._postings.position(exact_key(key))
        best: dict[int, GazetteerPlace] = {}
        for posting in self._postings.at(position):
            if posting & _ROW not in best:
                best[posting & _ROW] = self._place(posting, _exact_match(posting))
        for at, match in zip(self._looser(key, position), LOOSER_MATCHES, strict=False):
            for posting in self._postings.at(at) if at != NOWHERE else ():
                if posting & _ROW not in best:
                    best[posting & _ROW] = self._place(posting, match)
        if best:
            return tuple(best.values())[:MOST]
        return tuple(self._place(posting, HEARD) for n in heard_keys(key) for posting in self._postings.of(n))

    def exact(self, name: str) -> list[GazetteerPlace]:
        """The places that are called so in these letters, accents and marks aside."""
        postings = self._postings.of(exact_key(normalise(name)))
        return [self._place(posting, _exact_match(posting)) for posting in postings]

    def is_place(self, name: str) -> bool:
        """Whether a place is called so in any spelling but by what is only heard.

        By sound alone "Bureau" would be Burayu: that finds places where the text says that there is one.
        """
        key = normalise(name)
        if not _is_name(key):
            return False
        if self._postings.position(exact_key(key)) != NOWHERE:
            return True
        return any(self._postings.position(number) != NOWHERE for number in looser_keys(key))

    def _looser(self, key: str, position: int) -> tuple[int, ...]:
        """The positions of a name's looser spellings, as kept with it or worked out."""
        kept = self._postings.kindred(position)
        return kept if kept is not None else tuple(map(self._postings.position, looser_keys(key)))

    def _place(self, posting: int, match: float) -> GazetteerPlace:
        return self._rows.place(posting & _ROW, match, alias=bool(posting & ALIAS))


def _exact_match(posting: int) -> float:
    return EXACT - ALTERNATE_LOSS if posting & ALTERNATE else EXACT


def _is_name(key: str) -> bool:
    """Whether a key has a letter at all; nearly every one is of letters alone."""
    return key.isalpha() or any(map(str.isalpha, key))
