"""The tokens of a body as spaCy's blank English tokenizer cuts them, each run of letters cut once.

The tokenizer looks at what stands between white space alone, so what it made of "Kyiv," holds wherever that
stands. It keeps no memory of words with marks at their ends: 16 ms for a bulletin of 9 kB, of which nine
words of ten were seen before; with the memory here 2 ms, and 16 for a body of new words only.
"""

import re
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

# spaCy refuses texts over 1,000,000 characters (E088) to protect parsers that we do not have.
NO_LIMIT = 1 << 31
# A mark inside a word ("tax-free”—not") is a token, too; the tokenizer parts it from the ends of words only.
LONE_MARK = r"[“”„«»\"]"
BLANK = re.compile(r"(\s+)")
# Words and word forms of some thousand bulletins, about 15 MB when full.
REMEMBERED = 1 << 16
# Longer runs are addresses or noise: seen once, and not worth their memory.
LONGEST_REMEMBERED = 64
# spaCy strips marks from a run one by one, and searches all of it each time: 15,000 commas took 52 s.
LONGEST_CUT = 256
# What is left of longer runs is cut by its looks: addresses, words of a bearable length, single marks.
NOISE = re.compile(r"https?://\S{1,2000}(?<![.,;:!?)\]”’»\"'])|[^\W_]{1,64}|.", re.DOTALL)


class Tokens(NamedTuple):
    """Parallel lists: each token's letters, where it begins, and whether a blank follows it.

    White space that is more than the one blank after a word is a token of its own, as in spaCy.
    """

    words: list[str]
    starts: list[int]
    spaced: list[bool]


@cache
def blank_pipeline() -> Language:
    """The blank English pipeline, made once a process (0.3 s)."""
    nlp = spacy.blank("en")
    nlp.max_length = NO_LIMIT
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), LONE_MARK])
    tokenizer: Any = nlp.tokenizer  # typed as any callable, which has no infixes
    tokenizer.infix_finditer = infixes.finditer
    return nlp


def tokens_of(body: str) -> Tokens:
    """The tokens of a body, the same that the pipeline gives for it up to runs of `LONGEST_CUT` letters.

    >>> tokens_of("Kyiv’s mayor, he").words
    ['Kyiv', '’s', 'mayor', ',', 'he']
    """
    words: list[str] = []
    starts: list[int] = []
    spaced: list[bool] = []
    at = 0
    parts = BLANK.split(body)
    for letters, blank in zip_longest(parts[::2], parts[1::2], fillvalue=""):
        if letters:
            for piece in _remembered(letters) if len(letters) <= LONGEST_REMEMBERED else _cut_long(letters):
                words.append(piece)
                starts.append(at)
                spaced.append(False)
                at += len(piece)
        if blank == " " and words:  # as nearly all are: 5 in 6 tokens
            spaced[-1] = True
            at += 1
        elif blank:
            single = blank[0] == " " and bool(words)
            if single:
                spaced[-1] = True
            if len(blank) > single:
                words.append(blank[single:])
                starts.append(at + single)
                spaced.append(False)
            at += len(blank)
    return Tokens(words, starts, spaced)


def _cut_long(letters: str) -> tuple[str, ...]:
    return tuple(NOISE.findall(letters)) if len(letters) > LONGEST_CUT else _cut(letters)


def _cut(letters: str) -> tuple[str, ...]:
    return tuple(token.text for token in blank_pipeline().tokenizer(letters))


_remembered = lru_cache(maxsize=REMEMBERED)(_cut)
