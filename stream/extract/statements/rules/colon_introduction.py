"""A sentence about a speaker, a colon, his words: "The mayor summed up the week: “It was long.”"."""

from stream.extract.statements.closed_classes import COORDINATORS, is_adverb
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import BODIES, ROLES, UNNAMED
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.segments import ENDS, Kind, each_segment, is_separator, kind_of
from stream.extract.statements.speaking_phrase import trimmed
from stream.extract.statements.subject_after import phrase_after

HEADINGS = {
    *(("quote", "from"), ("quote", "of"), ("words", "of"), ("statement", "by"), ("statement", "of")),
    *(
        ("more", "from"),
        ("reaction", "from"),
        ("comment", "from"),
        ("statement", "from"),
        ("message", "from"),
    ),
}
# "lashed out at", "took it out on", "turned to".
LONGEST_ACT = 5
TURNING = frozenset({"took", "takes", "turned", "turns", "rounded", "appealed", "appeals"})
# Fewer words behind a dash are a nickname or a term.
SHORTEST_BEHIND_DASH = 6
HEARERS = ROLES | BODIES | UNNAMED


def colon_introduction(frame: Frame, floor: int, quotation: int) -> Finding | None:
    """The speaker is the subject of what stands before the colon."""
    if _is_term(frame, quotation):
        return None
    phrase = _quoted_from(frame, floor, quotation - 1) or opening_subject(frame, floor, quotation - 1)
    if phrase is None:
        return _asked(frame, floor, quotation)
    act, addressee = _act_on(frame, phrase.whole.last, quotation - 1)
    return Finding(
        rule="colon_introduction",
        contents=(Range(quotation, quotation + 1),),
        speaker=phrase,
        cue=act,
        extent=Range(phrase.whole.first, quotation + 1),
        confidence=0.7,
        addressee=addressee,
    )


def _asked(frame: Frame, floor: int, quotation: int) -> Finding | None:
    """The answer of the speaker before: "Asked how far apart they are: “Very far.”"."""
    if frame.lower[floor] not in {"asked", "pressed", "questioned"} or frame.words[quotation - 1] != ":":
        return None
    answer = Range(quotation, quotation + 1)
    return Finding("colon_introduction", (answer,), None, None, answer, 0.7)


def introduces(frame: Frame, quotation: int) -> bool:
    """Whether a colon stands before a quotation, or a dash where the quotation ends the frame."""
    if quotation < 1:
        return False
    before, rest = frame.words[quotation - 1], frame.words[quotation + 1 :]
    item = frame.items[quotation]
    last = item.last - item.first >= SHORTEST_BEHIND_DASH and all(word in ENDS for word in rest)
    return before == ":" or (before in {"—", "–"} and last)


def _act_on(frame: Frame, begin: int, colon: int) -> tuple[Range | None, Range | None]:
    """What the speaker does, and to whom: "lashed out at" and "London" of "Kern lashed out at London:"."""
    while begin < colon and is_separator(frame, begin):
        begin += 1
    for k in range(begin + 1, min(begin + LONGEST_ACT, colon)):
        at_somebody = frame.lower[k] == "at" and k + 1 < colon
        out_on = frame.lower[k] in {"on", "to"} and frame.lower[begin] in TURNING
        if (at_somebody or out_on) and noun_phrase_end(frame, k + 1, colon) == colon:
            named = frame.words[k + 1][:1].isupper() or any(w in HEARERS for w in frame.lower[k + 1 : colon])
            return (Range(begin, k + 1), Range(k + 1, colon)) if named else (None, None)
    return None, None


def _is_term(frame: Frame, quotation: int) -> bool:
    """Whether a word goes on behind the marks: ": “Geran” and “Lancet” drones hit targets"."""
    following = frame.words[quotation + 1 : quotation + 2]
    return bool(following) and following[0].islower()


def _quoted_from(frame: Frame, floor: int, last: int) -> Phrase | None:
    """Whom a heading quotes: "Quote from Orlova:"."""
    heading = frame.lower[floor : floor + 2]
    return phrase_after(frame, floor + 2, last) if heading in HEADINGS and floor + 2 < last else None


def _behind_copula(frame: Frame, part: Range) -> int | None:
    """Where the subject stands in "Of another opinion is the ambassador", "Among them was Jan Kern"."""
    if frame.lower[part.first] not in {"of", "among"}:
        return None
    return next((k + 1 for k in range(part.first, part.last - 1) if frame.lower[k] in {"is", "was"}), None)


def opening_subject(frame: Frame, floor: int, last: int) -> Phrase | None:
    """The first phrase of a frame that is no circumstance: its subject, as far as word order tells."""
    parts = each_segment(frame, floor, last)
    for part in parts:
        start = part.first
        while start < part.last and (is_adverb(frame.lower[start]) or frame.lower[start] in COORDINATORS):
            start += 1
        behind = _behind_copula(frame, Range(start, part.last)) if start < part.last else None
        if behind is not None:
            return phrase_after(frame, behind, last)
        if start == part.last or kind_of(frame, Range(start, part.last)) in {Kind.OPENER, Kind.ASIDE}:
            continue
        phrase = phrase_after(frame, start, last)
        if phrase is None or trimmed(frame, phrase.main) is None:
            return None
        if phrase.main.last == part.last and not phrase.asides:
            beside = next(parts, None)
            if beside is not None and kind_of(frame, beside) is Kind.PHRASE:
                return Phrase(phrase.main, (beside,))
        return phrase
    return None
