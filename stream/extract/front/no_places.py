"""Names that are no places: offices, units, weapons, the lines between armies, groups of a people."""

import re

from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_words import COMPASS, REGION_KINDS
from stream.extract.front.source import SAYS
from stream.extract.word_set import words

NOT_PLACE_HEADS = words(
    "operation parliament congress ministry president general colonel commander minister telegram facebook"
    " twitter youtube staff council brigade army corps division battalion regiment command agency"
    " administration party union committee group service guard guards fleet forces mr. mrs. ms. dr. prof. lt."
    " maj. gen. col. capt. major captain lieutenant governor mayor spokesman spokeswoman spokesperson"
)
UNIT_AFTER = frozenset({"group", "battlegroup", "brigade", "battalion"})
POSSESSIVE = frozenset({"’s", "'s", "’"})
# "Druze militias", "Bedouin tribes"; "the Black Sea port of X"
TROOPS = words(
    "militias militia fighters tribes tribesmen clans factions gunmen militants rebels settlers clansmen"
    " positions troops soldiers units"
)
# "the Alliance hotel": a house within the place that is told.
HOUSES = words(
    "hotel hotels cafe café restaurant supermarket mall cinema theatre theater sanatorium hostel nightclub"
)
MODIFIES = [[noun, "of"] for noun in ("port", "city", "town", "village", "island", "enclave", "province")]
# "Mogadishu's airport": the capital itself, not the state that it stands for.
OF_A_TOWN = [
    [word]
    for word in (
        "airport",
        "outskirts",
        "suburbs",
        "suburb",
        "districts",
        "port",
        "centre",
        "center",
        "streets",
        "main",
    )
]
HELD = (["held"], ["controlled"], ["run"], ["occupied"], ["backed"], ["led"])
AGREED = words("signed agreed brokered negotiated concluded adopted mediated initialled initialed drafted")
# In tokens, between the commas.
LONGEST_OFFICE = 16
DIGIT = re.compile(r"\d")


def is_no_place(marked: Marked, name: Name) -> bool:
    """Ranks, offices, units and outlets say so themselves; a country may only own what follows."""
    lower = marked.text.lower
    after = lower[name.last] if name.last < marked.last else ""
    if (
        after in TROOPS
        or after in HOUSES
        or _holds(marked, name)
        or lower[name.last : name.last + 2] in MODIFIES
        or _is_a_line(lower, name)
        or _is_introduced(marked, name)
        or _is_signed(lower, name)
        or _is_afar(lower, name)
    ):
        return True
    if DIGIT.search(marked.text.between(*name)) or _is_weapon(marked, name):
        return True
    if name.first > marked.first and lower[name.first - 1] in {"a", "an"}:
        return after not in REGION_KINDS
    if lower[name.first] in NOT_PLACE_HEADS or lower[name.last - 1] in NOT_PLACE_HEADS or after in UNIT_AFTER:
        return True
    owned = name.last + 1
    while owned < marked.last and lower[owned] in COMPASS:
        owned += 1
    if after in POSSESSIVE and lower[owned : owned + 1] in OF_A_TOWN:
        return False
    return name.first in marked.side_at and after in POSSESSIVE


def _holds(marked: Marked, name: Name) -> bool:
    """Whether a name is that of a group that holds what follows: "the AA-held villages"."""
    text, end = marked.text, name.last
    return (
        text.words[end - 1].isupper()
        and text.words[end : end + 1] == ["-"]
        and text.lower[end + 1 : end + 2] in HELD
    )


def _is_afar(lower: list[str], name: Name) -> bool:
    """Whether something was only felt there: "heard as far away as Orlan"."""
    before = lower[max(name.first - 5, 0) : name.first]
    return "far" in before and before[-1:] == ["as"]


def _is_signed(lower: list[str], name: Name) -> bool:
    """Whether something was agreed there: "despite the ceasefire signed in Doha"."""
    i = name.first - 1
    return lower[i : i + 1] in (["in"], ["at"]) and i > 0 and lower[i - 1] in AGREED


def _is_introduced(marked: Marked, name: Name) -> bool:
    """Whether a name is a speaker's: "Jan Kern, the governor's adviser, said"."""
    lower, last = marked.text.lower, min(marked.last, name.last + LONGEST_OFFICE)
    if lower[name.last : name.last + 1] != [","]:
        return False
    closing = next((i for i in range(name.last + 1, last) if lower[i] == ","), None)
    return closing is not None and closing + 1 < marked.last and lower[closing + 1] in SAYS


def _is_a_line(lower: list[str], name: Name) -> bool:
    """Whether a name is part of "the Line of Control", "the Blue Line": between armies, no place."""
    return "line" in {lower[name.first], lower[name.last - 1]} or lower[
        max(name.first - 2, 0) : name.first
    ] == ["line", "of"]


def _is_weapon(marked: Marked, name: Name) -> bool:
    """Whether a name is a weapon's, or part of one ("Shahed drones")."""
    return any(w.first <= name.first and name.last <= w.last for w in marked.weapons)
