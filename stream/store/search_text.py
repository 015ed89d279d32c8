"""The words of a search text, read in one way for both stores."""

import re

from stream.store.query import QueryError

PHRASE_OR_WORD = re.compile(
    r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]"  # a phrase in quotation marks of any style
    r"|([^\s\"“”„«»]+)"  # a word; a mark without its partner ends one
)
WORD_CHARACTER = re.compile(r"\w")


def required_phrases(text: str) -> tuple[str, ...]:
    """The words and phrases that must all occur, in order.

    >>> required_phrases('drones "oil refinery"  Ryazan')
    ('drones', 'oil refinery', 'Ryazan')

    Raises QueryError for a text of signs only, which nothing could match.
    """
    parts = (phrase or word for phrase, word in PHRASE_OR_WORD.findall(text))
    phrases = tuple(part.strip() for part in parts if WORD_CHARACTER.search(part))
    if not phrases:
        raise QueryError(f"text is {text!r}, without a letter or digit to look for: give a word")
    return phrases
