"""Finds weapons in a clause: what kind of attack they make, and how the text calls them."""

from typing import NamedTuple

from stream.extract.front.weapon_words import AFTER_WEAPON, BEFORE_WEAPON, FAMILIES, LAID, Family
from stream.extract.text import Text

# "rare earth mines", "a gold mine"
MINES = frozenset({"mine", "mines"})
DUG = frozenset({"earth", "gold", "coal", "iron", "copper", "jade", "salt", "diamond", "coltan", "uranium"})
CREWLESS = frozenset({"unmanned", "uncrewed"})
QUOTES = frozenset("\"“”‘’'«»")


class Weapon(NamedTuple):
    """A weapon in the tokens `first` up to `last`, quotation marks around its name included."""

    first: int
    last: int
    family: Family
    name: str


def find_weapons(text: Text, first: int, last: int) -> list[Weapon]:
    """The weapons of the tokens `first` up to `last`, in order."""
    found, lower, i = list[Weapon](), text.lower, first
    while i < last:
        if lower[i] in FAMILIES and not (lower[i] in MINES and i > first and lower[i - 1] in DUG):
            weapon = _weapon(text, i, first, last)
            found.append(weapon)
            i = weapon.last
        else:
            i += 1
    return found


def _weapon(text: Text, i: int, first: int, last: int) -> Weapon:
    """The weapon around token `i`, the words that specify it taken in."""
    lower, start, end = text.lower, i, i + 1
    while start > first and lower[start - 1] in BEFORE_WEAPON:
        start -= 1
    while (
        start > first + 1
        and lower[start - 1] == "-"
        and lower[start - 2] in {"anti", "to", "surface", "ground"}
    ):
        start -= 2
    while end < last and (lower[end] in AFTER_WEAPON or lower[end] in FAMILIES or _goes_on(text, end, last)):
        end += 1
    families = [FAMILIES[word] for word in lower[start:end] if word in FAMILIES]
    # "Iskander-M ballistic missile", "artillery shells", "drone-dropped munition"
    crewless = not CREWLESS.isdisjoint(lower[start:end])  # "unmanned aerial vehicles"
    family: Family = "drone" if crewless or ("drone" in families and families[-1] != "air") else families[-1]
    family = "gun" if "mortar" in lower[start:end] else family  # "mortar bombs"
    laid = family == "air" and not LAID.isdisjoint(lower[max(start - 1, first) : end])
    return Weapon(start, end, "mine" if laid else family, _name(text, start, end))


def _goes_on(text: Text, end: int, last: int) -> bool:
    """A closing quotation mark before "drones", or a hyphen inside "Iskander-M", "Kh-101"."""
    word = text.words[end]
    if word in QUOTES:
        return end + 1 < last and text.lower[end + 1] in AFTER_WEAPON
    tight = text.starts[end] == text.ends[end - 1]
    return tight and (word == "-" or text.words[end - 1] == "-")


def _name(text: Text, start: int, end: int) -> str:
    """A proper name alone ("Geran-2"), else the whole phrase as it stands ("FPV drone")."""
    for i in range(start, end):
        if text.words[i] in QUOTES and i > start:
            return text.between(start, i)
    return text.between(start, end)
