"""Our event types in the terms of ACLED's codebook (event type and sub-event type, version of 2023)."""

from schemas.front_event import Acled, EventType

EXPLOSIONS = "Explosions/Remote violence"
BATTLES = "Battles"
STRATEGIC = "Strategic developments"

_AIR = Acled(event_type=EXPLOSIONS, sub_event_type="Air/drone strike")
_ARTILLERY = Acled(event_type=EXPLOSIONS, sub_event_type="Shelling/artillery/missile attack")
_BLAST = Acled(event_type=EXPLOSIONS, sub_event_type="Remote explosion/landmine/IED")
_CLASH = Acled(event_type=BATTLES, sub_event_type="Armed clash")
_OTHER = Acled(event_type=STRATEGIC, sub_event_type="Other")

ACLED: dict[EventType, Acled] = {
    "drone_strike": _AIR,
    "air_strike": _AIR,
    "missile_strike": _ARTILLERY,
    "shelling": _ARTILLERY,
    "strike": _ARTILLERY,
    "explosion": _BLAST,
    "clash": _CLASH,
    "offensive": _CLASH,
    "counterattack": _CLASH,
    "advance": _CLASH,
    "air_defence": Acled(event_type=STRATEGIC, sub_event_type="Disrupted weapons use"),
    "withdrawal": Acled(event_type=STRATEGIC, sub_event_type="Non-violent transfer of territory"),
    "deployment": Acled(event_type=STRATEGIC, sub_event_type="Change to group/activity"),
    "fire": _OTHER,
    "other": _OTHER,
}

REGAINED = Acled(event_type=BATTLES, sub_event_type="Government regains territory")
OVERTAKEN = Acled(event_type=BATTLES, sub_event_type="Non-state actor overtakes territory")


# Verbs of who had the place before: "recaptured by army units" is no loss of the government's.
RETAKING = ("recaptur", "retak", "retook", "regain", "liberat", "reclaim", "recover")


def acled_terms(event_type: EventType, side: str | None, place_country: str | None, verb: str = "") -> Acled:
    """ACLED's two terms for an event, told by `verb`.

    A capture is the government's when the side is that of the country the place lies in, or is not told and
    the place was taken back; else the other's: ACLED codes a foreign army's gain as overtaken, too.
    """
    if event_type == "capture":
        taken_back = side is None and verb.lower().startswith(RETAKING)
        return REGAINED if taken_back or (side is not None and side == place_country) else OVERTAKEN
    return ACLED[event_type]
