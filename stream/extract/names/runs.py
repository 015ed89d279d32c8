"""Runs of capitalised words: "Kleban-Byk Reservoir", "U.S. Vice President", "HARTFORD"."""

from typing import NamedTuple

from stream.extract.text import Text

_HYPHENS = frozenset({"-", "‑"})
_OPENING_MARKS = frozenset({"“", "”", '"', "'", "‘", "’", "(", "[", "«", "—", "–", "-", "--", "•"})


class Run(NamedTuple):
    """Capitalised tokens in a row: `first` up to, not including, `last`; `opens` at a sentence's start."""

    first: int
    last: int
    opens: bool


def runs(text: Text) -> list[Run]:
    """All runs of the body, in order; a hyphen inside a name belongs to it ("Kleban-Byk")."""
    found: list[Run] = []
    words, starts, ends = text.words, text.starts, text.ends
    opening = _openings(text)
    at, count = 0, len(words)
    while at < count:
        if not words[at][0].isupper():
            at += 1
            continue
        first = at
        at += 1
        while at < count and at not in opening:
            gap = starts[at] - ends[at - 1]
            if words[at][0].isupper() and gap <= 1:
                at += 1
            elif words[at] in _HYPHENS and not gap and at + 1 < count and starts[at + 1] == ends[at]:
                at += 2
            else:
                break
        found.append(Run(first, at, first in opening))
    return found


def _openings(text: Text) -> set[int]:
    """The tokens that open a sentence, marks before them left aside."""
    found = set()
    for sentence in text.sentences:
        at = sentence.first
        while at < sentence.last - 1 and text.words[at] in _OPENING_MARKS:
            at += 1
        found.add(at)
    return found
