"""Drafts: records as the grammar gives them, before gazetteer and registry say who and where that is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from schemas.entity import EntityKind
from schemas.front_event import EventType, Outcome
from schemas.place import PlaceRole
from schemas.record import Certainty
from schemas.statement import Mode, SpeakerKind
from schemas.time_span import Precision


class Stand(NamedTuple):
    """Where something stands in the body: `body[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimeDraft:
    """A resolved time: dates, or zoneless date-times; `text` as it stands, None where the section gave it."""

    start: date | datetime | None
    end: date | datetime | None
    precision: Precision
    text: str | None


@dataclass(frozen=True, slots=True)
class SpeakerDraft:
    """Who said it, as far as the bulletin tells; `name` is already the fullest form that stands in it."""

    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A statement before enrichment.

    `stand` is the whole passage with cue and speaker, `parts` the pieces of the content in the body (two or
    more for a quotation that its cue breaks), `content` those joined. `cue_stand` and `speaker_stand` mark
    the passage for people.
    """

    stand: Stand
    parts: tuple[Stand, ...]
    content: str
    mode: Mode
    speaker: SpeakerDraft
    cue: str | None
    cue_stand: Stand | None
    speaker_stand: Stand | None
    via: str | None
    venue: str | None
    addressee: str | None
    time: TimeDraft | None
    certainty: Certainty
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """A toponym of an event as it stands, in its role; `region` is the region that the text puts it in.

    `river` says that the words around it make it one: "the left bank of the Dnipro".
    """

    name: str
    role: PlaceRole
    stand: Stand
    region: str | None = None
    river: bool = False


@dataclass(frozen=True, slots=True)
class CountDraft:
    """At least and at most; None leaves the upper end open."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class CasualtiesDraft:
    """Killed and wounded apart; `civilian` None where the text does not tell."""

    killed: CountDraft
    wounded: CountDraft
    civilian: bool | None


@dataclass(frozen=True, slots=True)
class EventDraft:
    """A front event before its places are found on the map; `actor`, `side`, `unit` are the doer's.

    `trigger_stand`, `actor_stand` and `loss_stands` mark the passage for people; `reasons` are what the
    confidence is made of, and `by_fighters` says that the words before the event name who fights on foot.
    """

    stand: Stand
    event_type: EventType
    actor: str | None
    side: str | None
    unit: str | None
    target: str | None
    places: tuple[PlaceDraft, ...]
    axis: str | None
    weapons: tuple[str, ...]
    casualties: CasualtiesDraft | None
    time: TimeDraft | None
    outcome: Outcome | None
    source: str | None
    certainty: Certainty
    confidence: float
    rule: str
    trigger_stand: Stand | None = None
    actor_stand: Stand | None = None
    loss_stands: tuple[Stand, ...] = ()
    reasons: tuple[str, ...] = ()
    by_fighters: bool = False


@dataclass(frozen=True, slots=True)
class NameDraft:
    """A name found anywhere in the body, with the kind of thing that the text takes it for.

    `support` is how much the words around speak for that kind, in points, below zero for against it; with the
    size of the place it decides whether a place is one.
    """

    kind: EntityKind
    name: str
    stand: Stand
    support: float = 0.0


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of the body that became no record, with the reason."""

    stand: Stand
    reason: str
