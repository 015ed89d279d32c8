"""What somebody may have meant: refusals that carry their candidates, so that a page can show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.errors import FrontwireError

MOST_TOLD = 5  # in the message; `choices` has all


@dataclass(frozen=True, slots=True)
class Choice:
    """One candidate: `value` is what to give instead, `label` what it is.

    Of a place `region`, `country` and `population` are told where known, of a speaker `statements`, how many
    of those looked through are of that speaker.
    """

    value: str
    label: str
    region: str | None = None
    country: str | None = None
    population: int | None = None
    statements: int | None = None


class AskingError(FrontwireError):
    """Something asked for means nothing, or several things: `field`, what was `given`, and the `choices`."""

    def __init__(self, message: str, field: str, given: str, choices: Sequence[Choice] = ()) -> None:
        super().__init__(message)
        self.field = field
        self.given = given
        self.choices = tuple(choices)


class UnknownNameError(AskingError):
    """Nothing is called so; the choices are spelt or sound alike."""


class AmbiguousNameError(AskingError):
    """Several things are called so; one of the choices must be named."""


def unknown(field: str, what: str, given: str, choices: Sequence[Choice], advice: str) -> UnknownNameError:
    """Nothing of this sort is called so: "no place is called X; did you mean Y (Donetsk, UA), …"."""
    meant = f"did you mean {_told(choices)}? Otherwise " if choices else ""
    return UnknownNameError(f"no {what} is called {given!r}: {meant}{advice}", field, given, choices)


def ambiguous(field: str, given: str, choices: Sequence[Choice]) -> AmbiguousNameError:
    """Several places are called so: which?"""
    listed = "; ".join(f"{choice.label}: {choice.value}" for choice in choices[:MOST_TOLD])
    more = f"; and {len(choices) - MOST_TOLD} more" if len(choices) > MOST_TOLD else ""
    return AmbiguousNameError(
        f"{given!r} is the name of {len(choices)} places: say which, by its id or by its region after a comma"
        f" ({listed}{more})",
        field,
        given,
        choices,
    )


def _told(choices: Sequence[Choice]) -> str:
    return ", ".join(f"{choice.label} [{choice.value}]" for choice in choices[:MOST_TOLD])


def place_choice(place: GazetteerPlace, kind_word: str = "") -> Choice:
    """A place as a choice: by its id, else by its name and region."""
    name = f"{place.name} {kind_word}".strip()
    where = ", ".join(part for part in (place.admin1, place.country) if part and part != place.name)
    people = f", {place.population:,} people" if place.population else ""
    kind = "" if place.kind == "settlement" or kind_word else f"{place.kind}, "
    label = f"{name} ({kind}{where}{people})" if where or people else name
    by_name = ", ".join(dict.fromkeys(part for part in (name, place.admin1 or place.country) if part))
    return Choice(
        value=place.entity_id or by_name,
        label=label,
        region=place.admin1,
        country=place.country,
        population=place.population or None,
    )
