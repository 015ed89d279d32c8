"""From the prepared text to the drafts of its statements."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from stream.extract.drafts import SpeakerDraft, Stand, StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import Lexicon
from stream.extract.statements.abbreviations import long_names
from stream.extract.statements.affiliation import affiliation_of
from stream.extract.statements.asides import cited_at
from stream.extract.statements.at_the_front import said_at_the_front
from stream.extract.statements.attribute import attribute
from stream.extract.statements.certainty import certainty_of
from stream.extract.statements.circumstances import circumstances, opening_event
from stream.extract.statements.describe import Describer
from stream.extract.statements.disputes import with_disputes
from stream.extract.statements.draft import Passage, mode_of
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame, find_frames
from stream.extract.statements.full_names import full_names
from stream.extract.statements.letters import Letters
from stream.extract.statements.mention import Mention
from stream.extract.statements.names_lexicon import ROLES
from stream.extract.statements.paragraph_heads import paragraph_heads
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.quotations import find_quotations
from stream.extract.statements.rules.bare_quotation import bare_quotation
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.rules.free_continuation import unmarked_end
from stream.extract.statements.segments import is_separator
from stream.extract.statements.speakers import Speakers
from stream.extract.statements.stated_at import stated_at
from stream.extract.statements.subject_after import phrase_after
from stream.extract.statements.transcript import find_turns
from stream.extract.statements.turns import drafts_of_turns
from stream.extract.statements.unnamed import is_person_noun
from stream.extract.text import Text


def find_statements(text: Text, layout: Layout, lexicon: Lexicon) -> tuple[StatementDraft, ...]:
    """The statements of a body in the order of the text."""
    if not text.words:
        return ()
    quotations = find_quotations(text)
    turns = find_turns(text)
    spoken = [Stand(turn.label.start, turn.words.end) for turn in turns]
    asides = [part for part in (layout.header, layout.byline, layout.intro) if part is not None]
    asides += paragraph_heads(text)
    cuts = [text.token_at(edge) for part in asides for edge in part]
    frames = _outside(text, find_frames(text, quotations, cuts), [*asides, *spoken])
    found = _Reading(text, layout, lexicon, quotations, frames).statements()
    drafts = sorted([*found, *drafts_of_turns(text, turns, lexicon)], key=lambda draft: draft.stand)
    return tuple(with_disputes(text, drafts))


def _outside(text: Text, frames: list[Frame], parts: list[Stand]) -> list[Frame]:
    """The frames that begin in none of the parts: header, byline, announcement, the turns of a dialogue."""
    parts = sorted(parts)
    starts = [part.start for part in parts]
    kept = []
    for frame in frames:
        start = text.starts[frame.items[0].first]
        at = bisect_right(starts, start) - 1
        if at < 0 or start >= parts[at].end:
            kept.append(frame)
    return kept


# Nothing but the voice tells that somebody speaks.
UNMARKED = 0.5
# An office that opens a clause is at most so many words long.
OFFICE = 8


@dataclass(frozen=True, slots=True)
class _Said:
    """A finding with its speaker's mention, None for "as before"."""

    frame: Frame
    finding: Finding
    mention: Mention | None


