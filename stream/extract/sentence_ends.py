"""Where sentences begin, the way bulletins punctuate: quotations, cut passages, times of day.

Titles, months and initials ("Lt.", "Dec.", "J.") need no list: the tokenizer keeps their point in the token.
"""

ENDS = frozenset({".", "!", "?", "…", "..."})
CLOSERS = frozenset("\"'”’»)]") | {"''"}
OPENERS = frozenset("\"'“‘«([") | {"``"}


def sentence_starts(words: list[str]) -> list[bool]:
    """For each token whether a sentence opens with it; closing marks stay with the sentence that they close.

    >>> sentence_starts(["It", "was", "quiet", ".", "”", "He", "left", "."])
    [True, False, False, False, False, True, False, False]
    """
    opens = [False] * len(words)
    if words:
        opens[0] = True
    i = 0
    while i < len(words):
        if words[i] in ENDS or _abbreviation_at_end(words, i):
            after = _past_closers(words, i + 1)
            if after < len(words) and _can_open(words, after):
                opens[after] = True
            i = max(after, i + 1)
        else:
            i += 1
    return opens


def _past_closers(words: list[str], i: int) -> int:
    """The first token after further ends, closing marks and the white space between them."""
    quotes = 0
    while i < len(words):
        word = words[i]
        if word in ENDS:
            i += 1
        elif word in CLOSERS:
            # A straight mark closes once; the second one in a row opens what follows.
            if word in {'"', "'"} and quotes:
                break
            quotes += word in {'"', "'"}
            i += 1
        elif word.isspace() and i + 1 < len(words) and "\n" in word:
            return i + 1
        elif word.isspace():
            i += 1
        else:
            break
    return i


def _can_open(words: list[str], i: int) -> bool:
    """Whether a sentence can begin here: a capital or a digit, after opening marks at most."""
    while i < len(words) and (words[i] in OPENERS or words[i].isspace()):
        i += 1
    if i == len(words):
        return False
    head = words[i][0]
    return head.isupper() or head.isdigit()


def _abbreviation_at_end(words: list[str], i: int) -> bool:
    """Whether a token with its own point ends the sentence all the same ("at 10 p.m. The enemy …")."""
    word = words[i].lower()
    return word in {"a.m.", "p.m."} and i + 1 < len(words) and words[i + 1][:1].isupper()
