"""Where a reported clause ends: at the frame's end, or where the next attribution of the frame begins.

"He would sign the deal, but added that nobody had shown him one" ends before ", but added". Where a trained
pipeline saw the clause, it decides between the places where a clause can end.
"""

from itertools import islice

from stream.extract.statements.closed_classes import COORDINATORS, PRONOUNS, SUBORDINATORS, is_adverb
from stream.extract.statements.cue import Cue
from stream.extract.statements.frame import Frame
from stream.extract.statements.other_acts import acts
from stream.extract.statements.outlet_in_aside import PRESS, closing_report
from stream.extract.statements.own_remarks import remarks
from stream.extract.statements.segments import ENDS, SEPARATORS, is_separator
from stream.extract.statements.subject_before import subject_before

# What may follow a closing attribution: "said on Monday in the city of Kharkiv."
LONGEST_REST = 12
# No sentence of people has more attributions behind a clause; the bound keeps runs of verbs linear.
MOST_CUES = 6
AGAIN = frozenset({"say", "add", "warn", "promise", "predict"})
PERSONAL = frozenset((word,) for word in PRONOUNS)
# Nothing but these, and the end of a quotation, cuts a clause whatever follows.
TURNS = SEPARATORS | {";", ":", "and", "but"}
JOINING = COORDINATORS | {"while", "also", "then", "later", "further", "both"}

# Before these a sentence goes on without the clause.
GOING_ON = JOINING | SUBORDINATORS


def clause_end(frame: Frame, start: int, cues: list[Cue]) -> int:
    """The item after the clause that begins at `start`; `cues` are all of the frame."""
    limit = _sure_end(frame, start)
    ruled = _ruled_end(frame, start, limit, cues)
    return _parsed_end(frame, start, ruled, limit) if start in frame.clauses else ruled


def _sure_end(frame: Frame, start: int) -> int:
    """Where the frame, or the clause by a mark or remark behind it, ends whatever verbs follow."""
    end = _without_final_marks(frame, start, len(frame.items))
    for k in range(start + 1, end - 1):
        if frame.words[k] not in TURNS and k - 1 not in frame.ended:
            continue
        new = frame.words[k] == ";" and frame.lower[k + 1] != "that"
        brings_in = frame.words[k] == ":" and frame.quotation(k + 1) >= 0
        written = is_separator(frame, k) and frame.lower[k + 1] in PRESS and closing_report(frame, k + 1)
        if new or brings_in or written or remarks(frame, k) or acts(frame, k):
            return _without_final_marks(frame, start, k)
    return end


def _ruled_end(frame: Frame, start: int, end: int, cues: list[Cue]) -> int:
    """Where the next attribution ends the clause, by its words; `end` for none."""
    for cue in islice((c for c in cues if start < c.head < end), MOST_CUES):
        cut = _attribution_start(frame, cue, start)
        if cut is not None:
            return _without_final_marks(frame, start, cut)
    return end


def _parsed_end(frame: Frame, start: int, ruled: int, limit: int) -> int:
    """The end that the parse gives, unless it would cut a day or a place off the clause.

    Parsers hang "on Monday" on the verb of saying as often as on the clause, so an earlier end counts only
    before a comma or a joining word; a later one outweighs what looked like another attribution.
    """
    parsed = min(frame.clauses[start], limit)
    if parsed < ruled and not (is_separator(frame, parsed) or frame.lower[parsed] in GOING_ON):
        return ruled
    return _without_final_marks(frame, start, parsed)


def _attribution_start(frame: Frame, cue: Cue, start: int) -> int | None:
    """Where a later attribution begins that goes on from, or closes, the clause; None for one inside it."""
    if cue.kind == "according":
        return cue.head
    return _joined_start(frame, cue, start) or _own_start(frame, cue, start)


def _joined_start(frame: Frame, cue: Cue, start: int) -> int | None:
    """The start of "but clarified that", ", adding that": the speaker of the clause goes on."""
    k = cue.head
    while k > start and (is_adverb(frame.lower[k - 1]) or frame.lower[k - 1] in {"has", "had", "have"}):
        k -= 1
    joined = k
    while joined > start and frame.lower[joined - 1] in JOINING:
        joined -= 1
    if joined < k or (cue.verb.participle and is_separator(frame, k - 1)):
        separate = (
            is_separator(frame, joined - 1)
            or joined - 1 in frame.ended
            or _opens_content(frame, cue)
            or _says_again(frame, cue)
        )
        return joined if separate else None
    return None


def _says_again(frame: Frame, cue: Cue) -> bool:
    """Whether the speaker says one more thing of somebody: "said it was over and said she would leave"."""
    return cue.verb.lemma in AGAIN and frame.lower[cue.items.last : cue.items.last + 1] in PERSONAL


def _own_start(frame: Frame, cue: Cue, start: int) -> int | None:
    """The start of ", the minister said" and of ", and the minister said that"."""
    phrase = subject_before(frame, cue.head, start)
    if phrase is None or phrase.whole.first <= start + 1:
        return None
    begin = phrase.whole.first
    if frame.lower[begin] in PRONOUNS and is_separator(frame, cue.items.last):
        return None  # "the ships, it says, were hit" goes on
    if (is_separator(frame, begin - 1) or begin - 1 in frame.ended) and _closes(frame, cue):
        return begin
    joined = frame.lower[begin - 1] in {"and", "but", "while", "though", "although"}
    parted = is_separator(frame, begin - 2) or begin - 2 in frame.ended
    if joined and (parted or (cue.kind == "act" and frame.lower[begin - 1] != "but")):
        return begin - 1
    return None


def _closes(frame: Frame, cue: Cue) -> bool:
    """Whether a cue stands so near the end of its frame that no content can follow it."""
    after = cue.items.last
    if after >= len(frame.items) or frame.words[after] in ENDS or is_separator(frame, after):
        return True
    return cue.kind == "according" or (
        not any(w in {"that", ":"} for w in frame.lower[after:]) and len(frame.items) - after < LONGEST_REST
    )


def _opens_content(frame: Frame, cue: Cue) -> bool:
    after = cue.items.last
    return after < len(frame.items) and (frame.lower[after] in {"that", ":"} or frame.quotation(after) >= 0)


def _without_final_marks(frame: Frame, start: int, end: int) -> int:
    while end > start and (frame.words[end - 1] in ENDS or is_separator(frame, end - 1)):
        if frame.words[end - 1] == ")":
            break
        end -= 1
    return end
