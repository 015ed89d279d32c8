"""Through whom, where and to whom it was said: "in an interview with Le Monde", "at the Forum"."""

from dataclasses import dataclass

from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.outlet_named import is_outlet_named
from stream.extract.statements.passed_on import passed_on_by
from stream.extract.statements.phrase import Range
from stream.extract.word_set import words as word_set

EVENTS = word_set(
    "forum conference summit briefing meeting session dialogue congress ceremony rally hearing debate"
    " talks assembly seminar symposium event gathering council convention parade speech address"
    " negotiations exhibition fair festival memorial funeral vigil panel roundtable week"
)
# Who is told something by name is told it, and does not take place: "told the Security Council".
OCCASIONS = EVENTS - {"council", "congress", "assembly", "parade"}
OPENING = 12
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The ranges of outlet, event and addressee, None for what is not told."""

    via: Range | None = None
    venue: Range | None = None
    addressee: Range | None = None


def circumstances(
    frame: Frame, free: list[int], addressee: Range | None, *, aimed_at: bool = False
) -> Circumstances:
    """Reads the items `free`, those of the frame outside all contents that belong to one attribution.

    An addressee who is `aimed_at`, accused or asked for something, passes nothing on and is no venue,
    whatever the name looks like: "called on the Security Council to act".
    """
    via = passed_on_by(frame, free)
    hearer = None
    if addressee is not None:
        event = any(w in OCCASIONS for w in frame.lower[addressee.first : addressee.last])
        if not aimed_at and via is None and not event and is_outlet_named(frame, addressee):
            via = addressee
        else:
            hearer = addressee
    venue = _event(frame, free)
    if (
        hearer is not None
        and not aimed_at
        and venue is None
        and any(w in OCCASIONS for w in frame.lower[hearer.first : hearer.last])
    ):
        venue, hearer = _with_place(frame, hearer), None
    return Circumstances(_bare(frame, via), _bare(frame, venue), hearer)


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
