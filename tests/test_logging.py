import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from stream.logging import QUIETER, set_up_logging


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    handlers, level = logging.root.handlers, logging.root.level
    levels = {name: logging.getLogger(name).level for name in QUIETER}
    yield
    logging.root.handlers, logging.root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    captured = capsys.readouterr()
    assert captured.out == ""
    return [json.loads(line) for line in captured.err.splitlines()]


def test_what_is_below_the_level_and_what_libraries_tell_each_other_is_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("INFO")
    structlog.get_logger("ours").debug("started")
    logging.getLogger("aiokafka.consumer").info("joined the group")
    logging.getLogger("stream.worker.faust_app").info("[^HopApp]: Starting...")
    assert lines(capsys) == []


def test_events_of_ours_and_of_libraries_are_json_lines_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("INFO")
    structlog.get_logger("ours").warning("waiting", waiting_for="store", seconds=0.2)
    logging.getLogger("aiokafka.consumer").warning("Heartbeat failed for %s", "group")
    ours, theirs = lines(capsys)
    assert (ours["event"], ours["waiting_for"], ours["level"]) == ("waiting", "store", "warning")
    assert (theirs["event"], theirs["logger"]) == ("Heartbeat failed for group", "aiokafka.consumer")
