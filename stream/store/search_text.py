"""The words of a search text, read in one way for both stores."""

import re

from stream.store.query import QueryError

PHRASE_OR_WORD = re.compile(
    r"[\"“”„«»]([^\"“”„«»\0]*)[\"“”„«»]"  # a phrase in quotation marks of any style
    r"|([^\s\"“”„«»\0]+)"  # a word; a mark without its partner ends one
)
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
MAX_PHRASES = 100  # far below where SQLite's parser (256 deep) and Elasticsearch's clause limit end


def required_phrases(text: str, field: str = "text") -> tuple[str, ...]:
    """The words and phrases that must all occur, in order; none of them holds a quotation mark.

    >>> required_phrases('drones "oil refinery"  Ryazan')
    ('drones', 'oil refinery', 'Ryazan')

    Raises QueryError, naming the field, for a text of signs only, which nothing could match, or a long one.
    """
    parts = (phrase or word for phrase, word in PHRASE_OR_WORD.findall(text))
    phrases = tuple(part.strip() for part in parts if LETTER_OR_DIGIT.search(part))
    if not phrases:
        raise QueryError(f"{field} is {text!r}, without a letter or digit to look for: give a word")
    if len(phrases) > MAX_PHRASES:
        raise QueryError(f"{field} has {len(phrases)} words, and all must occur: give at most {MAX_PHRASES}")
    return phrases
