"""Event words that only what follows makes such: "under X control", "attempts to break out", "taken X"."""

from itertools import pairwise

from stream.extract.front.side_index import ENEMY_WORDS, TROOPS
from stream.extract.front.trigger_words import Kind
from stream.extract.text import Text
from stream.extract.word_set import words

CONTROL_VERBS = words(
    "took take taken taking gained gaining regained regaining established seized assumed lost"
)
MOVES = words(
    "moved moving sent sending rushed rushing dispatched shifted threw thrown brought bringing transferred"
    " transferring transfers relocated relocating shifting throwing"
)
DRIVES = words("pushed drove driven expelled ousted dislodged forced pushing driving cleared clearing kicked")
ONWARD = words("north south east west forward further northward southward eastward westward deeper on")
ARRIVES = frozenset({"arrived", "arriving", "arrive", "unloaded", "seen", "spotted", "sighted"})
LEFT = frozenset({"left", "leaving", "quit"})
BANKS = frozenset({"-", "bank", "shore", "side"})
HOMES = frozenset({"home", "homes", "house", "houses", "country", "families", "jobs", "office"})
HAS = frozenset({"has", "have", "had", "also", "reportedly"})
TAKES = frozenset({"took", "taken", "taking", "take"})
ATTEMPT_NOUNS = frozenset({"attempts", "attempt"})
ATTEMPTS = ATTEMPT_NOUNS | {"tried", "trying", "attempted", "attempting"}
# "Similar attempts failed near X": those told of before.
ALIKE = frozenset({"similar", "such", "same", "assault", "other", "further", "enemy", "breakthrough"})
# "attempts by the occupiers to break through"; doctors and envoys try to reach a town, too.
WHO_TRIES = (
    ENEMY_WORDS
    | TROOPS
    | words("units fighters groups russians ukrainians militants rebels insurgents jihadists formations")
)
FAILS = words("failed repelled unsuccessful repulsed thwarted foiled vain made recorded")
REPEATS = frozenset({"occurred", "happened", "befell", "applies", "true", "fate", "happening"})
SPECIAL_WORDS = (
    {"under", "subjected", "same", "hands", "affected", "hacked", "rebuff", "hit", "hits", "arrivals"}
    | CONTROL_VERBS
    | MOVES
    | DRIVES
    | ARRIVES
    | LEFT
    | TAKES
    | ATTEMPTS
)
# "the hit on the depot", "a direct hit on"
HIT_LEADS = frozenset({"the", "a", "direct", "this", "confirmed", "successful", "accurate"})
# "Hits were recorded in X"; bulletins put into English call them "arrivals", too.
RECORDED = frozenset({"recorded", "reported", "registered", "noted", "confirmed"})
ARRIVALS_LEAD = frozenset({".", ",", ";", ":", "“", '"', "several", "multiple", "enemy", "missile", "drone"})
HANDS_LEAD = frozenset({"in", "into"})
# How far "control" and "fire" stand from "under", "control" from its verb, the troops from theirs.
UNDER_REACH, CONTROL_REACH, TROOPS_REACH, REPEAT_REACH, BY_REACH = 6, 4, 6, 4, 9
CAME = words(
    "come came coming passed brought comes fell fallen now back was were is are been remains remain again"
)
REMAINS = frozenset({"remain", "remains", "remained", "still"})
STOPS = words(", . ; in of the cover pressure")
# An attempt is a ground attack when it was one to gain ground.
TRIED = words(
    "advance break attack storm push improve dislodge capture seize retake recapture regain cross infiltrate"
    " penetrate enter assault gain expand drive encircle cut land approach move reach breach force"
)
MOVED = words(
    "reserves reserve reinforcements troops forces units battalion battalions brigade brigades soldiers tanks"
    " groups equipment armor armour fighters teams team scouts saboteurs infantry regiment division divisions"
    " columns column howitzers artillery trains"
)
# "taken to hospital", "taken hostage"
TAKEN_AWAY = (["to"], ["into"], ["hostage"], ["prisoner"], ["place"], ["down"], ["away"], ["aback"], ["from"])
SITES = words("post outpost garrison barracks stronghold checkpoint trench trenches hilltop height heights")
SITE_REACH = 4
CENTRES = words("centre center town city village settlement junction crossroads hub capital")
SETTLEMENTS = words("village town city settlement villages towns settlements hamlet its their")


def read_special(text: Text, i: int, last: int) -> tuple[int, Kind, bool] | None:
    """The event word that begins at token `i`: the token after it, its kind, and whether it is a noun."""
    lower, word = text.lower, text.lower[i]
    if word in {"under", "subjected"}:
        return _under(lower, i, last)
    if word in CONTROL_VERBS and "control" in lower[i + 1 : min(i + CONTROL_REACH, last)]:
        return lower.index("control", i) + 1, "withdrawal" if word == "lost" else "capture", False
    if word in ATTEMPTS:
        return (i + 1, "offensive", word in ATTEMPT_NOUNS) if _tried(lower, i, last) else None
    if word == "hands" and lower[i - 1] != "changed":
        return (i + 1, "capture", True) if _in_hands(lower, i) else None
    if word in {"hit", "hits", "rebuff", "arrivals"}:
        return _noun(lower, i)
    kind = (
        _put_to_death(lower, i, last)
        or _again(lower, i, last)
        or _of_troops(lower, i, last)
        or _of_settlement(text, i, last)
    )
    return (i + 1, kind, False) if kind is not None else None


