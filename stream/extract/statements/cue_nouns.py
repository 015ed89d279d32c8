"""Reporting nouns with a light verb: "expressed hope that", "repeated his promise to"."""

from stream.extract.statements.closed_classes import DETERMINERS, is_adverb
from stream.extract.statements.cue_lexicon import Verb
from stream.extract.statements.frame import Frame
from stream.extract.statements.reporting_verbs import INTENT, THAT
from stream.extract.word_set import words as word_set

LIGHT = word_set(
    "express expresses expressed expressing voice voices voiced voicing convey conveys conveyed conveying"
    " issue issues issued issuing give gives gave giving make makes made making raise raises raised raising"
    " repeat repeats repeated repeating reiterate reiterates reiterated reiterating reaffirm reaffirms"
    " reaffirmed reaffirming share shares shared renew renews renewed renewing"
)
NOUNS = word_set(
    "hope hopes concern concerns fear fears confidence conviction belief view opinion warning warnings remark"
    " claim claims accusation accusations assurance assurances promise promises threat threats regret"
    " allegation allegations suspicion suspicions prediction pledge vow demand commitment readiness"
    " willingness intention determination alarm surprise outrage"
)
FARTHEST = 4
PHRASE = Verb("express", THAT, participle=False)
OPENING_PHRASE = Verb("express", THAT, participle=True)
AIM = Verb("promise", THAT | INTENT, participle=False)


def light_verb_at(frame: Frame, k: int) -> tuple[int, Verb] | None:
    """The item after the noun of such a phrase that begins at `k`, and what it takes; None for no phrase.

    Between verb and noun stand an article, an owner or adjectives: "expressed his deep concern that".
    """
    if frame.lower[k] not in LIGHT:
        return None
    for i in range(k + 1, min(k + 1 + FARTHEST, len(frame.lower) - 1)):
        word, after = frame.lower[i], frame.lower[i + 1]
        if word in NOUNS and after == "that":
            return i + 1, OPENING_PHRASE if frame.lower[k].endswith("ing") else PHRASE
        if word in NOUNS and after == "to" and frame.words[min(i + 2, len(frame.words) - 1)].islower():
            return i + 1, AIM
        if not (word in DETERMINERS or is_adverb(word) or frame.words[i].islower()):
            return None
    return None
