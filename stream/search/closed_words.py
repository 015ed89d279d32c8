"""Words of a closed list: event types, kinds, certainties, modes, groups; and countries as sides."""

from typing import get_args

from schemas.front_event import EventType
from schemas.record import Certainty
from schemas.statement import Mode
from schemas.subscription import PlaceGroup, RecordKind
from stream.extract.countries import COUNTRY_WORDS
from stream.search.choices import Choice, unknown
from stream.search.known_places import KnownPlaces
from stream.search.nearest import nearest

VALUES: dict[str, tuple[str, ...]] = {
    "event_type": get_args(EventType),
    "kind": get_args(RecordKind),
    "certainty": get_args(Certainty),
    "mode": get_args(Mode),
    "place_group": get_args(PlaceGroup),
}
SIDES = {" ".join(word.words): word.side for word in COUNTRY_WORDS if word.sort != "seat"}
WRONG = 0.4  # of few words the nearest is worth naming even when it is not near
MOST_CHOICES = 5


def closed_word(field: str, given: str) -> str:
    """One value of a field, however it is parted and whether it is a plural: "Drone strikes" is drone_strike.

    Raises UnknownNameError with the nearest values.
    """
    values = VALUES[field]
    word = "_".join(given.lower().replace("-", " ").split())
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in values:
            return form
    choices = [Choice(values[at], values[at]) for _, at in nearest(word, values, MOST_CHOICES, wrong=WRONG)]
    raise unknown(field, field.replace("_", " "), given, choices, f"give one of {', '.join(values)}")


def side_of(given: str, places: KnownPlaces) -> str:
    """A country as its ISO code: "ua", "Ukraine", "Ukrainian", "Ukrainians". Raises UnknownNameError."""
    word = " ".join(given.lower().split())
    if word in SIDES:
        return SIDES[word]
    code = given.strip().upper()
    country = places.containing(code) if code.isalpha() else None
    if country is not None and country.kind == "country":
        return code
    named = [p.country for p in places.candidates(given) if p.kind == "country" and p.country]
    if named:
        return named[0]
    names = list(SIDES)
    alike = (names[at] for _, at in nearest(word, names, MOST_CHOICES, wrong=WRONG))
    choices = [Choice(SIDES[name], name.title(), country=SIDES[name]) for name in alike]
    raise unknown(
        "side", "country", given, choices, "give a country by its name or ISO 3166-1 code, as in UA"
    )
