"""Reads a speaker's phrase: who it is, in which office, of which body."""

from typing import NamedTuple

from stream.extract.lexicon import Lexicon
from stream.extract.statements.asides import NAMING_SIGNS, name_in, rank_in, role_in
from stream.extract.statements.closed_classes import DETERMINERS, PRONOUNS, RELATIVES
from stream.extract.statements.collective_names import is_collective_name
from stream.extract.statements.frame import Frame
from stream.extract.statements.letters import Letters
from stream.extract.statements.meant_by import names_by_origin
from stream.extract.statements.mention import Mention, MentionKind
from stream.extract.statements.name_split import name_start
from stream.extract.statements.names_lexicon import (
    BODIES,
    HONORIFICS,
    NAMED,
    OUTLET_WORDS,
    PLACES_THAT_SPEAK,
    ROLES,
    TITLES,
)
from stream.extract.statements.outlets import behind_owner, is_outlet, outlet_name
from stream.extract.statements.partners import without_partner
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.phrase_head import before_call_sign, head_of, name_before_link
from stream.extract.statements.ranks import RANKS, without_rank
from stream.extract.statements.seen_by_model import named_by_model
from stream.extract.statements.unnamed import describes_one, kind_without_name
from stream.extract.statements.voices import VOICES, behind_voice, through

OWNERS = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
REFERRING = PRONOUNS | OWNERS.keys()
GENITIVES = frozenset({"’s", "'s"})


class Said(NamedTuple):
    """What a phrase says of a speaker."""

    kind: MentionKind
    name: str
    role: str | None
    body: str | None = None


