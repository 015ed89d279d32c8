"""What somebody asks for, as typed: the same fields for API, page and command line."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.subscription import FailureWatch, HoursOfSilence


class Asked(BaseModel):
    """Every field narrows, several values in one widen; names in any spelling."""

    model_config = ConfigDict(extra="forbid")

    kind: list[str] = Field(default=[], description="statement, front_event")
    speaker: list[str] = Field(default=[], description="a name, or an entity id as records show it")
    place: list[str] = Field(
        default=[],
        description="Lyman, Donetsk · Kharkov region · within 25 km of Pokrovsk · geonames:<id>",
    )
    within: float | None = Field(default=None, description="kilometres around each place")
    place_group: list[str] = Field(
        default=["at"], min_length=1, description="how an event stands to it: at, from, toward, within"
    )
    axis: list[str] = Field(default=[], description="the direction that events are filed under: Lyman")
    event_type: list[str] = Field(default=[], description="such as drone strike")
    side: list[str] = Field(default=[], description="whose forces: a country's name or ISO code")
    certainty: list[str] = Field(default=[], description="stated, reported, denied, disputed")
    mode: list[str] = Field(default=[], description="direct, indirect, mixed")
    publisher: list[str] = []
    casualties_at_least: int | None = Field(default=None, ge=1, description="killed and wounded together")
    all_words: list[str] = Field(default=[], description="words that must all occur")
    any_words: list[str] = Field(default=[], description="words of which one must occur")
    no_words: list[str] = Field(default=[], description="words that must not occur")
    phrase: str | None = Field(default=None, description="words that must follow one another")
    anyway: bool = Field(default=False, description="take a speaker or publisher that nobody has heard of")


class AskedSilence(BaseModel):
    """A watch over a publisher, as it is asked for: like `SilenceWatch`, its publisher not yet looked for."""

    model_config = ConfigDict(extra="forbid")

    watch: Literal["silence"] = "silence"
    publisher: str
    hours: HoursOfSilence
    anyway: bool = Field(default=False, description="take a publisher that nobody has heard of")


AskedWatch = Annotated[AskedSilence | FailureWatch, Field(discriminator="watch")]
