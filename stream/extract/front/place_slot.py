"""What makes a name a place by standing before it: "on the southern outskirts of", "struck"."""

from stream.extract.front.marked import Marked
from stream.extract.front.names import PARTICLES, Name
from stream.extract.front.place_words import (
    BETWEEN,
    COMPASS,
    LIST_OPENERS,
    PART_NOUNS,
    PEOPLE,
    PLACE_PLURALS,
    PREPOSITIONS,
    REGION_KINDS,
    SETTLEMENT_NOUNS,
)
from stream.extract.front.preposition_slot import preposition_slot
from stream.extract.front.slot import HEADING, Slot, Stepped
from stream.extract.front.trigger_words import Kind
from stream.extract.front.triggers import Trigger
from stream.extract.word_set import words

# Verbs whose object is the place itself ("bombed X", "liberated X"), nouns that reach it by "of".
TAKES_PLACE: frozenset[Kind] = frozenset(
    {
        "strike",
        "attack",
        "shelling",
        "air_strike",
        "capture",
        "offensive",
        "withdrawal",
        "explosion",
        "advance",
    }
)
# Reinforcements reach a place, too, without taking it.
ARRIVES_AT = frozenset({"reached", "entered"})
DISTANCE = frozenset({"km", "kilometers", "kilometres", "miles", "kilometer", "kilometre", "mile"})
POSSESSIVE = frozenset({"’s", "'s", "’", "-"})
JOINTS = frozenset({",", "and"})
SITES = words(
    "substation refinery plant port airfield depot bridge station terminal airport base hospital school dam"
    " airbase factory warehouse crossing shipyard market camp"
)
# What a list of places may follow after a colon: "came under fire:".
HIT_WORDS = frozenset({"fire", "attack", "hit", "shelled", "on", "following", "places"})
# How far back the words of a slot reach.
LONGEST_SLOT = 12


def read_slot(marked: Marked, name: Name) -> Slot | None:
    """The slot that a name stands in by the words before it, or None."""
    if name.first == marked.first and _is_heading(marked, name):
        return Slot(name.first, "at", HEADING)
    stepped, stop = Stepped(), max(marked.first, name.first - LONGEST_SLOT)
    for j in range(name.first - 1, stop - 1, -1):
        if _ends_phrase(marked, j):
            return _opened(marked, name, j, stepped) or _by_its_nouns(j, stepped)
        further = _step(marked, j, stepped)
        if further is None:
            return _by_its_nouns(j, stepped)
        stepped = further
    return _by_its_nouns(stop - 1, stepped)


def _ends_phrase(marked: Marked, j: int) -> bool:
    """Whether token `j` may open a slot: an event word, a preposition, what opens a list."""
    word = marked.text.lower[j]
    if word in {"was", "were"}:
        return j in marked.trigger_ending  # "Also shelled were X and Y"
    return j + 1 in marked.trigger_ending or word in PREPOSITIONS or word in LIST_OPENERS or word == "out"


def _opened(marked: Marked, name: Name, j: int, stepped: Stepped) -> Slot | None:
    """The slot that token `j` opens."""
    trigger, word = marked.trigger_ending.get(j + 1), marked.text.lower[j]
    if trigger is not None:
        arrived = trigger.kind == "deployment" and word in ARRIVES_AT and not stepped.of
        if trigger.kind == "damage" and not trigger.passive and _is_site(marked, name):
            return Slot(j + 1, "at", "")
        return Slot(j + 1, "at", "") if arrived else _as_object(trigger, j, stepped)
    if word in {"was", "were"}:
        told = marked.trigger_ending[j].kind in TAKES_PLACE
        return Slot(j + 1, "at", "") if told else None
    if word == "out":
        return _out_of(marked, j) if stepped.of and stepped.part is None else None
    if word in PREPOSITIONS:
        return preposition_slot(marked, name, j, stepped)
    lead = "" if word == HEADING else word
    return Slot(j, stepped.part or "at", lead) if _opens_list(marked, j) else None


