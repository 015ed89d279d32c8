"""What was set aside is noted; what cannot be noted is set aside no second time, and stops nothing."""

import pytest
from structlog.testing import capture_logs

from agents.incoming import Incoming
from agents.patience import Patience, PatientNotes
from agents.refusal import Reason, Refusals, RefusedError
from agents.rejections import NoteRejections
from schemas.rejected import Rejected
from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError
from tests.agents.fakes import FakeOutlet, now


class FakeNotes:
    """Keeps what was noted by id; raises the errors it was given first, one a call."""

    def __init__(self, *errors: FrontwireError) -> None:
        self.noted: dict[str, Rejected] = {}
        self._errors = list(errors)

    async def note(self, rejected: Rejected) -> None:
        if self._errors:
            raise self._errors.pop(0)
        self.noted[rejected.id] = rejected

    async def take_off(self, rejected_id: str) -> None:
        self.noted.pop(rejected_id, None)


def message(value: bytes | None, key: bytes | None = b"frontwire.bulletins-3-1042") -> Incoming:
    return Incoming("frontwire.rejected", 0, 7, key, value, 1)


async def set_aside() -> Incoming:
    """The message that a hop sends for a bulletin it refuses."""
    outlet = FakeOutlet()
    bulletin = Incoming("frontwire.bulletins", 3, 1042, b"tribune/7", b"{", 1)
    await Refusals("split", outlet, now).set_aside(bulletin, RefusedError(Reason.NOT_JSON, "no JSON"))
    return message(outlet.sent[0].value)


@pytest.mark.parametrize("value", [b"", b"{", b"{}", b"\xff"])
async def test_what_is_no_rejected_message_is_told_in_the_log_and_passed_over(value: bytes) -> None:
    notes = FakeNotes()
    with capture_logs() as logs:
        await NoteRejections(notes)(message(value))
    assert ([one["event"] for one in logs], notes.noted) == (["not noted"], {})
    assert logs[0]["id"] == "frontwire.rejected-0-7"


async def test_what_the_store_refuses_is_told_in_the_log_and_passed_over() -> None:
    with capture_logs() as logs:
        await NoteRejections(FakeNotes(StoreRejectedError("too long")))(await set_aside())
    assert [(one["event"], one["why"]) for one in logs] == [("not noted", "too long")]


async def test_what_a_hop_set_aside_is_noted_with_its_reason() -> None:
    notes = FakeNotes()
    await NoteRejections(notes)(await set_aside())
    (noted,) = notes.noted.values()
    assert (noted.id, noted.stage, noted.reason, noted.key) == (
        "frontwire.bulletins-3-1042",
        "split",
        "invalid JSON",
        b"tribune/7",
    )


async def test_what_was_replayed_is_taken_off() -> None:
    notes = FakeNotes()
    noting = NoteRejections(notes)
    await noting(await set_aside())
    await noting(message(None, key=None))
    assert len(notes.noted) == 1
    await noting(message(None))
    assert notes.noted == {}


async def test_while_the_store_is_away_it_waits() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    notes = FakeNotes(StoreUnavailableError("away"), StoreUnavailableError("away"))
    await NoteRejections(PatientNotes(notes, Patience(sleep)))(await set_aside())
    assert (len(notes.noted), len(slept)) == (1, 2)
