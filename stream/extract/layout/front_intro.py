"""The sentence that announces the front section: "And now a look at the front, updated at 3 PM"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from stream.extract.drafts import Stand
from stream.extract.text import Sentence, Stretch, Text
from stream.extract.time.find import TimeFound, find_times
from stream.extract.word_set import words

FRONT_WORDS = words(
    "field front fronts frontline frontlines battlefield battlefields battlefronts battlefront ground"
    " fighting theatre theater operational military combat hostilities warzone"
)
# These need a second word to mean the front: "on the ground", "military situation".
WEAK_FRONT_WORDS = {
    "ground": frozenset({"the"}),
    "military": frozenset({"situation", "update", "operations", "developments", "summary", "overview"}),
    "operational": frozenset({"situation", "update", "summary", "overview", "picture", "information"}),
    "combat": frozenset({"situation", "zone", "update", "summary", "operations", "report", "overview"}),
    "field": frozenset({"the"}),
    "fighting": frozenset({"in", ",", "as", ":", "itself", "on", "(", "updated"}),
}
FRESH_WORDS = frozenset({"updated", "update", "updates", "latest"})
LOOK_WORDS = words(
    "look glance situation state picture overview summary roundup round-up review follows following"
    " here now turning developments map report below news bulletin finally"
)
# A finite verb tells something; an announcement tells only that something follows.
TELLING = words(
    "said says told remains remain remained has have had was were will would struck attacked killed"
    " continues continued captured repelled added noted stated deploy do does did launched shelled hit"
    " not"
)
QUOTES = frozenset('"“”„«»')
HOUR, ENTRIES = re.compile(r"\d{1,2}[:.]\d{2}\b"), 5
LONGEST = 48
ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Intro:
    """The announcement and the moment of update that it tells."""

    stand: Stand
    updated: date | datetime | None


def find_intro(text: Text, dated: date | None) -> Intro | None:
    """The sentence that most looks like the announcement of a front section; None when none does."""
    best: Sentence | Stretch | None = None
    best_score = ENOUGH - 1
    for stretch, paragraph in _candidates(text):
        score = _score(text, stretch, paragraph)
        if score > best_score:
            best, best_score = stretch, score
    if best is None or _is_log(text):
        return None
    times = find_times(text, best.first, best.last, dated)
    return Intro(Stand(best.start, best.end), _moment(times, dated))


def _is_log(text: Text) -> bool:
    """Whether a body is a live blog, whose entries tell of all things: "06:45 – Good morning"."""
    entries = sum(HOUR.match(text.body, paragraph.start) is not None for paragraph in text.paragraphs)
    return entries >= ENTRIES


def _candidates(text: Text) -> Iterator[tuple[Sentence | Stretch, Stretch]]:
    """The short sentences, then the short paragraphs ("Front-line summary. As of 8:00:")."""
    for sentence in text.sentences:
        if sentence.last - sentence.first <= LONGEST:
            yield sentence, text.paragraphs[sentence.paragraph]
    for paragraph in text.paragraphs:
        if paragraph.last - paragraph.first <= LONGEST:
            yield paragraph, paragraph


def _score(text: Text, stretch: Sentence | Stretch, paragraph: Stretch) -> int:
    """Points for being an announcement; without a word for the front there are none."""
    words = text.lower[stretch.first : stretch.last]
    if FRONT_WORDS.isdisjoint(words) or not _names_the_front(words):
        return 0
    held = set(words)
    score = 2
    score += 2 * (not FRESH_WORDS.isdisjoint(held) or _says_as_of(words))
    score += not LOOK_WORDS.isdisjoint(held)
    score += stretch.first == paragraph.first
    score += paragraph.last - stretch.last <= 1
    score += words[-1] == ":"
    score -= 3 * (not TELLING.isdisjoint(held))
    return score - 3 * (not QUOTES.isdisjoint(held))


def _names_the_front(words: list[str]) -> bool:
    """Whether a word for the front stands there in that sense."""
    for i, word in enumerate(words):
        if word in WEAK_FRONT_WORDS:
            neighbours = {words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""}
            if neighbours & WEAK_FRONT_WORDS[word]:
                return True
        elif word in FRONT_WORDS:
            return True
    return False


def _says_as_of(words: list[str]) -> bool:
    return any(a == "as" and b in {"of", "at"} for a, b in pairwise(words))


def _moment(times: list[TimeFound], dated: date | None) -> date | datetime | None:
    """The day and time of day that an announcement tells, whichever of its expressions has each."""
    day, clock = None, None
    for found in times:
        start = found.draft.start
        if isinstance(start, datetime):
            clock = start.time() if found.draft.precision in {"minute", "hour"} else clock
            day = (
                start.date()
                if clock is None or (found.draft.text and len(times) == 1)
                else day or start.date()
            )
        elif start is not None:
            day = start
    if day is None:
        return dated if clock is None or dated is None else datetime.combine(dated, clock)
    return datetime.combine(day, clock) if isinstance(clock, time) else day
