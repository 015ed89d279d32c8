"""What else a speaker does behind a reported clause: ", without elaborating", "and blamed the army"."""

from stream.extract.statements.cue_lexicon import SPEECH_ACTS
from stream.extract.statements.frame import Frame
from stream.extract.statements.segments import is_separator
from stream.extract.word_set import words as word_set

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
    " citing accusing criticising criticizing condemning denouncing"
)
ASKING = word_set("asked advised instructed ordered reminded")
LONGEST_ASKED = 7
UNTOLD = word_set(
    "comment say elaborate give name identify specify provide answer explain clarify confirm discuss disclose"
    " reveal speculate go be"
)
UNSAID_THINGS = word_set(
    "details detail further more evidence names name date dates figures figure reason reasons number numbers"
    " explanation timeline source sources proof"
)
REFUSING = frozenset({"declining", "refusing"})
# "but declined to comment", "but gave no details"
DECLINED = frozenset({"declined", "refused", "declines", "refuses"})
GAVE = frozenset({"gave", "gives", "provided", "offered", "named"})
# "and called the siege “a crime”"
JUDGES, JUDGED = frozenset({"called", "described", "dismissed", "branded", "labelled", "labeled"}), 14
# "and called it a mistake", "and called for talks"
CALLED = frozenset({"it", "him", "her", "them", "this", "for", "on", "upon"})


def acts(frame: Frame, k: int) -> bool:
    """Whether the speaker goes on to another act at item `k`: a comma, "and", or what follows a quotation."""
    return (
        _other_act(frame, k)
        or _speaker_acts(frame, k)
        or _asks(frame, k)
        or _unsaid(frame, k)
        or _declines(frame, k)
    )


def _declines(frame: Frame, k: int) -> bool:
    """Whether the speaker leaves something unsaid: "but declined to comment", "but gave no details"."""
    k += is_separator(frame, k)
    behind = frame.lower[k + 1 : k + 4]
    if frame.lower[k : k + 1] not in {("but",), ("and",)} or len(behind) < len(("declined", "to", "say")):
        return False
    declined = behind[0] in DECLINED and behind[1] == "to" and behind[2] in UNTOLD
    return declined or (behind[0] in GAVE and behind[1] == "no" and behind[2] in UNSAID_THINGS)


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
