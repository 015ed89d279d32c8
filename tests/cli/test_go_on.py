"""The hints at the end of a trial work as they stand, with keys required, too."""

from typing import Any, cast

from stream.addresses import HostPort
from stream.cli.go_on import NextSteps, Step
from tests.api.conftest import FakePlaces, FakeStore


async def hints(*, asks_for_keys: bool) -> list[Step]:
    places = cast("Any", FakePlaces())
    steps = NextSteps(
        FakeStore(), places, HostPort("127.0.0.1", 8600), "frontwire", asks_for_keys=asks_for_keys
    )
    return await steps.steps(runs_on=True)


async def test_without_keys_no_hint_speaks_of_one() -> None:
    shown = await hints(asks_for_keys=False)
    assert shown[0].what == "page"
    assert not [step for step in shown if "key" in step.how.lower()]


async def test_with_keys_a_hint_makes_one_and_each_request_sends_it() -> None:
    first, *others = await hints(asks_for_keys=True)
    assert first == Step("key", "KEY=$(frontwire keys add me --scope admin)")
    requests = [step.how for step in others if step.how.startswith("curl")]
    assert requests
    assert all('-H "X-API-Key: $KEY"' in how for how in requests)
