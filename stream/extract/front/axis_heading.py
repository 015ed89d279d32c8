"""Reads the heading that files a passage under a direction: "Toward X (Y) –", "On the X axis,"."""

from typing import NamedTuple

from stream.extract.front.names import Name, find_names, opens_name
from stream.extract.front.place_words import AXIS_KINDS, REGION_KINDS
from stream.extract.lexicon import Lexicon
from stream.extract.text import Text
from stream.extract.word_set import words

CLOSERS = frozenset({"–", "—", "-", ":", ",", ".", "―"})
DASHES = CLOSERS - {",", "."}
LEADS = frozenset({"in", "on", "from", "at", "along", "to", "across", "for"})
COMPASS = words(
    "northern southern eastern western north-eastern north-western south-eastern south-western"
    " northeastern northwestern southeastern southwestern central"
)

POINTS = frozenset({"north", "south", "east", "west"})
# At the head of a sentence: rockets fly "toward" a place in any body.
DIRECTIONS = AXIS_KINDS - {"front", "fronts"} | {"Toward", "Towards"}


class Heading(NamedTuple):
    """The direction, and the token at which the telling begins."""

    axis: str
    content: int


def read_heading(
    text: Text, first: int, last: int, lexicon: Lexicon, *, directions: bool = True
) -> Heading | None:
    """The heading that the tokens `first` up to `last` open with.

    A bare name ("Pokrovsk –") is a direction only in a body that speaks of directions.
    """
    word = text.lower[first]
    if word in {"toward", "towards"}:
        return _named(text, first + 1, last, needs=CLOSERS)
    if word in LEADS:
        return _led(text, first + 1, last)
    return _bare(text, first, last, lexicon, directions=directions)


def _led(text: Text, i: int, last: int) -> Heading | None:
    """Reads "In the direction of X," and "On the X axis," after the preposition."""
    lower = text.lower
    i += i < last and lower[i] in {"the", "our"}
    if lower[i : i + 2] == ["direction", "of"]:
        i += 2 + (lower[i + 2 : i + 3] == ["the"])
        return _named(text, i, last, needs=CLOSERS)
    return _with_kind(text, i, last)


def _bare(text: Text, first: int, last: int, lexicon: Lexicon, *, directions: bool) -> Heading | None:
    """Reads "X direction –", "X axis:", "The X sector:", and "X –" where a gazetteer knows X."""
    i = first + (text.lower[first] == "the")
    found = _with_kind(text, i, last)
    if found is not None:
        return found
    names = _names(text, first, last)
    if names and _is_all(text, names, last):
        return Heading(text.between(names[0].first, names[-1].last), last)
    if not names or not directions or text.words[names[0].first].isupper() or is_region(text, names[0]):
        return None
    found = _named(text, first, last, needs=DASHES)
    known = found is not None and lexicon.is_place(text.between(names[0].first, names[0].last))
    return found if known else None


def speaks_of_directions(text: Text) -> bool:
    """Whether a body files its events under directions, fronts or axes anywhere."""
    return not DIRECTIONS.isdisjoint(text.words)


def is_region(text: Text, name: Name) -> bool:
    """Whether a name says itself that it is a region: "North Kivu", "Khartoum State", "Southern Lebanon"."""
    last, after = text.lower[name.last - 1], text.lower[name.last : name.last + 1]
    if last in REGION_KINDS or (after and after[0] in REGION_KINDS):
        return True
    return name.last - name.first > 1 and text.lower[name.first] in COMPASS | POINTS


def _is_all(text: Text, names: list[Name], last: int) -> bool:
    """Whether a sentence is nothing but names ("Sloviansk and Kramatorsk.")."""
    held = {i for name in names for i in range(*name)}
    rest = [text.lower[i] for i in range(names[0].first, last) if i not in held]
    return text.lower[last - 1] == "." and all(word in {"and", "/", ",", "."} for word in rest)


def _with_kind(text: Text, i: int, last: int) -> Heading | None:
    """The names, or a compass word, and "direction", "axis", "front" or "sector" after them."""
    lower = text.lower
    if i + 1 < last and lower[i] in COMPASS and lower[i + 1] in AXIS_KINDS:
        return _closed(text, f"{text.words[i]} {text.words[i + 1]}", i + 2, last, CLOSERS)
    found = _named(text, i, last, needs=AXIS_KINDS)
    if found is None:
        return None
    end = found.content
    return _closed(text, found.axis, end, last, CLOSERS)


def _names(text: Text, i: int, last: int) -> list[Name]:
    """The names at token `i`, joined by "and" or a dash."""
    if i >= last or not opens_name(text, i, i, min(last, i + 12)):
        return []  # most sentences open with no name, and their names need not be looked for
    found = [name for name in find_names(text, i, min(last, i + 12)) if name.first >= i]
    return found if found and found[0].first == i else []


def _named(text: Text, i: int, last: int, needs: frozenset[str]) -> Heading | None:
    """One name or two, a second one in brackets left out, when a word of `needs` follows."""
    names = _names(text, i, last)
    if not names:
        return None
    end, axis_end = names[0].last, names[0].last
    if needs is AXIS_KINDS and end - names[0].first > 1 and text.lower[end - 1] in AXIS_KINDS:
        return Heading(text.between(names[0].first, end - 1), end)  # "Pokrovsk Direction:"
    for name in names[1:]:
        gap = text.lower[end : name.first]
        if gap in (["and"], ["–"], ["-"], [","], [",", "and"], ["/"]) and needs is AXIS_KINDS:
            end = axis_end = name.last
        elif gap == ["("] and name.last < last and text.words[name.last] == ")":
            end = name.last + 1
        else:
            break
    return _closed(text, text.between(names[0].first, axis_end), end, last, needs)


def _closed(text: Text, axis: str, end: int, last: int, needs: frozenset[str]) -> Heading | None:
    """The heading when it is closed as it must be; at the end of its paragraph it needs no closing."""
    if end >= last:
        return Heading(axis, last) if needs is CLOSERS else None
    return Heading(axis, end + 1) if text.lower[end] in needs else None
