"""Toponyms: the parts of a capitalised run that a gazetteer knows, and what speaks for a place."""

from collections.abc import Iterator

from stream.extract.drafts import NameDraft, Stand
from stream.extract.lexicon import Lexicon
from stream.extract.names.people import is_spoken_of_as_person
from stream.extract.names.runs import Run
from stream.extract.names.words import (
    AFTER_PLACE,
    COMMON,
    FEATURES,
    FEATURES_BEFORE,
    LOCATIVE,
    ORGANIZATION_HEADS,
    PLACE_OF,
    STREETS,
)
from stream.extract.text import Text

_LONGEST = 5
_HYPHENS = frozenset({"-", "‑"})
_NO_PLACE = COMMON | ORGANIZATION_HEADS | _HYPHENS
_SHORT = 2
# Abbreviations that mean a country wherever they stand.
_SURE = frozenset({"U.S.", "US", "U.K.", "UK", "U.S.A.", "D.C.", "U.A.E."})
# Points for and against; `locate` adds the size of the place and keeps what is above its threshold.
_LOCATIVE, _STATE_FOLLOWS, _PLACE_FOLLOWS, _FEATURE = 1.5, 2.0, 0.7, 2.0
_SURNAME, _PERSON, _FIRST_NAME, _IN_LONGER_RUN, _AFTER_HYPHEN, _OPENS = -2.5, -3.0, -1.0, -0.7, -1.6, -0.3


def toponyms_in(text: Text, run: Run, lexicon: Lexicon, surnames: frozenset[str]) -> Iterator[NameDraft]:
    """The places that a run names, longest names first, from left to right."""
    at = run.first
    while at < run.last:
        last = _longest_place(text, at, run.last, lexicon)
        if last == at:
            at += 1
            continue
        if last < run.last and text.lower[last] in STREETS:
            at = last + 1
            continue
        if last == at + 1 and _is_abbreviation(text.words[at]) and not _follows_comma(text, at):
            at += 1
            continue
        name = text.between(at, last)
        support = _support(text, Run(at, last, run.opens), run, lexicon, surnames)
        yield NameDraft("place", name, Stand(text.starts[at], text.ends[last - 1]), support)
        at = last


def _is_abbreviation(word: str) -> bool:
    """Whether a word may be a state's abbreviation, and so a thousand other things: "Co.", "OK", "MS"."""
    return word not in _SURE and (word.endswith(".") or (len(word) <= _SHORT and word.isupper()))


def _follows_comma(text: Text, at: int) -> bool:
    """Whether a comma (or the mark of a party: "R-Ocilla") and a name stand before a token."""
    return at > 1 and text.words[at - 1] in {",", "(", "-", "—"} and text.words[at - 2][0].isupper()


def _longest_place(text: Text, first: int, limit: int, lexicon: Lexicon) -> int:
    """The end of the longest name from `first` on that is a place; `first` itself for none."""
    for last in range(min(limit, first + _LONGEST), first, -1):
        if last == first + 1 and text.lower[first] in _NO_PLACE:
            return first
        if text.words[last - 1] in _HYPHENS or text.words[first] in _HYPHENS:
            continue
        name = text.between(first, last)
        if last - first > 1 and text.lower[last - 1] in FEATURES:
            if text.lower[first] not in COMMON or lexicon.is_place(name):
                return last
        elif (
            last - first > 1 and text.lower[first] in FEATURES_BEFORE and text.lower[first + 1] not in COMMON
        ) or lexicon.is_place(name):
            return last
    return first


def _support(text: Text, name: Run, run: Run, lexicon: Lexicon, surnames: frozenset[str]) -> float:
    """How much the words around `name`, a part of `run`, speak for a place: points, some below zero."""
    first, last, _ = name
    points = _before(text, first, run) + _after(text, last, run, lexicon)
    if _has_feature(text, first, last):
        points += _FEATURE
    if last == first + 1 and text.words[first] in surnames:
        points += _SURNAME
    if last == first + 1 and lexicon.is_first_name(text.words[first]):
        points += _FIRST_NAME
    if is_spoken_of_as_person(text, first, last):
        points += _PERSON
    return points


def _before(text: Text, first: int, run: Run) -> float:
    """What stands before the name: "in", "city of", a sentence's start, or more of the run."""
    if first > run.first:
        return _AFTER_HYPHEN if text.words[first - 1] in _HYPHENS else _IN_LONGER_RUN
    before = text.lower[first - 1] if first else ""
    if before in LOCATIVE or (before == "of" and first > 1 and text.lower[first - 2] in PLACE_OF):
        return _LOCATIVE
    return _OPENS if run.opens else 0.0


def _after(text: Text, last: int, run: Run, lexicon: Lexicon) -> float:
    """What follows the name: a comma and a state, "residents", or more of the run."""
    points = _IN_LONGER_RUN if last < run.last else 0.0
    after = text.lower[last] if last < len(text.lower) else ""
    if after == "," and last + 1 < len(text.words) and lexicon.is_place(text.words[last + 1]):
        points += _STATE_FOLLOWS
    if after in AFTER_PLACE:
        points += _PLACE_FOLLOWS
    return points


def _has_feature(text: Text, first: int, last: int) -> bool:
    """Whether the name itself says what it is: "Walker County", "Lake Erie"."""
    return last > first + 1 and (text.lower[last - 1] in FEATURES or text.lower[first] in FEATURES_BEFORE)
