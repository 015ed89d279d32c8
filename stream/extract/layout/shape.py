"""What `lay_out` finds."""

from dataclasses import dataclass
from datetime import date, datetime

from stream.extract.drafts import Stand


@dataclass(frozen=True, slots=True)
class Layout:
    """Which part of the body is what.

    `header` is the date line at the head, `byline` the author's line at the end, `front` the part that
    reports from the front (None: nothing marks one), `intro` the sentence that announces it with its time of
    update. `dated` is the day of the header, `updated` the moment the front section says it was updated.
    """

    header: Stand | None = None
    byline: Stand | None = None
    intro: Stand | None = None
    front: Stand | None = None
    author: str | None = None
    dated: date | None = None
    updated: date | datetime | None = None