def _tried(lower: list[str], i: int, last: int) -> bool:
    """Reads "tried to break", "attempts by Ukrainian units to break", "similar attempts failed"."""
    to = i + 1
    if _word_at(lower, to, last) == "by":
        to = next((j for j in range(to, min(i + BY_REACH, last)) if lower[j] == "to"), i)
        if WHO_TRIES.isdisjoint(lower[i:to]):
            return False
    if _word_at(lower, to, last) == "to":
        return _word_at(lower, to + 1, last) in TRIED
    alike = lower[i] in ATTEMPT_NOUNS and i > 0 and lower[i - 1] in ALIKE
    return alike and not FAILS.isdisjoint(lower[i + 1 : min(i + 1 + CONTROL_REACH, last)])


def _word_at(lower: list[str], i: int, last: int) -> str:
    """The word at token `i`, empty behind the end."""
    return lower[i] if i < last else ""


def _noun(lower: list[str], i: int) -> tuple[int, Kind, bool] | None:
    """Reads "the hit on the depot", "hits were recorded in X", "received a rebuff"."""
    if lower[i] == "rebuff":
        return i + 1, "repel", True
    if not RECORDED.isdisjoint(lower[i + 1 : i + 4]) and (
        lower[i] == "hits" or (lower[i] == "arrivals" and (i == 0 or lower[i - 1] in ARRIVALS_LEAD))
    ):
        return i + 1, "strike", True
    if lower[i] == "arrivals":
        return None  # "6,000 new arrivals were registered in the camp"
    noun = i > 0 and lower[i - 1] in HIT_LEADS and lower[i + 1 : i + 2] in (["on"], ["at"], ["in"], ["to"])
    return (i + 1, "strike", True) if noun else None


def _put_to_death(lower: list[str], i: int, last: int) -> Kind | None:
    """Reads "hacked 35 people to death"."""
    killed = lower[i] == "hacked" and ("to", "death") in pairwise(lower[i + 1 : min(i + TROOPS_REACH, last)])
    return "other" if killed else None


def _again(lower: list[str], i: int, last: int) -> Kind | None:
    """Reads "the same happened in X", "X was affected, too"."""
    if lower[i] == "affected":
        return (
            "repeat" if lower[i - 1] in {"were", "was", "also"} and lower[i + 1 : i + 2] != ["by"] else None
        )
    told = lower[i] == "same" and not REPEATS.isdisjoint(lower[i + 1 : min(i + REPEAT_REACH, last)])
    return "repeat" if told else None


def _of_troops(lower: list[str], i: int, last: int) -> Kind | None:
    """Reads "moved a battalion up to X", "trains unloaded in X", "drove the enemy out of X"."""
    word, after = lower[i], lower[i + 1 : min(i + TROOPS_REACH, last)]
    if word in MOVES and after[:1] != ["back"] and not MOVED.isdisjoint(after):
        return "deployment"
    if word in ARRIVES and not MOVED.isdisjoint(lower[max(i - TROOPS_REACH, 0) : i]):
        return "deployment"
    driven = word in DRIVES and after[:1] and after[0] not in ONWARD and after[0] != "to"
    away = ("out", "of") in pairwise(after) or "from" in after
    return "capture" if driven and away else None


def _of_settlement(text: Text, i: int, last: int) -> Kind | None:
    """Reads "has taken X", "left the village of X"."""
    word = text.lower[i]
    over = text.lower[i + 1 : i + 2] == ["over"]
    if word in LEFT and not (HOMES | BANKS).isdisjoint(text.lower[i + 1 : i + 4]):
        return None
    if word in TAKES | LEFT and _names_a_settlement(text, i + 1 + over, last):
        return "withdrawal" if word in LEFT else "capture"
    was = word == "taken" and i > 1 and text.lower[i - 1] in {"was", "were", "been"}
    before = i - 2
    while before > 0 and text.lower[before] in HAS:
        before -= 1
    if was and (text.lower[before] in SETTLEMENTS or text.words[before][0].isupper()):
        return "capture" if text.lower[i + 1 : i + 2] not in TAKEN_AWAY else None
    return None


def _under(lower: list[str], i: int, last: int) -> tuple[int, Kind, bool] | None:
    """Reads "came under [full] Russian control" as a capture, "subjected to mortar fire" as shelling."""
    if not i or lower[i - 1] not in CAME | {"also"}:
        return None
    for j in range(i + 1, min(i + UNDER_REACH, last)):
        if lower[j] == "control":
            return (j + 1, "capture", True) if lower[i - 1] not in REMAINS else None
        if lower[j] == "fire":
            return j + 1, "shelling", True
        if lower[j] in {"attack", "siege"}:
            return j + 1, "attack" if lower[j] == "attack" else "offensive", True
        if lower[j] in STOPS:
            return None
    return None


def _in_hands(lower: list[str], i: int) -> bool:
    """Reads "is back in the hands of the army", "passed into rebel hands"; what remains there is none."""
    before = lower[max(i - UNDER_REACH, 0) : i]
    return not HANDS_LEAD.isdisjoint(before) and not {"back", "passed", "now", "fell", "again"}.isdisjoint(
        before
    )


def _names_a_settlement(text: Text, i: int, last: int) -> bool:
    """Whether a place is the object: a capital at once, or "the village of"."""
    i += i < last and text.lower[i] == "the"
    if not SITES.isdisjoint(text.lower[i : min(i + SITE_REACH, last)]):
        return True
    centre = not CENTRES.isdisjoint(text.lower[i : min(i + SITE_REACH, last)])  # "the mining centre of X"
    return i < last and (text.words[i][0].isupper() or text.lower[i] in SETTLEMENTS or centre)
