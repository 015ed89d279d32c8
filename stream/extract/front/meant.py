"""Keeps the event words that are meant: weak ones only beside a weapon, none that is only planned."""

from typing import NamedTuple

from stream.extract.front.casualties import find_losses
from stream.extract.front.event_type import BY_FAMILY
from stream.extract.front.marked import Marked
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.reality import reality
from stream.extract.front.trigger_words import Kind
from stream.extract.front.triggers import Trigger
from stream.extract.front.weighed import (
    COMES_DOWN,
    DEBRIS,
    KILLS,
    falls_as_debris,
    flown,
    set_alight,
    stops_an_attack,
    weighed,
)
from stream.extract.word_set import words

WEAK = frozenset({"damage", "loss", "release"})
# What goes on in a second place when losses are told there, too.
LIGHTS = frozenset(
    {"sparked", "sparking", "caused", "causing", "triggered", "triggering", "started", "starting"}
)
LIGHT_REACH = 4
# "was injured by an FPV drone"
BY_REACH = 3
# What tells that air defence is at work, so many words before it or after it.
AT_WORK = words(
    "work works worked working active activity activated operating operated operation operational responding"
    " responded engaged engaging repelling repelled fire fired firing heard sound sounds explosions alert"
    " against triggered destroyed destroying hitting hit targets"
)
WORK_REACH = 6
OPEN = frozenset({"strike", "attack"})
SPREADS: frozenset[Kind] = frozenset(
    {"strike", "attack", "shelling", "air_strike", "missile_strike", "drone_strike"}
)


class Meant(NamedTuple):
    """The triggers that part a sentence into clauses, those only attempted, the weak ones left aside."""

    strong: list[Trigger]
    attempted: frozenset[int]
    weak: list[Trigger]


def meant(marked: Marked, places: list[PlaceFound]) -> Meant:
    """Sorts the event words of a sentence; losses alone tell of an event only where one of `places` is."""
    strong, weak, attempted = list[Trigger](), list[Trigger](), set[int]()
    for trigger in marked.triggers:
        how = reality(marked.text, trigger, marked.first)
        if how == "none":
            continue
        if how == "attempt":
            attempted.add(trigger.first)
        if trigger.kind == "repel" and not stops_an_attack(marked, trigger):
            continue
        held = weighed(marked, trigger) if trigger.kind in WEAK or _lights(marked, trigger) else trigger
        held = set_alight(marked, held) if held.kind == "fire" else held
        held = flown(marked, held) if held.kind == "advance" and not held.noun else held
        (weak if held.kind in WEAK else strong).append(held)
    if not strong and places:
        strong = [_as_strike(marked, t) for t in weak if _tells_of_harm(marked, t)][:1]
    strong = [t for t in strong if not _is_lit_by_another(marked, t, strong)]
    strong = [t for t in strong if not _goes_on_beside(marked, t, strong, places)]
    strong = [t for t in strong if t is strong[0] or not falls_as_debris(marked, t)]
    strong = _with_losses_elsewhere(marked, _without_air_defence_names(marked, strong), weak, places)
    return Meant(strong, frozenset(attempted), weak)


def _tells_of_harm(marked: Marked, trigger: Trigger) -> bool:
    """Whether losses or damage alone tell of an attack ("In X, two residents were wounded")."""
    if trigger.kind == "release" or not DEBRIS.isdisjoint(marked.text.lower[marked.first : marked.last]):
        return False
    losses = find_losses(marked.text.lower, marked.first, marked.last)
    breaks = trigger.kind == "damage" and marked.text.lower[trigger.first] not in COMES_DOWN
    return breaks or losses.harmed


def _as_strike(marked: Marked, trigger: Trigger) -> Trigger:
    """Losses or damage as an attack from afar; who "killed two" did it, who "died" did not."""
    active = marked.text.lower[trigger.first] in KILLS and not trigger.passive
    return trigger._replace(kind="strike", passive=not active)


def _lights(marked: Marked, trigger: Trigger) -> bool:
    """Whether something sets a fire: "set a truck ablaze", "set fire to"."""
    return (
        trigger.kind == "fire" and not trigger.noun and marked.text.lower[trigger.first] in {"ablaze", "set"}
    )


