"""Where a passage stands in a bulletin's plain body."""

from typing import Self

from pydantic import Field, model_validator

from schemas.base import OutputModel


class Span(OutputModel):
    """Code-point offsets: `body[start:end]` is the passage, letter for letter."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span needs start < end, got {self.start}–{self.end}")
        return self
