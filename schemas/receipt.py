"""A receipt: what became of one revision of a bulletin at one stage."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from schemas.base import OutputModel

Stage = Literal["accepted", "indexed", "matched", "superseded"]
# The store has decided: nothing more is to come of the revision before it is found, or was overtaken.
FINAL_STAGES: frozenset[Stage] = frozenset({"indexed", "superseded"})


class Receipt(OutputModel):
    """One message of `frontwire.receipts`, keyed `publisher/id/revision`: a repeated one is the same one.

    `accepted`: split into records · `indexed`: the store has it · `matched`: alerts decided · `superseded`: a
    later revision or newer rules were there first. `milliseconds` is what the stage took.
    """

    publisher: str
    bulletin_id: str
    revision: int = Field(ge=1)
    stage: Stage
    at: datetime
    extractor_version: str
    withdrawn: bool
    statements: int = Field(ge=0)
    front_events: int = Field(ge=0)
    unclassified_share: float = Field(ge=0, le=1)
    warnings: tuple[str, ...]
    milliseconds: float = Field(ge=0)

    @property
    def key(self) -> str:
        """`publisher/id/revision`."""
        return f"{self.publisher}/{self.bulletin_id}/{self.revision}"
