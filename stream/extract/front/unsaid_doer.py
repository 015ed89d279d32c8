"""Who must have done what a clause tells without a doer: by a weapon's origin, by whose troops suffered."""

from stream.extract.front.doer import HOSTS_OF_GROUPS, Doer, side_of
from stream.extract.front.find_doer import Cast
from stream.extract.front.marked import Marked
from stream.extract.front.side_index import SideMention
from stream.extract.front.triggers import Trigger
from stream.extract.front.verbs_by_company import TROOPS
from stream.extract.word_set import words

LIBERATES = frozenset({"liberated", "liberation", "cleared", "under"})
HARMS = frozenset({"strike", "attack", "clash", "shelling", "missile_strike", "air_strike", "drone_strike"})
# Of the armies' own briefings, which count the enemy's alone.
FORMATIONS = words("brigade brigades regiment regiments formations manpower mechanised mechanized")
OWNS = frozenset({"'s", "’s"})
SENT_REACH = 4


def sender(cast: Cast, marked: Marked, trigger: Trigger) -> Doer | None:
    """Whose weapons they are that come from a country: "drones launched from Ukraine", "Kyiv's drones"."""
    flying = next((w for w in marked.weapons if cast.first <= w.first < trigger.first), None)
    if flying is None:
        return None
    lower = cast.text.lower
    for m in (m for m in marked.sides if m.sort in {"name", "seat"}):
        owned = m.last + 1 == flying.first and lower[m.last] in OWNS
        sent = flying.last < m.first <= flying.last + SENT_REACH and "from" in lower[m.first - 2 : m.first]
        if owned or (sent and m.side not in HOSTS_OF_GROUPS):
            return Doer(None, m.side)
    return None


def by_its_object(cast: Cast, trigger: Trigger) -> Doer | None:
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