def _is_site(marked: Marked, name: Name) -> bool:
    """Whether a name is that of a plant, a bridge or the like: "damaged the Usatovo substation"."""
    return not SITES.isdisjoint(marked.text.lower[name.last - 1 : min(name.last + 3, marked.last)])


def _out_of(marked: Marked, j: int) -> Slot:
    """Reads "pushed out of X" as told of X, "advanced out of X" as where it came from."""
    lost = any(t.kind in {"capture", "withdrawal"} and t.first < j for t in marked.triggers)
    return Slot(j, "at" if lost else "from", "from")


def _is_heading(marked: Marked, name: Name) -> bool:
    """Whether a place heads what is told of it: "Sagaing Region:", "Kherson region –"."""
    lower, end = marked.text.lower, name.last
    region = lower[end - 1] in REGION_KINDS
    if end < marked.last and lower[end] in REGION_KINDS:
        region, end = True, end + 1
    after = lower[end] if end < marked.last else ""
    if after == ":" or (region and after in {"–", "—", "-"}):
        return True
    return _heads_an_item(marked, name)


def _heads_an_item(marked: Marked, name: Name) -> bool:
    """Whether names and a dash stand before a sentence: "Jabaliya and Beit Lahiya – Troops blew up"."""
    text = marked.text
    for i in range(name.last, min(name.last + LONGEST_SLOT, marked.last - 1)):
        if text.words[i] in {"–", "—"} and text.starts[i] > text.ends[i - 1]:
            return text.words[i + 1][0].isupper()
        if not (
            text.words[i][0].isupper() or text.lower[i] in PARTICLES or text.words[i] in {",", "and", "-"}
        ):
            return False
    return False


def _step(marked: Marked, j: int, stepped: Stepped) -> Stepped | None:
    """What is known after stepping over token `j`; None where the phrase ends."""
    lower, word = marked.text.lower, marked.text.lower[j]
    if word == "of":
        return stepped._replace(of=True)
    if word == "by" and stepped.of and j + 1 not in marked.trigger_ending:
        return stepped  # "shelling by the AFU of X"
    if word in PART_NOUNS and (stepped.of or word in DISTANCE):
        axis = stepped.axis or word in {"direction", "directions"}
        return stepped._replace(part=stepped.part or PART_NOUNS[word], axis=axis)
    if stepped.of and (word in SETTLEMENT_NOUNS or word in PEOPLE):
        return stepped._replace(named=True)
    if word in BETWEEN or j in marked.side_at or word in POSSESSIVE or word[0].isdigit():
        return stepped
    # "over eastern, northern and southern X"
    return stepped if word in JOINTS and (lower[j + 1] in COMPASS or lower[j + 1] == "and") else None


def _opens_list(marked: Marked, j: int) -> bool:
    """Whether places are listed after token `j`: "among them", "including", "settlements:"."""
    lower = marked.text.lower
    if lower[j] == ":":
        after_verb = j in marked.trigger_ending or lower[j - 1] in HIT_WORDS
        return lower[j - 1] in PLACE_PLURALS or after_verb
    if lower[j] == "them" and lower[j - 1] != "among":
        return False
    return not PLACE_PLURALS.isdisjoint(lower[marked.first : j])


def _as_object(trigger: Trigger, j: int, stepped: Stepped) -> Slot | None:
    """The object of a verb, or what "of" joins to an event noun ("the capture of X")."""
    if trigger.kind not in TAKES_PLACE or trigger.passive or (trigger.noun and not stepped.of):
        return None
    return Slot(j + 1, stepped.part or "at", "of" if stepped.of else "")


def _by_its_nouns(j: int, stepped: Stepped) -> Slot | None:
    """Makes a place of "the village of X" and "south of X" wherever they stand."""
    if stepped.part is None and not stepped.named:
        return None
    return Slot(j + 1, stepped.part or "at", "of", axis=stepped.axis)
