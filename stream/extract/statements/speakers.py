"""Who is meant: pronouns, roles and surnames resolved within the bulletin, as its reader does it.

"Dan Marsh, the energy commissioner, said … The commissioner added … He …" is one speaker three times.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from stream.extract.drafts import SpeakerDraft
from stream.extract.statements.known_names import KnownNames
from stream.extract.statements.known_speaker import Known, meant_by_office, words_of
from stream.extract.statements.meant_by import (
    DOCUMENTS,
    GENERIC,
    GENERIC_BODIES,
    GENERIC_OUTLETS,
    UNTELLING,
    WIDER,
    WRITERS,
    names_by_origin,
)
from stream.extract.statements.mention import Mention
from stream.extract.statements.names_lexicon import ROLES

if TYPE_CHECKING:
    from schemas.statement import SpeakerKind

# So many speakers are remembered: no reader looks back farther, and the search stays linear.
MEMORY = 40
# An office not told before means the last speaker only so many sentences on.
NEAR = 2


class Speakers:
    """The speakers of one bulletin in the order in which they come up."""

    def __init__(
        self,
        mentions: list[Mention],
        full_names: Mapping[str, str] | None = None,
        long_names: Mapping[str, str] | None = None,
    ) -> None:
        people = [mention.name for mention in mentions if mention.kind == "person"]
        self._names = KnownNames(people, full_names or {})
        self._long_names = long_names or {}
        self._offices = [(words_of(m.role), m) for m in mentions if m.kind == "person" and m.role]
        self._body: Known | None = None
        self._outlet: Known | None = None
        self._known: dict[str, Known] = {}
        self._order: list[Known] = []
        self.last: Known | None = None

    def note(self, mention: Mention, frame: int) -> bool:
        """A subject that says nothing here: later pronouns mean it, not the speaker before.

        False where it is nobody: a pronoun without anybody before it.
        """
        if mention.kind == "organization":
            self._body = self._other(mention)
            self._body.frame = frame
            return True
        known = self._of(mention, frame)
        if known is not None:
            self._touch(known, frame)
        elif mention.kind == "role":
            self.last = None
        return known is not None

    def pass_on(self, mention: Mention, frame: int) -> None:
        """An outlet that passes somebody's words on: "the newspaper" may mean it later."""
        if mention.kind == "media":
            self._outlet = self._other(mention)
            self._outlet.frame = frame

    def resolve(self, mention: Mention, frame: int) -> SpeakerDraft | None:
        """The speaker that a mention means; None for a pronoun without anybody before it."""
        known = self._of(mention, frame)
        if known is None:
            return None
        self._touch(known, frame)
        return known.draft

    def _touch(self, known: Known, frame: int) -> None:
        known.frame = frame
        if known.draft.kind == "organization":
            self._body = known
        if known.draft.kind == "media":
            self._outlet = known
        self.last = known
        if known in self._order:
            self._order.remove(known)
        self._order.append(known)
        del self._order[:-MEMORY]

    def _of(self, mention: Mention, frame: int) -> Known | None:
        if mention.kind == "pronoun":
            return self._by_pronoun(mention.name.lower())
        if mention.kind == "role":
            return self._by_role(mention, frame)
        if mention.kind == "person":
            return self._person(mention)
        return self._other(mention)

    def _person(self, mention: Mention) -> Known:
        name = mention.name.removesuffix("’s").removesuffix("'s")
        name = self._names.fullest(name)
        known = self._known.get(name)
        if known is None:
            roles = [m.role for _, m in self._offices if self._names.fullest(m.name) == name]
            known = self._known[name] = Known(SpeakerDraft(name, "person", role=next(iter(roles), None)))
        if mention.role and (known.draft.role is None or len(mention.role) > len(known.draft.role)):
            known.draft = replace(known.draft, role=mention.role)
        if mention.body and known.draft.affiliation is None:
            known.draft = replace(known.draft, affiliation=mention.body)
        known.words |= meant_by_office(words_of(mention.role)) | words_of(mention.title)
        return known

    def _other(self, mention: Mention) -> Known:
        kind: SpeakerKind = "unnamed"
        if mention.kind == "organization" or mention.kind == "media":  # noqa: PLR1714 -- mypy narrows only this
            kind = mention.kind
        name = self._long_names.get(mention.name, mention.name) if kind == "organization" else mention.name
        generic = self._generic(name.lower()) if mention.definite else None
        if generic is not None:
            return generic
        if mention.definite and kind == "organization" and len(name.split()) == 1:
            for known in reversed(self._order):
                if known.draft.kind == "organization" and name.lower() in words_of(known.draft.name):
                    return known
        return self._known.setdefault(name, Known(SpeakerDraft(name, kind), words_of(name)))

    def _generic(self, name: str) -> Known | None:
        """Whom "the group" or "the newspaper" means: the body or outlet that came up last."""
        meant = [
            *([self._body] if self._body is not None and name in GENERIC_BODIES else []),
            *([self._outlet] if self._outlet is not None and name in GENERIC_OUTLETS else []),
        ]
        return max(meant, key=lambda known: known.frame, default=None)

    def _by_pronoun(self, pronoun: str) -> Known | None:
        if pronoun in {"he", "she"}:
            people = [known for known in reversed(self._order) if known.is_somebody]
            fitting = [known for known in people if known.sex in {pronoun, None}]
            # Rather the last one of an unlikely name than nobody: names cross borders, offices do not.
            return next(iter(fitting or [k for k in people if k.sex_of_office in {pronoun, None}]), None)
        if pronoun in {"they", "it"}:
            bodies = [known for known in (self.last, self._body) if known and known.draft.kind != "person"]
            return max(bodies, key=lambda known: known.frame, default=None)
        return None

    def _by_role(self, mention: Mention, frame: int) -> Known | None:
        words = words_of(mention.name)
        if words <= DOCUMENTS and self.last is not None and frame - self.last.frame <= NEAR:
            return self.last
        for known in reversed(self._order):
            if words and words <= known.words:
                return known
        meant = self._by_word(mention.name.lower(), words)
        if meant is not None:
            return meant
        head = [w for w in mention.name.lower().split() if w in WIDER]
        plain = [w for w in words if w not in WIDER and w not in UNTELLING]
        for known in reversed(self._order):
            if head and known.words & WIDER[head[-1]] and known.words.issuperset(plain):
                return known
        last = self.last
        if (
            last is not None
            and words & ROLES
            and last.draft.kind == "person"
            and (last.draft.role is None or (words & GENERIC and last.words.issuperset(set(plain) - GENERIC)))
            and frame - last.frame <= NEAR
        ):
            last.draft = replace(last.draft, role=last.draft.role or mention.role)
            last.words |= words
            return last
        return self._named_later(words) or self._unnamed(mention, words)

    def _by_word(self, name: str, words: set[str]) -> Known | None:
        """Whom a word means that anybody may have: "the author", "the group", "the Dutchman"."""
        if words <= WRITERS:
            return self._outlet
        if len(words) == 1 and names_by_origin(*words) and not words & ROLES:
            return next((known for known in reversed(self._order) if known.is_somebody), None)
        return self._generic(name)

    def _named_later(self, words: set[str]) -> Known | None:
        """The only one whom the bulletin names in this office: "the mayor" before "The mayor is Jan Kern"."""
        bearers = [m for office, m in self._offices if words and words & ROLES and words <= office]
        names = {self._names.fullest(m.name) for m in bearers}
        return self._person(bearers[0]) if len(names) == 1 else None

    def _unnamed(self, mention: Mention, words: set[str]) -> Known:
        draft = SpeakerDraft(mention.name, "unnamed", role=mention.role)
        return self._known.setdefault(mention.name, Known(draft, words))