class _Reading:
    """One pass over the frames of a body."""

    def __init__(
        self, text: Text, layout: Layout, lexicon: Lexicon, quotations: list[Quotation], frames: list[Frame]
    ) -> None:
        self.text, self.layout, self.quotations, self.frames = text, layout, quotations, frames
        self.lexicon = lexicon
        self.letters = Letters(text)
        self.describer = Describer(self.letters, lexicon)
        self.passage = Passage(text, quotations)
        self.occasion: tuple[int, str] | None = None

    def statements(self) -> list[StatementDraft]:
        """All drafts; subjects of silent sentences are noted in between, for the pronouns."""
        found = [self._attributed(frame) for frame in self.frames]
        subjects = [
            None if said else self._subject(frame) for frame, said in zip(self.frames, found, strict=True)
        ]
        named = [s.mention for said in found for s in said if s.mention is not None]
        bodies = [mention.name for mention in named if mention.kind == "organization"]
        speakers = Speakers(
            [*named, *(m for m in subjects if m is not None), *self._told_of(found)],
            full_names(self.text, self.lexicon),
            long_names(self.text, bodies),
        )
        silent = [not said for said in found]
        drafts: list[StatementDraft] = []
        spoke, passed = -1, 0
        for at, (frame, said, subject) in enumerate(zip(self.frames, found, subjects, strict=True)):
            if at < passed:
                continue
            going_on = self._going_on(frame, speakers) if silent[at] and spoke == at - 1 >= 0 else []
            if silent[at] and not going_on and spoke == at - 1 >= 0:
                passed, unmarked = self._unmarked(at, silent, speakers)
                if unmarked is not None:
                    drafts.append(unmarked)
                    spoke = passed - 1
                    continue
            if subject is not None:
                noted = speakers.note(subject, frame.number)
                spoke = at if noted and subject.kind != "organization" else spoke
            if silent[at]:
                self.occasion = self._occasion(frame)
            new = [draft for one in said or going_on if (draft := self._draft(one, speakers)) is not None]
            drafts += new
            spoke = at if new else spoke
        return drafts

    def _going_on(self, frame: Frame, speakers: Speakers) -> list[_Said]:
        """A quotation alone in its frame, directly after words by or about its speaker."""
        if speakers.last is None:
            return []
        bare = bare_quotation(self.text, frame, self.quotations)
        return [_Said(frame, bare, None)] if bare is not None else []

    def _unmarked(self, at: int, silent: list[bool], speakers: Speakers) -> tuple[int, StatementDraft | None]:
        """What the speaker of the frame before says without marks, and the index of the frame after it."""
        last = speakers.last
        if last is None or last.draft.kind != "person" or self._in_front(self.frames[at]):
            return at, None
        if at == 0 or self.frames[at].paragraph != self.frames[at - 1].paragraph:
            return at, None
        end = unmarked_end(self.frames, at, silent)
        if end == at:
            return at, None
        first, final = self.frames[at].items[0].first, self.frames[end - 1].items[-1].last
        stand = Stand(self.text.starts[first], self.text.ends[final - 1])
        return end, StatementDraft(
            stand=stand,
            parts=(stand,),
            content=self.text.body[stand.start : stand.end],
            mode="direct",
            speaker=replace(last.draft, affiliation=affiliation_of(last.draft.role)),
            cue=None,
            cue_stand=None,
            speaker_stand=None,
            via=None,
            venue=None,
            addressee=None,
            time=None,
            certainty="stated",
            confidence=UNMARKED,
            rule="free_continuation",
        )

    def _attributed(self, frame: Frame) -> list[_Said]:
        found = []
        for finding in attribute(frame):
            if self._in_front(frame) and not said_at_the_front(frame, finding):
                continue
            mention = self.describer.describe(frame, finding.speaker) if finding.speaker is not None else None
            found.append(_Said(frame, finding, mention))
        return found

    def _in_front(self, frame: Frame) -> bool:
        front = self.layout.front
        return front is not None and front.start <= self.text.starts[frame.items[0].first] < front.end

    def _subject(self, frame: Frame) -> Mention | None:
        phrase = opening_subject(frame, 0, len(frame.items) - 1)
        if phrase is None or phrase.main.last - phrase.main.first > 12:  # noqa: PLR2004 -- no subject is so long
            return None
        mention = self._naming(frame, phrase, self.describer.describe(frame, phrase))
        pronoun = mention.kind == "pronoun" and mention.name in {"he", "she"}
        if pronoun or mention.kind in {"person", "organization"} or _is_somebody(frame, phrase, mention):
            return mention
        return None

    def _told_of(self, found: list[list[_Said]]) -> list[Mention]:
        """Officials of whom a clause tells: "According to Volna, Deputy Minister Jan Kern has resigned"."""
        mentions = []
        for said in (one for several in found for one in several):
            frame, (first, last) = said.frame, said.finding.contents[0]
            if any(word in ROLES for word in frame.lower[first : min(last, first + OFFICE)]):
                phrase = phrase_after(frame, first, last)
                if phrase is not None:
                    mentions.append(self.describer.describe(frame, phrase))
        return [mention for mention in mentions if mention.kind == "person" and mention.role]

    def _naming(self, frame: Frame, phrase: Phrase, mention: Mention) -> Mention:
        """The mention of an office with its bearer: "The mayor is Jan Kern, a former wrestler"."""
        be = phrase.whole.last
        if mention.kind != "role" or frame.lower[be : be + 1] not in {("is",), ("was",)}:
            return mention
        bearer = phrase_after(frame, be + 1)
        named = self.describer.describe(frame, bearer) if bearer is not None else mention
        full = (
            named.kind == "person" and " " in named.name and is_person_noun(mention.name.split()[-1].lower())
        )
        return replace(named, role=mention.role) if full else mention

    def _occasion(self, frame: Frame) -> tuple[int, str] | None:
        """The event that opens a silent sentence, for what is said after it in the same paragraph."""
        part = opening_event(frame)
        return (frame.paragraph, self.letters.of(frame, part)) if part is not None else None

    def _venue(self, frame: Frame, found: Range | None) -> str | None:
        if found is not None:
            return self.letters.of(frame, found)
        if self.occasion is not None and self.occasion[0] == frame.paragraph:
            return self.occasion[1]
        return None

    def _draft(self, said: _Said, speakers: Speakers) -> StatementDraft | None:
        frame = said.frame
        via = None
        if said.mention is None:
            speaker = speakers.last.draft if speakers.last is not None else None
        else:
            mention = said.mention
            cited = _cited(frame, said.finding)
            if cited is not None and mention.kind != "pronoun":
                via, mention = mention.name, self.describer.describe(frame, Phrase(cited, ()))
            speaker = speakers.resolve(mention, frame.number)
        if speaker is None:
            return None
        return self._complete(said, speaker, via)

    def _complete(self, said: _Said, speaker: SpeakerDraft, via: str | None) -> StatementDraft:
        frame, finding = said.frame, said.finding
        parts = self.passage.parts(frame, finding)
        content = " ".join(self.text.body[p.start : p.end] for p in parts)
        free = _free(frame, finding)
        around = circumstances(frame, free, finding.addressee, accused=finding.rule == "accusation")
        letters = self.letters.of
        return StatementDraft(
            stand=self.passage.stand(frame, finding, parts),
            parts=parts,
            content=content,
            mode=mode_of(self.text, self.quotations, frame, finding),
            speaker=replace(speaker, affiliation=affiliation_of(speaker.role)),
            cue=letters(frame, finding.cue) if finding.cue is not None else None,
            cue_stand=self.letters.stand(frame, finding.cue) if finding.cue is not None else None,
            speaker_stand=self.letters.stand(frame, finding.speaker.main) if finding.speaker else None,
            via=via or (letters(frame, heard).rstrip(".") if (heard := finding.via or around.via) else None),
            venue=self._venue(frame, around.venue),
            addressee=letters(frame, around.addressee) if around.addressee else None,
            time=stated_at(self.text, frame, free, self.layout.dated),
            certainty=certainty_of(frame, finding),
            confidence=finding.confidence,
            rule=finding.rule,
        )


def _is_somebody(frame: Frame, phrase: Phrase, mention: Mention) -> bool:
    """Whether a description is of one person: "One European ambassador was blunter", no bridge or report."""
    lower = frame.lower[phrase.main.first : phrase.main.last]
    one = mention.kind == "role" or (mention.kind == "unnamed" and lower[0] in {"a", "an", "one"})
    return one and any(map(is_person_noun, lower))


def _cited(frame: Frame, finding: Finding) -> Range | None:
    """Those whom the speaker only passes on: "Volna reported on Monday, citing two officials, that"."""
    for k in _free(frame, finding):
        behind_cue = finding.cue is not None and k == finding.cue.last
        if behind_cue or (k > finding.extent.first and is_separator(frame, k - 1)):
            cited = cited_at(frame, k, len(frame.items))
            if cited is not None:
                return cited
    return None


def _free(frame: Frame, finding: Finding) -> list[int]:
    """The items before and inside an attribution that are no content."""
    taken = {k for c in finding.contents for k in range(c.first, c.last)}
    begin = 0 if finding.extent.first < 40 else finding.extent.first  # noqa: PLR2004 -- an opener is not longer
    last = min(len(frame.items), finding.extent.last + 12)
    return [k for k in range(begin, last) if k not in taken]
