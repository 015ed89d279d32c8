"""Finds the reporting verbs and phrases of a frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, is_adverb
from stream.extract.statements.cue_lexicon import AFTER, FORMS, NOUN_LIKE, PASSIVE, THAT, Verb
from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.phrase import Range

CueKind = Literal["verb", "quoted_as", "according"]
SAYING = Verb("say", THAT | AFTER, participle=False)
OPINION = Verb("opinion", THAT, participle=False)
CONTINUING = Verb("go on", AFTER, participle=False)
POINTING = Verb("point out", THAT | AFTER, participle=False)


def _phrases() -> Iterator[tuple[tuple[str, ...], CueKind, Verb]]:
    """The cues of several words; longer ones before those that they begin with."""
    for words in ("according to", "in the words of", "in the view of", "in the opinion of"):
        yield tuple(words.split()), "according", SAYING
    for owner in ("his", "her", "their", "its"):
        yield ("in", owner, "words"), "according", SAYING
        yield ("in", owner, "own", "words"), "according", SAYING
    for words in ("quoted as saying", "cited as saying", "quoted as telling"):
        yield tuple(words.split()), "quoted_as", SAYING
    for words in ("went on to say", "goes on to say", "went on to add"):
        yield tuple(words.split()), "verb", SAYING
    for words in ("went on", "goes on"):
        yield tuple(words.split()), "verb", CONTINUING
    for words in ("pointed out", "points out", "point out"):
        yield tuple(words.split()), "verb", POINTING
    yield ("pointing", "out"), "verb", Verb("point out", THAT | AFTER, participle=True)
    for words in ("made it clear", "makes it clear", "made clear", "makes clear"):
        yield tuple(words.split()), "verb", OPINION
    for be in ("is", "was", "are", "were"):
        for rest in ("of the opinion", "of the view", "convinced", "confident", "certain", "adamant", "sure"):
            yield (be, *rest.split()), "verb", OPINION


FARTHEST_SAYING = 14
PHRASES = tuple(_phrases())
LONGEST_PHRASE = max(len(phrase) for phrase, _, _ in PHRASES)
PHRASE_HEADS = frozenset(phrase[0] for phrase, _, _ in PHRASES) | {"per"}


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
    for k in range(len(frame.items)):
        if found and k < found[-1].items.last:
            continue
        cue = _phrase_at(frame, k) or _verb_at(frame, k)
        if cue is not None:
            found.append(cue)
    return found


def _phrase_at(frame: Frame, k: int) -> Cue | None:
    """A cue of several words that begins at item `k`."""
    if frame.lower[k] not in PHRASE_HEADS:
        return None
    lower = frame.lower[k : k + LONGEST_PHRASE]
    if lower[0] == "per":
        named = k == 0 or (k + 1 < len(frame.words) and frame.words[k + 1][:1].isupper())
        return Cue("according", Range(k, k + 1), SAYING) if named else None
    if lower[0] in {"quoted", "cited"} and (said := _quoted_by(frame, k)) is not None:
        return said
    for phrase, kind, verb in PHRASES:
        if lower[: len(phrase)] == phrase:
            first = _before_passive(frame, k) if kind == "quoted_as" else k
            return Cue(kind, Range(first, k + len(phrase)), verb)
    return None


def _quoted_by(frame: Frame, k: int) -> Cue | None:
    """The cue "was quoted by the daily Volna as saying"."""
    for i in range(k + 2, min(k + FARTHEST_SAYING, len(frame.lower))):
        if frame.lower[i - 1 : i + 1] == ("as", "saying"):
            return Cue("quoted_as", Range(_before_passive(frame, k), i + 1), SAYING)
    return None


def _before_passive(frame: Frame, k: int) -> int:
    """The first item of "has been widely" before "quoted as saying"."""
    while k and (frame.lower[k - 1] in PASSIVE | {"has", "have", "had"} or is_adverb(frame.lower[k - 1])):
        k -= 1
    return k


def _verb_at(frame: Frame, k: int) -> Cue | None:
    verb = FORMS.get(frame.lower[k])
    if verb is None or frame.words[k][:1].isupper() or not verb.takes:
        return None
    if frame.lower[k + 1 : k + 3] in {("to", "be"), ("to", "have")}:
        return None  # "the exercise, said to be large"
    if _is_noun(frame, k) or _is_passive(frame, k) or _is_negated(frame, k, verb):
        return None
    return Cue("verb", Range(k, k + 1), verb)


def _is_noun(frame: Frame, k: int) -> bool:
    """Whether the form is a noun or adjective here: "the report", "so-called", "denied claims that"."""
    before = frame.lower[k - 1] if k else ""
    after = frame.lower[k + 1] if k + 1 < len(frame.lower) else ""
    compound = "-" in {before, after}
    if compound or before in DETERMINERS - {"that"} or before in PREPOSITIONS - {"by", "after", "before"}:
        return True
    if frame.lower[k] not in NOUN_LIKE:
        return False
    if before in FORMS and before not in NOUN_LIKE:
        return True
    if before == ",":
        return after not in {"that", ":", QUOTATION}
    clause = (
        after in DETERMINERS | PRONOUNS or frame.words[k + 1 : k + 2][0][:1].isupper() if after else False
    )
    return not (after in {"that", ":", ",", QUOTATION, "."} or clause) or before in {"’s", "'s"}


def _is_passive(frame: Frame, k: int) -> bool:
    """Whether it is said of somebody: "was told", "is believed to"."""
    if FORMS[frame.lower[k]].participle:
        return False
    i = k - 1
    while i >= 0 and is_adverb(frame.lower[i]):
        i -= 1
    return i >= 0 and frame.lower[i] in PASSIVE


def _is_negated(frame: Frame, k: int, verb: Verb) -> bool:
    """Whether nothing is said: "did not say", "declined to say", "refused to confirm"."""
    before = frame.lower[max(0, k - 3) : k]
    if not before:
        return False
    if before[-1] == "to":
        return True
    return verb.lemma != "deny" and any(w in {"not", "n’t", "n't", "never", "neither"} for w in before)
