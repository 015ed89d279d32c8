"""Every condition of a subscription, checked in full: whether a record meets it, and the words that say so.

Each check gives its reasons, none where nothing is asked, and None where the record does not meet it.
"""

from schemas.alert import Reason
from schemas.span import Span
from schemas.statement import Statement
from schemas.subscription import PlaceWanted, Wanted
from stream.alerts.matching.facts import Facts
from stream.alerts.matching.lying import groups_of, lies_in
from stream.alerts.matching.phrases import word_reasons
from stream.alerts.matching.spoken import speaker_span, word_span
from stream.enrich.gazetteer.normalise import normalise

Reasons = list[Reason] | None


def reasons_for(wanted: Wanted, facts: Facts) -> tuple[Reason, ...] | None:
    """Why a record meets a subscription, in the order of the fields of an alert; None where it does not."""
    reasons: list[Reason] = []
    for check in (_chosen, _speaker, _casualties, _places, _axes, _words):
        met = check(wanted, facts)
        if met is None:
            return None
        reasons += met
    return tuple(reasons)


def _chosen(wanted: Wanted, facts: Facts) -> Reasons:
    """What is one value of a few: kind, publisher, certainty, type, side, mode."""
    record, own = facts.record, facts.of_kind
    asked: tuple[tuple[str, tuple[str, ...], str | None], ...] = (
        ("kind", wanted.kinds, record.kind),
        ("publisher", wanted.publishers, record.publisher),
        ("event_type", wanted.event_types, own.event_type),
        ("side", wanted.sides, own.side),
        ("mode", wanted.modes, own.mode),
        ("certainty", wanted.certainties, record.certainty),
    )
    reasons = []
    for field, values, value in asked:
        if values:
            if value is None or value not in values:
                return None
            reasons.append(Reason(field=field, value=value, span=_span_of(field, facts)))
    return reasons


def _span_of(field: str, facts: Facts) -> Span | None:
    """The words that tell a chosen value, where there are such: the actor of a side, the cue of a mode."""
    record = facts.record
    if isinstance(record, Statement):
        words = record.cue if field == "mode" else None
    else:
        words = (record.actor.name or record.actor.unit) if field == "side" else None
    return word_span(record.text, words) if words else None


def _speaker(wanted: Wanted, facts: Facts) -> Reasons:
    if not wanted.speakers:
        return []
    record = facts.record
    if not isinstance(record, Statement) or record.speaker.entity_id is None:
        return None
    meant = (one for one in wanted.speakers if one.entity_id == record.speaker.entity_id)
    speaker = next(meant, None)
    if speaker is None:
        return None
    return [Reason(field="speaker", value=speaker.name, span=speaker_span(record))]


def _places(wanted: Wanted, facts: Facts) -> Reasons:
    if not wanted.places:
        return []
    asked = [(place, groups_of(place, wanted.place_groups)) for place in wanted.places]
    return [
        Reason(field="place", value=placed.name, span=placed.span)
        for placed in facts.places
        if any(placed.group in groups and lies_in(placed, place) for place, groups in asked)
    ] or None


def _axes(wanted: Wanted, facts: Facts) -> Reasons:
    if not wanted.axes:
        return []
    axis = getattr(facts.record, "axis", None)
    if axis is None or not any(_is_axis(one, facts) for one in wanted.axes):
        return None
    return [Reason(field="axis", value=axis, span=word_span(facts.record.text, axis))]


def _is_axis(wanted: PlaceWanted, facts: Facts) -> bool:
    spelling = normalise(wanted.name)
    return any(name.spelling == spelling or wanted.entity_id in name.entity_ids for name in facts.axes)


def _casualties(wanted: Wanted, facts: Facts) -> Reasons:
    if wanted.casualties_at_least is None:
        return []
    casualties = facts.of_kind.casualties
    if casualties < wanted.casualties_at_least:
        return None
    return [Reason(field="casualties", value=str(casualties), span=None)]


def _words(wanted: Wanted, facts: Facts) -> Reasons:
    return [] if wanted.words is None else word_reasons(wanted.words, facts)
