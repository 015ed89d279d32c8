"""Seizing goods or people gains no ground."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "types"),
    [
        ("Police seized weapons and drugs in Marfa.", []),
        ("Rebels seized 12 aid trucks near Marfa.", ["other"]),
        ("Two tankers were seized near Marfa.", ["other"]),
        ("The AFU captured 40 soldiers near Marfa.", ["other"]),
        ("The AFU captured dozens of mercenaries near Marfa.", ["other"]),
        ("The AFU captured Marfa.", ["capture"]),
        ("The AFU captured Marfa (Donetsk People's Republic).", ["capture"]),
        ("Rebels seized a junta outpost near Marfa.", ["capture"]),
        ("Rebels seized army positions in Marfa.", ["capture"]),
        ("Marfa was captured.", ["capture"]),
    ],
)
def test_only_ground_is_captured(read: Read, body: str, types: list[str]) -> None:
    assert [event.event_type for event in read(body)] == types
