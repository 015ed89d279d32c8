"""Steps over a dateline: "ODESA, Ukraine —", "KHARTOUM (Agency) –", "Goma, 19 February 2025 —"."""

from stream.extract.text import Text
from stream.extract.time.calendar_words import MONTHS

DASHES = frozenset({"—", "–", "-", "―"})
LONGEST, SHORTEST_CITY = 12, 3


def after_dateline(text: Text, first: int, last: int) -> int:
    """The token at which the telling begins: after the dash of a dateline, else `first`."""
    city = text.words[first]
    if not city[0].isupper() or len(city) < SHORTEST_CITY or not city.isalpha():
        return first
    dated = city.isupper()  # a city in small letters needs a date: "Goma, 19 February —"
    for i in range(first + 1, min(first + LONGEST, last - 1)):
        word = text.words[i]
        if word in DASHES and text.starts[i] > text.ends[i - 1]:
            return i + 1 if dated else first
        if not (word[0].isupper() or word[0].isdigit() or word in {",", "(", ")", "/", "."}):
            return first
        dated |= text.lower[i] in MONTHS
    return first
