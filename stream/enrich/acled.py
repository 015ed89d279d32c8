"""Our event types in the terms of ACLED's codebook (event type and sub-event type, version of 2023)."""

from schemas.front_event import Acled, EventType

EXPLOSIONS = "Explosions/Remote violence"
BATTLES = "Battles"
STRATEGIC = "Strategic developments"

ACLED: dict[EventType, Acled] = {
    event_type: Acled(event_type=acled_type, sub_event_type=sub_type)
    for acled_type, sub_type, event_types in (
        (EXPLOSIONS, "Air/drone strike", ("drone_strike", "air_strike")),
        (EXPLOSIONS, "Shelling/artillery/missile attack", ("missile_strike", "shelling", "strike")),
        (EXPLOSIONS, "Remote explosion/landmine/IED", ("explosion",)),
        (BATTLES, "Armed clash", ("clash", "offensive", "counterattack", "advance")),
        (STRATEGIC, "Disrupted weapons use", ("air_defence",)),
        (STRATEGIC, "Non-violent transfer of territory", ("withdrawal",)),
        (STRATEGIC, "Change to group/activity", ("deployment",)),
        (STRATEGIC, "Other", ("fire", "other")),
    )
    for event_type in event_types
}

REGAINED = Acled(event_type=BATTLES, sub_event_type="Government regains territory")
OVERTAKEN = Acled(event_type=BATTLES, sub_event_type="Non-state actor overtakes territory")


def acled_terms(event_type: EventType, side: str | None, place_country: str | None) -> Acled:
    """ACLED's two terms for an event.

    A capture is the government's when the side is that of the country the place lies in, else the other's:
    ACLED codes a foreign army's gain as overtaken, too.
    """
    if event_type == "capture":
        return REGAINED if side is not None and side == place_country else OVERTAKEN
    return ACLED[event_type]
