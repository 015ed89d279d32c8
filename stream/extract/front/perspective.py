"""Whose side a bulletin tells the war from, and who fights whom in it."""

from collections import Counter
from dataclasses import dataclass, replace

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.front.armed_forces import FIGHT_THE_ARMY_OF
from stream.extract.front.side_index import SideMention
from stream.extract.front.teller import votes_of_the_teller
from stream.extract.text import Sentence, Text

# The two sides of a war write its places in their own ways; endings of names, by side.
SPELLINGS = {
    "RU": ("ovka", "evka", "oye", "skoye", "kov", "ovo", "evo", "zhye", "grad", "gorsk", "igov", "ugansk"),
    "UA": (
        "ivka",
        "iivka",
        "yne",
        "ske",
        "skyi",
        "kiv",
        "yi",
        "ove",
        "hrad",
        "zhzhia",
        "yiv",
        "hiv",
        "uhansk",
    ),
}
# Regions that only one of the two fights "the enemy" in.
HOME = {"RU": frozenset({"Belgorod", "Bryansk", "Kursk", "Voronezh", "Rostov", "Krasnodar", "Tula", "Oryol"})}

# Who fights whom in wars between two states, for a bulletin that states its own side and never names the
# other.
WARS = {"UA": "RU", "RU": "UA", "AM": "AZ", "AZ": "AM", "IN": "PK", "PK": "IN", "TH": "KH", "KH": "TH"}
COUNTRIES = {" ".join(word.words): word.side for word in COUNTRY_WORDS if word.sort == "name"}
# So many mentions of groups that fight for no state make it a war inside one.
STATELESS = 1
# In a digest of several wars "the army" is that of no one state.
CHIEF = 1.5


@dataclass(frozen=True, slots=True)
class Parties:
    """Who tells (`own`) and whom they fight; either None when the text does not show it.

    `state` is the state whose army "the army" is, where it fights groups that stand for no state.
    """

    own: str | None
    enemy: str | None
    pair: tuple[str, str] | None = None
    state: str | None = None

    def opponent(self, side: str | None) -> str | None:
        """The other of the two sides of the war."""
        if side is None or self.pair is None:
            return None
        return {self.pair[0]: self.pair[1], self.pair[1]: self.pair[0]}.get(side)

    def within(self, heading: str) -> "Parties":
        """The parties where a heading names a country, whose army "the army" is then; else these."""
        country = COUNTRIES.get(heading.lower())
        return replace(self, state=country) if country is not None else self


def find_parties(
    text: Text, sentences: tuple[Sentence, ...], sides: list[list[SideMention]], told: str | None
) -> Parties:
    """The parties by the mentions of each sentence; `told` is the perspective that the bulletin states."""
    counts = Counter(m.side for found in sides for m in found if m.side is not None)
    named: list[str | None] = [side for side, _ in counts.most_common(2)]
    first, second = (*named, None, None)[:2]
    groups = sum(m.sort == "forces" and m.side is None for found in sides for m in found)
    chief = first is not None and counts[first] >= CHIEF * (counts[second] if second is not None else 0)
    state = first if groups > STATELESS and chief else _fought(text, sides)
    if told is not None:
        enemy = (second if first == told else first) or WARS.get(told)
        return Parties(told, enemy, (told, enemy) if enemy is not None else None, state)
    telling = any(m.sort in {"enemy", "own"} for found in sides for m in found)
    by_opening = votes_of_the_teller(text, sides, telling=telling)
    pair = _pair(first, second, telling=telling)
    if pair is None or not by_opening.keys() <= set(pair):
        return _by_the_opening(by_opening, first, state)
    votes = Counter[str](dict.fromkeys(pair, 0))
    votes.update({side: by_opening[side] for side in pair})
    for found in sides:
        _vote(text, found, votes)
    capitals = [word for word in text.words[sentences[0].first : sentences[-1].last] if word[0].isupper()]
    for side in pair:
        votes[side] += _spelling_votes(capitals, side)
    if not votes.total():
        votes.update(side for side in pair for word in capitals if word in HOME.get(side, ()))
    (own, most), (enemy, least) = votes.most_common(2)
    return Parties(own, enemy, pair, state) if most > least else Parties(None, None, pair, state)


def _fought(text: Text, sides: list[list[SideMention]]) -> str | None:
    """The state whose army most of the groups fight that are named: the RSF that of Sudan."""
    groups = (m for found in sides for m in found if m.sort == "forces" and m.side is None)
    states = Counter(FIGHT_THE_ARMY_OF.get(tuple(text.lower[m.first : m.last])) for m in groups)
    most = states.most_common(1)
    return most[0][0] if most and most[0][1] > STATELESS else None


def _by_the_opening(votes: Counter[str], other: str | None, state: str | None) -> Parties:
    """The parties where one state is named at most: who tells by the opening, against the one named."""
    if not votes:
        return Parties(None, None, state=state)
    own = votes.most_common(1)[0][0]
    enemy = other if other != own else WARS.get(own)
    return Parties(own, enemy, (own, enemy) if enemy is not None else None, state)


def _pair(first: str | None, second: str | None, *, telling: bool) -> tuple[str, str] | None:
    """The two sides: those named most, else the opponent in a war between states of the only one named.

    Who tells of "the enemy" and names no side at all fights in the war that has spellings of its own.
    """
    if first is not None and second is not None:
        return first, second
    if not telling:
        return None
    if first is None:
        return "UA", "RU"
    return (first, WARS[first]) if first in WARS else None


def _vote(text: Text, found: list[SideMention], votes: Counter[str]) -> None:
    """A side that "the enemy" fights in the same sentence is one's own; one called so itself is the enemy."""
    enemies = [m for m in found if m.sort == "enemy"]
    named = [m for m in found if m.side in votes]
    for enemy in enemies:
        for mention in named:
            touching = enemy.first == mention.last or mention.first == enemy.last
            votes[str(mention.side)] += -3 if touching else 1
    own = [m for m in found if m.sort == "own"]
    for mention in named:
        votes[str(mention.side)] -= any(o.last < mention.first for o in own)
        votes[str(mention.side)] += 2 * any(
            text.words[o.last : o.last + 1] == [text.words[mention.first]] for o in own
        )


def _spelling_votes(capitals: list[str], side: str) -> int:
    """How many capitalised words of the section end as this side writes its places."""
    endings = SPELLINGS.get(side)
    return sum(word.endswith(endings) for word in capitals) if endings is not None else 0
