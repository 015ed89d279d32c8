"""Event words that only what follows makes such: "under X control", "attempts to break out"."""

from stream.extract.front.trigger_words import Kind
from stream.extract.word_set import words

SPECIAL_WORDS = frozenset({"under", "attempts", "attempt"})
# How far "control" and "fire" stand from "under".
UNDER_REACH = 6
CAME = words("come came coming passed brought comes fell fallen now back")
STOPS = words(", . ; in of the cover pressure")
# An attempt is a ground attack when it was one to gain ground.
TRIED = words(
    "advance break attack storm push improve dislodge capture seize retake recapture regain cross infiltrate"
    " penetrate enter assault gain expand drive encircle cut land approach move reach breach"
)


def read_special(lower: list[str], i: int, last: int) -> tuple[int, int, Kind] | None:
    """The event word that begins at token `i`: its first token, the token after it, its kind."""
    if lower[i] == "under":
        return _under(lower, i, last)
    tried = i + 2 < last and lower[i + 1] == "to" and lower[i + 2] in TRIED
    return (i, i + 1, "offensive") if tried else None


def _under(lower: list[str], i: int, last: int) -> tuple[int, int, Kind] | None:
    """Reads "came under [full] Russian control" as a capture, "under mortar fire" as shelling."""
    for j in range(i + 1, min(i + UNDER_REACH, last)):
        if lower[j] == "control" and i and lower[i - 1] in CAME:
            return i, j + 1, "capture"
        if lower[j] == "fire":
            return i, j + 1, "shelling"
        if lower[j] == "attack":
            return i, j + 1, "attack"
        if lower[j] in STOPS:
            return None
    return None
