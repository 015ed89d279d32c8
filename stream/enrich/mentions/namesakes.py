"""Names that are rather a body's or a medium's than the town's of the same name: Hamas, Al Jazeera."""

from collections.abc import Sequence

from stream.enrich.gazetteer.normalise import normalise
from stream.extract.drafts import NameDraft, Stand

# Broadcasters called after a word that names places, too; "in Al Jazeera" is one of those.
MEDIA = frozenset(
    normalise(name)
    for name in (
        "Al Jazeera",
        "Al-Jazeera",
        "Al Arabiya",
        "Al-Arabiya",
        "Al Hadath",
        "Al-Hadath",
        "Al Manar",
        "Al-Manar",
        "Al Mayadeen",
        "Al-Mayadeen",
        "Al Masirah",
        "Al-Masirah",
        "Al Sharq",
        "Dabanga",
        "Anadolu",
        "Amaq",
    )
)
# The points that "in" or "near" before a name gives it.
SAYS_WHERE = 1.5


def without_namesakes(names: Sequence[NameDraft]) -> list[NameDraft]:
    """The places among the names, those left out that are an organization by the same words, or a medium."""
    bodies = {name.stand for name in names if name.kind == "organization"}
    return [name for name in names if name.kind == "place" and not _is_namesake(name, bodies)]


def _is_namesake(name: NameDraft, bodies: set[Stand]) -> bool:
    """Whether the name means a body or a medium."""
    if name.stand in bodies:
        return True
    return name.support < SAYS_WHERE and normalise(name.name) in MEDIA
