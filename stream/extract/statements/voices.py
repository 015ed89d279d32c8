"""Whose words a phrase names: "Kern's answer" is his, "the reply from the ministry" the ministry's."""

from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.word_set import words as word_set

# What belongs to its speaker so closely that it speaks for him: "his message was blunt".
VOICES = word_set(
    "channel post statement message account page letter tweet words answer reply response reaction comment"
    " remark remarks verdict advice warning appeal explanation conclusion assessment summary question plea"
    " tally count report estimate survey analysis data figures statistics toll list monitoring"
)
POSSESSIVE = frozenset({"'s", "’s"})
SENT = frozenset({"from", "of", "by"})
ARTICLES = frozenset({"the", "a", "an", "one", "another"})


def behind_voice(frame: Frame, phrase: Phrase) -> Phrase:
    """The phrase of who speaks, where the phrase names his words; else the phrase itself."""
    first, last = phrase.main
    for k in range(first + 1, last - 1):
        if frame.lower[k] in POSSESSIVE and _is_voice(frame, k + 1, last):
            return Phrase(Range(first, k), ())
    begin = first + (frame.lower[first] in ARTICLES)
    for k in range(begin + 1, last - 1):
        if frame.lower[k] in SENT and _is_voice(frame, begin, k):
            return Phrase(Range(k + 1, last), phrase.asides)
    return phrase


def _is_voice(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch is a word for words, with adjectives before it perhaps."""
    return frame.lower[last - 1] in VOICES and all(word.islower() for word in frame.words[first:last])


def through(frame: Frame, phrase: Phrase) -> Phrase:
    """Who speaks for a body: "The port, through its spokeswoman, Eva Lund," → "its spokeswoman, Eva Lund"."""
    if phrase.asides and frame.lower[phrase.asides[0].first] == "through":
        first, last = phrase.asides[0]
        if last > first + 1:
            return Phrase(Range(first + 1, last), phrase.asides[1:])
    return phrase
