"""A statement: somebody said something."""

from typing import Literal

from schemas.base import OutputModel
from schemas.record import Record
from schemas.time_span import TimeSpan

Mode = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organization", "media", "unnamed"]


class Speaker(OutputModel):
    """Who said it: `name` is the fullest form known, or the description of an unnamed speaker."""

    name: str
    role: str | None
    affiliation: str | None
    kind: SpeakerKind
    entity_id: str | None


class Statement(Record):
    """Who said what, in which role, through which outlet, directly or indirectly.

    `content` is what was said without the outer marks, `cue` the reporting verb or phrase as it stands, `via`
    the outlet or person that passes it on, `venue` the event or place, `addressee` whom it was said to or
    against.
    """

    kind: Literal["statement"] = "statement"
    content: str
    mode: Mode
    speaker: Speaker
    cue: str | None
    via: str | None
    venue: str | None
    addressee: str | None
    stated_at: TimeSpan | None
