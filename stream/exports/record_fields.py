"""Records as flat fields: one name, one plain value, for tables and for the properties of a map."""

from schemas.correction import correction_of
from schemas.front_event import Casualties, FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from schemas.time_span import TimeSpan

Value = str | int | float | bool | None
Fields = dict[str, Value]

LIST_MARK = "; "


def common_fields(record: Statement | FrontEvent) -> Fields:
    """What both kinds of record have; `text` is the passage, and what an analyst said of it comes last."""
    mark = correction_of(record)
    return {
        "id": record.id,
        "publisher": record.publisher,
        "bulletin_id": record.bulletin_id,
        "revision": record.revision,
        "published_at": record.published_at.isoformat() if record.published_at else None,
        "url": record.url,
        "certainty": record.certainty,
        "confidence": record.confidence,
        "rule": record.rule,
        "span_start": record.span.start,
        "span_end": record.span.end,
        "text": record.text,
        "correction": mark.verdict if mark else None,
        "corrected_by": mark.by if mark else None,
        "corrected_at": mark.at.isoformat() if mark else None,
    }


def statement_fields(statement: Statement) -> Fields:
    """Who said what, how, and through whom."""
    return {
        "content": statement.content,
        "mode": statement.mode,
        "speaker": statement.speaker.name,
        "speaker_role": statement.speaker.role,
        "speaker_affiliation": statement.speaker.affiliation,
        "speaker_kind": statement.speaker.kind,
        "speaker_id": statement.speaker.entity_id,
        "cue": statement.cue,
        "via": statement.via,
        "venue": statement.venue,
        "addressee": statement.addressee,
        **_time_fields("stated", statement.stated_at),
    }


def event_fields(event: FrontEvent) -> Fields:
    """What happened, by whom, with what and with which losses; the places are told by `place_fields`."""
    return {
        "event_type": event.event_type,
        "acled_event_type": event.acled.event_type,
        "acled_sub_event_type": event.acled.sub_event_type,
        "actor": event.actor.name,
        "side": event.actor.side,
        "unit": event.actor.unit,
        "target": event.target,
        "axis": event.axis,
        "weapons": LIST_MARK.join(event.weapons) or None,
        **_loss_fields(event.casualties),
        **_time_fields("occurred", event.occurred),
        "outcome": event.outcome,
        "source": event.source,
    }


def place_fields(place: Place) -> Fields:
    """One place of an event; latitude and longitude are the geometry's on a map."""
    return {
        "place": place.name,
        "place_role": place.role,
        "place_id": place.entity_id,
        "country": place.country,
        "admin1": place.admin1,
        "place_precision": place.precision,
        "place_confidence": place.confidence,
    }


def _loss_fields(losses: Casualties | None) -> Fields:
    """Nothing where no losses are told: an empty field is not zero."""
    return {
        "killed_min": losses.killed.min if losses else None,
        "killed_max": losses.killed.max if losses else None,
        "wounded_min": losses.wounded.min if losses else None,
        "wounded_max": losses.wounded.max if losses else None,
        "civilian": losses.civilian if losses else None,
    }


def _time_fields(name: str, time: TimeSpan | None) -> Fields:
    return {
        f"{name}_from": time.from_.isoformat() if time and time.from_ else None,
        f"{name}_to": time.to.isoformat() if time and time.to else None,
        f"{name}_precision": time.precision if time else None,
    }
