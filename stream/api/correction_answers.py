"""What the paths of corrections answer with."""

from typing import Annotated

from pydantic import BaseModel, Field

from schemas.correction import Correction, Verdict, Viewed, viewed
from stream.corrections.listing import ListedPage, ListedPassage
from stream.store.port import Record


class RecordCorrections(BaseModel):
    """A record as it is seen now, and all that was ever said of its passage, the latest last."""

    record: Annotated[Viewed, Field(discriminator="kind")]
    history: list[Correction]

    @classmethod
    def of(cls, record: Record, history: tuple[Correction, ...]) -> "RecordCorrections":
        """The answer."""
        return cls(record=viewed(record), history=list(history))


class PassageCorrections(BaseModel):
    """A corrected passage; `record_id` is null where the present reading makes no such record of it."""

    publisher: str
    bulletin_id: str
    record_id: str | None
    kind: str = Field(examples=["statement"])
    text: str = Field(description="the passage as it stood when it was last corrected")
    verdict: Verdict
    history: list[Correction]

    @classmethod
    def of(cls, listed: ListedPassage) -> "PassageCorrections":
        """The answer."""
        passage = listed.passage
        return cls(
            publisher=listed.publisher,
            bulletin_id=listed.bulletin_id,
            record_id=listed.record_id,
            kind=passage.kind,
            text=passage.text,
            verdict=passage.history[-1].verdict,
            history=list(passage.history),
        )


class CorrectionPage(BaseModel):
    """The corrected passages of some bulletins, the bulletin last corrected first."""

    corrections: list[PassageCorrections]
    next_cursor: str | None = Field(description="for the next page, null on the last one")

    @classmethod
    def of(cls, page: ListedPage) -> "CorrectionPage":
        """The answer."""
        return cls(
            corrections=[PassageCorrections.of(each) for each in page.passages], next_cursor=page.next_cursor
        )
