"""Regions by the adjective that Ukrainian officials call them by: "Kharkivska", "Sumska Oblast"."""

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.kind_words import split_kind
from stream.enrich.gazetteer.place import GazetteerPlace

# Kherson-ska, Donetsk-a, Poltav(a)-ska, Sum(y)-ska, Vinnyts(ia)-ka.
_ENDING = "ska"
_STEMS = ("", "sk", "a", "y")


def by_adjective(name: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """The regions that an adjective in "-ska" stands for; empty for any other name."""
    bare = split_kind(name)[0]
    if not bare.endswith(_ENDING) or " " in bare:
        return ()
    stem = bare.removesuffix(_ENDING)
    found = (gazetteer.region(f"{stem}{ending} oblast") for ending in _STEMS)
    return next((places for places in found if places), ())
