"""How models behave here: strict on what we put out, explicit about what is wrong with what comes in."""

from pydantic import BaseModel, ConfigDict


class OutputModel(BaseModel):
    """A model of what Frontwire puts out: frozen, no unknown field, no value of another type coerced."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, serialize_by_alias=True)


class InputModel(BaseModel):
    """A model of what comes in from others: unknown fields are refused, so that no misspelt one is lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)
