"""A record as it is to be seen: what an analyst said laid over what was read, with a mark of both."""

from collections.abc import Iterable
from typing import Any, Literal, cast

from schemas.correction import CorrectedPassage, Correction, CorrectionMark, PlaceWas, Viewed, Was, viewed
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.corrections.passages import placed
from stream.corrections.right_places import places_of, right_mentions, right_places
from stream.enrich.acled import acled_terms
from stream.store.port import Record

WHERE_IT_IS = frozenset({"at", "near", "between"})


def views(records: Iterable[Record], passages: Iterable[CorrectedPassage]) -> dict[str, Viewed]:
    """The views of those records of a set that are corrected, by id; what was withdrawn is seen as read."""
    records = tuple(records)
    found = placed(records, passages)
    corrected = ((record, found[record.id].present) for record in records if record.id in found)
    return {record.id: seen(record, present) for record, present in corrected if present}


def seen(record: Record, correction: Correction) -> Viewed:
    """The view of one record; a struck-out or flagged one says what it said."""
    changed: dict[str, Any] = {}
    if correction.verdict == "corrected":
        changed = (
            _spoken(record, correction) if isinstance(record, Statement) else _happened(record, correction)
        )
    mark = CorrectionMark(
        verdict=cast("Literal['flagged', 'corrected', 'struck_out']", correction.verdict),
        by=correction.by,
        at=correction.at,
        note=correction.note,
        was=_was(record, correction, changed),
    )
    return viewed(record).model_copy(update={**changed, "correction": mark})


def _spoken(statement: Statement, correction: Correction) -> dict[str, Any]:
    return {
        "speaker": correction.speaker or statement.speaker,
        "mentions": right_mentions(statement, correction.places),
    }


def _happened(event: FrontEvent, correction: Correction) -> dict[str, Any]:
    places = right_places(event.places, correction.places)
    event_type = correction.event_type or event.event_type
    changed: dict[str, Any] = {
        "event_type": event_type,
        "places": places,
        "mentions": right_mentions(event, correction.places),
    }
    # Whose gain a capture is hangs on the country; with no side told, only the text's verb says it.
    if event_type != event.event_type or (event_type == "capture" and event.actor.side and correction.places):
        country = next((place.country for place in places if place.role in WHERE_IT_IS), None)
        changed["acled"] = acled_terms(event_type, event.actor.side, country)
    return changed


def _was(record: Record, correction: Correction, changed: dict[str, Any]) -> Was:
    """What was read where the correction says otherwise."""
    if not changed:
        return Was()
    is_other_speaker = isinstance(record, Statement) and changed["speaker"] != record.speaker
    is_other_type = isinstance(record, FrontEvent) and changed["event_type"] != record.event_type
    return Was(
        speaker=record.speaker if isinstance(record, Statement) and is_other_speaker else None,
        event_type=record.event_type if isinstance(record, FrontEvent) and is_other_type else None,
        places=_places_were(record, correction),
    )


def _places_were(record: Record, correction: Correction) -> tuple[PlaceWas, ...]:
    wrong = {change.wrong for change in correction.places}
    return tuple(place for place in places_of(record) if place.name in wrong)
