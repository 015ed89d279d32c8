"""Mentions of a side before an event word that did not do it: victims, media, who only tells of it."""

from stream.extract.front.casualty_phrase import LOSS_WORDS
from stream.extract.front.doer import end_of_troops
from stream.extract.front.side_index import SideMention
from stream.extract.front.triggers import Trigger
from stream.extract.front.voice import BE
from stream.extract.text import Text
from stream.extract.word_set import words

SAYS = frozenset(
    {"said", "says", "confirmed", "announced", "reported", "stated", "claimed", "added", "denied"}
)
PRONOUNS = frozenset({"it", "its", "they", "their", "he", "she", "we", "our", "to", "having"})
SAY_REACH = 6
# "killed two senior Hezbollah operatives": so far the verb stands before its object.
OBJECT_REACH = 5
KILLS = words("killed killing kills wounded wounding injured injuring")
AFTER_SUFFERING = frozenset({"in", "by", "during", "when", "and", "or", ",", "after", "as", "on"})
# A medium's nationality is not that of who did what it tells.
MEDIA = words(
    "outlet outlets media newspaper newspapers agency television tv channel channels broadcaster milblogger"
    " milbloggers blogger bloggers website news journalist journalists reporter telegram press correspondents"
)
NO_OBJECT = frozenset({",", ";", ":", "in", "near", "on", "over", "at", "to", "by"})


def is_no_doer(text: Text, mention: SideMention, trigger: Trigger) -> bool:
    """Whether a mention before an event word is a victim, a medium, or only tells of what others did."""
    if _suffers(text.lower, mention, trigger) or only_says(text, mention, trigger):
        return True
    return (trigger.noun and _is_object(text.lower, mention)) or text.lower[mention.last] in MEDIA


def _suffers(lower: list[str], mention: SideMention, trigger: Trigger) -> bool:
    """Whether losses are told between a mention and the event: "nine Israelis were killed in an attack"."""
    gap = lower[mention.last : trigger.first]
    if not trigger.noun or "shot" in gap or LOSS_WORDS.isdisjoint(gap):
        return False
    lost = next(i for i in range(mention.last, trigger.first) if lower[i] in LOSS_WORDS)
    active = lower[lost] in KILLS and lower[lost - 1] not in BE and lower[lost + 1] not in AFTER_SUFFERING
    return not active


def _is_object(lower: list[str], mention: SideMention) -> bool:
    """Whether a mention is whom somebody killed: "killed two Hezbollah operatives in a strike"."""
    for i in range(mention.first - 1, max(mention.first - OBJECT_REACH, 0), -1):
        if lower[i] in KILLS:
            return lower[i - 1] not in BE
        if lower[i] in NO_OBJECT:
            return False
    return False


def verb_of_saying(text: Text, mention: SideMention, trigger: Trigger) -> int | None:
    """The token of the verb by which a mention tells of the event, None where it tells of nothing."""
    end = min(end_of_troops(text, mention, trigger.first) + SAY_REACH, trigger.first)
    return next((i for i in range(mention.last, end) if text.lower[i] in SAYS), None)


def only_says(text: Text, mention: SideMention, trigger: Trigger) -> bool:
    """Whether a mention tells of what others did ("the IDF confirmed that"), not "the RSF said it"."""
    said = verb_of_saying(text, mention, trigger)
    if said is None:
        return False
    after = text.lower[said + 1 : said + 3]
    return "that" in after[:1] and after[-1] not in PRONOUNS
