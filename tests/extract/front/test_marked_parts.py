"""Where the parts of an event stand, for showing them."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "trigger", "actor", "losses"),
    [
        ("Fighting continued near Dovhe.", "Fighting", None, []),
        ("A drone hit Dovhe.", "hit", None, []),
        ("Ukrainian drones hit Dovhe.", "hit", "Ukrainian", []),
        ("Russian troops attacked Dovhe.", "attacked", "Russian troops", []),
        ("Dovhe was shelled by Russian troops, wounding two.", "shelled", "Russian troops", ["wounding two"]),
        (
            "Drones hit Dovhe, killing a nurse and injuring three.",
            "hit",
            None,
            ["killing a nurse", "injuring three"],
        ),
        ("A drone hit Dovhe without casualties.", "hit", None, ["without casualties"]),
        ("A drone hit Dovhe. Two people were killed.", "hit", None, ["Two people were killed"]),
        ("A drone hit Dovhe. The driver lost his life.", "hit", None, ["The driver lost"]),
    ],
)
def test_the_parts_of_an_event_stand_where_they_are_told(
    read: Read, body: str, trigger: str, actor: str | None, losses: list[str]
) -> None:
    (event,) = read(body)
    assert event.trigger_stand is not None
    assert body[slice(*event.trigger_stand)] == trigger
    assert (body[slice(*event.actor_stand)] if event.actor_stand else None) == actor
    assert [body[slice(*stand)] for stand in event.loss_stands] == losses


def test_an_event_told_by_the_one_before_has_no_trigger_of_its_own(read: Read) -> None:
    first, again = read("Russian drones struck Dovhe, killing two. The same occurred in Petrivka.")
    assert first.trigger_stand is not None
    assert (again.trigger_stand, again.actor_stand, again.loss_stands) == (None, None, ())
