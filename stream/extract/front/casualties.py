"""Reads losses: "killing the driver and injuring three", "two civilians were wounded", "nobody was hurt"."""

from dataclasses import dataclass, field

from stream.extract.drafts import CasualtiesDraft, CountDraft
from stream.extract.front.casualty_phrase import (
    INSERTIONS,
    LOSS_WORDS,
    counted_phrase,
    object_phrase,
    subject_phrase,
)
from stream.extract.front.counts import count_in
from stream.extract.word_set import words

KILLED = words("killed killing kills dead died dies deaths slain perished death")
# Nobody "hurt" or "injured" is nobody killed either.
HARMED = words("injured hurt harmed wounded injuries")
CIVILIANS = words(
    "civilian civilians resident residents villager villagers child children woman women girl girls boy"
    " boys worker workers farmworker farmworkers driver drivers passenger passengers nurse nurses doctor"
    " doctors medic medics paramedic paramedics volunteer volunteers teacher teachers student students"
    " pensioner pensioners couple family families baby infant schoolchildren journalist journalists"
    " toddler toddlers herder herders worshippers commuters shoppers vendors pupils bystander bystanders"
    " farmer farmers employee employees locals schoolgirl schoolboy shepherd rescuer"
    " rescuers firefighter firefighters patients patient"
)
FIGHTERS = words(
    "soldier soldiers servicemen serviceman troops fighters fighter militants militant officer officers"
    " gunmen militiamen paratroopers marines terrorists rebels combatants"
)
NO_LOSSES = frozenset({"casualties", "injuries", "victims", "deaths", "fatalities", "injured", "losses"})
# Verbs that tell of losses by what follows them.
ELIMINATED = words("neutralised neutralized eliminated liquidated")
SUFFERS = words("lost sustained suffered received sustaining suffering taken") | ELIMINATED
LIFE = frozenset({"life", "lives"})
WOUNDS = words("wounds wound injuries injury barotrauma concussion burns contusion contusions fractures burn")
SUFFERING_REACH = 8
NOBODY = CountDraft(0, 0)
# Who tells of wounded alone leaves open whether anybody died.
UNTOLD = CountDraft(0, None)


@dataclass(slots=True)
class Losses:
    """What is told of losses: killed and wounded, each None when nothing is told of it, and of whom."""

    killed: CountDraft | None = None
    wounded: CountDraft | None = None
    whom: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return self.killed is not None or self.wounded is not None

    @property
    def harmed(self) -> bool:
        """Whether anybody was killed or wounded."""
        return any(count is not None and count != NOBODY for count in (self.killed, self.wounded))

    def draft(self) -> CasualtiesDraft:
        """The losses for a record; what is not told of stays open."""
        civilian = not CIVILIANS.isdisjoint(self.whom)
        fighters = not civilian and not FIGHTERS.isdisjoint(self.whom)
        told = True if civilian else False if fighters else None
        return CasualtiesDraft(self.killed or UNTOLD, self.wounded or UNTOLD, told)

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
    """The losses that the tokens `first` up to `last` tell, killed and wounded apart."""
    losses = Losses()
    for i in range(first, last):
        word = lower[i]
        if word in LOSS_WORDS:
            _add(losses, lower, i, counted_phrase(lower, i, first, last))
        elif word in SUFFERS:
            _suffered(losses, lower, i, first, last)
        elif word in {"no", "without"} and not NO_LOSSES.isdisjoint(lower[i + 1 : min(i + 3, last)]):
            losses.killed = losses.killed or NOBODY
            losses.wounded = losses.wounded or NOBODY
    return losses


def _suffered(losses: Losses, lower: list[str], i: int, first: int, last: int) -> None:
    """Adds who "lost their lives", "sustained wounds", "was taken to hospital", "were neutralised"."""
    after = lower[i + 1 : min(i + SUFFERING_REACH, last)]
    word, phrase = lower[i], subject_phrase(lower, i, first)
    if word in ELIMINATED:
        passive = i > first and lower[i - 1] in {"were", "was", "been"}
        phrase = phrase if passive else object_phrase(lower, i + 1, last)
        fighters = phrase is not None and not FIGHTERS.isdisjoint(lower[phrase[0] : phrase[1]])
        count = count_in(lower, *phrase) if phrase is not None and fighters else None
        if phrase is not None and count is not None:
            losses.whom.update(lower[phrase[0] : phrase[1]])
            losses.killed = losses.killed or count
        return
    dead = word == "lost" and not LIFE.isdisjoint(after[:3])
    hurt = not WOUNDS.isdisjoint(after) if word != "taken" else after[:2] in (["to", "hospital"], ["to", "a"])
    count = count_in(lower, *phrase) if phrase is not None and (dead or hurt) else None
    if phrase is None or count is None:
        return
    losses.whom.update(lower[phrase[0] : phrase[1]])
    losses.killed, losses.wounded = (
        (losses.killed or count, losses.wounded) if dead else (losses.killed, losses.wounded or count)
    )


def _add(losses: Losses, lower: list[str], i: int, phrase: tuple[int, int] | None) -> None:
    """Adds what the word of loss at token `i` tells of the people in `phrase`."""
    count = count_in(lower, *phrase) if phrase is not None else None
    if phrase is None or count is None:
        return
    losses.whom.update(lower[phrase[0] : phrase[1]])
    for end in {phrase[1], i + 1}:
        if lower[end : end + 1] == [","] and not INSERTIONS.isdisjoint(lower[end + 1 : end + 2]):
            losses.whom.update(lower[end + 1 : end + SUFFERING_REACH])
    if lower[i] in KILLED:
        losses.killed = losses.killed or count
    else:
        losses.wounded = losses.wounded or count
    if count == NOBODY and lower[i] in HARMED:
        losses.killed = losses.killed or NOBODY
