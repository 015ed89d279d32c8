"""A correction in the words of the page: what was said of a record, and what was read before."""

from typing import Literal

from schemas.correction import CorrectionMark
from stream.page.wording import EVENT_NAMES

VERDICT_NAMES: dict[Literal["flagged", "corrected", "struck_out"], str] = {
    "flagged": "Flagged",
    "corrected": "Corrected",
    "struck_out": "Struck out",
}


def read_before(mark: CorrectionMark) -> list[str]:
    """What the correction changed, as it was read: "speaker was Olha Marchenko"."""
    was = mark.was
    told = [f"speaker was {was.speaker.name}"] if was.speaker else []
    told += [f"type was {EVENT_NAMES[was.event_type].lower()}"] if was.event_type else []
    if was.places:
        names = ", ".join(f"{p.name} ({p.entity_id})" if p.entity_id else p.name for p in was.places)
        told.append(f"place was {names}")
    return told
