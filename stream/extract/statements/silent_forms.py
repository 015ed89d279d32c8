"""Forms of reporting verbs by which nobody speaks: nouns ("the report"), passives, negated ones."""

from stream.extract.statements.closed_classes import DETERMINERS, MERELY, PREPOSITIONS, PRONOUNS, is_adverb
from stream.extract.statements.cue_lexicon import ACTS, FORMS, NOUN_LIKE, PASSIVE, Verb
from stream.extract.statements.frame import QUOTATION, Frame

BEFORE_NOUN = (DETERMINERS - {"that"}) | (PREPOSITIONS - {"by", "after", "before"})
CLAUSE_OPENERS = DETERMINERS | PRONOUNS


def says_nothing(frame: Frame, k: int, verb: Verb) -> bool:
    """Whether nobody speaks by the form: a noun, said of somebody, or not said at all."""
    return (
        _is_noun(frame, k)
        or (not verb.participle and passive_before(frame, k))
        or _is_negated(frame, k, verb)
    )


def _is_noun(frame: Frame, k: int) -> bool:
    """Whether the form is a noun or adjective here: "the report", "so-called", "denied claims that"."""
    before = frame.lower[k - 1] if k else ""
    following = frame.lower[k + 1 : k + 3]
    merely = bool(following) and following[0] in MERELY and following[1:] == ("that",)
    after = "that" if merely else following[0] if following else ""
    compound = "-" in {before, after}
    if compound or before in BEFORE_NOUN:
        return True
    if frame.lower[k] not in NOUN_LIKE:
        return False
    if before in FORMS and before not in NOUN_LIKE:
        return True
    if before in ACTS or (before.endswith("ed") and k > 1 and frame.lower[k - 2] not in DETERMINERS):
        return True  # "dismissed reports that", but "the wounded claim that"
    clause = after in CLAUSE_OPENERS or frame.words[k + 1 : k + 2][0][:1].isupper() if after else False
    # "dismissed the claim, saying fighting went on"
    goes_on = before == "," and frame.lower[k] == "saying"
    if before == "," and not goes_on:
        behind_aside = clause and frame.lower[k].endswith("s") and "," in frame.lower[: k - 1]
        behind_as = after == "," and frame.lower[k].endswith("s") and "as" in frame.lower[: k - 1]
        return not (behind_aside or behind_as or after in {"that", ":", QUOTATION})
    clause = clause or following == ("with", "reference")
    said = after in {"that", ":", ",", QUOTATION, "."} or clause or goes_on
    return not said or before in {"’s", "'s"}


def passive_before(frame: Frame, k: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    i = k - 1
    while i >= 0 and is_adverb(frame.lower[i]):
        i -= 1
    return i >= 0 and frame.lower[i] in PASSIVE


def _is_negated(frame: Frame, k: int, verb: Verb) -> bool:
    """Whether nothing is said: "did not say", "declined to say", "refused to confirm"."""
    before = frame.lower[max(0, k - 3) : k]
    if not before:
        return False
    if before[-1] == "to":
        return True
    return verb.lemma != "deny" and any(w in {"not", "n’t", "n't", "never", "neither"} for w in before)
