"""Through whom it came: "in an interview with Le Monde", "wrote on Telegram", "asked by Volna"."""

from stream.extract.statements.closed_classes import DETERMINERS
from stream.extract.statements.cue_lexicon import FORMS
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import OUTLET_WORDS, OUTLETS, PLATFORMS
from stream.extract.statements.noun_phrase import BROADCASTS, noun_phrase_end
from stream.extract.statements.outlet_in_aside import outlet_in_aside
from stream.extract.statements.outlet_named import GENERIC, is_outlet_named
from stream.extract.statements.phrase import Range
from stream.extract.word_set import words as word_set

INTERVIEWS = word_set(
    "interview comment comments commentary remarks statement conversation talk column article op-ed"
    " question questions"
)

# "replied to a question from Radio Volna"
ASKED_BY = {"question": {"from", "by"}, "questions": {"from", "by"}}
# "on the air of Radio Volna"
AIR = frozenset({"air", "airwaves", "waves"})


def passed_on_by(frame: Frame, free: list[int]) -> Range | None:
    """The platform, interviewer or outlet among the items `free`; None for none."""
    return (
        _platform(frame, free)
        or _interviewer(frame, free)
        or _asker(frame, free)
        or _quoting(frame, free)
        or _written_in(frame, free)
        or _broadcast(frame, free)
        or _admitted_to(frame, free)
        or outlet_in_aside(frame, free)
    )


def _interviewer(frame: Frame, free: list[int]) -> Range | None:
    for k in free:
        if (
            frame.lower[k] in INTERVIEWS
            and k + 2 < len(frame.items)
            and frame.lower[k + 1] in {"with", "to", "for", "published"} | ASKED_BY.get(frame.lower[k], set())
        ):
            begin = k + 2 + (frame.lower[k + 2] == "by")
            end = noun_phrase_end(frame, begin, len(frame.items))
            generic = GENERIC.issuperset(w for w in frame.lower[begin:end] if w not in DETERMINERS)
            if end > begin and not generic:
                return Range(begin, end)
    return None


def _asker(frame: Frame, free: list[int]) -> Range | None:
    """The outlet that asked: "Asked by Volna about the road", "asked by a reporter of Volna"."""
    for k in free:
        if frame.lower[k] == "by" and k and frame.lower[k - 1] in {"asked", "interviewed", "questioned"}:
            end = noun_phrase_end(frame, k + 1, len(frame.items))
            links = [i for i in range(k + 1, end) if frame.lower[i] in {"of", "from", "for"}]
            begin = links[-1] + 1 if links else k + 1
            if end > begin and is_outlet_named(frame, Range(begin, end)):
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
        if frame.lower[k] not in {"in", "for", "on"} or not k or frame.words[k - 1][:1] == ",":
            continue
        end = noun_phrase_end(frame, k + 1, len(frame.items))
        words = frame.words[k + 1 : end]
        kinds = [w for w in words if w.lower() in OUTLET_WORDS and w.islower()]
        known = words and words[-1][:1].isupper() and any(w.lower() in OUTLETS for w in words)
        if (kinds and words[-1][:1].isupper()) or (known and frame.lower[k] != "on"):
            return Range(k + 1, end)
    return None


def _broadcast(frame: Frame, free: list[int]) -> Range | None:
    """The station of a programme: "on the BBC's Today programme"; the programme where no station owns it."""
    for k in free:
        if frame.lower[k] == "of" and frame.lower[k - 1] in AIR:
            end = noun_phrase_end(frame, k + 1, len(frame.items))
            if any(word[:1].isupper() for word in frame.words[k + 1 : end]):
                return Range(k + 1, end)
        if frame.lower[k] != "on":
            continue
        end = noun_phrase_end(frame, k + 1, len(frame.items))
        if end < k + 3 or frame.lower[end - 1] not in BROADCASTS:
            continue
        owned = next((i for i in range(k + 1, end) if frame.lower[i] in {"’s", "'s"}), end)
        if any(word[:1].isupper() for word in frame.words[k + 1 : owned]):
            return Range(k + 1, owned)
    return None


def _admitted_to(frame: Frame, free: list[int]) -> Range | None:
    """The outlet behind a verb of saying: "acknowledged to The Harbour Post that"."""
    for k in free:
        if frame.lower[k] == "to" and k and frame.lower[k - 1] in FORMS:
            part = Range(k + 1, noun_phrase_end(frame, k + 1, len(frame.items)))
            if part.last > part.first and is_outlet_named(frame, part):
                return part
    return None


def _platform(frame: Frame, free: list[int]) -> Range | None:
    for k in free:
        named = frame.lower[k].rstrip(".") in PLATFORMS and frame.words[k][:1].isupper()
        if named and k and frame.lower[k - 1] in {"on", "via", "his", "her"}:
            return Range(k, k + 1 + (frame.lower[k : k + 2] == ("truth", "social")))
    return None
