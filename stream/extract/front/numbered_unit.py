"""Reads units by their numbers: "the 90th Tank Division", "3rd Separate Assault Brigade"."""

import re

from stream.extract.text import Text
from stream.extract.word_set import words

ORDINAL = re.compile(r"^\d{1,3}(?:st|nd|rd|th)$")
KINDS = words(
    "division brigade regiment army battalion corps divisions brigades regiments battalions company"
)
# Kinds of unit that only one army of a war has; they tell the side where it is one of the two at war.
TELLS = {
    "motorized": "RU",
    "motor": "RU",
    "motorised": "RU",
    "vdv": "RU",
    "mechanized": "UA",
    "mechanised": "UA",
}
LONGEST = 7


def find_unit(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the first numbered unit among the tokens `first` up to `last`, if there is one."""
    for i in range(first, last):
        if not (text.words[i][0].isdigit() and ORDINAL.match(text.lower[i])):
            continue
        for j in range(i + 1, min(i + LONGEST, last)):
            if text.lower[j] in KINDS:
                return i, j + 1
            if not (text.words[j][0].isupper() or text.words[j] == "-"):
                break
    return None


def side_of_unit(text: Text, unit: tuple[int, int], sides: tuple[str, str] | None) -> str | None:
    """The army that such a unit belongs to, if it is one of the `sides` of the war."""
    side = next((TELLS[word] for word in text.lower[unit[0] : unit[1]] if word in TELLS), None)
    return side if sides is not None and side in sides else None
