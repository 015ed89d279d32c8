"""Which events stand outside a front section: those that more than a verb and a name tell of."""

from schemas.front_event import EventType
from stream.extract.drafts import EventDraft

# Told of wars alone; workers strike, firms capture and teams advance, too.
WARLIKE: frozenset[EventType] = frozenset(
    {"drone_strike", "air_strike", "missile_strike", "shelling", "air_defence"}
)


def is_well_attested(event: EventDraft) -> bool:
    """Whether an event of a body without a front section is one of war.

    It needs a place, and a direction, a warlike type, a fight near a place or between two, or a known side
    with weapons, losses or such a place.
    """
    if not event.places:
        return False
    if event.axis is not None or event.event_type in WARLIKE:
        return True
    ground = any(place.role in {"near", "toward", "between"} for place in event.places)
    if event.event_type == "clash" and ground:
        return True
    return event.side is not None and bool(event.weapons or event.casualties is not None or ground)
