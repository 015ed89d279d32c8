"""Who did what a clause tells, turned round where it tells of it from the other end, or carried on."""

from dataclasses import replace

from stream.extract.front.clauses import Clause
from stream.extract.front.doer import Doer
from stream.extract.front.find_doer import Cast, find_doer
from stream.extract.front.marked import Marked
from stream.extract.front.no_doer import verb_of_saying
from stream.extract.front.numbered_unit import find_unit, side_of_unit
from stream.extract.front.passage import Passage
from stream.extract.front.triggers import Trigger
from stream.extract.front.unsaid_doer import HARMS, by_its_object, sender
from stream.extract.word_set import words

# "and [has] [also] captured": a verb so close to the cut has the subject of the clause before.
VERB_FOLLOWS = 3
POSSESSIVES = frozenset({"its", "their", "his"})
LEADING = words("and but also then later again has have had , simultaneously meanwhile")
DOING = words(
    "carried conducted launched made delivered staged mounted inflicted performed executed undertook"
)
AGAIN = frozenset({"also", "additionally", "again", "likewise", "too"})


def clause_doer(
    marked: Marked, clause: Clause, trigger: Trigger, passage: Passage, previous: Doer | None
) -> Doer:
    """Who did what `trigger` tells; `previous` did what the clause before it tells."""
    who = _doer(marked, clause, trigger, passage, previous)
    unit = find_unit(marked.text, clause.first, trigger.first) if who.unit is None else None
    if unit is None or trigger.passive:
        return who
    name = marked.text.between(*unit)
    if not who.unsaid:
        return replace(who, unit=name)
    return Doer(name, side_of_unit(marked.text, unit, passage.parties.pair), name, troops=True)


def _doer(marked: Marked, clause: Clause, trigger: Trigger, passage: Passage, previous: Doer | None) -> Doer:
    """Who did it, its numbered unit left aside."""
    cast = _cast(marked, clause, trigger, passage)
    repelled = next((t for t in clause.triggers if t.kind == "repel"), None)
    if repelled is not None:
        return _attacker(cast, trigger, repelled, previous)
    found = find_doer(cast, trigger)
    heads = trigger.noun and trigger.kind in HARMS and not clause.places
    if (trigger.weapon_verb or heads) and found.side is not None:
        passage.launcher = found.side
    if trigger.kind == "air_defence" and trigger.passive:
        return _shooter(cast, trigger, found)
    if not found.unsaid:
        return found
    return (
        sender(cast, marked, trigger)
        or _carried_on(marked, clause, trigger, passage, previous)
        or by_its_object(cast, trigger)
        or found
    )


def _carried_on(
    marked: Marked, clause: Clause, trigger: Trigger, passage: Passage, previous: Doer | None
) -> Doer | None:
    """Who does what a clause tells that names nobody: as in the clause, the salvo or the event before."""
    lower = marked.text.lower
    if passage.launcher is not None and _weapon_acts(marked, clause, trigger):
        return Doer(None, passage.launcher, unsaid=True)
    if previous is not None and _acts_on(lower, clause, trigger, previous):
        return previous
    if "they" in lower[clause.first : trigger.first] and passage.people is not None:
        return Doer(None, passage.people, troops=True)
    if trigger.passive and previous is not None and lower[trigger.last : trigger.last + 2] == ["by", "them"]:
        return previous
    before = passage.before
    if before is not None and trigger.passive and not AGAIN.isdisjoint(lower[marked.first : marked.last]):
        return Doer(before.actor, before.side, before.unit, unsaid=True)
    return None


def _acts_on(lower: list[str], clause: Clause, trigger: Trigger, previous: Doer) -> bool:
    """Whether who acted in the clause before acts in this one, too."""
    if trigger.noun:
        return not previous.unsaid and (_belongs(lower, clause, trigger) or _is_done(lower, clause, trigger))
    own = not POSSESSIVES.isdisjoint(lower[clause.first : trigger.first])
    # "forces, attacking on foot and in cars, pushed into X": a comma closes what stands between.
    beside = trigger.first - clause.first <= VERB_FOLLOWS or lower[trigger.first - 1] == ","
    return not trigger.passive and (own or beside)


