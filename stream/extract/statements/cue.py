"""Finds the reporting verbs and phrases of a frame."""

from dataclasses import dataclass

from stream.extract.statements.closed_classes import DETERMINERS, is_adverb
from stream.extract.statements.cue_lexicon import ACTS, FORMS, PASSIVE, Verb
from stream.extract.statements.cue_nouns import LIGHT, light_verb_at
from stream.extract.statements.cue_phrases import (
    LONGEST_PHRASE,
    PHRASE_HEADS,
    PHRASES_OF,
    QUOTED,
    QUOTED_TO,
    QUOTES,
    QUOTING,
    SAYING,
    VIEW_OF,
    VIEWS,
    CueKind,
)
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import OUTLET_WORDS
from stream.extract.statements.phrase import Range
from stream.extract.statements.reporting_verbs import INTENT, OBJECT, THAT
from stream.extract.statements.silent_forms import passive_before, says_nothing

# "cited the minister as warning"
TELLING = frozenset(form for form, verb in FORMS.items() if verb.participle and verb.takes & THAT)
ARTICLES = frozenset({("a",), ("an",), ("the",), ("two",), ("one",)})
GENITIVES = frozenset({"’s", "'s", "’", "'"})
FARTHEST_SAYING = 14
FARTHEST_WORDS = 18
FARTHEST_VIEW = 9
# Every word that can begin a cue: looked at first, for most words are none.
CUE_WORDS = PHRASE_HEADS | LIGHT | ACTS.keys() | FORMS.keys()
NO_SUBJECT = DETERMINERS | {"to", "-"}
# Verbs that report only with an infinitive: "instructed the crews to wait".
REQUESTS = frozenset({"call", "instruct", "encourage", "invite", "exhort"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb or phrase in a frame; `head` is the item that its subject stands before."""

    kind: CueKind
    items: Range
    verb: Verb

    @property
    def head(self) -> int:
        """The first item of the phrase."""
        return self.items.first


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame in order, those inside quotations left out."""
    found: list[Cue] = []
    for k, word in enumerate(frame.lower):
        if word not in CUE_WORDS or (found and k < found[-1].items.last):
            continue
        cue = _phrase_at(frame, k) or _noun_at(frame, k) or _act_at(frame, k) or _verb_at(frame, k)
        if cue is not None:
            found.append(cue)
    return found


def _phrase_at(frame: Frame, k: int) -> Cue | None:
    """A cue of several words that begins at item `k`."""
    if frame.lower[k] not in PHRASE_HEADS:
        return None
    lower = frame.lower[k : k + LONGEST_PHRASE]
    if lower[0] == "per":
        behind_words = frame.quotation(k - 1) >= 0 and frame.lower[k + 1 : k + 2] in ARTICLES
        named = k == 0 or behind_words or (k + 1 < len(frame.words) and frame.words[k + 1][:1].isupper())
        return Cue("according", Range(k, k + 1), SAYING) if named else None
    if lower[0] in QUOTING:
        return _quoted_by(frame, k) or _quotes(frame, k)
    if lower[0] in {"in", "by", "from"} and (owned := _owned_view(frame, k)) is not None:
        return owned
    for phrase, kind, verb in PHRASES_OF.get(lower[0], ()):
        if lower[: len(phrase)] == phrase:
            first = _before_passive(frame, k) if kind == "quoted_as" else k
            return Cue(kind, Range(first, k + len(phrase) - (phrase[-1] == "that")), verb)
    return None


def _owned_view(frame: Frame, k: int) -> Cue | None:
    """The cue "in the ministry’s view": all of it, the owner within."""
    for i in range(k + 2, min(k + FARTHEST_VIEW, len(frame.lower))):
        if frame.words[i - 1] not in GENITIVES:
            continue
        if frame.lower[i] in VIEWS:
            return Cue("according", Range(k, i + 1), SAYING)
        if frame.lower[i : i + len(VIEW_OF)] == VIEW_OF:
            return Cue("according", Range(k, i + len(VIEW_OF)), SAYING)
    return None


def _noun_at(frame: Frame, k: int) -> Cue | None:
    """A light verb and its noun: "expressed hope"."""
    found = light_verb_at(frame, k)
    if found is None or passive_before(frame, k):
        return None
    return Cue("verb", Range(k, found[0]), found[1])


def _quoted_by(frame: Frame, k: int) -> Cue | None:
    """The cue "was quoted by the daily Volna as saying"."""
    for i in range(k + 2, min(k + FARTHEST_SAYING, len(frame.lower))):
        if frame.lower[i - 1] == "as" and frame.lower[i] in TELLING:
            addressed = bool(FORMS[frame.lower[i]].takes & OBJECT)
            verb = QUOTED_TO if addressed else QUOTED
            return Cue("quoted_as", Range(_before_passive(frame, k), i + 1), verb)
    return None


def _quotes(frame: Frame, k: int) -> Cue | None:
    """The verb in "Volna quotes an officer"; None for "was quoted", "quoting an officer", "share quotes"."""
    told = k > 0 and not frame.lower[k].endswith("ing") and frame.words[k].islower()
    named = told and (frame.words[k - 1][:1].isupper() or frame.lower[k - 1] in OUTLET_WORDS)
    return Cue("outlet", Range(k, k + 1), QUOTES) if named and k + 1 < len(frame.items) else None


def _before_passive(frame: Frame, k: int) -> int:
    """The first item of "has been widely" before "quoted as saying"."""
    while k and (frame.lower[k - 1] in PASSIVE | {"has", "have", "had"} or is_adverb(frame.lower[k - 1])):
        k -= 1
    return k


def _act_at(frame: Frame, k: int) -> Cue | None:
    """A verb that judges or accuses, where words of the speaker follow: a quotation, or "of" and a deed."""
    verb = ACTS.get(frame.lower[k])
    if verb is None or frame.words[k][:1].isupper() or not k or frame.lower[k - 1] in NO_SUBJECT:
        return None
    ahead = range(k + 1, min(k + FARTHEST_WORDS, len(frame.items)))
    speaks = any(
        frame.quotation(i) >= 0 or (verb.lemma == "accuse" and frame.lower[i] == "of") for i in ahead
    )
    if not speaks or (not verb.participle and passive_before(frame, k)):
        return None
    if verb.lemma == "call" and _calling_on(frame, k) is not None:
        return None
    return Cue("act", Range(k, k + 1), verb)


def _verb_at(frame: Frame, k: int) -> Cue | None:
    verb = FORMS.get(frame.lower[k]) or _calling_on(frame, k)
    opens = k == 0 and verb is not None and verb.participle
    if verb is None or (frame.words[k][:1].isupper() and not opens):
        return None
    if not verb.takes and verb.lemma not in REQUESTS:
        return None
    if says_nothing(frame, k, verb):
        return None
    if frame.lower[k + 1 : k + 3] in {("to", "be"), ("to", "have")} and not verb.takes & INTENT:
        return None  # "the exercise, said to be large"
    if frame.lower[k : k + 2] == ("commenting", "on"):
        return None  # what is commented on may have a clause of its own: "on the claim that"
    return Cue("verb", Range(k, k + 1), verb)


def _calling_on(frame: Frame, k: int) -> Verb | None:
    """The verb of "called on both sides to"."""
    verb = ACTS.get(frame.lower[k])
    return verb if verb is not None and frame.lower[k + 1 : k + 2] in {("on",), ("upon",)} else None
