"""Reads a speaker's phrase: who it is, in which office, of which body."""

from stream.extract.drafts import Stand
from stream.extract.lexicon import Lexicon
from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.mention import Mention, MentionKind
from stream.extract.statements.name_split import name_start
from stream.extract.statements.names_lexicon import (
    BODIES,
    OUTLET_WORDS,
    OUTLETS,
    PLACES_THAT_SPEAK,
    ROLES,
    TITLES,
    UNNAMED,
)
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.subject_after import noun_phrase_end
from stream.extract.text import Text
from stream.extract.word_set import words as word_set

LONGEST_PARTICLE = 3  # "van", "de"
LONGEST_OUTLET = 4  # "The New York Times"
CITING = word_set("citing quoting")
NUMBERS = word_set("one two three four five six seven eight nine ten several some many dozens")


class Describer:
    """Reads the phrases of one body."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    def describe(self, frame: Frame, phrase: Phrase) -> Mention:
        """The mention that a phrase makes."""
        main = phrase.main
        if main.last - main.first == 1 and frame.lower[main.first] in PRONOUNS:
            return Mention("pronoun", frame.words[main.first], self.stand(frame, main))
        first = main.first
        definite = frame.lower[first] in {"the", "this", "that"}
        bare = (
            Range(first + 1, main.last)
            if frame.lower[first] in DETERMINERS and main.last - first > 1
            else main
        )
        mention = self._described(frame, main, bare, phrase)
        citing = self._citing(frame, phrase)
        return Mention(
            mention.kind, mention.name, mention.stand, mention.role, mention.affiliation, definite, citing
        )

    def stand(self, frame: Frame, part: Range) -> Stand:
        """The letters of a range of items."""
        first, last = frame.items[part.first].first, frame.items[part.last - 1].last
        return Stand(self.text.starts[first], self.text.ends[last - 1])

    def letters(self, frame: Frame, part: Range) -> str:
        """The letters of a range of items as a string."""
        stand = self.stand(frame, part)
        return " ".join(self.text.body[stand.start : stand.end].split())

    def _described(self, frame: Frame, main: Range, bare: Range, phrase: Phrase) -> Mention:
        words = list(frame.words[bare.first : bare.last])
        lower = [w.lower() for w in words]
        head = _head(lower)
        stand = self.stand(frame, main)
        if _is_outlet(words, lower, head):
            return Mention("media", self._outlet_name(frame, bare, lower), stand)
        has_role = any(w in ROLES for w in lower[: head + 1])
        if not has_role and (lower[head] in BODIES or lower[-1] in BODIES):
            return Mention("organization", self.letters(frame, bare), stand)
        if len(words) == 1 and lower[0] in PLACES_THAT_SPEAK:
            return Mention("organization", words[0], stand)
        start = name_start(words, self.lexicon)
        if start < len(words) and not _describes_one(frame, main, lower, start):
            return self._named(frame, phrase, bare, start)
        return self._without_name(frame, main, bare, phrase)

    def _named(self, frame: Frame, phrase: Phrase, bare: Range, start: int) -> Mention:
        """A phrase with a name: what stands before it is the role, else what an aside says."""
        name = self.letters(frame, Range(bare.first + start, bare.last))
        role = self.letters(frame, Range(bare.first, bare.first + start)) if start else None
        if role is not None and role.lower() in TITLES:
            role = None
        asides = [self._role_in(frame, aside) for aside in phrase.asides]
        given = [r for r in (role, *asides) if r]
        return Mention("person", name, self.stand(frame, phrase.main), given[0] if given else None)

    def _without_name(self, frame: Frame, main: Range, bare: Range, phrase: Phrase) -> Mention:
        """A description; an aside may give the name ("the head of the bank, Anna Keller")."""
        stand = self.stand(frame, main)
        role = self.letters(frame, bare)
        for aside in phrase.asides:
            name = self._name_in(frame, aside)
            if name is not None:
                return Mention("person", name, stand, role)
        first = frame.lower[main.first]
        last = frame.lower[main.last - 1]
        unnamed = (
            first in {"a", "an", "another", "some", "one"} | NUMBERS or frame.words[main.first][:1].isdigit()
        )
        plural = any(w in UNNAMED for w in frame.lower[main.first : main.last])
        kind: MentionKind = (
            "role"
            if first in {"the", "his", "her", "their", "its"} or frame.words[main.first][:1].isupper()
            else "unnamed"
        )
        if unnamed or (plural and first != "the"):
            kind = "unnamed"
        if (
            kind == "role"
            and last in PLACES_THAT_SPEAK
            and not any(w in ROLES for w in frame.lower[main.first : main.last])
        ):
            kind = "organization"
        return Mention(kind, self.letters(frame, main if kind == "unnamed" else bare), stand, role)

    def _role_in(self, frame: Frame, aside: Range) -> str | None:
        """The role that an aside gives: "chairman of the council", "who heads the council"."""
        lower = frame.lower[aside.first : aside.last]
        if lower[0] in RELATIVES:
            verb = lower[1] if len(lower) > 1 else ""
            if verb in {"heads", "leads", "chairs", "runs"}:
                return self.letters(frame, Range(aside.first + 1, aside.last))
            return None
        if not any(w in ROLES for w in lower) or lower[0] in PREPOSITIONS or lower[0].endswith("ing"):
            return None
        if lower[0] in {"asked", "when", "quoted", "cited"}:
            return None
        first = aside.first + (lower[0] in DETERMINERS and len(lower) > 1)
        return self.letters(frame, Range(first, aside.last))

    def _name_in(self, frame: Frame, aside: Range) -> str | None:
        """A name that fills an aside, or the call sign in it."""
        words = list(frame.words[aside.first : aside.last])
        lower = [w.lower() for w in words]
        if "sign" in lower and QUOTATION in words:
            return self._inside_marks(frame, aside.first + words.index(QUOTATION))
        if name_start(words, self.lexicon) == 0 and all(
            w[:1].isupper() or not w[:1].isalpha() or len(w) <= LONGEST_PARTICLE for w in words
        ):
            return self.letters(frame, aside)
        return None

    def _inside_marks(self, frame: Frame, k: int) -> str:
        item = frame.items[k]
        return self.text.between(item.first + 1, max(item.first + 2, item.last - 1)).strip("\"'“”«»‘’, ")

    def _outlet_name(self, frame: Frame, bare: Range, lower: list[str]) -> str:
        """The name behind the word for its kind: "newspaper Nowa Gazeta" → "Nowa Gazeta"."""
        for i, word in enumerate(lower[:-1]):
            after = frame.words[bare.first + i + 1]
            if (
                word in OUTLET_WORDS
                and (after[:1].isupper() or after == QUOTATION)
                and frame.words[bare.first + i].islower()
            ):
                if after == QUOTATION:
                    return self._inside_marks(frame, bare.first + i + 1)
                return self.letters(frame, Range(bare.first + i + 1, bare.last))
        return self.letters(frame, bare)

    def _citing(self, frame: Frame, phrase: Phrase) -> tuple[int, int] | None:
        """The items of those cited in an aside: "citing a senior diplomat"."""
        for aside in phrase.asides:
            if frame.lower[aside.first] in CITING:
                end = noun_phrase_end(frame, aside.first + 1, aside.last)
                if end > aside.first + 1:
                    return (aside.first + 1, aside.last)
        return None


def _head(lower: list[str]) -> int:
    """The index of the head noun: the word before the first preposition, else the last."""
    for i, word in enumerate(lower):
        if i and (word in PREPOSITIONS or word in RELATIVES or word == "close"):
            return i - 1
    return len(lower) - 1


def _is_outlet(words: list[str], lower: list[str], head: int) -> bool:
    if any(word in ROLES for word in lower):
        return False
    if any(word in OUTLET_WORDS - {"news"} for word in lower[: head + 1]):
        return True
    return len(words) <= LONGEST_OUTLET and any(
        w in OUTLETS and c[:1].isupper() for w, c in zip(lower, words, strict=True)
    )


def _describes_one(frame: Frame, main: Range, lower: list[str], start: int) -> bool:
    """Whether the capitals at the end belong to a description: "a source in Kyiv"."""
    indefinite = frame.lower[main.first] in {"a", "an"} | NUMBERS
    before = lower[start - 1] if start else ""
    unnamed = any(w in UNNAMED for w in lower[:start])
    return before in PREPOSITIONS and (indefinite or unnamed)
