"""Where a quotation ends that lacks its closing mark, and begins that lacks its opening one.

“We are staying, she said. The road was closed.   → ends before ", she said"
Petrov disagreed: We are staying."                → begins after the colon
"""

from stream.extract.statements.closed_classes import TIME_WORDS
from stream.extract.statements.cue_lexicon import PLAIN_CUES
from stream.extract.statements.names_lexicon import ROLES
from stream.extract.text import Text

REACH = 14
LONGEST_INTRODUCTION = 40
OWN_WORDS = frozenset({"i", "me", "my", "we", "us", "our"})
LONGEST_OFFICE = 5
SENTENCE_END = frozenset({".", "!", "?", "…", "..."})


def cut_at_attribution(text: Text, first: int, last: int) -> int:
    """The token where words of the writer begin inside an unclosed quotation, else `last`.

    They are a comma, a speaker of a few words and a plain reporting verb, in either order.
    """
    comma = -REACH
    for i in range(first + 1, last):
        word = text.words[i]
        if word in {",", "?", "!", "—"}:
            comma = i
        elif word in SENTENCE_END:
            comma = -REACH
        elif (
            text.lower[i] in PLAIN_CUES and i - comma <= REACH // 2 and _attributes(text, comma + 1, i, last)
        ):
            return comma if text.words[comma] != "," else comma + 1
    return last


def _attributes(text: Text, begin: int, cue: int, last: int) -> bool:
    """Whether the words from `begin` to the verb, or after it, name a speaker and the clause ends there."""
    if begin == cue:
        return cue + 1 < last and (text.words[cue + 1][0].isupper() or _is_office(text, cue + 1, last))
    opens = text.lower[begin] in {"he", "she", "they", "the"} or text.words[begin][0].isupper()
    ends = cue + 1 >= last or text.words[cue + 1] in {".", ",", ":", "“", '"'} or _circumstance(text, cue + 1)
    return opens and ends and text.lower[begin] not in {"i", "we", "you"}


def _is_office(text: Text, begin: int, last: int) -> bool:
    """Whether an office and a name begin at a token: "(said) battalion commander Jan Kern"."""
    return any(
        text.lower[k] in ROLES and text.words[k].islower() and text.words[k + 1][0].isupper()
        for k in range(begin, min(begin + LONGEST_OFFICE, last - 1))
    )


def _circumstance(text: Text, k: int) -> bool:
    """Whether place or time follow the verb: "wrote on Telegram", "said late on Monday"."""
    return text.lower[k] in {"on", "in", "at", "late", "early"} or text.lower[k] in TIME_WORDS


def begins_anew(text: Text, opened: int, mark: int) -> bool:
    """Whether an opening mark inside an open quotation begins another one, the first lacking its end."""
    before = text.words[mark - 1]
    capital = mark + 1 < len(text.words) and text.words[mark + 1][0].isupper()
    if before in SENTENCE_END and capital:
        return True
    near = max(opened + 1, mark - REACH)
    return cut_at_attribution(text, near, mark) < mark


def before_an_introduction(text: Text, opened: int, mark: int) -> int | None:
    """The token after the sentence that ends an unclosed quotation, where a colon introduces the next one.

    “We have until April. Show me the account. She is echoed by Jan Kern, who wrote: “April is optimistic.”
    None where no colon stands before the second mark, no sentence ends before what introduces it, or the
    speaker does so ("He told me: “Go home.”").
    """
    if text.words[mark - 1] != ":" or not text.words[mark + 1 : mark + 2]:
        return None
    least = max(opened + 1, mark - LONGEST_INTRODUCTION)
    end = next((i for i in range(mark - 2, least, -1) if text.words[i] in SENTENCE_END), None)
    if end is None or not text.words[mark + 1][0].isupper():
        return None
    return None if not OWN_WORDS.isdisjoint(text.lower[end + 1 : mark]) else end + 1


def start_without_mark(text: Text, begin: int, close: int) -> int | None:
    """The token where a quotation without opening mark begins between `begin` and its closing mark.

    After the first colon that a capital follows; None where no colon shows it.
    """
    for i in range(begin, close - 1):
        if text.words[i] == ":" and text.words[i + 1][0].isupper():
            return i + 1
    return None
