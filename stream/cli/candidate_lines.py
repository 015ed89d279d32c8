"""A candidate for a place on two lines: what it is, and what its score is made of."""

from stream.enrich.places.explain import ExplainedCandidate


def candidate_lines(candidate: ExplainedCandidate) -> tuple[str, str]:
    """Its share of the odds with its facts, then its points; evidence of no weight is left out."""
    place = candidate.place
    where = ", ".join(part for part in (place.admin1, place.country) if part)
    people = f"{place.population:,} people" if place.population else ""
    point = f"{place.lat:.3f}, {place.lon:.3f}"
    facts = (place.name, place.kind, where, people, point, place.entity_id or "")
    points = ", ".join(f"{evidence} {value:.1f}" for evidence, value in candidate.parts.items() if value)
    first = f"{candidate.share:.2f}  " + "  ".join(fact for fact in facts if fact)
    return first, f"{candidate.score:.1f} = {points}"
