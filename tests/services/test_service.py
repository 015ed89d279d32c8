"""A service that is not there fails the test that asks for it, and a given one cannot be taken away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services import service
from tests.services.elastic import elastic_from_environment
from tests.services.kafka import kafka_from_environment
from tests.services.service import GivenService, ServiceError, StartedService, free_ports

ROOT = Path(__file__).parents[2]


class SilentRunner:
    """Starts, and never answers."""

    def __init__(self) -> None:
        self.closed = False

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def close(self) -> None:
        self.closed = True

    def log(self) -> str:
        return "port is taken"


def test_one_that_never_answers_is_ended_and_its_log_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "START_SECONDS", 0.0)
    runner = SilentRunner()
    with pytest.raises(ServiceError, match=r"(?s)Kafka at here did not answer within 0 s.*port is taken"):
        StartedService("Kafka", "here", runner, lambda: False).start()
    assert runner.closed


def test_a_given_one_that_does_not_answer_is_named() -> None:
    with pytest.raises(ServiceError, match="Kafka at there does not answer: start it, or unset its address"):
        GivenService("Kafka", "there", lambda: False).start()


@pytest.mark.parametrize("outage", ["pause", "resume", "stop"])
def test_a_given_one_cannot_be_taken_away(outage: str) -> None:
    given = GivenService("Kafka", "there", lambda: True)
    given.start()
    with pytest.raises(ServiceError, match="let the tests start it"):
        getattr(given, outage)()


def test_an_address_in_the_environment_wins_over_an_image() -> None:
    kafka = kafka_from_environment({"FRONTWIRE_TEST_KAFKA": "there:9092", "FRONTWIRE_TEST_KAFKA_IMAGE": "x"})
    elastic = elastic_from_environment(
        {"FRONTWIRE_TEST_ELASTIC": "http://there:9200", "FRONTWIRE_TEST_ELASTIC_IMAGE": "x"}
    )
    assert (kafka.address, elastic.address) == ("there:9092", "http://there:9200")


def test_free_ports_differ() -> None:
    assert len(set(free_ports(20))) == 20


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        pytest.param([], 0, "make test-integration", id="skipped without the option, saying how to run them"),
        pytest.param(["--run-services"], 1, "does not answer", id="failing with the option and no service"),
    ],
)
def test_the_tests_of_real_services_are(options: list[str], code: int, said: str) -> None:
    (closed,) = free_ports(1)
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "tests/integration/test_services.py",
            "-k",
            "as_it_went_in",
            *options,
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "FRONTWIRE_TEST_KAFKA": f"127.0.0.1:{closed}",
            "FRONTWIRE_TEST_ELASTIC": f"http://127.0.0.1:{closed}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, said in run.stdout) == (code, True), run.stdout
