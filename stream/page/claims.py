"""What was claimed about a place over time: taken, retaken, repelled, left; by whom, and who says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from schemas.front_event import EventType, FrontEvent, Outcome
from stream.page.addresses import bulletin_address
from stream.page.event_places import HERE
from stream.page.wording import when

CLAIMING: tuple[EventType, ...] = ("capture", "withdrawal", "offensive", "counterattack", "advance", "clash")
OF_ATTACKS: dict[Outcome | None, str] = {
    "repelled": "attack repelled",
    "successful": "attack succeeded",
    "ongoing": "under attack",
    None: "attacked",
}
OF_OTHERS: dict[EventType, str] = {
    "withdrawal": "left",
    "advance": "advance",
    "clash": "fighting",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """One line: when, what, whose doing, who says so, how sure, and where it stands."""

    when: str
    what: str
    side: str | None
    actor: str | None
    said_by: str
    certainty: str
    address: str


def claims_about(place_id: str, events: Iterable[FrontEvent]) -> list[Claim]:
    """The claims about this place, oldest first; events that lie elsewhere or claim nothing are left out."""
    told = sorted((event for event in events if _is_claim(event, place_id)), key=_moment)
    holder: str | None = None
    claims = []
    for event in told:
        claims.append(_claim(event, holder))
        if event.event_type == "capture" and event.certainty != "denied":
            holder = event.actor.side or holder
    return claims


def _is_claim(event: FrontEvent, place_id: str) -> bool:
    is_here = any(place.entity_id == place_id and place.role in HERE for place in event.places)
    return is_here and event.event_type in CLAIMING


def _moment(event: FrontEvent) -> str:
    began = event.occurred.from_ if event.occurred and event.occurred.from_ else event.published_at
    return _sortable(began)


def _sortable(moment: date | datetime | None) -> str:
    """ISO texts compare as the moments do; a date comes before the times of its day."""
    return moment.isoformat() if moment else ""


def _claim(event: FrontEvent, holder: str | None) -> Claim:
    return Claim(
        when=when(event.occurred, event.published_at),
        what=_what(event, holder),
        side=event.actor.side,
        actor=event.actor.name,
        said_by=event.source or event.publisher,
        certainty=event.certainty,
        address=bulletin_address(event),
    )


def _what(event: FrontEvent, holder: str | None) -> str:
    """As in "taken"; "retaken" only where the other side was said to have taken it before."""
    if event.event_type in OF_OTHERS:
        return OF_OTHERS[event.event_type]
    if event.event_type != "capture" or event.outcome == "repelled":
        return OF_ATTACKS[event.outcome]
    is_back = holder is not None and event.actor.side is not None and holder != event.actor.side
    return "retaken" if is_back else "taken"
