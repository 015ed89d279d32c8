import pytest

from agents.deliver import Deliver
from agents.incoming import Incoming
from agents.patience import Patience, PatientPlanner
from agents.refusal import RefusedError
from schemas.alert import Alert
from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError
from tests.alerts.delivery.builders import alert


class FakePlanner:
    """Keeps what was planned; raises the errors it was given first, one a call."""

    def __init__(self, *errors: FrontwireError) -> None:
        self.planned: list[Alert] = []
        self._errors = list(errors)

    async def plan(self, alert: Alert) -> None:
        if self._errors:
            raise self._errors.pop(0)
        self.planned.append(alert)


def message(value: bytes | None) -> Incoming:
    return Incoming("frontwire.alerts", 0, 7, b"s1", value, 1)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (b"{", "the whole"),
        (b"[]", "the whole"),
        (b"{}", "id"),
        (alert().model_dump_json().encode().replace(b'"match"', b'"hint"'), "kind"),
        (alert().model_dump_json().encode()[:-1] + b',"colour":"red"}', "colour"),
    ],
)
async def test_what_is_no_alert_is_refused(value: bytes, said: str) -> None:
    planner = FakePlanner()
    with pytest.raises(RefusedError) as refused:
        await Deliver(planner)(message(value))
    assert (refused.value.reason, planner.planned) == ("not an alert", [])
    assert f"no alert of this version: {said}: " in str(refused.value)


async def test_an_alert_that_was_deleted_is_nothing() -> None:
    planner = FakePlanner()
    await Deliver(planner)(message(None))
    assert planner.planned == []


async def test_an_alert_is_planned_as_it_is() -> None:
    planner = FakePlanner()
    await Deliver(planner)(message(alert().model_dump_json().encode()))
    assert planner.planned == [alert()]


async def test_what_the_store_refuses_is_set_aside_with_its_reason() -> None:
    with pytest.raises(RefusedError, match="too long") as refused:
        await Deliver(FakePlanner(StoreRejectedError("too long")))(
            message(alert().model_dump_json().encode())
        )
    assert refused.value.reason == "store refused it"


async def test_while_the_store_is_away_it_waits() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    planner = FakePlanner(StoreUnavailableError("away"), StoreUnavailableError("away"))
    await Deliver(PatientPlanner(planner, Patience(sleep)))(message(alert().model_dump_json().encode()))
    assert (planner.planned, len(slept)) == ([alert()], 2)
