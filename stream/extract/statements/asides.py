"""What stands beside a speaker in commas: his office, his name, whom he cites.

"the head of the bank, Anna Keller" · "Anna Keller, who heads the bank" · "Reuters, citing two officials"
"""

from stream.extract.lexicon import Lexicon
from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, RELATIVES
from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.name_split import name_start
from stream.extract.statements.names_lexicon import BODIES, OUTLET_WORDS, ROLES
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Range
from stream.extract.statements.unnamed import is_person_noun

LONGEST_PARTICLE = 3  # "van", "de"
LEADING = frozenset({"heads", "leads", "chairs", "runs", "commands"})
CITING = frozenset({"citing", "quoting", "cites", "quotes"})
# "with reference to the mayor’s office"
REFERRING = (("with", "reference", "to"), ("with", "a", "reference", "to"), ("in", "reference", "to"))
NAMING = frozenset({"name", "himself", "herself", "themselves", "by", "named", "called"})
# Words before a call sign, quoted or not: "call sign Skif".
NAMING_SIGNS = frozenset({"sign", "callsign", "nickname", "pseudonym", "alias"})
NO_ROLE = frozenset({"asked", "when", "quoted", "cited", "questioned", "pressed"})


def role_in(frame: Frame, aside: Range) -> Range | None:
    """The role that an aside gives: "chairman of the council", "who heads the council"."""
    lower = frame.lower[aside.first : aside.last]
    if lower[0] in RELATIVES:
        leads = len(lower) > 1 and lower[1] in LEADING
        return Range(aside.first + 1, aside.last) if leads else None
    if lower[0] in PREPOSITIONS or lower[0] in NO_ROLE or lower[0].endswith("ing"):
        return None
    trade = lower[0] in {"a", "an"} and any(is_person_noun(w) for w in lower)
    if not trade and not any(w in ROLES for w in lower):
        return None
    return Range(aside.first + (lower[0] in DETERMINERS and len(lower) > 1), aside.last)


def name_in(frame: Frame, aside: Range, lexicon: Lexicon) -> Range | None:
    """The name that an aside gives: "Anna Keller", "Captain Anna Keller", "who gave his name as Baran".

    A call sign in marks is the quotation item alone.
    """
    aside = _first_of_two(frame, aside)
    words = list(frame.words[aside.first : aside.last])
    lower = [w.lower() for w in words]
    if NAMING_SIGNS & set(lower):
        return _call_sign(frame, aside)
    if lower[0] in RELATIVES:
        return _name_given(frame, aside, lower)
    origin = next((i for i in range(1, len(words)) if lower[i] in {"of", "from"}), len(words))
    for last in dict.fromkeys(
        (len(words), origin)
    ):  # "Minister of Defence Jan Kern", "Boyd Hart of Arkansas"
        start = name_start(words[:last], lexicon)
        if start < last and _leads_to_name(words[:start]) and _is_plain(words[start:last]):
            return Range(aside.first + start, aside.first + last)
    return None


def _leads_to_name(before: list[str]) -> bool:
    """Whether words lead to a name: "Captain", "the Philippine diplomat", "Deputy Security Adviser"."""
    lower = [word.lower() for word in before]
    office = bool(lower) and lower[-1] in ROLES and (lower[0] in DETERMINERS or before[0][:1].isupper())
    return office or all(word in ROLES or word in {"lt", "col", "."} for word in lower)


def _is_plain(name: list[str]) -> bool:
    """Whether a name holds capitals, particles and marks alone."""
    plain = all(w[:1].isupper() or not w[:1].isalpha() or len(w) <= LONGEST_PARTICLE for w in name)
    return plain and not any(word.isdigit() for word in name)


def _first_of_two(frame: Frame, aside: Range) -> Range:
    """The names up to "and": "Anna Keller and Jan Hart" → "Anna Keller"."""
    both = [k for k in range(aside.first + 1, aside.last - 1) if frame.lower[k] == "and"]
    joined = both and all(w[:1].isupper() for w in (frame.words[both[0] - 1], frame.words[both[0] + 1]))
    return Range(aside.first, both[0]) if joined else aside


def _call_sign(frame: Frame, aside: Range) -> Range | None:
    """The name behind "call sign", a quotation or a capital."""
    begin = next(k for k in range(aside.first, aside.last) if frame.lower[k] in NAMING_SIGNS)
    for k in range(begin + 1, aside.last):
        if frame.words[k] == QUOTATION or frame.words[k][:1].isupper():
            return Range(k, k + 1)
    return None


def rank_in(frame: Frame, aside: Range, lexicon: Lexicon) -> Range | None:
    """The rank before the name in an aside: "Captain" of "Captain Anna Keller"."""
    name = name_in(frame, aside, lexicon)
    if name is None or name.first == aside.first or frame.lower[aside.first] in RELATIVES:
        return None
    return Range(aside.first, name.first) if frame.words[name.first] != QUOTATION else None


def _name_given(frame: Frame, aside: Range, lower: list[str]) -> Range | None:
    """The name in "who gave his name only as Baran", "who identified herself as Dana"."""
    for i in range(len(lower) - 1):
        word = frame.words[aside.first + i + 1]
        if (
            lower[i] in {"as", "by", "called", "named"}
            and word[:1].isupper()
            and NAMING & set(lower[: i + 1])
        ):
            end = aside.first + i + 1
            while end < aside.last and frame.words[end][:1].isupper():
                end += 1
            return Range(aside.first + i + 1, end)
    return None


def cited_at(frame: Frame, k: int, last: int) -> Range | None:
    """Whom "citing" at item `k` names: "a senior diplomat"; neither an outlet's own sources nor a reason."""
    begin = _behind_citing(frame, k)
    if begin is None or begin >= last or frame.lower[begin] in {"its", "his", "her", "their"}:
        return None
    end = noun_phrase_end(frame, begin, last)
    return Range(begin, end) if end > begin and _is_source(frame, begin, end) else None


def _behind_citing(frame: Frame, k: int) -> int | None:
    """The item behind "citing", "which cites", "with reference to" at item `k`; None for other words."""
    relative = frame.lower[k] in RELATIVES
    if frame.lower[k + relative : k + relative + 1] and frame.lower[k + relative] in CITING:
        present = frame.lower[k + relative].endswith("s")
        return k + relative + 1 if relative == present else None
    return next((k + len(one) for one in REFERRING if frame.lower[k : k + len(one)] == one), None)


def _is_source(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase means somebody: "two officials", "the ministry", "Orlova", and no "bad weather"."""
    end = next((k for k in range(first + 1, last) if frame.lower[k] in PREPOSITIONS), last)
    told = any(
        w in BODIES or w.removesuffix("s") in BODIES or w in OUTLET_WORDS or is_person_noun(w)
        for w in frame.lower[first:end]
    )
    return told or frame.words[end - 1][:1].isupper()
