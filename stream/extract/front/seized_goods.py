"""Whether what is seized is goods or people and no ground: "seized weapons", "captured 40 soldiers"."""

from stream.extract.word_set import words

GOODS = words(
    "weapons weapon ammunition grenades drugs cash money property assets goods trucks truck vehicles vehicle"
    " equipment arms rifles explosives cattle livestock fuel supplies aid ship ships vessel vessels tanker"
    " tankers boat boats documents gold drone drones cars motorcycles tanks soldiers soldier prisoners"
    " prisoner fighters servicemen crew officers people civilians men women hostages villagers livelihoods"
    " shipment shipments batch cargo passports phones homes houses commander commanders member members"
    " mercenaries mercenary militants rebels troops personnel conscripts recruits gunmen insurgents jihadists"
    " officers marines troopers"
)
# "dozens of mercenaries": "of" ends no object there.
MANY = frozenset({"dozens", "hundreds", "scores", "thousands", "number", "dozen", "group"})
# Neither army nor rebels: what they seize is no event of the front.
POLICE = words("police customs prosecutors prosecutor court courts authorities enforcement guards tax bank")
REACH, SUBJECT_REACH = 5, 5
ENDS = frozenset({",", "(", ".", ";", ":", "in", "from", "near", "at", "on", "of", "after", "and", "while"})
LOSES = frozenset({"position", "positions", "base", "bases", "post", "posts", "from"})


def takes_goods(lower: list[str], i: int, last: int, *, passive: bool) -> bool:
    """Whether the verb at token `i` has goods or people for its object, in the passive before it."""
    if passive:
        return not GOODS.isdisjoint(lower[max(i - REACH + 1, 0) : i])
    for j in range(i + 1, min(i + REACH + 1, last)):
        if lower[j] in ENDS and not (lower[j] == "of" and lower[j - 1] in MANY):
            break
        if lower[j] in GOODS:
            return LOSES.isdisjoint(lower[j + 1 : j + 2])
    return False


def by_police(lower: list[str], i: int, first: int) -> bool:
    """Whether those who seize at token `i` fight no war."""
    return not POLICE.isdisjoint(lower[max(i - SUBJECT_REACH, first) : i])
