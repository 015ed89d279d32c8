"""Whether two event words tell of one thing though something stands between them."""

from itertools import pairwise

from stream.extract.front.triggers import Trigger
from stream.extract.front.voice import BE
from stream.extract.text import Text

AFAR = frozenset({"strike", "attack", "air_strike", "shelling", "missile_strike", "drone_strike"})


def tell_of_one(text: Text, one: Trigger, other: Trigger) -> bool:
    """Whether `other` only goes on with `one`.

    So in "carried out raids, targeting X", "hit X when it attacked", "repelled or stopped", "the attack on X
    was, according to the staff, repelled".
    """
    gap = text.lower[one.last : other.first]
    if _goes_on(text, one, other, gap) or (gap[-2:] == ["when", "it"] and other.kind in AFAR):
        return True
    if other.kind == "repel" and one.noun and _with_insertion(gap):
        return True
    return one.kind == other.kind and gap in (["and"], ["or"], ["or", "otherwise"])


def _goes_on(text: Text, one: Trigger, other: Trigger, gap: list[str]) -> bool:
    """Whether a participle tells more of the same attack: "carried out raids, targeting X and Y"."""
    same = one.kind in AFAR and other.kind in {"strike", "shelling"} and not other.noun
    return same and text.lower[other.first].endswith("ing") and gap[-1:] == [","]


def _with_insertion(gap: list[str]) -> bool:
    """Whether an insertion parts a form of "be" from its participle."""
    inserted = any(word in BE and following == "," for word, following in pairwise(gap[:-1]))
    return inserted and gap[-1] == ","
