"""Where a reported clause ends: at the frame's end, or where the next attribution of the frame begins.

"He would sign the deal, but added that nobody had shown him one" ends before ", but added". Where a trained
pipeline saw the clause, it decides between the places where a clause can end.
"""

from itertools import islice

from stream.extract.statements.closed_classes import COORDINATORS, PRONOUNS, SUBORDINATORS, is_adverb
from stream.extract.statements.cue import Cue
from stream.extract.statements.cue_lexicon import SPEECH_ACTS
from stream.extract.statements.frame import Frame
from stream.extract.statements.segments import ENDS, holds_finite, is_separator
from stream.extract.statements.subject_before import subject_before
from stream.extract.word_set import words as word_set

# What may follow a closing attribution: "said on Monday in the city of Kharkiv."
LONGEST_REST = 12
# No sentence of people has more attributions behind a clause; the bound keeps runs of verbs linear.
MOST_CUES = 6
SUMMARIES = word_set(
    "figure number claim charge assertion accusation estimate total version statement account decision move"
    " step shift admission remark departure concession turnabout"
)
# With these nouns the denier may follow at once: ", a claim the army denied".
SPOKEN = word_set("claim charge assertion accusation allegation statement account version suggestion")
CONTRASTS = frozenset({"though", "although", "but"})
VERIFIES = word_set(
    "observed verified confirmed corroborated verify confirm corroborate independently evidence proof provide"
    " provided substantiate substantiated"
)
UNVERIFIED = 12
DENIALS = frozenset({"deny", "denies", "denied", "dispute", "disputes", "disputed", "rejects", "rejected"})
DENIAL = 10
REPORTED = frozenset({"reported", "reports", "claimed", "claims", "alleged", "alleges", "wrote", "writes"})
# Acts of a speaker that need no comma before: "it had opened a road and blamed the army".
BLAME = word_set(
    "blamed accused condemned criticized criticised denounced slammed urged demanded praised thanked vowed"
    " pledged insisted stressed warned"
)
# ", without elaborating", ", declining to give a date": what a speaker leaves unsaid.
UNSAID = word_set(
    "elaborating elaboration giving naming identifying specifying providing offering explaining citing"
    " mentioning saying going detailing disclosing further revealing evidence details presenting supplying"
    " clarifying substantiating adding"
)
ACTING = word_set(
    "dismissing rejecting referring alluding echoing contradicting blaming thanking praising calling urging"
    " accusing criticising criticizing condemning denouncing"
)
ASKING = word_set("asked advised instructed ordered reminded")
LONGEST_ASKED = 7
REFUSING = frozenset({"declining", "refusing"})
# "and called the siege “a crime”"
JUDGES, JUDGED = frozenset({"called", "described", "dismissed", "branded", "labelled", "labeled"}), 14
# "and called it a mistake", "and called for talks"
CALLED = frozenset({"it", "him", "her", "them", "this", "for", "on", "upon"})
AGAIN = frozenset({"say", "add", "warn", "promise", "predict"})
PERSONAL = frozenset((word,) for word in PRONOUNS)
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
        new = frame.words[k] == ";" and frame.lower[k + 1] != "that"
        if (
            new
            or _own_remark(frame, k)
            or _denial(frame, k)
            or _unsaid(frame, k)
            or _unverified(frame, k)
            or _speaker_acts(frame, k)
            or _asks(frame, k)
            or _as_reported(frame, k)
            or (frame.words[k] == ":" and frame.quotation(k + 1) >= 0)
            or _other_act(frame, k)
        ):
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
        separate = is_separator(frame, joined - 1) or _opens_content(frame, cue) or _says_again(frame, cue)
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
    joined = frame.lower[begin - 1] in {"and", "but", "while"}
    parted = is_separator(frame, begin - 2) or begin - 2 in frame.ended
    if joined and (parted or (cue.kind == "act" and frame.lower[begin - 1] != "but")):
        return begin - 1
    return None


