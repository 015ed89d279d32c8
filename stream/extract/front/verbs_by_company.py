"""Verbs that tell of an event only in the right company: "engaged a brigade", "the enemy has fled"."""

from stream.extract.front.trigger_words import Kind
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.text import Text
from stream.extract.word_set import words

# "concentrated its main efforts on X": an attack, and no gathering of troops.
PRESSES = words("concentrated concentrating concentrates concentrate focused focusing focuses focussed")
EFFORTS = words("efforts effort attacks attack assaults assault offensive offensives pressure strike strikes")
# Leaders gather, too.
GATHERS = frozenset({"gathered", "gathering", "assembled", "assembling"})
GATHERED = words(
    "enemy troops forces reserves reinforcements units soldiers fighters brigade brigades armour armor tanks"
    " equipment column columns army battalion battalions group groups militia militants infantry invaders"
    " occupiers they"
)
# "approached the positions of our troops"
APPROACHES = frozenset({"approached", "approaching"})
LINES = words("positions position defences defenses lines line trenches strongholds")
ATTACKS = {**dict.fromkeys(PRESSES, EFFORTS), **dict.fromkeys(APPROACHES, LINES)}
# What an army fights; "engaged lawyers", "defeated the bill" and "eliminated a tax" are of peace.
TROOPS = words(
    "brigade brigades regiment regiments battalion battalions formations formation manpower personnel"
    " unit units"
    " hardware troops soldiers servicemen militants fighters terrorists gunmen rebels insurgents detachments"
    " forces positions column convoy targets combatants jihadists infantry"
)
ENGAGES = words(
    "engaged engaging defeated defeating eliminated eliminating neutralised neutralized neutralising"
)
# Those who run are troops; civilians flee, too.
RUNS = frozenset({"fled", "fleeing", "flee"})
RUNNERS = words(
    "enemy enemies troops soldiers army garrison invaders occupiers units forces militants fighters rebels"
)
CLEARS = frozenset({"cleared", "clearing", "mopping", "combing"})
RUBBLE = words("mines rubble debris snow roads road streets obstacles ordnance customs wreckage")
# "Our aviation works without respite on X."
WORKS = frozenset({"works", "worked", "working", "active", "operated"})
ARMS = words("aviation artillery drones uavs aircraft missilemen gunners bombers mortars")
# "exchanged 150 prisoners each", "swapped the bodies of soldiers"
SWAPS = frozenset({"exchanged", "swapped", "exchanging", "freed", "released", "rescued"})
SWAPPED = words("prisoners pows bodies captives hostages detainees")
HEARD = words("weapons artillery guns cannon mortars firing gunshots shots shooting booms bangs thuds")
SEIZES = frozenset({"took", "taken", "taking", "held", "holding"})
BEEN = (["were"], ["was"], ["been"])
FLYING = frozenset({"drone", "missile"})
HAVE_BEEN = frozenset({"been", "was", "were"})
WEATHER = words("snow rain hail ash temperatures prices night darkness silence")
# Earthquakes shake towns, too.
SHAKES = frozenset({"shook", "shaken", "jolted", "rattled", "shaking"})
BLASTS = words(
    "explosion explosions blast blasts detonation detonations shelling strikes bombardment airstrikes"
)
# Drones neutralised are shot down or jammed.
DISABLES = words("neutralised neutralized eliminated neutralising neutralizing")
HAS = frozenset({"has", "have", "had"})
REACH, BEFORE = 6, 4
RIVERS = frozenset({"river", "canal", "reservoir", "dnipro", "dnieper"})
COMPANY_WORDS = (
    APPROACHES
    | GATHERS
    | PRESSES
    | ENGAGES
    | RUNS
    | CLEARS
    | WORKS
    | SWAPS
    | SEIZES
    | SHAKES
    | {"fallen", "heard", "crossed", "crossing"}
)


