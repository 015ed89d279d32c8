"""Names in quotation marks: a call sign or a nickname is no quotation but a word of the sentence.

"said “Skif”, who leads the platoon" · "call sign “Skif”" · "Ivan “Skif” Bondar"
"""

from stream.extract.statements.cue_lexicon import FORMS, PLAIN_CUES
from stream.extract.statements.names_lexicon import NAMED
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.reporting_verbs import THAT
from stream.extract.text import Text
from stream.extract.word_set import words as word_set

LONGEST = 2
NAMING = word_set("sign callsign nickname nom alias pseudonym")
# "“Skif”, a drone pilot, said": what may follow a name that opens a sentence.
APPOSITION = word_set("a an the who whose commander deputy chief head leader")
REACH = 12
# "The channel “Sever”", "the company “Dron”"; and the ends of sentences before a bare name.
KINDS = NAMED | {"blogger", "milblogger", "author", "user", "expert", "community", "resource"}
OPENING = frozenset({".", "!", "?"})


def is_call_sign(text: Text, quotation: Quotation) -> bool:
    """Whether marks enclose somebody's name; `quotation` is short, capitalised and without a mark inside."""
    inner = text.words[quotation.inner_first : quotation.inner_last]
    if not 0 < len(inner) <= LONGEST or not all(w[0].isupper() and w[-1].isalnum() for w in inner):
        return False
    before = text.words[quotation.first - 1] if quotation.first else "."
    after = text.words[quotation.last] if quotation.last < len(text.words) else "."
    return (
        before.lower() in NAMING
        or _between_names(text, quotation, before, after)
        or (before in PLAIN_CUES and after in {",", ".", "of"})
        or (before[-1] in '.,”"' and _opens_sentence(text, quotation.last))
        or _reports(text, quotation, before.lower())
    )


def _reports(text: Text, quotation: Quotation, before: str) -> bool:
    """Whether a channel, firm or unit reports by its name: "The channel “Sever” writes that"."""
    verb = FORMS.get(text.lower[quotation.last]) if quotation.last < len(text.words) else None
    if verb is None or verb.participle or not verb.takes & THAT:
        return False
    follows = text.lower[quotation.last + 1 : quotation.last + 2]
    return before in KINDS or (follows in (["that"], [":"]) and (before == "the" or before in OPENING))


def _between_names(text: Text, quotation: Quotation, before: str, after: str) -> bool:
    """Whether a capital stands directly on both sides: "Ivan “Skif” Bondar"."""
    names = before[0].isupper() and after[0].isupper() and text.lower[quotation.first - 1] not in {"the", "a"}
    return bool(quotation.first) and names


def _opens_sentence(text: Text, k: int) -> bool:
    """Whether an apposition and then a reporting verb follow: ", a drone pilot, said that"."""
    if (
        text.words[k : k + 1] != [","]
        or text.lower[k + 1 : k + 2] == []
        or text.lower[k + 1] not in APPOSITION
    ):
        return False
    for i in range(k + 2, min(k + REACH, len(text.words) - 1)):
        if text.words[i] == ",":
            said = text.lower[i + 1] in PLAIN_CUES
            return said and text.words[min(i + 2, len(text.words) - 1)] not in {".", ","}
        if text.words[i] == ".":
            return False
    return False
