"""Whether a name is a place at all: what the words around say, and how well-known the place is."""

from math import log10

from stream.enrich.mentions.located import Located, Named

# Points that support and size must reach together; chosen on public corpora of news.
_THRESHOLD = 0.9
_COUNTRY, _REGION, _AREA = 3.0, 2.2, 1.6
_PER_TENFOLD, _SMALLEST = 0.45, 2.5


def is_meant(named: Named, where: Located) -> bool:
    """Whether the text rather means the place than a person, a body or a common word of that name."""
    return named.draft.support + _size(where, named) >= _THRESHOLD


def _size(where: Located, named: Named) -> float:
    """Points for how well-known a place of this name is: 0.2 for 1,000 people, 1.1 for 100,000.

    The largest of that name counts, not the one meant here: a name is known by it.
    """
    match where.kind:
        case "country":
            return _COUNTRY
        case "region":
            return _REGION
        case "settlement":
            largest = max((place.population for place in named.candidates), default=0)
            return _PER_TENFOLD * (log10(largest + 1) - _SMALLEST)
        case _:
            return _AREA
