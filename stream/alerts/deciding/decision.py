"""What was decided for one bulletin: the document that makes alerts fire once."""

from datetime import datetime

from pydantic import Field

from schemas.base import OutputModel
from schemas.record_set import set_version


class Fired(OutputModel):
    """One match as it was decided.

    `content` is a digest of the record, so that a record nobody touched is told from a changed one.
    `silent`: nothing was sent, for it was published before the subscription, or read anew. `window`: where
    the same from other bulletins is counted, None where it is not, or an older Frontwire did not say.
    `read_by` are the rules that read the record, None for those of the decision. `folded`: counted, not sent.
    `taken_back`: a correction has told that it holds no more. `stands_as` is the alert by which the window
    knows it, None for its own: one that it corrects.
    """

    alert_id: str
    subscription_id: str
    record_id: str
    content: str
    silent: bool
    window: str | None = None
    read_by: str | None = None
    folded: bool = False
    taken_back: bool = False
    stands_as: str | None = None

    @property
    def was_sent(self) -> bool:
        """Whether its subscriber has it, and was told nothing else."""
        return not (self.silent or self.folded or self.taken_back)


class Decision(OutputModel):
    """All that one bulletin fired and that still stands, as of one version of it.

    `unsent` are the ids of alerts that are stored and not yet known to be sent; `record_ids` all records of
    the version, `received_at` when it came.
    """

    key: str
    revision: int = Field(ge=1)
    extractor_version: str
    received_at: datetime | None
    record_ids: tuple[str, ...]
    fired: tuple[Fired, ...]
    unsent: tuple[str, ...]

    def rules_of(self, fired: Fired) -> str:
        """The version of the rules that read the record of one of `fired`."""
        return fired.read_by or self.extractor_version

    @property
    def version(self) -> tuple[int, tuple[int, ...]]:
        """What it compares by with a set."""
        return set_version(self.revision, self.extractor_version)
