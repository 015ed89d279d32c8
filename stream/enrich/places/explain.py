"""Why a name became the place that it is: for `frontwire extract --explain`."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.place import PlaceRole
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.evidence import own_evidence, theatre
from stream.enrich.places.resolve import settle_events
from stream.enrich.places.settle import nearness
from stream.extract.drafts import EventDraft


@dataclass(frozen=True, slots=True)
class ExplainedCandidate:
    """A candidate with its share of the odds and the points of each evidence; their sum ranks it."""

    place: GazetteerPlace
    share: float
    parts: dict[str, float]


@dataclass(frozen=True, slots=True)
class ExplainedName:
    """A name of the event of this number, with its candidates, the best first; `role` is None for an axis."""

    event: int
    name: str
    role: PlaceRole | None
    candidates: tuple[ExplainedCandidate, ...]


def explain_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> list[ExplainedName]:
    """Every name of the events, axes included, with what made up each candidate's score."""
    found = settle_events(events, gazetteer)
    shares = theatre([settled.toponym for settled in found])
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
                        **own_evidence(settled.toponym, scored.place, shares, settled.regions),
                        "distance": nearness(scored, settled.neighbours),
                    },
                )
                for scored, share in zip(settled.ranking, settled.shares, strict=True)
            ),
        )
        for settled in found
    ]
