"""Why a name became the place that it is: the candidates with the points of each evidence.

`explain_events` is for what was extracted (`frontwire extract --explain`), `explain_name` for a single name
(`frontwire gazetteer lookup`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.place import PlaceRole
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.evidence import own_evidence
from stream.enrich.places.nearness import nearness
from stream.enrich.places.place_record import is_elsewhere
from stream.enrich.places.resolve import region_keys, settle_events
from stream.enrich.places.settle import Settled, settle
from stream.enrich.places.toponym import Toponym, candidates_of
from stream.extract.drafts import EventDraft


@dataclass(frozen=True, slots=True)
class ExplainedCandidate:
    """A candidate with its share of the odds (0 to 1) and the points of each evidence; their sum ranks it."""

    place: GazetteerPlace
    share: float
    parts: dict[str, float]

    @property
    def score(self) -> float:
        """The sum of the points: natural logarithms of odds, so 1 more is 2.7 times as likely."""
        return sum(self.parts.values())


@dataclass(frozen=True, slots=True)
class ExplainedName:
    """A name with its candidates, the best first (10 at most); `role` is None for an axis.

    `event` is the number of its event in the order given. `refused` says that even the best candidate lies
    where the text cannot mean: the record then has no id, and the coordinates of what contains the place.
    """

    event: int
    name: str
    role: PlaceRole | None
    candidates: tuple[ExplainedCandidate, ...]
    refused: bool


def explain_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> list[ExplainedName]:
    """Every name of a bulletin's events, axes included, with what made up each candidate's score.

    How to use it: `extraction = extract(body, gazetteer, …)`, then `explain_events(extraction.events,
    gazetteer)`. The names of event 3 are those with `event == 3`, its axis first (role None), then its places
    in the order of the record. The points of `candidates[0].parts` add up to its `score`:

        Zarichne (at)  0.83  Zarichne, Donetsk, UA   spelling 0.0  theatre -0.1  population 1.6  distance -0.9
                       0.11  Zarichne, Sumy, UA      spelling 0.0  theatre -0.1  population 1.3  distance -2.6
    """
    return _explained(settle_events(events, gazetteer))


def explain_name(
    name: str, gazetteer: Gazetteer, *, near: Sequence[str] = (), within: str | None = None
) -> ExplainedName:
    """A single name as if it stood in one list with `near`, in the region or country `within`."""
    alone = within is None and not near
    toponyms = [
        Toponym(one, "at", 0, within, None, within is not None, alone, candidates_of(one, gazetteer))
        for one in (name, *near)
    ]
    keys = region_keys(within, gazetteer) if within else frozenset()
    return _explained(settle(toponyms, [keys, *(frozenset[str]() for _ in near)]))[0]


def _explained(found: Sequence[Settled]) -> list[ExplainedName]:
    return [
        ExplainedName(
            settled.toponym.event,
            settled.toponym.name,
            settled.toponym.role,
            tuple(
                ExplainedCandidate(
                    scored.place,
                    share,
                    {
                        **own_evidence(settled.toponym, scored.place, settled.theatre, settled.regions),
                        "distance": nearness(scored, settled.neighbours),
                    },
                )
                for scored, share in zip(settled.ranking, settled.shares, strict=True)
            ),
            refused=settled.best is not None and is_elsewhere(settled, settled.best),
        )
        for settled in found
    ]
