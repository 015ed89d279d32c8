"""Whether a form is verb, noun or adjective, active or passive, by the words before it."""

from stream.extract.front.people_words import CIVILIANS, FIGHTERS
from stream.extract.word_set import words

BE = frozenset({"was", "were", "is", "are", "been", "being", "be", "got"})
ADVERBS = words(
    "also again heavily repeatedly twice once thrice severely badly completely fully partially"
    " reportedly allegedly immediately subsequently successfully recently later then both now"
    " simultaneously additionally further directly fatally lightly slightly seriously critically"
    " currently all still not n't never too"
)
BEFORE_VERB = words(
    "to will would can could may might should must not n't they we it he she who which and troops"
    " forces fighters soldiers units enemy army militants rebels drones missiles jets planes invaders"
    " occupiers helicopters"
)
BEFORE_NOUN = words(
    "the a an no their its our his her this that these those another any each every heavy new fresh"
    " major massive large constant several multiple many numerous some further other fierce intense"
    " deadly of under following after during by with from for against amid despite more all first"
    " second third latest successful failed unsuccessful repeated night overnight daily air ground"
    " frontal"
)
STATES = frozenset({"occupied", "liberated", "captured"})
# "treated injured miners", "visited wounded soldiers"
HURT = frozenset({"wounded", "injured"})
CARE_LEADS = words("of for to with from visiting treating evacuating meets visits treats evacuate treat")
CARED_FOR = CIVILIANS | FIGHTERS | {"people", "men", "defenders"}
STATE_LEADS = frozenset({"in", "from", "on", "into", "across", "recently", "newly"})


def is_verb(lower: list[str], i: int, first: int) -> bool:
    """Whether the word before an ambiguous one makes it a verb."""
    previous = lower[i - 1] if i > first else ""
    return previous in BEFORE_VERB and previous not in BEFORE_NOUN


def is_passive(lower: list[str], i: int, first: int) -> bool:
    """Whether a form of "be" stands before the participle, adverbs between them at most."""
    if lower[i].endswith("ing"):
        return False
    j = i - 1
    while j >= first and (lower[j] in ADVERBS or lower[j].endswith("ly")):
        j -= 1
    return j >= first and lower[j] in BE


def is_adjective(lower: list[str], i: int, first: int) -> bool:
    """Whether no event is told: "the advancing Northern Group", "occupied territory", "the wounded"."""
    previous = lower[i - 1] if i > first else ""
    if previous in {"the", "a", "an", "of", "their", "its", "our"}:
        return True
    if lower[i] in HURT and i + 1 < len(lower) and lower[i + 1] in CARED_FOR:
        return previous in CARE_LEADS or previous.endswith("ed")
    return lower[i] in STATES and previous in STATE_LEADS
