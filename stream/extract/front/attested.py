"""Which events stand outside a front section: those that more than a verb and a name tell of."""

from itertools import chain

from schemas.front_event import EventType
from stream.extract.drafts import EventDraft
from stream.extract.front.doer import COUNTRY_NAMES
from stream.extract.front.passage import Passage

# Told of wars alone; workers strike, firms capture and teams advance, too.
WARLIKE: frozenset[EventType] = frozenset(
    {"drone_strike", "air_strike", "missile_strike", "shelling", "air_defence"}
)
# Fighters take and leave ground in wars alone; in other news soldiers and rebels clash and storm, too
# (with those types LGL's places within 161 km fall from 0.810 to 0.805).
GROUND: frozenset[EventType] = frozenset({"capture", "withdrawal"})
# "a suicide bombing", "a car bombing"; an explosion of gas has other words.
BOMBINGS = frozenset({"explosion:suicide", "explosion:car", "explosion:truck", "explosion:roadside"})
# A body reports a war when so many of its events are surely ones of war, and no fewer than every so many-th
# of its sentences tells of one: a report on trade that mentions a bombing twice has long stretches of peace,
# a wire on a war long stretches of politics between its many strikes.
EVERY = 6
ENOUGH = ((2, EVERY), (4, 16))
COUNTRIES = frozenset(COUNTRY_NAMES.values())


def keep_attested(passages: list[Passage], sentences: int) -> tuple[EventDraft, ...]:
    """The events of a body that nothing marks as a front section, `sentences` long, by passages.

    In a report of a war each that has a place or a direction counts, and so in a passage that reports one; in
    any other those alone that are of war by themselves.
    """
    if _reports_war([event for passage in passages for event in passage.events], sentences):
        return tuple(chain.from_iterable(passage.events for passage in passages))
    return tuple(chain.from_iterable(_kept(passage) for passage in passages))


def _kept(passage: Passage) -> list[EventDraft]:
    """The events of a passage that count in a body of other things."""
    sure = [event for event in passage.events if is_well_attested(event)]
    return passage.events if sure and len(sure) * EVERY >= passage.sentences else sure


def _reports_war(events: list[EventDraft], sentences: int) -> bool:
    """Whether enough of the events are surely ones of war for so many sentences."""
    sure = sum(map(is_well_attested, events))
    return any(sure >= least and sure * every >= sentences for least, every in ENOUGH)


def is_well_attested(event: EventDraft) -> bool:
    """Whether an event is one of war by itself.

    It needs a place, and a direction, a warlike type, troops or a group named as doing it, ground that
    fighters take or leave, a bomb that was laid, a fight near a place or between two, or a
    known side with weapons, losses or such a place. A direction alone does, too.
    """
    if event.axis is not None:
        return True
    if not event.places:
        return False
    if event.event_type in WARLIKE or (event.actor is not None and event.actor not in COUNTRIES):
        return True
    fought = event.by_fighters and event.event_type in GROUND
    if fought or event.rule in BOMBINGS:
        return True
    ground = any(place.role in {"near", "toward", "between"} for place in event.places)
    if event.event_type == "clash" and ground:
        return True
    return event.side is not None and bool(event.weapons or event.casualties is not None or ground)
