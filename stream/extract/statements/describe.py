"""Reads a speaker's phrase: who it is, in which office, of which body."""

from stream.extract.drafts import Stand
from stream.extract.lexicon import Lexicon
from stream.extract.statements.asides import cited_in, name_in, rank_in, role_in
from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from stream.extract.statements.collective_names import is_collective_name
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
from stream.extract.text import Text
from stream.extract.word_set import words as word_set

LONGEST_OUTLET = 4  # "The New York Times"
INDEFINITE = word_set(
    "a an another some one two three four five six seven eight nine ten several many dozens hundreds most"
)
POSSESSIVES = word_set("his her its their")
OWNERS = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
RANKS = word_set(
    "brig brigadier gen general col colonel maj major lt lieutenant capt captain sgt sergeant adm admiral"
    " cmdr commander"
)
# Of these "general" is no rank.
GENERALS = word_set(
    "secretary attorney inspector director consul governor prosecutor solicitor auditor surgeon deputy first"
)
GENITIVES = frozenset({"’s", "'s"})


class Describer:
    """Reads the phrases of one body."""

    def __init__(self, text: Text, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon

    def describe(self, frame: Frame, phrase: Phrase) -> Mention:
        """The mention that a phrase makes."""
        main = phrase.main
        stand = self.stand(frame, main)
        if main.last - main.first == 1 and frame.lower[main.first] in PRONOUNS | set(OWNERS):
            pronoun = OWNERS.get(frame.lower[main.first], frame.lower[main.first])
            return Mention("pronoun", pronoun, stand)
        first = frame.lower[main.first]
        bare = (
            Range(main.first + 1, main.last) if first in DETERMINERS and main.last - main.first > 1 else main
        )
        kind, name, role = self._read(frame, main, bare, phrase)
        ranks = [rank for aside in phrase.asides if (rank := rank_in(frame, aside, self.lexicon)) is not None]
        return Mention(
            kind=kind,
            name=name,
            stand=stand,
            role=role,
            title=self.letters(frame, ranks[0]) if ranks else None,
            definite=first in {"the", "this", "that"},
            citing=cited_in(frame, phrase) if kind in {"media", "organization"} else None,
        )

    def stand(self, frame: Frame, part: Range) -> Stand:
        """The letters of a range of items."""
        first, last = frame.items[part.first].first, frame.items[part.last - 1].last
        return Stand(self.text.starts[first], self.text.ends[last - 1])

    def letters(self, frame: Frame, part: Range) -> str:
        """The letters of a range as a string, without the marks where it is one quotation."""
        if part.last - part.first == 1 and frame.words[part.first] == QUOTATION:
            item = frame.items[part.first]
            inner = self.text.between(item.first + 1, max(item.first + 2, item.last - 1))
            return inner.strip("\"'“”«»‘’, ")
        stand = self.stand(frame, part)
        return " ".join(self.text.body[stand.start : stand.end].split())

    def _read(
        self, frame: Frame, main: Range, bare: Range, phrase: Phrase
    ) -> tuple[MentionKind, str, str | None]:
        """Kind, name and role."""
        bare = _without_partner(frame, bare)
        words = list(frame.words[bare.first : bare.last])
        lower = [w.lower() for w in words]
        head = _head(lower)
        if (run := _behind_owner(words, lower)) is not None:
            return "media", self.letters(frame, Range(bare.first + run, bare.last)), None
        if _is_outlet(words, lower, head):
            return "media", self._outlet_name(frame, bare, lower), None
        if lower[head] in BODIES and not any(w in ROLES for w in lower[head + 1 :]):
            return "organization", self.letters(frame, bare), None
        if is_collective_name(words, definite=bare.first > main.first) or _is_thing(frame, phrase, words):
            return "organization", self.letters(frame, bare), None
        if len(words) == 1 and lower[0] in PLACES_THAT_SPEAK:
            return "organization", words[0], None
        return self._person(frame, main, bare, phrase)

    def _person(
        self, frame: Frame, main: Range, bare: Range, phrase: Phrase
    ) -> tuple[MentionKind, str, str | None]:
        """Kind, name and role of what is neither outlet nor body nor land."""
        words = list(frame.words[bare.first : bare.last])
        lower = [w.lower() for w in words]
        head = _head(lower)
        start = name_start(words, self.lexicon)
        if start == len(words) or start > head + 1:
            beside = self._named_beside(frame, bare, phrase)
            if beside is not None:
                return beside
        early = _name_before_link(words, lower, self.lexicon)
        if early is not None:
            return self._named(frame, phrase, Range(bare.first, bare.first + early[1]), early[0])
        if start < len(words) and not _describes_one(frame, main, lower, start):
            return self._named(frame, phrase, bare, start)
        kind = _kind_without_name(frame, main)
        return kind, self.letters(frame, main if kind == "unnamed" else bare), self.letters(frame, bare)

    def _named_beside(
        self, frame: Frame, bare: Range, phrase: Phrase
    ) -> tuple[MentionKind, str, str | None] | None:
        """An office with the name in an aside: "the head of the bank, Anna Keller"."""
        for aside in phrase.asides:
            name = name_in(frame, aside, self.lexicon)
            if name is not None:
                return "person", self.letters(frame, name), self.letters(frame, bare)
        return None

    def _named(
        self, frame: Frame, phrase: Phrase, bare: Range, start: int
    ) -> tuple[MentionKind, str, str | None]:
        """A phrase with a name: what stands before it is the role, else what an aside says."""
        name = self.letters(frame, Range(bare.first + start, bare.last))
        roles = [role for aside in phrase.asides if (role := role_in(frame, aside)) is not None]
        before = Range(bare.first, bare.first + start)
        if start and frame.lower[before.last - 1] not in GENITIVES:
            own = self.letters(frame, _without_rank(frame, before))
            if own.lower() not in TITLES:
                return "person", name, own
        return "person", name, self.letters(frame, roles[0]) if roles else None

    def _outlet_name(self, frame: Frame, bare: Range, lower: list[str]) -> str:
        """The name behind the word for its kind: "newspaper Nowa Gazeta" → "Nowa Gazeta"."""
        for i, word in enumerate(lower[:-1]):
            k = bare.first + i
            if word in OUTLET_WORDS | {"agency"} and frame.words[k].islower():
                if frame.words[k + 1][:1].isupper():
                    return self.letters(frame, Range(k + 1, bare.last))
                if frame.words[k + 1] == QUOTATION:
                    return self.letters(frame, Range(k + 1, k + 2))
        return self.letters(frame, bare)


def _without_rank(frame: Frame, role: Range) -> Range:
    """An office without the rank behind it: "army spokesman Brig. Gen." → "army spokesman"."""
    end = role.last
    while end > role.first and frame.lower[end - 1].rstrip(".") in RANKS:
        if frame.lower[end - 2] in GENERALS:
            break
        end -= 1
    office = any(w in ROLES for w in frame.lower[role.first : end])
    return Range(role.first, end) if office else role


def _behind_owner(words: list[str], lower: list[str]) -> int | None:
    """Where the outlet's name begins in "State-run MRTV", "Houthi-owned Al Masirah"."""
    if lower[1:2] == ["-"] and lower[2:3] in (["run"], ["owned"], ["controlled"]) and words[3:4]:
        return 3 if words[3][:1].isupper() else None
    return None


def _is_thing(frame: Frame, phrase: Phrase, words: list[str]) -> bool:
    """Whether a name that "which" goes on is a body's: "Doctors Abroad, which runs a clinic"."""
    which = any(frame.lower[aside.first] == "which" for aside in phrase.asides)
    return which and all(w[:1].isupper() for w in words)


def _without_partner(frame: Frame, bare: Range) -> Range:
    """The first of two: "Paul Hart and his British counterpart" → "Paul Hart"."""
    for k in range(bare.first + 1, bare.last - 1):
        if frame.lower[k] == "and" and frame.lower[k + 1] in POSSESSIVES:
            return Range(bare.first, k)
    return bare


def _kind_without_name(frame: Frame, main: Range) -> MentionKind:
    """A role that somebody before has ("the minister"), else a description of somebody unnamed."""
    first = frame.lower[main.first]
    words = frame.lower[main.first : main.last]
    if first in INDEFINITE or frame.words[main.first][:1].isdigit():
        return "unnamed"
    if first != "the" and any(w in UNNAMED for w in words):
        return "unnamed"
    if first in POSSESSIVES or first == "the" or frame.words[main.first][:1].isupper():
        office = any(w in ROLES for w in words)
        return "organization" if words[-1] in PLACES_THAT_SPEAK and not office else "role"
    return "unnamed"


def _head(lower: list[str]) -> int:
    """The index of the head noun: the word before the first preposition, else the last."""
    for i, word in enumerate(lower):
        if i and (word in PREPOSITIONS or word in RELATIVES or word in {"close", "familiar"}):
            return i - 1
    return len(lower) - 1


def _name_before_link(words: list[str], lower: list[str], lexicon: Lexicon) -> tuple[int, int] | None:
    """Start and end of a full name that "of" and the like follow: "analyst Mark Ellery of Horizon"."""
    for end in range(2, len(words)):
        if lower[end] in {"of", "from", "at", "with"}:
            start = name_start(words[:end], lexicon)
            return (start, end) if end - start > 1 and lower[0] not in INDEFINITE else None
    return None


def _is_outlet(words: list[str], lower: list[str], head: int) -> bool:
    if any(word in ROLES for word in lower):
        return False
    if any(word in OUTLET_WORDS for word in lower[: head + 1]):
        return True
    if any(words[i] == "agency" and words[i + 1][:1].isupper() for i in range(len(words) - 1)):
        return True
    known = any(w in OUTLETS and c[:1].isupper() for w, c in zip(lower, words, strict=True))
    return known and len(words) <= LONGEST_OUTLET


def _describes_one(frame: Frame, main: Range, lower: list[str], start: int) -> bool:
    """Whether the capitals at the end belong to a description: "a source in Kyiv"."""
    indefinite = frame.lower[main.first] in INDEFINITE
    before = lower[start - 1] if start else ""
    unnamed = any(w in UNNAMED for w in lower[:start])
    # "an aide to President Kern" is not Kern.
    aide = indefinite and any(w in {"to", "for"} for w in lower[:start])
    return aide or (before in PREPOSITIONS and (indefinite or unnamed))
