"""How sure an event is, and of what that is made."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft
from stream.extract.front.confidence import OWN_PLACE, PLACE, SIDE

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "reasons", "confidence"),
    [
        ("Toward Dovhe – fighting continued.", (), 0.55),
        ("Fighting continued near Dovhe.", (PLACE, OWN_PLACE), 0.8),
        ("Russian drones struck Dovhe.", (PLACE, OWN_PLACE, SIDE), 0.9),
    ],
)
def test_an_event_is_surer_for_each_reason(
    read: Read, body: str, reasons: tuple[str, ...], confidence: float
) -> None:
    (event,) = read(body)
    assert (event.reasons, event.confidence) == (reasons, confidence)
