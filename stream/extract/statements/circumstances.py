"""Through whom, where and to whom it was said: "in an interview with Le Monde", "at the Forum"."""

from dataclasses import dataclass

from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import (
    BODIES,
    OUTLET_WORDS,
    OUTLETS,
    PLACES_THAT_SPEAK,
    PLATFORMS,
    ROLES,
    UNNAMED,
)
from stream.extract.statements.phrase import Range
from stream.extract.statements.subject_after import noun_phrase_end
from stream.extract.word_set import words as word_set

EVENTS = word_set(
    "forum conference summit briefing meeting session dialogue congress ceremony rally hearing debate"
    " talks assembly seminar symposium event gathering council convention parade speech address"
    " negotiations exhibition fair festival memorial funeral vigil panel roundtable week"
)
OPENING = 12
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
INTERVIEWS = word_set(
    "interview comment comments commentary remarks statement conversation talk column article op-ed"
)
HEARERS = (
    ROLES
    | UNNAMED
    | BODIES
    | {"reporters", "journalists", "parliament", "him", "her", "them", "us", "me", "it", "you"}
)
NO_OUTLETS = HEARERS | PLACES_THAT_SPEAK
KNOWN_OUTLETS = OUTLETS | OUTLET_WORDS
SMALL = DETERMINERS | PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The ranges of outlet, event and addressee, None for what is not told."""

    via: Range | None = None
    venue: Range | None = None
    addressee: Range | None = None


def circumstances(
    frame: Frame, free: list[int], addressee: Range | None, *, accused: bool = False
) -> Circumstances:
    """Reads the items `free`, those of the frame outside all contents that belong to one attribution.

    An addressee who is `accused` passes nothing on, whatever his name looks like.
    """
    via = (
        _platform(frame, free)
        or _interviewer(frame, free)
        or _asker(frame, free)
        or _quoting(frame, free)
        or _written_in(frame, free)
    )
    hearer = None
    if addressee is not None:
        event = any(w in EVENTS for w in frame.lower[addressee.first : addressee.last])
        if not accused and via is None and not event and _is_outlet(frame, addressee):
            via = addressee
        else:
            hearer = addressee
    venue = _event(frame, free)
    if (
        hearer is not None
        and venue is None
        and any(w in EVENTS for w in frame.lower[hearer.first : hearer.last])
    ):
        venue, hearer = _with_place(frame, hearer), None
    return Circumstances(_bare(frame, via), _bare(frame, venue), hearer)


def _interviewer(frame: Frame, free: list[int]) -> Range | None:
    for k in free:
        if (
            frame.lower[k] in INTERVIEWS
            and k + 2 < len(frame.items)
            and frame.lower[k + 1] in {"with", "to", "for", "published"}
        ):
            begin = k + 2 + (frame.lower[k + 2] == "by")
            end = noun_phrase_end(frame, begin, len(frame.items))
            if end > begin:
                return Range(begin, end)
    return None


def _asker(frame: Frame, free: list[int]) -> Range | None:
    """The outlet that asked: "Asked by Volna about the road", "asked by a reporter of Volna"."""
    for k in free:
        if frame.lower[k] == "by" and k and frame.lower[k - 1] in {"asked", "interviewed", "questioned"}:
            end = noun_phrase_end(frame, k + 1, len(frame.items))
            links = [i for i in range(k + 1, end) if frame.lower[i] in {"of", "from", "for"}]
            begin = links[-1] + 1 if links else k + 1
            if end > begin and _is_outlet(frame, Range(begin, end)):
                return Range(begin, end)
    return None


def _quoting(frame: Frame, free: list[int]) -> Range | None:
    """The outlet in "was quoted as saying by the daily X", "quoted by TASS"."""
    for k in free:
        if (
            frame.lower[k] == "by"
            and k
            and frame.lower[k - 1] in {"saying", "quoted", "cited", "reported", "carried"}
            and frame.lower[max(0, k - 2) : k] != ("as", "reported")
        ):
            end = noun_phrase_end(frame, k + 1, len(frame.items))
            if end > k + 1:
                return Range(k + 1, end)
    return None


def _written_in(frame: Frame, free: list[int]) -> Range | None:
    """The outlet in "wrote in the weekly Sever", "told viewers on Channel 5"."""
    for k in free:
        if frame.lower[k] not in {"in", "for"} or not k or frame.words[k - 1][:1] == ",":
            continue
        end = noun_phrase_end(frame, k + 1, len(frame.items))
        words = frame.words[k + 1 : end]
        kinds = [w for w in words if w.lower() in OUTLET_WORDS and w.islower()]
        known = words and words[-1][:1].isupper() and any(w.lower() in OUTLETS for w in words)
        if (kinds and words[-1][:1].isupper()) or known:
            return Range(k + 1, end)
    return None


def _platform(frame: Frame, free: list[int]) -> Range | None:
    for k in free:
        named = frame.lower[k].rstrip(".") in PLATFORMS and frame.words[k][:1].isupper()
        if named and k and frame.lower[k - 1] in {"on", "via", "his", "her"}:
            return Range(k, k + 1 + (frame.lower[k : k + 2] == ("truth", "social")))
    return None


def _event(frame: Frame, free: list[int]) -> Range | None:
    """A phrase after "at", "during" or "on the sidelines of" whose words name an event."""
    inside = set(free)
    for k in free:
        word = frame.lower[k]
        sidelines = word == "of" and k and frame.lower[k - 1] in {"sidelines", "margins"}
        if word not in {"at", "during", "in", "before"} and not sidelines and not _spoken_to(frame, k):
            continue
        end = noun_phrase_end(frame, k + 1, len(frame.items))
        words = frame.lower[k + 1 : end]
        if not any(w in EVENTS for w in words) or k + 1 not in inside:
            continue
        return _with_place(frame, Range(k + 1, end))
    return None


def _spoken_to(frame: Frame, k: int) -> bool:
    """Whether "to" leads to an audience: "in a speech to the congress", and not "close to the talks"."""
    return (
        frame.lower[k] == "to"
        and k > 0
        and frame.lower[k - 1] in {"speech", "address", "remarks", "speaking"}
    )


def _with_place(frame: Frame, event: Range) -> Range:
    """The event with the town after it: "the Ports Conference in Varna"."""
    end = event.last
    if end + 1 < len(frame.items) and frame.lower[end] == "in" and frame.words[end + 1][:1].isupper():
        return Range(event.first, noun_phrase_end(frame, end + 1, len(frame.items)))
    return event


def _bare(frame: Frame, part: Range | None) -> Range | None:
    """The phrase without its article."""
    if part is not None and part.last - part.first > 1 and frame.lower[part.first] in ARTICLES:
        return Range(part.first + 1, part.last)
    return part


def opening_event(frame: Frame) -> Range | None:
    """The event of a sentence that opens with one: "On the sidelines of the Ports Conference, …"."""
    return _bare(frame, _event(frame, list(range(min(OPENING, len(frame.items))))))


def _is_outlet(frame: Frame, part: Range) -> bool:
    """Whether a phrase names an outlet: a known one, or a name that is neither person, body nor land."""
    lower = [w for w in frame.lower[part.first : part.last] if w not in DETERMINERS]
    if any(w in KNOWN_OUTLETS for w in lower):
        return True
    named = [w for w in frame.words[part.first : part.last] if w.lower() not in SMALL]
    if any(w in NO_OUTLETS for w in lower) or not all(w[:1].isupper() for w in named):
        return False
    return len(named) == 1 or frame.lower[part.first] == "the"
