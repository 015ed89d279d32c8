"""Where sentences begin, the way bulletins punctuate: quotations, cut passages, times of day, ranks.

Months and most titles ("Dec.", "Gen.") need no list: the tokenizer keeps their point in the token.
"""

from collections.abc import Sequence

from stream.extract.word_set import words as word_set

ENDS = frozenset({".", "!", "?", "…", "..."})
CLOSERS = frozenset("\"'”’»)]") | {"''"}
OPENERS = frozenset("\"'“‘„«([") | {"``", "''"}
STRAIGHT = frozenset({'"', "'", "''"})
# Ranks and titles that the tokenizer parts from their point.
SHORTENED = word_set("lt col maj capt sgt cmdr brig adm cpl pvt sr jr prof hon vs approx st res ret retd")
NUMBERED = word_set("no art fig")
# Tokens with a point of their own that may end a sentence all the same.
WITH_POINT = word_set("a.m. p.m. i. no. x. etc. inc. co. corp. ltd. jr. sr. u.s. u.n. e.u. d.c.")

SENTENCE_WORDS = word_set(
    "The A An He She It They We I In On At But And This That These Those There His Her Its Their Our Two"
    " Three Four Five Another Some As After Before While When If Russian Ukrainian Additionally Meanwhile"
)


def sentence_starts(words: Sequence[str], spaced: Sequence[bool] | None = None) -> list[bool]:
    """For each token whether a sentence opens with it; closing marks stay with the sentence that they close.

    `spaced` tells for each token whether white space follows it: a straight mark behind a space opens.

    >>> sentence_starts(["It", "was", "quiet", ".", "”", "He", "left", "."])
    [True, False, False, False, False, True, False, False]
    """
    opens = [False] * len(words)
    if words:
        opens[0] = True
    passed = 0
    for i, word in enumerate(words):
        if i < passed or not (word in ENDS or word[-1] == "."):
            continue
        if word in ENDS:
            if word == "." and i and _shortens(words, i):
                continue
        elif word.lower() not in WITH_POINT or not _sure_start(words, i + 1):
            continue
        passed = max(_past_closers(words, i + 1, spaced), i + 1)
        if passed < len(words) and _can_open(words, passed):
            opens[passed] = True
    return opens


def _shortens(words: Sequence[str], i: int) -> bool:
    """Whether the point at `i` belongs to a shortened word: "Lt." before a name, "No." before a number."""
    before, after = words[i - 1].lower(), words[i + 1] if i + 1 < len(words) else ""
    return before in SHORTENED or (before in NUMBERED and after[:1].isdigit())


def _sure_start(words: Sequence[str], i: int) -> bool:
    """Whether a word begins a sentence even behind an abbreviation: "at 10 a.m. The enemy"."""
    if i >= len(words):
        return False
    return words[i] in CLOSERS or words[i] in OPENERS or words[i] in SENTENCE_WORDS


def _past_closers(words: Sequence[str], i: int, spaced: Sequence[bool] | None) -> int:
    """The first token after further ends, closing marks and the white space between them."""
    quotes = 0
    while i < len(words):
        word = words[i]
        if word in ENDS:
            i += 1
        elif word in CLOSERS:
            # A straight mark closes once and never behind a space; else it opens what follows.
            if word in STRAIGHT and (quotes or (spaced is not None and spaced[i - 1])):
                break
            quotes += word in STRAIGHT
            i += 1
        elif word.isspace() and i + 1 < len(words) and "\n" in word:
            return i + 1
        elif word.isspace():
            i += 1
        else:
            break
    return i


def _can_open(words: Sequence[str], i: int) -> bool:
    """Whether a sentence can begin here: a capital or a digit, after opening marks at most."""
    while i < len(words) and (words[i] in OPENERS or words[i].isspace()):
        i += 1
    if i == len(words):
        return False
    head = words[i][0]
    return head.isupper() or head.isdigit()
