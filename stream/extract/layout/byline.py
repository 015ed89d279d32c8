"""The author's line: "Anna Neri" alone at the end, "By A. Neri", "Reporting by …", also below the title."""

from dataclasses import dataclass

from stream.extract.drafts import Stand
from stream.extract.text import Stretch, Text

LEADS = frozenset(
    {"by", "author", "text", "—", "–", "-", "(", "reporting", "written", "compiled", ":", "editor"}
)
PARTICLES = frozenset(
    {"de", "di", "da", "del", "della", "van", "von", "der", "den", "la", "le", "bin", "al", "el"}
)
LONGEST = 14
AT_TOP = 3
NAME_WORDS = range(2, 6)


@dataclass(frozen=True, slots=True)
class Byline:
    """The line and the author's name."""

    stand: Stand
    author: str


def find_byline(text: Text) -> Byline | None:
    """The last paragraph when it is a name, else one that opens with "By" at the top or the end."""
    last = _read(text, text.paragraphs[-1], needs_lead=len(text.paragraphs) < AT_TOP)
    if last is not None:
        return last
    others = (*text.paragraphs[-2:-1], *text.paragraphs[:AT_TOP])
    return next((found for p in others if (found := _read(text, p, needs_lead=True))), None)


def _read(text: Text, paragraph: Stretch, *, needs_lead: bool) -> Byline | None:
    """The byline that a paragraph is, if it is one."""
    if paragraph.last - paragraph.first > LONGEST:
        return None
    i = paragraph.first
    while i < paragraph.last and text.lower[i] in LEADS:
        i += 1
    leads = text.lower[paragraph.first : i]
    if needs_lead and not ({"by", "author"} & set(leads)):
        return None
    end = _name_end(text, i, paragraph.last)
    if not leads and end != paragraph.last and text.words[end] not in {",", "(", "/", "|", "—", "–"}:
        return None
    if sum(word[0].isupper() for word in text.words[i:end]) not in NAME_WORDS:
        return None
    return Byline(Stand(paragraph.start, paragraph.end), text.between(i, end))


def _name_end(text: Text, i: int, last: int) -> int:
    """The end of the personal name that begins at token `i`: capitals, initials, particles, hyphens."""
    while i < last:
        word = text.words[i]
        if not (word[0].isupper() or word in PARTICLES or word in {"-", "’", "'"}):
            break
        i += 1
    return i
