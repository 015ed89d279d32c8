"""Who tells, by what a bulletin opens with: the body that issues it, the capital in its dateline."""

from collections import Counter

from stream.extract.front.side_index import SideMention, find_sides
from stream.extract.front.triggers import find_triggers
from stream.extract.text import Text
from stream.extract.word_set import words

# So many tokens are looked at: a headline, a dateline, "Operational update by the General Staff of …".
OPENING = 60
ISSUES = words(
    "update report reports reported statement briefing summary communique communiqué bulletin brief spokesman"
    " spokesperson spokeswoman informs"
)
BODIES = words("staff ministry forces army command idf spokesman spokesperson spokeswoman resistance guard")
# "the invaders" and "the occupiers" are words of the attacked: Ukraine's for Russia, by a vote that outweighs
# spellings.
WORDS_OF_THE_ATTACKED = words("invaders invader occupiers occupier aggressor")
ATTACKED = "UA"
BY_ITS_WORDS, BY_ISSUER, BY_DATELINE = 3, 3, 2


def votes_of_the_teller(text: Text, sides: list[list[SideMention]], *, telling: bool) -> Counter[str]:
    """How much speaks for each side as the one that tells, by the words it opens with.

    A dateline and an issuer count only where the text speaks of "the enemy" or "our" (`telling`): an
    agency in Kyiv that does not takes no side.
    """
    votes = Counter[str]()
    if not telling:
        return votes
    enemies = (m for found in sides for m in found if m.sort == "enemy")
    if any(text.lower[m.first] in WORDS_OF_THE_ATTACKED for m in enemies):
        votes[ATTACKED] += BY_ITS_WORDS
    for sentence in text.sentences:
        if sentence.first >= OPENING:
            break
        _read_opening(text, sentence.first, sentence.last, votes)
    return votes


def _read_opening(text: Text, first: int, last: int, votes: Counter[str]) -> None:
    """Adds the votes of one line: a seat at its head, or a body that issues something and does nothing."""
    mentions = find_sides(text, first, last)
    for mention in mentions:
        if mention.side is None:
            continue
        if mention.sort == "seat" and mention.first == first:
            votes[mention.side] += BY_DATELINE
        elif _issues(text, first, last):
            votes[mention.side] += BY_ISSUER
            return


def _issues(text: Text, first: int, last: int) -> bool:
    """Whether a line names a body of an army and what it puts out, and tells of no event."""
    held = text.lower[first:last]
    issued = not ISSUES.isdisjoint(held) and not BODIES.isdisjoint(held)
    return issued and not find_triggers(text, first, last)
