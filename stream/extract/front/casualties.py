"""Reads losses: "killing the driver and injuring three", "two civilians were wounded", "nobody was hurt"."""

from dataclasses import dataclass, field

from stream.extract.drafts import CasualtiesDraft, CountDraft, Stand
from stream.extract.front.casualty_phrase import (
    INSERTIONS,
    LOSS_WORDS,
    counted_phrase,
)
from stream.extract.front.counts import count_in
from stream.extract.front.suffered import (
    LIFE,
    SUFFERING_REACH,
    SUFFERS,
    Suffered,
    lives_taken,
    numbered,
    suffered,
    tolled,
)
from stream.extract.front.tally import tallied
from stream.extract.front.whose_losses import are_civilians
from stream.extract.text import Text
from stream.extract.word_set import words

KILLED = words("killed killing kills dead died dies deaths slain perished death fatality fatalities")
# Nobody "hurt" or "injured" is nobody killed either.
HARMED = words("injured hurt harmed wounded injuries")
NO_LOSSES = frozenset({"casualties", "injuries", "victims", "deaths", "fatalities", "injured", "losses"})
# Nobody dead leaves open who was wounded.
UNHARMED = NO_LOSSES - {"deaths", "fatalities"}
THEIRS = frozenset({"their", "his", "her"})
LOOSE_ENDS = frozenset({"and", "or", ",", "."})
NOBODY = CountDraft(0, 0)
# Who tells of wounded alone leaves open whether anybody died.
UNTOLD = CountDraft(0, None)


@dataclass(slots=True)
class Losses:
    """What is told of losses: killed and wounded, each None when nothing is told of it, and of whom.

    `told_in` are the ranges of tokens that tell it.
    """

    killed: CountDraft | None = None
    wounded: CountDraft | None = None
    whom: list[str] = field(default_factory=list)
    told_in: list[tuple[int, int]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return self.killed is not None or self.wounded is not None

    @property
    def harmed(self) -> bool:
        """Whether anybody was killed or wounded."""
        return any(count is not None and count != NOBODY for count in (self.killed, self.wounded))

    def draft(self) -> CasualtiesDraft:
        """The losses for a record; what is not told of stays open."""
        return CasualtiesDraft(self.killed or UNTOLD, self.wounded or UNTOLD, are_civilians(self.whom))

    def stands(self, text: Text) -> tuple[Stand, ...]:
        """Where they are told, without a joint at the end ("killing two and")."""
        return tuple(
            text.stand(first, last - (text.lower[last - 1] in LOOSE_ENDS)) for first, last in self.told_in
        )

    def over(self, earlier: CasualtiesDraft | None) -> CasualtiesDraft:
        """The losses told of an event that had `earlier` ones: what is told anew goes before."""
        new = self.draft()
        if earlier is None:
            return new
        killed = _told_anew(self.killed, earlier.killed)
        wounded = _told_anew(self.wounded, earlier.wounded)
        return CasualtiesDraft(killed, wounded, earlier.civilian if new.civilian is None else new.civilian)


def _told_anew(new: CountDraft | None, earlier: CountDraft) -> CountDraft:
    """The count told last; "nobody" after losses told before is of no more than those."""
    if new is None or (new == NOBODY and earlier.least):
        return earlier
    return new


def find_losses(lower: list[str], first: int, last: int) -> Losses:
    """The losses that the tokens `first` up to `last` tell, killed and wounded apart.

    What a tally since some past month or event counts ("since the start of the year") is left out.
    """
    losses, tally = Losses(), tallied(lower, first, last)
    for i in range(first, last):
        word = lower[i]
        if i in tally:
            continue
        if word in LOSS_WORDS and not _is_no_loss(lower, i):
            _add(losses, lower, i, counted_phrase(lower, i, first, last))
        elif word == "toll" and i > first and lower[i - 1] == "death":
            _add_suffered(losses, lower, i, tolled(lower, i, last))
        elif word == "number":
            _add_suffered(losses, lower, i, numbered(lower, i, last))
        elif word in LIFE:
            _add_suffered(losses, lower, i, lives_taken(lower, i, first, last))
        elif word in SUFFERS:
            _add_suffered(losses, lower, i, suffered(lower, i, first, last))
        elif word in {"no", "without", "neither"} and _leaves_nobody(lower[i + 1 : min(i + 3, last)]):
            losses.killed = losses.killed or NOBODY
            if not UNHARMED.isdisjoint(lower[i + 1 : min(i + 4, last)]):
                losses.wounded = losses.wounded or NOBODY
            losses.told_in.append((i, min(i + 3, last)))
    return losses


def _is_no_loss(lower: list[str], i: int) -> bool:
    """Whether a word of loss tells of none by itself: "death toll", "Dead Sea", "died of their wounds"."""
    if lower[i + 1 : i + 2] in (["toll"], ["sea"]):
        return True
    return (
        lower[i] in {"wounds", "injuries"}
        and i > 1
        and lower[i - 2] in {"of", "from"}
        and lower[i - 1] in THEIRS
    )


def _leaves_nobody(after: list[str]) -> bool:
    """Whether nobody at all came to harm; "no civilian casualties" leaves open who else did."""
    return not NO_LOSSES.isdisjoint(after) and after[:1] != ["civilian"]


def _add_suffered(losses: Losses, lower: list[str], i: int, found: Suffered | None) -> None:
    """Adds what the verb of suffering at token `i` tells."""
    if found is not None:
        losses.told_in.append((min(i, found.first), max(i + 1, found.last)))
        losses.whom += lower[found.first : found.last]
        losses.killed = losses.killed or found.killed
        losses.wounded = losses.wounded or found.wounded


def _add(losses: Losses, lower: list[str], i: int, phrase: tuple[int, int] | None) -> None:
    """Adds what the word of loss at token `i` tells of the people in `phrase`."""
    count = count_in(lower, *phrase) if phrase is not None else None
    if phrase is None or count is None:
        return
    losses.told_in.append((min(i, phrase[0]), max(i + 1, phrase[1])))
    losses.whom += lower[phrase[0] : phrase[1]]
    for end in {phrase[1], i + 1}:
        inserted = lower[end + 1 : end + 3] == ["of", "whom"]
        if lower[end : end + 1] == [","] and (
            inserted or not INSERTIONS.isdisjoint(lower[end + 1 : end + 2])
        ):
            losses.whom += lower[end + 1 : end + SUFFERING_REACH]
    if lower[i] in KILLED:
        losses.killed = losses.killed or count
    else:
        losses.wounded = losses.wounded or count
    if count == NOBODY and lower[i] in HARMED:
        losses.killed = losses.killed or NOBODY
