"""What is refused of a correction, before anything is looked up."""

from schemas.statement import Statement
from stream.corrections.asked import AskedCorrection
from stream.corrections.right_places import places_of
from stream.errors import FrontwireError
from stream.search.choices import AskingError, Choice
from stream.store.port import Record


class CorrectionError(AskingError):
    """What is asked of this record makes no sense for it; the message says what would."""


class UnknownRecordError(FrontwireError):
    """There is no record of this id, or not any more."""


def require_sense(asked: AskedCorrection, record: Record) -> None:
    """Raises CorrectionError, naming the field, for what no record or not this one can be corrected to."""
    changes = bool(asked.speaker or asked.places or asked.event_type)
    note = (asked.note or "").strip()
    if not asked.by.strip():
        raise CorrectionError("by is empty: say who corrects it", "by", asked.by)
    if asked.strike_out and changes:
        raise CorrectionError(
            "a record that is struck out has nothing else to correct: leave strike_out or the rest out",
            "strike_out",
            "true",
        )
    if not asked.strike_out and not changes and not note:
        raise CorrectionError(
            "nothing is said of the record: give speaker, places or event_type, strike it out, or flag it"
            " with a note",
            "note",
            asked.note or "",
        )
    if asked.speaker and not isinstance(record, Statement):
        raise CorrectionError("a front event has no speaker: leave it out", "speaker", asked.speaker)
    if asked.event_type and isinstance(record, Statement):
        raise CorrectionError("a statement has no event type: leave it out", "event_type", asked.event_type)


def wrong_place(record: Record, instead_of: str | None) -> str | None:
    """The record's place that is meant; None where it has none, and one is to be added.

    Raises CorrectionError with the record's places where none or several of them are meant.
    """
    names = tuple(dict.fromkeys(place.name for place in places_of(record)))
    if instead_of is None:
        if len(names) > 1:
            raise _which("", names, f"the record has {len(names)} places: say instead of which")
        return names[0] if names else None
    meant = [name for name in names if name.casefold() == instead_of.strip().casefold()]
    if not meant:
        raise _which(instead_of, names, f"the record has no place called {instead_of!r}")
    return meant[0]


def _which(given: str, names: tuple[str, ...], why: str) -> CorrectionError:
    there_are = f"it has {', '.join(names)}" if names else "it has none: leave instead_of out to add one"
    choices = [Choice(value=name, label=name) for name in names]
    return CorrectionError(f"{why}: {there_are}", "instead_of", given, choices)
