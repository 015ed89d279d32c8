"""Found words as spans: both stores put marks around them, and this reads the marks back."""

import re

from schemas.span import Span

# Private-use characters: no letter to either tokenizer, and hardly ever in an article.
MARK_START = "\ue000"
MARK_END = "\ue001"
_MARKED = re.compile(f"{MARK_START}(.*?){MARK_END}", re.DOTALL)


def spans_of_marks(marked: str, text: str) -> tuple[Span, ...]:
    """Code-point spans in `text` of what stands between marks in `marked`.

    >>> spans_of_marks("two \ue000drones\ue001 fell", "two drones fell")
    (Span(start=4, end=10),)

    None at all for a text that has such characters itself: no highlight is better than a wrong one.
    """
    if marked.replace(MARK_START, "").replace(MARK_END, "") != text:
        return ()
    starts = (found.start() - 2 * count for count, found in enumerate(_MARKED.finditer(marked)))
    words = _MARKED.findall(marked)
    return tuple(
        Span(start=start, end=start + len(word)) for start, word in zip(starts, words, strict=True) if word
    )
