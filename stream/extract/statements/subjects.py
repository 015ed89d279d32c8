"""Who comes up without saying anything: subjects of silent sentences, officials told of in clauses."""

from collections.abc import Iterable
from dataclasses import replace

from stream.extract.statements.closed_classes import FINITE_AUXILIARIES, PREPOSITIONS
from stream.extract.statements.describe import Describer
from stream.extract.statements.frame import Frame
from stream.extract.statements.mention import Mention
from stream.extract.statements.names_lexicon import DEMONYM_ENDINGS, DEMONYMS, ROLES
from stream.extract.statements.phrase import Phrase
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.said import Said
from stream.extract.statements.subject_after import phrase_after
from stream.extract.statements.unnamed import is_person_noun

# No subject is longer.
LONGEST = 12
# A subject and its verb.
SHORTEST_SENTENCE = 3
# An office that opens a clause is at most so many words long.
OFFICE = 8


def names_within(frames: Iterable[Frame]) -> frozenset[str]:
    """The words that are capitals within a frame: names, while the first word of a frame may be any noun."""
    return frozenset(word for frame in frames for word in frame.words[1:] if word[:1].isupper())


def silent_subject(frame: Frame, describer: Describer, named: frozenset[str]) -> Mention | None:
    """The person, body or pronoun that a frame without attribution is about; None for things.

    `named` are the words of names: "Search is going on" tells of nobody, "Kern is tired" of Kern.
    """
    if frame.lower[0] in FINITE_AUXILIARIES:
        return None  # "Would Harad leave the talks?"
    phrase = opening_subject(frame, 0, len(frame.items) - 1)
    if phrase is None or phrase.main.last - phrase.main.first > LONGEST:
        return None
    mention = _named(frame, phrase, describer.describe(frame, phrase), describer)
    if mention.kind == "person" and " " not in mention.name and named.isdisjoint(mention.name.split("-")):
        return None
    pronoun = mention.kind == "pronoun" and mention.name in {"he", "she"}
    if pronoun or mention.kind in {"person", "organization"} or _is_somebody(frame, phrase, mention):
        return mention
    return None


def opening_mention(frame: Frame, describer: Describer, last: int) -> Mention | None:
    """The person who is the subject of what stands before item `last`, where the words of another begin."""
    if last < SHORTEST_SENTENCE or not any(frame.words[k] in {";", ":"} for k in range(last)):
        return None
    phrase = opening_subject(frame, 0, last)
    if phrase is None or phrase.main.last - phrase.main.first > LONGEST:
        return None
    mention = describer.describe(frame, phrase)
    return mention if mention.kind == "person" or _is_somebody(frame, phrase, mention) else None


def told_of(found: Iterable[Said], describer: Describer) -> list[Mention]:
    """Officials of whom a clause tells: "According to Volna, Deputy Minister Jan Kern has resigned"."""
    mentions = []
    for said in found:
        frame, (first, last) = said.frame, said.finding.contents[0]
        if any(word in ROLES for word in frame.lower[first : min(last, first + OFFICE)]):
            phrase = phrase_after(frame, first, last)
            if phrase is not None:
                mentions.append(describer.describe(frame, phrase))
    return [mention for mention in mentions if mention.kind == "person" and mention.role]


def _named(frame: Frame, phrase: Phrase, mention: Mention, describer: Describer) -> Mention:
    """The mention of an office with its bearer: "The mayor is Jan Kern, a former wrestler"."""
    be = phrase.whole.last
    if mention.kind != "role" or frame.lower[be : be + 1] not in {("is",), ("was",)}:
        return mention
    bearer = phrase_after(frame, be + 1)
    named = describer.describe(frame, bearer) if bearer is not None else mention
    office = is_person_noun(mention.name.split()[-1].lower())
    return (
        replace(named, role=mention.role)
        if office and named.kind == "person" and " " in named.name
        else mention
    )


def _is_somebody(frame: Frame, phrase: Phrase, mention: Mention) -> bool:
    """Whether a description is of one person: "One European ambassador was blunter", no drone or report."""
    first, last = phrase.main
    end = next((k for k in range(first + 1, last) if frame.lower[k] in PREPOSITIONS), last)
    *before, head = frame.lower[first:end]
    one = mention.kind == "role" or (mention.kind == "unnamed" and frame.lower[first] in {"a", "an", "one"})
    many = head.endswith("s") and is_person_noun(head[:-1])
    return (
        one and not many and any(is_person_noun(w) for w in (head, *before) if w == head or not _is_land(w))
    )


def _is_land(word: str) -> bool:
    """Whether a word is of a land or people: "a Ukrainian drone" is nobody."""
    return word in DEMONYMS or word.endswith(DEMONYM_ENDINGS)
