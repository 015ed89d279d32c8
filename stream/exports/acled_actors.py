"""The two actors of an event in ACLED's terms: who did it, and the civilians who were harmed."""

from schemas.front_event import FrontEvent
from schemas.place import Place
from stream.exports.acled_country import acled_country
from stream.exports.record_fields import Fields

STATE, CIVILIANS, EXTERNAL = "State forces", "Civilians", "External/Other forces"
# In the order of ACLED's codes 1, 7, 8: an interaction names the lower one first.
_ORDER = (STATE, CIVILIANS, EXTERNAL)
_REMOTE = "Explosions/Remote violence"


def actor_fields(event: FrontEvent, place: Place | None) -> Fields:
    """Both actors with their kinds; empty where the text names none.

    A state's forces are "State forces" in their own country and "External/Other forces" in another's.
    """
    country = place.country if place else None
    inter1 = _kind(event.actor.side, country)
    harmed = _civilians_harmed(event)
    inter2 = CIVILIANS if harmed else None
    return {
        "actor1": event.actor.name or _name(event.actor.side),
        "assoc_actor_1": event.actor.unit,
        "inter1": inter1,
        "actor2": (f"Civilians ({_name(country)})" if country else CIVILIANS) if harmed else None,
        "inter2": inter2,
        "interaction": _interaction(inter1, inter2),
        "civilian_targeting": "Civilian targeting" if harmed and event.acled.event_type == _REMOTE else None,
    }


def _kind(side: str | None, country: str | None) -> str | None:
    if side is None or country is None:
        return None
    return STATE if side == country else EXTERNAL


def _name(code: str | None) -> str | None:
    country = acled_country(code) if code else None
    return country.name if country else code


def _civilians_harmed(event: FrontEvent) -> bool:
    losses = event.casualties
    return losses is not None and losses.civilian is True and losses.killed.min + losses.wounded.min > 0


def _interaction(inter1: str | None, inter2: str | None) -> str | None:
    """As ACLED writes it: "State forces only", "Civilians-External/Other forces"."""
    kinds = sorted((kind for kind in (inter1, inter2) if kind), key=_ORDER.index)
    return f"{kinds[0]} only" if len(kinds) == 1 else "-".join(kinds) or None
