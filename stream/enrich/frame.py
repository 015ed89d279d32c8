"""What all records of one bulletin share: the bulletin, its plain body, its entities, its ids."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import TypedDict

from schemas.bulletin import Bulletin
from schemas.entity import Mention
from schemas.moment import Moment
from schemas.record import Certainty
from schemas.span import Span
from schemas.time_span import TimeSpan
from stream.enrich.record_id import RecordIds
from stream.extract.drafts import EventDraft, Stand, StatementDraft, TimeDraft


class Common(TypedDict):
    """The fields that both kinds of record share, but for the id."""

    bulletin_id: str
    publisher: str
    revision: int
    published_at: Moment | None
    url: str | None
    text: str
    span: Span
    mentions: tuple[Mention, ...]
    certainty: Certainty
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of the records of one bulletin; `mentions` are in the order of the text."""

    bulletin: Bulletin
    body: str
    mentions: tuple[Mention, ...]
    mention_starts: tuple[int, ...]
    ids: RecordIds

    @classmethod
    def of(cls, bulletin: Bulletin, body: str, mentions: tuple[Mention, ...]) -> "Frame":
        """The frame of a bulletin whose entities are known."""
        starts = tuple(mention.span.start for mention in mentions)
        return cls(bulletin, body, mentions, starts, RecordIds(bulletin.key))

    def passage(self, stand: Stand) -> str:
        """The letters that stand there."""
        return self.body[stand.start : stand.end]

    def common(self, draft: StatementDraft | EventDraft) -> Common:
        """What a record takes over from its bulletin and its draft, whatever its kind."""
        return {
            "bulletin_id": self.bulletin.id,
            "publisher": self.bulletin.publisher,
            "revision": self.bulletin.revision,
            "published_at": self.bulletin.published_at,
            "url": self.bulletin.url,
            "text": self.passage(draft.stand),
            "span": span_of(draft.stand),
            "mentions": self.mentions_in(draft.stand),
            "certainty": draft.certainty,
            "confidence": draft.confidence,
            "rule": draft.rule,
        }

    def mentions_in(self, stand: Stand) -> tuple[Mention, ...]:
        """The entities named within a passage."""
        first = bisect_left(self.mention_starts, stand.start)
        last = bisect_left(self.mention_starts, stand.end)
        return tuple(m for m in self.mentions[first:last] if m.span.end <= stand.end)


def span_of(stand: Stand) -> Span:
    """A stand as the span that is put out."""
    return Span(start=stand.start, end=stand.end)


def time_span_of(time: TimeDraft | None) -> TimeSpan | None:
    """A time as it is put out."""
    if time is None:
        return None
    return TimeSpan(from_=time.start, to=time.end, precision=time.precision, text=time.text)
