"""What an analyst says of a record, as typed: the same fields for API and page."""

from typing import Annotated

from pydantic import AfterValidator, Field

from schemas.base import InputModel

LONGEST_NAME, LONGEST_NOTE, MOST_PLACES = 100, 2000, 20


def _sound(text: str) -> str:
    """The text itself: JSON may escape half a character, which nothing could store or send."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("half of a character stands in it, which is no valid Unicode")
    return text


Text = Annotated[str, AfterValidator(_sound)]


class AskedPlace(InputModel):
    """A place put right: `place` instead of the one that the record calls `instead_of`."""

    place: Text = Field(
        min_length=1, description="a name in any spelling, or geonames:<id>", examples=["Lyman, Donetsk"]
    )
    instead_of: Text | None = Field(
        default=None,
        description="the record's place that is wrong, by its name; may be left out where it has one alone,"
        " and adds a place where it has none",
    )


class AskedCorrection(InputModel):
    """What is said of a record; what is left out stays as it was read, a note alone flags it.

    It takes the place of what was said of the passage before: give all that is to hold.
    """

    by: Text = Field(
        min_length=1, max_length=LONGEST_NAME, description="who says so", examples=["N. Lyashko"]
    )
    strike_out: bool = Field(default=False, description="the text says no such thing")
    speaker: Text | None = Field(
        default=None, description="who said it: a name, an entity id, or a description (a senior official)"
    )
    places: tuple[AskedPlace, ...] = Field(default=(), max_length=MOST_PLACES)
    event_type: Text | None = Field(default=None, description="such as drone strike")
    note: Text | None = Field(default=None, max_length=LONGEST_NOTE, description="why, or what is doubtful")
    anyway: bool = Field(default=False, description="take a speaker's name that nobody has heard of")