def read_by_company(text: Text, i: int, first: int, last: int) -> tuple[Kind, bool] | None:
    """The kind of event that the verb at token `i` tells with the words around it, and whether it is passive.

    None when the company is not the one that makes it an event of war.
    """
    lower, word = text.lower, text.lower[i]
    after = lower[i + 1 : min(i + 1 + REACH, last)]
    before = lower[max(first, i - BEFORE) : i]
    passive = before[-1:] in BEEN
    if word in SHAKES | ENGAGES:
        kind = _engaged(word, before, after, passive=passive)
        return (kind, passive) if kind is not None else None
    if word in GATHERS:  # "a column of about 40 Russian vehicles has gathered": who gathers stands far ahead
        return _gathered(lower[max(first, i - 2 * BEFORE) : i], after)
    if word in CLEARS:
        passive = not HAVE_BEEN.isdisjoint(before[-1:]) and RUBBLE.isdisjoint(after)
        return ("capture", True) if passive else _cleared(text, i, after)
    if word == "fallen":
        return ("capture", True) if _has_fallen(text, i, first, before) else None
    kind = _by_its_company(word, before, after)
    return (kind, False) if kind is not None else None


def _engaged(word: str, before: list[str], after: list[str], *, passive: bool) -> Kind | None:
    """Reads "engaged two brigades" as a clash, "neutralised 14 drones" as air defence at work."""
    if word in SHAKES:
        return None if BLASTS.isdisjoint((*before, *after)) else "explosion"
    if word in DISABLES and any(FAMILIES.get(w) in FLYING for w in (before if passive else after)):
        return "air_defence"
    told = not TROOPS.isdisjoint(after) or (word.endswith("ed") and not TROOPS.isdisjoint(before))
    return "clash" if told else None


def _by_its_company(word: str, before: list[str], after: list[str]) -> Kind | None:
    """Reads "the enemy fled", "our aviation works on X", "exchanged prisoners", "took hostages"."""
    if word in ATTACKS:
        return "offensive" if not ATTACKS[word].isdisjoint(after) else None
    return _by_weapon_or_goods(word, before, after)


def _gathered(before: list[str], after: list[str]) -> tuple[Kind, bool] | None:
    """Reads "enemy reserves have gathered" as a deployment, unlike "leaders have gathered"."""
    return None if GATHERED.isdisjoint((*before, *after)) else ("deployment", False)


def _by_weapon_or_goods(word: str, before: list[str], after: list[str]) -> Kind | None:
    """Reads "the enemy fled", "exchanged prisoners"."""
    if word in RUNS:
        return "withdrawal" if not RUNNERS.isdisjoint(before) else None
    if word in WORKS:
        upon = not {"on", "against", "over", "near"}.isdisjoint(after)
        return "strike" if upon and not ARMS.isdisjoint(before) else None
    if word in {"crossed", "crossing"}:
        return "advance" if not RIVERS.isdisjoint(after) and not RUNNERS.isdisjoint(before) else None
    if word == "heard":
        return "shelling" if not HEARD.isdisjoint(before) else None
    if word in SWAPS:
        return "other" if not SWAPPED.isdisjoint(after) else None
    return "other" if word in SEIZES and not {"hostage", "hostages"}.isdisjoint(after) else None


def _cleared(text: Text, i: int, after: list[str]) -> tuple[Kind, bool] | None:
    """Reads "cleared X" as a capture, "clearing the built-up area of X" as an attack that goes on."""
    if not RUBBLE.isdisjoint(after) or "out" in after:
        return None
    named = i + 1 < len(text.words) and text.words[i + 1][0].isupper()
    if text.lower[i] == "cleared" and named:
        return "capture", False
    area = not {"town", "city", "village", "area", "settlement", "districts", "streets"}.isdisjoint(after)
    return ("offensive", False) if area or named else None


def _has_fallen(text: Text, i: int, first: int, before: list[str]) -> bool:
    """Whether a name has fallen, as a town does: "Rybnoye has fallen", not "rain has fallen"."""
    while i > first and text.lower[i - 1] in HAS | {"also", "reportedly", "now"}:
        i -= 1
    named = i > first and text.words[i - 1][0].isupper() and text.lower[i - 1] not in WEATHER
    return named and not HAS.isdisjoint(before)
