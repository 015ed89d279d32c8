"""Who did what a clause tells, turned round where it tells of it from the other end, or carried on."""

from stream.extract.front.clauses import Clause
from stream.extract.front.doer import Doer, side_of
from stream.extract.front.find_doer import Cast, find_doer, only_says
from stream.extract.front.marked import Marked
from stream.extract.front.passage import Passage
from stream.extract.front.side_index import SideMention
from stream.extract.front.triggers import Trigger
from stream.extract.front.verbs_by_company import TROOPS
from stream.extract.word_set import words

# "and [has] [also] captured": a verb so close to the cut has the subject of the clause before.
VERB_FOLLOWS = 3
POSSESSIVES = frozenset({"its", "their", "his"})
LIBERATES = frozenset({"liberated", "liberation", "cleared", "under"})
HARMS = frozenset({"strike", "attack", "clash", "shelling", "missile_strike", "air_strike", "drone_strike"})
# Of the armies' own briefings, which count the enemy's alone.
FORMATIONS = words("brigade brigades regiment regiments formations manpower mechanised mechanized")
OWNS = frozenset({"'s", "’s"})
SENT_REACH = 4
AGAIN = frozenset({"also", "additionally", "again", "likewise", "too"})


def clause_doer(
    marked: Marked, clause: Clause, trigger: Trigger, passage: Passage, previous: Doer | None
) -> Doer:
    """Who did what `trigger` tells; `previous` did what the clause before it tells."""
    cast = _cast(marked, clause, passage)
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
        _sender(cast, marked, trigger)
        or _carried_on(marked, clause, trigger, passage, previous)
        or _by_its_object(cast, trigger)
        or found
    )


def _sender(cast: Cast, marked: Marked, trigger: Trigger) -> Doer | None:
    """Whose weapons they are that come from a country: "drones launched from Ukraine", "Kyiv's drones"."""
    flying = next((w for w in marked.weapons if cast.first <= w.first < trigger.first), None)
    if flying is None:
        return None
    lower = cast.text.lower
    for m in (m for m in marked.sides if m.sort in {"name", "seat"}):
        owned = m.last + 1 == flying.first and lower[m.last] in OWNS
        sent = flying.last < m.first <= flying.last + SENT_REACH and "from" in lower[m.first - 2 : m.first]
        if owned or sent:
            return Doer(None, m.side)
    return None


def _by_its_object(cast: Cast, trigger: Trigger) -> Doer | None:
    """Who must have done it, for the troops it was done to, or the word for it, are of one side.

    "Strikes were delivered at two brigades" tells of an enemy's brigades, "liberated" of one's own success.
    """
    word = cast.text.lower[trigger.first]
    if trigger.kind == "capture":
        side = cast.parties.own if word in LIBERATES else cast.parties.enemy if word == "occupied" else None
        return Doer(None, side) if side is not None else None
    if trigger.kind not in HARMS:
        return None
    victim = next((m for m in cast.sides if m.sort != "name" and _is_victim(cast, m, trigger)), None)
    if victim is not None:
        side = cast.parties.opponent(side_of(victim, cast.parties))
        return Doer(None, side) if side is not None else None
    held = cast.text.lower[cast.first : cast.last]
    return Doer(None, cast.parties.own) if not FORMATIONS.isdisjoint(held) and cast.parties.own else None


def _is_victim(cast: Cast, mention: SideMention, trigger: Trigger) -> bool:
    """Whether troops follow a side word: "on AFU brigades", "Ukrainian positions were hit"."""
    end = min(mention.last + 3, cast.last)
    troops = not TROOPS.isdisjoint(cast.text.lower[mention.last : end])
    if trigger.passive and mention.last <= trigger.first:
        return troops
    lead = cast.text.lower[max(mention.first - 3, cast.first) : mention.first]
    return mention.first >= trigger.last and (troops or "of" in lead) and "by" not in lead


def _carried_on(
    marked: Marked, clause: Clause, trigger: Trigger, passage: Passage, previous: Doer | None
) -> Doer | None:
    """Who does what a clause tells that names nobody: as in the clause, the salvo or the event before."""
    lower = marked.text.lower
    if passage.launcher is not None and _weapon_acts(marked, clause, trigger):
        return Doer(None, passage.launcher, unsaid=True)
    if previous is not None and not trigger.passive and not trigger.noun:
        own = not POSSESSIVES.isdisjoint(lower[clause.first : trigger.first])
        if own or trigger.first - clause.first <= VERB_FOLLOWS:
            return previous
    if "they" in lower[clause.first : trigger.first] and passage.people is not None:
        return Doer(None, passage.people, troops=True)
    if trigger.passive and previous is not None and lower[trigger.last : trigger.last + 2] == ["by", "them"]:
        return previous
    before = passage.before
    if before is not None and trigger.passive and not AGAIN.isdisjoint(lower[marked.first : marked.last]):
        return Doer(before.actor, before.side, before.unit, unsaid=True)
    return None


def _weapon_acts(marked: Marked, clause: Clause, trigger: Trigger) -> bool:
    """Whether a drone or missile of the salvo told of before does it ("but one missile hit")."""
    flying = (w for w in marked.weapons if clause.first <= w.first < trigger.first)
    return not trigger.passive and any(w.family in {"drone", "missile"} for w in flying)


def _cast(marked: Marked, clause: Clause, passage: Passage) -> Cast:
    """The clause's sides without those that are part of a place's phrase ("in the Ukrainian part of X")."""
    inside = {i for place in clause.places for i in range(place.start, place.last)}
    sides = [m for m in marked.sides if clause.first <= m.first < clause.last and m.first not in inside]
    return Cast(marked.text, clause.first, clause.last, sides, passage.parties)


def _attacker(cast: Cast, trigger: Trigger, repelled: Trigger, previous: Doer | None) -> Doer:
    """Who attacked where an attack is repelled: its own nationality, else the repeller's opponent."""
    if trigger is not repelled:
        beside = [
            m for m in cast.sides if repelled.last <= m.first < trigger.first or m.last == trigger.first
        ]
        if beside:
            return find_doer(Cast(cast.text, beside[0].first, cast.last, beside, cast.parties), trigger)
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
    told = next((m for m in before if only_says(cast.text, m, trigger)), None)
    owner = next((m for m in before if m is not told), None)
    if owner is None and told is not None:
        return Doer(None, told.side)
    return Doer(None, cast.parties.opponent(owner.side) if owner is not None else cast.parties.own)
