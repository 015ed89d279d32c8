"""Dialogue written down line by line: "ORLOVA: We wait." after "Question: And now?"."""

from collections import Counter
from dataclasses import dataclass

from stream.extract.statements.names_lexicon import BODIES, NAME_PARTICLES, OUTLET_WORDS
from stream.extract.statements.quotation_marks import DOUBLE, SINGLE
from stream.extract.text import Stretch, Text
from stream.extract.word_set import words as word_set

LONGEST_LABEL = 5
# Fewer labelled paragraphs, or labels that do not come again, are a list ("Kherson: no change.").
FEWEST_TURNS = 3
FEWEST_LABELS = 2
# Labels that stand in for a name.
ASKERS = word_set(
    "q question interviewer correspondent journalist reporter host moderator presenter a answer"
)
NO_LABELS = word_set("source details quote background update note photo video read reference reminder map")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: the letters of its label and of its words, which are the rest of a paragraph."""

    name: str
    label: Stretch
    words: Stretch


def find_turns(text: Text) -> list[Turn]:
    """The turns of a dialogue; none where no name comes again or only one side speaks."""
    turns = [turn for part in text.paragraphs if (turn := _turn(text, part)) is not None]
    names = Counter(turn.name for turn in turns)
    repeated = any(count > 1 and not is_asker(name) for name, count in names.items())
    if len(turns) < FEWEST_TURNS or len(names) < FEWEST_LABELS or not repeated:
        return []
    return [turn for turn in turns if names[turn.name] > 1]


def is_asker(name: str) -> bool:
    """Whether a label tells no name: "Question"."""
    return name.lower() in ASKERS


def _turn(text: Text, part: Stretch) -> Turn | None:
    """The turn that a paragraph is, if it opens with a label of capitals and a colon, unquoted."""
    colons = range(part.first + 1, min(part.first + LONGEST_LABEL + 1, part.last - 1))
    colon = next((k for k in colons if text.words[k] == ":"), None)
    if colon is None or text.words[colon + 1] in DOUBLE | SINGLE:
        return None
    if not all(_names(text, k) for k in range(part.first, colon)):
        return None
    label = Stretch(text.starts[part.first], text.ends[colon - 1], part.first, colon)
    said = Stretch(text.starts[colon + 1], text.ends[part.last - 1], colon + 1, part.last)
    return Turn(text.body[label.start : label.end], label, said)


def _names(text: Text, k: int) -> bool:
    """Whether a word can stand in a speaker's label."""
    if text.lower[k] in NO_LABELS | BODIES | OUTLET_WORDS:
        return False
    return text.words[k][:1].isupper() or text.lower[k] in NAME_PARTICLES or text.words[k] in {"-", "."}