def _belongs(lower: list[str], clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun goes on with who acted: "airstrikes and naval shelling on X", "a battle with Y"."""
    after = lower[trigger.last : trigger.last + 1]
    if after == ["with"]:
        return True
    close = lower[clause.first] == "and" and trigger.first - clause.first <= VERB_FOLLOWS
    return close and trigger.kind in HARMS - {"clash"} and after in (["on"], ["of"], ["against"])


def _is_done(lower: list[str], clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb without a subject leads to a noun: "and also carried out 94 shellings"."""
    i = clause.first
    while i < trigger.first and lower[i] in LEADING:
        i += 1
    return i > clause.first and i < trigger.first and lower[i] in DOING


def _weapon_acts(marked: Marked, clause: Clause, trigger: Trigger) -> bool:
    """Whether a drone or missile of the salvo told of before does it ("but one missile hit")."""
    flying = (w for w in marked.weapons if clause.first <= w.first < trigger.first)
    return not trigger.passive and any(w.family in {"drone", "missile"} for w in flying)


def _cast(marked: Marked, clause: Clause, trigger: Trigger, passage: Passage) -> Cast:
    """The clause's sides without those that are part of a place's phrase ("in the Ukrainian part of X")."""
    inside = {i for place in clause.places for i in range(place.start, place.last)}
    first = _begins_anew(marked.text.lower, clause, trigger)
    held = [m for m in marked.sides if first <= m.first < clause.last]
    sides = [m for m in held if m.first not in inside or "by" in marked.text.lower[m.first - 2 : m.first]]
    return Cast(marked.text, first, clause.last, sides, passage.parties)


def _begins_anew(lower: list[str], clause: Clause, trigger: Trigger) -> int:
    """The token at which what is told begins: after "and that", where a second thing is reported."""
    for i in range(trigger.first - 1, clause.first, -1):
        if lower[i] == "that" and lower[i - 1] == "and":
            return i + 1
    return clause.first


def _attacker(cast: Cast, trigger: Trigger, repelled: Trigger, previous: Doer | None) -> Doer:
    """Who attacked where an attack is repelled: its own nationality, else the repeller's opponent."""
    if trigger is not repelled:
        beside = [
            m for m in cast.sides if repelled.last <= m.first < trigger.first or m.last == trigger.first
        ]
        if beside:
            return find_doer(Cast(cast.text, beside[0].first, cast.last, beside, cast.parties), trigger)
        # "An attack was driven back by Ukrainian troops": who stands behind is the repeller.
        before = replace(cast, last=repelled.first) if repelled.passive else cast
        before = replace(before, sides=[m for m in cast.sides if m.last <= before.last])
        attacker = find_doer(before, trigger)
        if repelled.passive and not attacker.unsaid:
            return attacker
    elif repelled.passive and previous is not None:
        return previous
    repeller = find_doer(cast, repelled)
    side = cast.parties.opponent(repeller.side) if repeller.side is not None else cast.parties.enemy
    return Doer(None, side)


def _shooter(cast: Cast, trigger: Trigger, found: Doer) -> Doer:
    """Who shot it down: told after "by", else whoever the drones were sent against, else who tells of it."""
    if found.side is not None:
        return found
    before = [m for m in cast.sides if m.last <= trigger.first]
    told = next((m for m in before if verb_of_saying(cast.text, m, trigger) is not None), None)
    owner = next((m for m in before if m is not told), None)
    if owner is None and told is not None:
        return Doer(None, told.side)
    return Doer(None, cast.parties.opponent(owner.side) if owner is not None else cast.parties.own)
