"""Places as the subject that something happens to: "X and Y were also shelled", "X came under fire"."""

from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.opening_words import OPENING_WORDS
from stream.extract.front.source import SAYS
from stream.extract.front.triggers import Trigger

BEFORE_SUBJECT = frozenset({",", ";", ":", "and", "–", "—", "while", "but", "where", "the", "both", "also"})
LIST_WORDS = frozenset({",", "and", "as", "well", "the"})
KINDS_AFTER = frozenset(
    {"region", "regions", "district", "districts", "areas", "also", "villages", "both", "province"}
)
# "The X and Y regions heard explosions", "X suffered a drone attack"
FEELS = frozenset({"heard", "saw", "suffered", "sustained", "endured", "faced", "experienced", "felt"})
STATES = frozenset({"under", "subjected", "hands"})
CAUSES = frozenset({"after", "following", "by", "because"})
LONGEST_STATE = 10
# Between the last name and its participle: "have also been repeatedly".
REACH = 5


def reads_as_subject(marked: Marked, names: list[Name], number: int) -> bool:
    """Whether name `number` opens a list that an event word says something happens to."""
    lower, start = marked.text.lower, names[number].first
    if start > marked.first and lower[start - 1] not in BEFORE_SUBJECT:
        return False
    if start == marked.first and lower[start] in OPENING_WORDS:
        return False
    end = _list_end(marked, names, number)
    suffers = next((t for t in marked.triggers if t.first >= end), None)
    return suffers is not None and _suffers(lower, end, suffers)


def _suffers(lower: list[str], end: int, trigger: Trigger) -> bool:
    """Whether what ends before token `end` is what the event happens to."""
    gap = lower[end : trigger.first]
    if trigger.noun and _is_left(gap):
        return True
    if len(gap) > REACH or "," in gap or not SAYS.isdisjoint(gap):
        return False
    felt = not FEELS.isdisjoint(gap[:1]) or not STATES.isdisjoint(lower[end : trigger.last])
    changed = lower[trigger.first : trigger.last] == ["changed", "hands"]
    return trigger.passive or changed or (trigger.noun and felt)


def _is_left(gap: list[str]) -> bool:
    """Whether a place is left in some state by what comes next: "X was left dark after an attack"."""
    return gap[1:2] == ["left"] and len(gap) <= LONGEST_STATE and not CAUSES.isdisjoint(gap)


def _list_end(marked: Marked, names: list[Name], number: int) -> int:
    """The token after the list of names that begins with name `number`."""
    lower, end = marked.text.lower, names[number].last
    for name in names[number + 1 :]:
        gap = lower[end : name.first]
        if not gap or not LIST_WORDS.issuperset(gap):
            break
        end = name.last
    while end < marked.last and lower[end] in KINDS_AFTER:
        end += 1
    return end
