"""Corrections by analysts: documents of their own, kept beside the records that they speak of.

A record that was read keeps its form on every topic; a view of it (API, page, export) adds what an analyst
said as `correction`. What is kept is found again by the passage and not by the record's id, which changes
when newer rules read the passage otherwise.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.bulletin import bulletin_key
from schemas.entity import Latitude, Longitude
from schemas.front_event import EventType, FrontEvent
from schemas.place import PlacePrecision
from schemas.statement import Speaker, Statement

# "flagged": doubted, the note says why. "withdrawn": what was said before no longer holds.
Verdict = Literal["flagged", "corrected", "struck_out", "withdrawn"]


class RightPlace(OutputModel):
    """Where it was in truth: a place that the gazetteer has, under the name by which the text calls it."""

    name: str
    entity_id: str | None
    lat: float | None = Latitude
    lon: float | None = Longitude
    country: str | None
    admin1: str | None
    precision: PlacePrecision


class PlaceChange(OutputModel):
    """`right` instead of the record's place called `wrong`; with `wrong` null it was missing."""

    wrong: str | None
    right: RightPlace


class Correction(OutputModel):
    """What one analyst said of one passage, and when; null fields and `[]` stay as they were read."""

    verdict: Verdict
    speaker: Speaker | None = None
    places: tuple[PlaceChange, ...] = ()
    event_type: EventType | None = None
    note: str | None = None
    by: str
    at: datetime


class CorrectedPassage(OutputModel):
    """A passage of a bulletin with all that was said of it, the latest last; that one holds.

    `text_hash` is of the passage's words, `occurrence` counts the records of this kind with the same words,
    of which there were `among`; `read_as` is what told this one apart from them ("shelling: Lyman").
    """

    kind: Literal["statement", "front_event"]
    text_hash: str
    occurrence: int = Field(ge=1)
    among: int = Field(ge=1)
    read_as: str
    text: str
    history: tuple[Correction, ...] = Field(min_length=1)

    @property
    def key(self) -> tuple[str, str, int]:
        """What it is known by within its bulletin."""
        return self.kind, self.text_hash, self.occurrence

    @property
    def present(self) -> Correction | None:
        """What holds now; None where it was withdrawn."""
        latest = self.history[-1]
        return None if latest.verdict == "withdrawn" else latest


class BulletinCorrections(OutputModel):
    """Every corrected passage of one bulletin: one document, so that one look finds them all."""

    publisher: str
    bulletin_id: str
    passages: tuple[CorrectedPassage, ...]

    @property
    def key(self) -> str:
        """`publisher/id`."""
        return bulletin_key(self.publisher, self.bulletin_id)

    @property
    def changed_at(self) -> datetime:
        """When something was last said of one of its passages."""
        return max(passage.history[-1].at for passage in self.passages)


class PlaceWas(OutputModel):
    """A place as it was read."""

    name: str
    entity_id: str | None


class Was(OutputModel):
    """What was read where a correction changed it; null and `[]` for what it left."""

    speaker: Speaker | None = None
    places: tuple[PlaceWas, ...] = ()
    event_type: EventType | None = None


class CorrectionMark(OutputModel):
    """What a view of a record says of its correction: who, when, why, and what was read before."""

    verdict: Literal["flagged", "corrected", "struck_out"]
    by: str
    at: datetime
    note: str | None
    was: Was


class ViewedStatement(Statement):
    """A statement as views show it: corrected, with the mark of it; `correction` null where nobody did."""

    correction: CorrectionMark | None = None


class ViewedFrontEvent(FrontEvent):
    """A front event as views show it: corrected, with the mark of it; `correction` null where nobody did."""

    correction: CorrectionMark | None = None


Viewed = ViewedStatement | ViewedFrontEvent


def correction_of(record: Statement | FrontEvent) -> CorrectionMark | None:
    """The mark of a record that came from the store; None where nobody corrected it."""
    return record.correction if isinstance(record, Viewed) else None


def viewed_statement(record: Statement) -> ViewedStatement:
    """The statement with its `correction`, null where there is none."""
    return record if isinstance(record, ViewedStatement) else ViewedStatement.model_construct(**vars(record))


def viewed_event(record: FrontEvent) -> ViewedFrontEvent:
    """The front event with its `correction`, null where there is none."""
    if isinstance(record, ViewedFrontEvent):
        return record
    return ViewedFrontEvent.model_construct(**vars(record))


def viewed(record: Statement | FrontEvent) -> Viewed:
    """The record with its `correction`, null where there is none: what is shown and exported."""
    return viewed_statement(record) if isinstance(record, Statement) else viewed_event(record)
