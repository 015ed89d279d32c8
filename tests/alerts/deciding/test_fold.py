"""The same words or event from other bulletins are counted within a window, not sent again."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.alerts.deciding.firing import Times, firing
from stream.alerts.deciding.fold import MOST_REMEMBERED, Fold, fold_ids, folded, opened, repeated, without
from tests.alerts.builders import NOW, match, published, subscription
from tests.store.builders import KHARKIV, KYIV, days, front_event, place, statement

DAY = days(date(2026, 3, 1))


def alert(record: Statement | FrontEvent, subscription_id: str = "s1", bulletin: str = "1") -> Alert:
    record_set = published(record, bulletin_id=bulletin)
    matches = [match(record_set.records[0], subscription(subscription_id))]
    [made] = firing(record_set, None, matches, Times(NOW, NOW)).alerts
    return made


def fold_id(of: Alert) -> str:
    return next(fold_ids(of))


def event(**more: Any) -> FrontEvent:
    return front_event("a", **({"places": (place("Kiev", KYIV),), "occurred": DAY} | more))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event(), event(places=(place("Kharkov", KHARKIV),))),
        (event(), event(occurred=days(date(2026, 3, 2)))),
        (event(), event(event_type="shelling")),
        (event(side="RU"), event(side="UA")),
        (event(occurred=None), event(occurred=None, text="Drones came down on a refinery.")),
        (statement("a"), statement("a", content="We retreat,")),
        (statement("a"), statement("a", speaker="Ivan Koval")),
        (statement("a", content="shelling"), event()),
    ],
)
def test_what_differs_is_not_folded(one: Statement | FrontEvent, other: Statement | FrontEvent) -> None:
    assert fold_id(alert(one)) != fold_id(alert(other))


def test_subscriptions_are_folded_apart() -> None:
    assert fold_id(alert(event())) != fold_id(alert(event(), "s2"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event(), event(places=(place("Kyiv", KYIV),), text="Kyiv was hit by drones.")),
        (statement("a"), statement("b", content="“We stand”")),
        (
            statement("a", speaker="Zelenskiy", speaker_id="wikidata:1"),
            statement("b", speaker="Zelensky", speaker_id="wikidata:1"),
        ),
    ],
)
def test_the_same_from_another_bulletin_is_folded(
    one: Statement | FrontEvent, other: Statement | FrontEvent
) -> None:
    assert fold_id(alert(one)) == fold_id(alert(other, bulletin="2"))


def test_the_second_of_a_bulletin_has_a_window_of_its_own() -> None:
    ids = fold_ids(alert(event()))
    assert len({next(ids), next(ids), next(ids)}) == 3


class TestWindow:
    first = alert(event())
    second = alert(event(), bulletin="2").model_copy(update={"id": "second"})
    window = opened(first, fold_id(first), 60)

    def at(self, minutes: int) -> Alert:
        return self.second.model_copy(update={"at": NOW + timedelta(minutes=minutes)})

    def test_after_its_end_it_takes_nothing(self) -> None:
        assert folded(self.window, self.at(60)) is None

    def test_the_first_one_again_after_a_crash_is_still_the_first(self) -> None:
        assert folded(self.window, self.first) == ("first", self.window)

    def test_a_later_one_is_counted_once_however_often_it_comes(self) -> None:
        part, window = folded(self.window, self.at(59)) or ("", self.window)
        assert (part, window.count) == ("again", 2)
        assert folded(window, self.at(80)) == ("again", window)

    def test_of_very_many_the_number_is_kept_and_the_newest_by_name(self) -> None:
        window = self.window
        for number in range(MOST_REMEMBERED + 5):
            later = self.second.model_copy(update={"id": str(number)})
            _, window = folded(window, later) or ("", window)
        assert (window.count, len(window.again)) == (MOST_REMEMBERED + 6, MOST_REMEMBERED)
        assert folded(window, self.second.model_copy(update={"id": "5"})) == ("again", window)
        newest = str(MOST_REMEMBERED + 4)
        left = without(window, self.first.id)
        assert left
        assert (left.first, left.count) == (newest, window.count - 1)

    def test_its_end_tells_how_often_it_was_told(self) -> None:
        window = Fold(**self.window.model_dump() | {"again": ("second", "third")})
        told = repeated(window, self.first, datetime(2026, 3, 1, 16, tzinfo=UTC))
        assert (told.kind, told.count, told.supersedes) == ("repeated", 3, self.first.id)
        assert told.id == repeated(window, self.first, NOW).id

    def test_the_newest_takes_the_place_of_the_first_where_it_is_known(self) -> None:
        _, window = folded(self.window, self.second) or ("", self.window)
        left = without(window, self.first.id)
        assert left
        assert (left.first, left.count, left.took_over_from) == ("second", 1, self.first.id)
        assert without(left, "second") is None

    def test_a_window_of_an_older_version_ends_with_its_first(self) -> None:
        older = {**self.window.model_dump(mode="json"), "again": ["second"]}
        del older["latest"], older["took_over_from"]
        window = Fold.model_validate_json(json.dumps(older))
        assert without(window, self.first.id) is None
        assert without(window, "second") == self.window
