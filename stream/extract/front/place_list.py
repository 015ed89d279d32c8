"""Lists of places: what joins two items, and where a list ends because a new subject begins."""

from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_words import BETWEEN, KIND_PLURALS, PLACE_KINDS, PREPOSITIONS, REGION_KINDS
from stream.extract.front.voice import BE
from stream.extract.text import Text
from stream.extract.word_set import words

WIDEST_GAP = 6
# "X's outskirts and Y", "X itself and Y".
AFTER_NAME = words("'s ’s outskirts suburbs center centre itself proper port airport too")
JOINTS = frozenset({"and", "or", "&", "plus", "including", "nor", "both"})
# Between two items: "Zelene, and also", "as well as the village of".
STEPPED_OVER = BETWEEN | words(
    "as well also even in addition to together with the village villages town towns settlement"
    " settlements city cities capital"
)
AUXILIARIES = BE | frozenset(
    {"has", "have", "had", "came", "comes", "will", "also", "remain", "remains", "fell"}
)
GOES_ON = (
    frozenset({",", "and", "or", ".", ";", ":", "(", ")", "as", "–", "—", "-", "", "!", "…", "&", '"', "”"})
    | PREPOSITIONS.keys()
    | REGION_KINDS
    | PLACE_KINDS
    | KIND_PLURALS.keys()
    | words("with while where after before following when during overnight yesterday today but south north")
    | words("east west this last over since killing injuring wounding leaving causing using by early late")
)


def list_gap(text: Text, end: int, start: int) -> str | None:
    """What stands between the end of one place and the next name: ",", "and", "(", or None for no list."""
    gap = text.lower[end:start]
    if not gap or len(gap) > WIDEST_GAP:
        return None
    if gap == ["("]:
        return "("
    if gap in (["–"], ["-"]) and text.starts[end] == text.ends[end - 1]:
        return "and"
    joint = None
    for word in gap:
        if word in JOINTS or word == "well":
            joint = "and"
        elif word == ",":
            joint = joint or ","
        elif word not in STEPPED_OVER and word not in AFTER_NAME:
            return None
    return joint


def follows_in_list(marked: Marked, name: Name, gap: str, start: int) -> bool:
    """Whether a name goes on with the list whose item before it began at token `start`.

    In "clashes went on near Dovhenke, and Sulyhivka was under fire" the second opens a clause of its own.
    """
    lower = marked.text.lower
    after = lower[name.last] if name.last < marked.last else ""
    if after in GOES_ON:
        return True
    if gap == ",":
        return False
    # With a verb before the list, a name that a verb follows is that verb's subject.
    if lower[name.first - 2 : name.first] == [",", "and"] and after in AUXILIARIES:
        return False
    verb_before = any(not t.noun and t.first < start for t in marked.triggers)
    acts = after.endswith("ed") and lower[name.last + 1 : name.last + 2] not in (["by"], ["in"])
    return not (verb_before and (after in AUXILIARIES or acts))
