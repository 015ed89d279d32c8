"""What a publisher should know of a bulletin that was read: it is in the receipt."""

import re

from schemas.bulletin import Bulletin
from stream.extract.layout import Layout

# Names and quotations of another script are usual, half of the letters are another language.
MOST_LATIN = 0.5
BEYOND_LATIN = re.compile("[^\u0000-\u024f]+")  # behind the block Latin Extended-B
# A header, a byline and some background are usual; more than half unread is worth a look.
MUCH_UNREAD = 0.5


def reading_warnings(
    bulletin: Bulletin, body: str, layout: Layout, unclassified_share: float
) -> tuple[str, ...]:
    """Warnings of an English bulletin and its plain body, `bulletin` having what the text gave already."""
    warnings = []
    if _is_foreign(body):
        warnings.append(
            f"most letters are no Latin ones, and language is {bulletin.language}: state the language; only"
            " English is read"
        )
    if bulletin.published_at is None:
        warnings.append("no date: state published_at, or a date at the head; relative times stay unresolved")
    if layout.front is not None and layout.updated is None:
        warnings.append("the front section states no time of update: its times count from the day of issue")
    if unclassified_share > MUCH_UNREAD:
        warnings.append(f"{unclassified_share:.0%} of the text became no record: see unclassified")
    return tuple(warnings)


def language_warning(language: str) -> str:
    """The warning of a bulletin that is kept whole and not read."""
    return f"language {language} is not read: the bulletin is stored whole, without records"


def _is_foreign(body: str) -> bool:
    """Whether most of its letters are of another script than English, such as Cyrillic or Arabic."""
    foreign = sum(map(str.isalpha, "".join(BEYOND_LATIN.findall(body))))
    # Nearly always none but marks: counting all letters would take ten times as long.
    if not foreign:
        return False
    letters = sum(map(str.isalpha, body))
    return letters - foreign < MOST_LATIN * letters
