"""One pass over the frames of a body: who says what in each, and who is meant by "he" in the next."""

from itertools import chain

from stream.extract.drafts import SpeakerDraft, StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import Lexicon
from stream.extract.statements.abbreviations import long_names
from stream.extract.statements.at_the_front import said_at_the_front
from stream.extract.statements.attribute import attribute
from stream.extract.statements.circumstances import opening_event
from stream.extract.statements.compose import Composer
from stream.extract.statements.describe import Describer
from stream.extract.statements.frame import Frame
from stream.extract.statements.full_names import full_names
from stream.extract.statements.letters import Letters
from stream.extract.statements.mention import Mention
from stream.extract.statements.phrase import Phrase
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.rules.bare_quotation import bare_quotation
from stream.extract.statements.rules.free_continuation import unmarked_end
from stream.extract.statements.said import Said
from stream.extract.statements.speakers import Speakers
from stream.extract.statements.subjects import names_within, opening_mention, silent_subject, told_of
from stream.extract.text import Text


class Reading:
    """The reading of one body, in order; made anew for each."""

    def __init__(
        self, text: Text, layout: Layout, lexicon: Lexicon, quotations: list[Quotation], frames: list[Frame]
    ) -> None:
        self._text, self._layout, self._quotations, self._frames = text, layout, quotations, frames
        self._letters = Letters(text)
        self._describer = Describer(self._letters, lexicon)
        self._composer = Composer(text, self._letters, quotations, layout.dated)
        self._found = [self._attributed(frame) for frame in frames]
        pairs = zip(frames, self._found, strict=True)
        named = names_within(frames)
        # After the last words of all, nobody asks who is meant by "he"; a section of the front is long.
        speaking = max((k for k, said in enumerate(self._found) if said), default=-1)
        self._subjects = [
            None
            if said or (k > speaking and self._in_front(frame))
            else silent_subject(frame, self._describer, named)
            for k, (frame, said) in enumerate(pairs)
        ]
        self._speakers = self._known_speakers(lexicon)
        self._occasion: tuple[int, str] | None = None

    def statements(self) -> list[StatementDraft]:
        """All drafts; subjects of silent sentences are noted in between, for the pronouns."""
        drafts: list[StatementDraft] = []
        spoke, at = -1, 0
        while at < len(self._frames):
            said = self._found[at]
            if not said and spoke == at - 1 >= 0:
                said = self._going_on(at)
                last = self._speakers.last
                end = at if said or last is None else self._unmarked_end(at)
                if last is not None and end > at:
                    drafts.append(self._unmarked(at, end, last.draft))
                    spoke, at = end - 1, end
                    continue
            noted = self._note(at)
            self._note_own_subject(at, said)
            new = [draft for one in said if (draft := self._draft(one)) is not None]
            drafts += new
            asks = not said and spoke == at - 1 and self._frames[at].words[-1] == "?"
            spoke = at if new or noted or asks else spoke
            at += 1
        return drafts

    def _attributed(self, frame: Frame) -> list[Said]:
        found = []
        for finding in attribute(frame):
            if self._in_front(frame) and not said_at_the_front(frame, finding):
                continue
            speaker = finding.speaker
            mention = self._describer.describe(frame, speaker) if speaker is not None else None
            found.append(Said(frame, finding, mention))
        return found

    def _in_front(self, frame: Frame) -> bool:
        front = self._layout.front
        return front is not None and front.start <= self._text.starts[frame.items[0].first] < front.end

    def _known_speakers(self, lexicon: Lexicon) -> Speakers:
        """Everybody who comes up in the body, so that short names find their long ones."""
        found = list(chain.from_iterable(self._found))
        named = [said.mention for said in found if said.mention is not None]
        silent = [mention for mention in self._subjects if mention is not None]
        bodies = [mention.name for mention in named if mention.kind == "organization"]
        return Speakers(
            [*named, *silent, *told_of(found, self._describer)],
            full_names(self._text, lexicon),
            long_names(self._text, bodies),
        )

    def _note(self, at: int) -> bool:
        """Keeps the subject and the event of a silent frame; whether its subject may go on speaking."""
        if self._found[at]:
            return False
        frame, subject = self._frames[at], self._subjects[at]
        part = opening_event(frame)
        self._occasion = (frame.paragraph, self._letters.of(frame, part)) if part is not None else None
        noted = subject is not None and self._speakers.note(subject, frame.number)
        return noted and subject is not None and subject.kind != "organization"

    def _note_own_subject(self, at: int, said: list[Said]) -> None:
        """Keeps the subject of a frame where "he" speaks later on: "The mayor was late; he said that …"."""
        if not said or said[0].mention is None or said[0].mention.kind != "pronoun":
            return
        subject = opening_mention(self._frames[at], self._describer, said[0].finding.extent.first)
        if subject is not None:
            self._speakers.note(subject, self._frames[at].number)

    def _going_on(self, at: int) -> list[Said]:
        """A quotation alone in its frame, directly after words by or about its speaker."""
        if self._speakers.last is None:
            return []
        bare = bare_quotation(self._text, self._frames[at], self._quotations)
        return [Said(self._frames[at], bare, None)] if bare is not None else []

    def _unmarked_end(self, at: int) -> int:
        """The index after the frames that the speaker before says without marks; `at` for none."""
        last, frame = self._speakers.last, self._frames[at]
        if last is None or last.draft.kind != "person" or self._in_front(frame):
            return at
        if frame.paragraph != self._frames[at - 1].paragraph:
            return at
        return unmarked_end(self._frames, at, self._found)

    def _unmarked(self, at: int, end: int, speaker: SpeakerDraft) -> StatementDraft:
        """What a speaker says in the frames `at` to `end - 1`."""
        first, last = self._frames[at].items[0].first, self._frames[end - 1].items[-1].last
        return self._composer.unmarked(first, last, speaker)

    def _draft(self, said: Said) -> StatementDraft | None:
        """The draft of what is said; None where nobody is known to say it."""
        via, mention = self._source(said)
        if mention is None:
            speaker = self._speakers.last.draft if self._speakers.last is not None else None
        else:
            speaker = self._speakers.resolve(mention, said.frame.number)
        if speaker is None:
            return None
        here = self._occasion is not None and self._occasion[0] == said.frame.paragraph
        occasion = self._occasion[1] if here and self._occasion is not None else None
        return self._composer.draft(said, speaker, via, occasion)

    def _source(self, said: Said) -> tuple[str | None, Mention | None]:
        """Who passes words on, and who says them: "Volna, citing two officials" → Volna, two officials."""
        mention, cited = said.mention, said.cited()
        if mention is None or cited is None or mention.kind == "pronoun":
            return None, mention
        self._speakers.pass_on(mention, said.frame.number)
        return mention.name, self._describer.describe(said.frame, Phrase(cited, ()))
