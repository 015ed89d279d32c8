"""First names: evidence that a capitalised word after one is a surname and no town."""

from functools import cache
from importlib.resources import files

from stream.enrich.gazetteer.normalise import normalise


@cache
def first_names() -> frozenset[str]:
    """The normalised names of our own list, of many languages."""
    text = (files("stream.enrich.gazetteer") / "data" / "first_names.txt").read_text(encoding="utf-8")
    words = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return frozenset(normalise(word) for line in words for word in line)
