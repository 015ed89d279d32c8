"""Who did it: name, side, unit, as the words around a mention of a side give them."""

from dataclasses import dataclass

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.drafts import Stand
from stream.extract.front.perspective import Parties
from stream.extract.front.side_index import SideMention
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.text import Text
from stream.extract.word_set import words

# Words that make up the name of troops after a nationality: "Russian airborne assault units".
TROOP_WORDS = words(
    "troops forces force army soldiers unit units brigade brigades battalion battalions regiment division"
    " paratroopers marines infantry fighter fighters defenders militants servicemen gunners navy group groups"
    " detachments militia militias rebels insurgents commandos corps company infantrymen squad squads gunmen"
    " battlegroup invaders occupiers armed assault special military defense defence defenses defences air"
    " mechanized mechanised armored armoured airborne of"
)
# With a word for troops behind them: "missile troops", "tank battalions".
ARMS = words("missile rocket artillery tank drone")
# Among them those who fight on the ground.
FIGHTERS = TROOP_WORDS - words("air of defense defence defenses defences special military armed force")
# "RSF assault", "Russian air": the noun that they go with is another one.
NEVER_LAST = ARMS | words("assault air special of armed military airborne mechanized")
QUOTES = frozenset('"“”«»')
COUNTRY_NAMES = {
    word.side: " ".join(part.capitalize() for part in word.words)
    for word in reversed(COUNTRY_WORDS)
    if word.sort == "name"
}
UNIT_REACH, WEAPON_REACH = 4, 3
# Rockets come from there that no army of theirs fires.
HOSTS_OF_GROUPS = frozenset({"LB", "YE", "SY", "IQ", "PS"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did it; `troops` says that soldiers did it on the ground, `unsaid` that the clause names nobody.

    `stand` is where the words for it are, None where they only follow from others.
    """

    name: str | None = None
    side: str | None = None
    unit: str | None = None
    troops: bool = False
    unsaid: bool = False
    stand: Stand | None = None


def side_of(mention: SideMention, parties: Parties) -> str | None:
    """The state that a mention stands for, "the enemy" and "our" by the perspective."""
    if mention.sort == "enemy":
        return parties.enemy
    return parties.own if mention.sort == "own" else mention.side


def as_doer(text: Text, mention: SideMention, last: int, parties: Parties) -> Doer:
    """The doer that a mention names, with the words for the troops that follow it up to token `last`."""
    side, end = side_of(mention, parties), end_of_troops(text, mention, last)
    troops = mention.sort in {"people", "forces", "group"} or not FIGHTERS.isdisjoint(
        text.lower[mention.last : end]
    )
    if mention.sort == "adjective" and end == mention.last:
        armed = any(word in FAMILIES for word in text.lower[end : min(end + WEAPON_REACH, last)])
        stand = text.stand(mention.first, end)
        return Doer(COUNTRY_NAMES.get(side or ""), side, troops=troops and not armed, stand=stand)
    name, unit = _name(text, mention, end), _unit(text, mention, end)
    return Doer(name, side, unit, troops, stand=text.stand(mention.first, end))


def _name(text: Text, mention: SideMention, end: int) -> str | None:
    """The words for the doer without article; None for "we" and "our" alone, which name nobody."""
    if mention.sort == "own" and end == mention.last:
        return None
    first = mention.first
    marked = any(word in QUOTES for word in text.words[first:end])
    if marked and first and text.words[first - 1] in QUOTES:
        first -= 1  # "the “North” battlegroup": both marks or none
    name = text.between(first, end)
    if name[:1] not in QUOTES or name[-1:] in QUOTES:
        name = name.strip('"“”«» ')
    return name.removeprefix("the ").removeprefix("The ")


def end_of_troops(text: Text, mention: SideMention, last: int) -> int:
    """The token after the words for troops, quoted and capitalised names of units among them."""
    end = mention.last
    while end < last:
        word = text.lower[end]
        if word == "air" and text.lower[end + 1 : end + 2] in (["strikes"], ["strike"], ["raid"], ["raids"]):
            break
        held = word in TROOP_WORDS or word in ARMS
        if not (held or text.words[end] in QUOTES or text.words[end][0].isupper()):
            break
        end += 1
    while end > mention.last and text.lower[end - 1] in NEVER_LAST:
        end -= 1
    return end


def _unit(text: Text, mention: SideMention, end: int) -> str | None:
    """The unit's own name: in quotation marks, a battlegroup's, or a group of forces'."""
    if mention.sort == "group":
        return text.words[mention.first]
    for i in range(mention.last, min(end, mention.last + UNIT_REACH)):
        if text.words[i] in QUOTES and i + 1 < end:
            return text.words[i + 1]
    held = text.lower[mention.first : end]
    return text.between(mention.first, mention.last) if mention.sort == "forces" and "group" in held else None
