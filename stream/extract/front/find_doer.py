"""Finds who did what an event word tells: before the verb, after "by", by nationality, by who tells it."""

from dataclasses import dataclass

from stream.extract.front.doer import FIGHTERS, HOSTS_OF_GROUPS, TROOP_WORDS, Doer, as_doer
from stream.extract.front.no_doer import is_no_doer
from stream.extract.front.perspective import Parties
from stream.extract.front.side_index import SideMention
from stream.extract.front.triggers import Trigger
from stream.extract.text import Text
from stream.extract.word_set import words

# Theirs is no army of the side that tells.
IRREGULAR = words(
    "militants rebels insurgents gunmen militia militias jihadists islamists attackers assailants bandits"
    " extremists motorcycles motorbikes fighters settlers raiders armed masked tribesmen separatists"
    " guerrillas"
)
STATE_FORCES = frozenset({"army", "military", "navy", "government", "regime"})
BARE_TROOPS = (TROOP_WORDS - {"of", "air"}) | IRREGULAR | words("service intelligence scouts junta")
VICTIM_LEADS = frozenset({"on", "against", "at"})
NO_SUBJECT_LEADS = frozenset({"by", "from", "with", "to", "for", "than", "near", "in", "over"})
AGENT_LEADS = frozenset({"by", "from", "following", "of"})
AGENT_STOPS = frozenset({",", ";", ":", "in", "near", "on", "over", "at", "to"})
AGENT_REACH, SUBJECT_REACH = 5, 8
POSSESSIVES = frozenset({"its", "their"})
ANSWERS = words("responded retaliated answered carried conducted launched continued replied stepped resumed")


@dataclass(frozen=True, slots=True)
class Cast:
    """The sides named in the clause of tokens `first` up to `last`, its places' names left out."""

    text: Text
    first: int
    last: int
    sides: list[SideMention]
    parties: Parties


def find_doer(cast: Cast, trigger: Trigger) -> Doer:
    """Who does what `trigger` tells; `unsaid` when the clause names nobody."""
    if not trigger.passive or trigger.kind == "deployment":
        mention = _subject(cast, trigger)
        if mention is not None:
            return as_doer(cast.text, mention, cast.last, cast.parties)
    agent = _agent(cast, trigger) or _in_control(cast, trigger)
    if agent is not None:
        return as_doer(cast.text, agent, cast.last, cast.parties)
    return _bare_agent(cast, trigger) if trigger.passive else _bare_troops(cast, trigger)


def _bare_agent(cast: Cast, trigger: Trigger) -> Doer:
    """Troops of the state that fights rebels, where "by" leads to them: "was bombed by army aircraft"."""
    lower, state = cast.text.lower, cast.parties.state
    by = next((j for j in range(trigger.last, min(trigger.last + 2, cast.last)) if lower[j] == "by"), None)
    if by is None or state is None or STATE_FORCES.isdisjoint(lower[by + 1 : min(by + 3, cast.last)]):
        return Doer(unsaid=True)
    return Doer("army", state)


def _subject(cast: Cast, trigger: Trigger) -> SideMention | None:
    """The nearest mention before a trigger that no "against" or "on" makes its victim."""
    lower = cast.text.lower
    before = [m for m in cast.sides if m.last <= trigger.first]
    for number in range(len(before) - 1, -1, -1):
        mention = before[number]
        lead = lower[mention.first - 1] if mention.first > cast.first else ""
        leads = lower[max(mention.first - 2, cast.first) : mention.first]
        beside = trigger.noun and mention.last == trigger.first  # "injured in RSF shelling"
        if (lead in NO_SUBJECT_LEADS and not beside) or not VICTIM_LEADS.isdisjoint(leads):
            continue
        if is_no_doer(cast.text, mention, trigger):
            continue
        return _first_of_pair(lower, before, number)
    return None


def _first_of_pair(lower: list[str], before: list[SideMention], number: int) -> SideMention:
    """The first of "US and British jets"."""
    gap = lower[before[number - 1].last : before[number].first] if number else []
    paired = gap[-1:] == ["and"] and TROOP_WORDS.issuperset(gap[:-1])
    return before[number - 1] if paired else before[number]


def _agent(cast: Cast, trigger: Trigger) -> SideMention | None:
    """The mention after the trigger that "by" leads to ("by two Ukrainian drones")."""
    for mention in cast.sides:
        if mention.first < trigger.last:
            continue
        for j in range(mention.first - 1, max(trigger.last - 1, mention.first - AGENT_REACH), -1):
            word = cast.text.lower[j]
            if word == "from" and mention.sort == "name" and mention.side in HOSTS_OF_GROUPS:
                break
            if word in AGENT_LEADS and (word != "of" or (j == trigger.last and trigger.noun)):
                return mention
            if cast.text.lower[j] in AGENT_STOPS:
                break
    return None


def _in_control(cast: Cast, trigger: Trigger) -> SideMention | None:
    """The side of "came under Russian control"."""
    if trigger.kind != "capture":
        return None
    inside = (m for m in cast.sides if m.first >= trigger.first)
    return next((m for m in inside if cast.text.lower[m.last : m.last + 1] == ["control"]), None)


def _bare_troops(cast: Cast, trigger: Trigger) -> Doer:
    """Troops without a nationality are those of the side that tells, when the text has such a side."""
    held = set(cast.text.lower[max(cast.first, trigger.first - SUBJECT_REACH) : trigger.first])
    if not held.isdisjoint(IRREGULAR):
        return Doer(troops=True)
    if trigger.noun and not _state_answers(cast):
        return Doer(unsaid=True)
    if held.isdisjoint(BARE_TROOPS | STATE_FORCES):
        return Doer(unsaid=True)
    if cast.parties.state is not None and (held & STATE_FORCES or {"air", "force"} <= held):
        return Doer("army", cast.parties.state, troops=not held.isdisjoint(FIGHTERS))
    # "and said its forces had taken X": whose they are, the clause before tells.
    theirs = any(
        word in POSSESSIVES and cast.text.lower[i + 1] in BARE_TROOPS
        for i, word in enumerate(cast.text.lower[cast.first : trigger.first], cast.first)
    )
    return Doer(None, cast.parties.own, troops=not held.isdisjoint(FIGHTERS), unsaid=theirs)


def _state_answers(cast: Cast) -> bool:
    """Whether a clause opens with the army of a state that fights rebels: "The regime responded with …"."""
    lower, i = cast.text.lower, cast.first
    i += lower[i] in {"the", "and", "but", "while"}
    i += lower[i] == "the"
    return cast.parties.state is not None and lower[i] in STATE_FORCES and lower[i + 1] in ANSWERS