class Describer:
    """Reads the phrases of one body."""

    def __init__(self, letters: Letters, lexicon: Lexicon) -> None:
        self._letters = letters
        self._lexicon = lexicon

    def describe(self, frame: Frame, phrase: Phrase) -> Mention:
        """The mention that a phrase makes."""
        phrase = behind_voice(frame, through(frame, phrase))
        main = phrase.main
        stand = self._letters.stand(frame, main)
        first = frame.lower[main.first]
        if main.last - main.first == 1 and first in REFERRING:
            return Mention("pronoun", OWNERS.get(first, first), stand)
        if first in OWNERS and frame.lower[main.last - 1] in VOICES:  # "his channel reads" means him
            return Mention("pronoun", OWNERS[first], stand)
        article = first in DETERMINERS and main.last - main.first > 1
        said = self._by_origin(frame, main) or self._read(
            frame, main, Range(main.first + article, main.last), phrase
        )
        ranks = [
            rank for aside in phrase.asides if (rank := rank_in(frame, aside, self._lexicon)) is not None
        ]
        return Mention(
            kind=said.kind,
            name=said.name,
            stand=stand,
            role=said.role,
            title=self._letters.of(frame, ranks[0]) if ranks else None,
            body=said.body,
            definite=first in {"the", "this", "that"},
        )

    def _by_origin(self, frame: Frame, main: Range) -> Said | None:
        """Somebody told before, by his land: "the Dutchman"."""
        alone = main.last - main.first == 2 and frame.lower[main.first] == "the"  # noqa: PLR2004 -- article and noun
        word = frame.lower[main.last - 1]
        if not alone or word in ROLES or not names_by_origin(word):
            return None
        return Said("role", frame.words[main.last - 1], None)

    def _read(self, frame: Frame, main: Range, bare: Range, phrase: Phrase) -> Said:
        """Outlet, body, land, or person; `bare` is the main phrase without its article."""
        bare = without_partner(frame, bare, self._lexicon)
        words = list(frame.words[bare.first : bare.last])
        lower = [w.lower() for w in words]
        name = named_by_model(frame, bare)
        if name is not None and not describes_one(frame, main, lower, name.first - bare.first):
            return self._named(frame, phrase, Range(bare.first, name.last), name.first - bare.first)
        head = head_of(lower)
        if self._letters.holds_call_sign(frame, bare):
            return self._thing_in_marks(frame, main, bare) or self._person(frame, main, bare, phrase)
        if (run := behind_owner(words)) is not None:
            return Said("media", self._letters.of(frame, Range(bare.first + run, bare.last)), None)
        if is_outlet(words, head):
            return Said("media", self._letters.of(frame, outlet_name(frame, bare)), None)
        body = lower[head] in BODIES and not any(w in ROLES for w in lower[head + 1 :])
        collective = is_collective_name(words, definite=bare.first > main.first)
        land = len(words) == 1 and lower[0] in PLACES_THAT_SPEAK
        if body or collective or land or _is_thing(frame, phrase, words):
            return Said("organization", self._letters.of(frame, bare), None)
        return self._person(frame, main, bare, phrase)

    def _thing_in_marks(self, frame: Frame, main: Range, bare: Range) -> Said | None:
        """An outlet or body whose name stands in marks, or somebody of it: "head of the company “Dron”"."""
        last = bare.last - 1
        kind = frame.lower[last - 1] if last > bare.first else ""
        if kind not in NAMED or not self._letters.holds_call_sign(frame, Range(last, bare.last)):
            return None
        if head_of(list(frame.lower[bare.first : last])) == last - 1 - bare.first:
            name = self._letters.name(frame, Range(last, bare.last))
            return Said("media" if kind in OUTLET_WORDS else "organization", name, None)
        who = kind_without_name(frame, main)
        whole = self._letters.of(frame, bare)
        return Said(who, self._letters.of(frame, main) if who == "unnamed" else whole, whole)

    def _person(self, frame: Frame, main: Range, bare: Range, phrase: Phrase) -> Said:
        """What is neither outlet nor body nor land."""
        words = list(frame.words[bare.first : bare.last])
        lower = [w.lower() for w in words]
        start = name_start(words, self._lexicon)
        if start == len(words) or start > head_of(lower) + 1:
            beside = self._named_beside(frame, bare, phrase)
            if beside is not None:
                return beside
        early = name_before_link(words, lower, self._lexicon)
        if early is not None:
            end = bare.first + early[1]
            named = self._named(frame, phrase, Range(bare.first, end), early[0])
            return named._replace(body=self._body_behind(frame, end, bare.last))
        if start < len(words) and not describes_one(frame, main, lower, start):
            return self._named(frame, phrase, bare, start)
        if start < len(words) and set(lower[:start]) & NAMING_SIGNS:
            return self._named(frame, phrase, bare, start)
        kind = kind_without_name(frame, main)
        name = self._letters.of(frame, main if kind == "unnamed" else bare)
        return Said(kind, name, self._letters.of(frame, bare))

    def _body_behind(self, frame: Frame, link: int, last: int) -> str | None:
        """The body that "of" joins to a name: "Captain Jan Kern of the Danish navy"; None for an origin."""
        first = link + 1 + (frame.lower[link + 1 : link + 2] == ("the",))
        words = frame.words[first:last]
        named = any(word[:1].isupper() or word in BODIES for word in words)
        return self._letters.of(frame, Range(first, last)) if named and frame.lower[link] != "from" else None

    def _named_beside(self, frame: Frame, bare: Range, phrase: Phrase) -> Said | None:
        """An office with the name in an aside: "the head of the bank, Anna Keller"."""
        for aside in phrase.asides:
            name = name_in(frame, aside, self._lexicon)
            if name is not None:
                return Said("person", self._letters.name(frame, name), self._letters.of(frame, bare))
        return None

    def _named(self, frame: Frame, phrase: Phrase, bare: Range, start: int) -> Said:
        """A phrase with a name: what stands before it is the role, else what an aside says."""
        name = self._letters.name(frame, Range(bare.first + start, bare.last))
        roles = [role for aside in phrase.asides if (role := role_in(frame, aside)) is not None]
        before = before_call_sign(frame, Range(bare.first, bare.first + start))
        if before.last - before.first > 1 and frame.lower[before.last - 1] in TITLES:
            before = Range(before.first, before.last - 1)  # "hospital director Dr. Jan Kern"
        if before.last > before.first and frame.lower[before.last - 1] not in GENITIVES:
            if frame.lower[before.last - 1] in BODIES and _is_body(frame, before):
                return Said("organization", name, None)
            own = self._letters.of(frame, without_rank(frame, before))
            beside = bool(phrase.asides) and frame.lower[phrase.asides[0].first] not in RELATIVES
            only_rank = roles and beside and all(word.strip(".").lower() in RANKS for word in own.split())
            if own.lower() not in TITLES | HONORIFICS and not only_rank:
                return Said("person", name, own)
        return Said("person", name, self._letters.of(frame, roles[0]) if roles else None)


def _is_body(frame: Frame, before: Range) -> bool:
    """Whether what stands before a name is the kind of a body: "the ambulance service Hilal"."""
    return frame.words[before.last - 1].islower() and not any(
        word in ROLES for word in frame.lower[before.first : before.last]
    )


def _is_thing(frame: Frame, phrase: Phrase, words: list[str]) -> bool:
    """Whether a name that "which" goes on is a body's: "Doctors Abroad, which runs a clinic"."""
    which = any(frame.lower[aside.first] == "which" for aside in phrase.asides)
    return which and all(w[:1].isupper() for w in words)