def _is_lit_by_another(marked: Marked, trigger: Trigger, strong: list[Trigger]) -> bool:
    """Whether a fire is only what an attack told before it led to: "a drone attack sparked a fire"."""
    if trigger.kind != "fire" or not any(t.kind in SPREADS and t.last <= trigger.first for t in strong):
        return False
    return not LIGHTS.isdisjoint(marked.text.lower[max(trigger.first - LIGHT_REACH, 0) : trigger.first])


def _goes_on_beside(
    marked: Marked, trigger: Trigger, strong: list[Trigger], places: list[PlaceFound]
) -> bool:
    """Whether a noun only tells what went on beside it all: "advanced near X amid continued attacks"."""
    lower, start = marked.text.lower, max(trigger.first - LIGHT_REACH, marked.first)
    if not trigger.noun or "amid" not in lower[start : trigger.first]:
        return False
    before = any(t.last <= start and not t.noun for t in strong)
    return before and not any(p.first >= trigger.last for p in places)


def _with_losses_elsewhere(
    marked: Marked, strong: list[Trigger], weak: list[Trigger], places: list[PlaceFound]
) -> list[Trigger]:
    """The event words and those for losses in other places: "killed two in X and left five wounded in Y"."""
    kept = list(strong)
    for trigger in weak:
        before = next((t for t in reversed(kept) if t.last <= trigger.first), None)
        if before is None or trigger.kind == "release" or any(t.first == trigger.first for t in kept):
            continue
        if _is_elsewhere(marked, before, trigger, places):
            kept.append(trigger._replace(kind=_same_kind(marked, kept, trigger)))
            kept.sort(key=lambda t: t.first)
    return kept


def _same_kind(marked: Marked, kept: list[Trigger], trigger: Trigger) -> Kind:
    """What goes on elsewhere: what the words before `trigger` name, else what their weapon makes."""
    named = (t.kind for t in kept if t.last <= trigger.first and t.kind in SPREADS and t.kind not in OPEN)
    behind = (w for w in marked.weapons if trigger.last <= w.first <= trigger.last + BY_REACH)
    by = next((w.family for w in behind if marked.text.lower[trigger.last] == "by"), None)
    if by is not None and by != "mine":
        return BY_FAMILY[by]
    family = next((w.family for w in marked.weapons if w.first < trigger.first), None)
    return next(named, BY_FAMILY[family] if family is not None and family != "mine" else "strike")


def _is_elsewhere(marked: Marked, before: Trigger, trigger: Trigger, places: list[PlaceFound]) -> bool:
    """Whether a word of loss has another place than the event word before it."""
    lower = marked.text.lower
    held = [p for p in places if p.sort != "axis" and p.role != "from"]
    following = next((t.first for t in marked.triggers if t.first > trigger.first), marked.last)
    between = any(before.last <= p.first < trigger.first for p in held)
    if between and any(trigger.last <= p.first < following for p in held):
        return "and" in lower[before.last : trigger.first] or ";" in lower[before.last : trigger.first]
    parted = next((i for i in range(before.last, trigger.first) if lower[i] == ";"), None)
    if parted is None:
        return False
    return any(p.first < parted for p in held) and any(parted < p.first < trigger.first for p in held)


def _without_air_defence_names(marked: Marked, strong: list[Trigger]) -> list[Trigger]:
    """One event for "Air defence shot down"; the noun tells of one only without the verb."""
    if any(t.kind == "air_defence" and not t.noun for t in strong):
        return [t for t in strong if not (t.kind == "air_defence" and t.noun)]
    return [t for t in strong if t.kind != "air_defence" or not t.noun or _is_at_work(marked, t)]


def _is_at_work(marked: Marked, trigger: Trigger) -> bool:
    """Whether air defence does something: "was active over X"; nobody fires who "studies air defence"."""
    first, last = max(marked.first, trigger.first - WORK_REACH), min(marked.last, trigger.last + WORK_REACH)
    return not AT_WORK.isdisjoint(marked.text.lower[first:last])