def _other_act(frame: Frame, k: int) -> bool:
    """Whether at a comma the speaker goes on to do something else: ", and lashed out at the council"."""
    if frame.lower[k] == "and" and frame.lower[k + 1] in BLAME and frame.lower[k + 2 : k + 3] != ("by",):
        return True
    if frame.lower[k] == "and" and frame.lower[k + 1] == "called" and frame.lower[k + 2] in CALLED:
        return True
    if frame.lower[k] == "and" and frame.lower[k + 1] in JUDGES:
        return any(frame.quotation(i) >= 0 for i in range(k + 2, min(k + JUDGED, len(frame.items))))
    return (
        is_separator(frame, k)
        and k + 2 < len(frame.lower)
        and frame.lower[k + 1] in {"and", "but"}
        and frame.lower[k + 2] in SPEECH_ACTS
    )


def _own_remark(frame: Frame, k: int) -> bool:
    """Whether the writer comments on the clause behind a comma: ", a figure that rivals call low"."""
    return (
        is_separator(frame, k)
        and frame.lower[k + 1] == "something"
        and frame.lower[k + 2 : k + 3] != ()
        and not holds_finite(frame, k + 2, k + 3)
    ) or (
        is_separator(frame, k)
        and frame.lower[k + 1] in {"a", "an"}
        and frame.lower[k + 2 : k + 3] != ()
        and frame.lower[k + 2] in SUMMARIES
        and (frame.lower[k + 3 : k + 4] in {("that",), ("which",), ("no",)} or _denied_claim(frame, k + 2))
    )


def _denied_claim(frame: Frame, k: int) -> bool:
    """Whether somebody denies the "claim" at item `k` directly behind it: "a claim the army denied"."""
    behind = frame.lower[k + 1 : k + DENIAL]
    return frame.lower[k] in SPOKEN and any(word in DENIALS for word in behind)


def _unverified(frame: Frame, k: int) -> bool:
    """Whether the writer says at a comma that he could not check: ", though Volna has not verified it"."""
    if not is_separator(frame, k) or frame.lower[k + 1] not in CONTRASTS:
        return False
    behind = frame.lower[k + 2 : k + UNVERIFIED]
    return any(w in {"not", "n’t", "n't", "no"} for w in behind) and any(w in VERIFIES for w in behind)


def _denial(frame: Frame, k: int) -> bool:
    """Whether somebody else denies the clause behind a comma: ", which Harad denied"."""
    behind = frame.lower[k + 2 : k + DENIAL]
    return is_separator(frame, k) and frame.lower[k + 1] == "which" and any(w in DENIALS for w in behind)


def _speaker_acts(frame: Frame, k: int) -> bool:
    """Whether at a comma, within the marks perhaps, a participle tells what else the speaker does."""
    if k - 1 in frame.ended and frame.lower[k].endswith("ing"):
        return True
    return is_separator(frame, k) and frame.lower[k + 1] in ACTING


def _asks(frame: Frame, k: int) -> bool:
    """Whether at "and" the speaker asks somebody: "and asked residents to stay"."""
    asks = frame.lower[k] == "and" and frame.lower[k + 1] in ASKING
    return asks and "to" in frame.lower[k + 3 : k + LONGEST_ASKED]


def _unsaid(frame: Frame, k: int) -> bool:
    """Whether ", without elaborating" or ", refusing to" follows at a comma."""
    if not is_separator(frame, k):
        return False
    behind = frame.lower[k + 1 : k + 3]
    return (behind[0] in REFUSING and behind[1:] == ("to",)) or (
        behind[0] == "without" and behind[1] in UNSAID
    )


def _as_reported(frame: Frame, k: int) -> bool:
    """Whether ", as Volna reported last night" follows at a comma."""
    behind = frame.lower[k + 2 : k + DENIAL]
    return is_separator(frame, k) and frame.lower[k + 1] == "as" and any(w in REPORTED for w in behind)


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
