"""The tree of one machine: what it refuses, and what it gives its children."""

from pathlib import Path

import pytest

from stream.errors import SettingsError
from stream.processes import embedded_tree
from stream.processes.embedded_tree import LARGEST_BODY, EmbeddedTree, default_split_workers
from stream.settings import Settings, load_settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data=tmp_path, broker="embedded", store=f"sqlite://{tmp_path}/store.db")


def test_bodies_that_the_broker_could_lose_are_refused_at_the_start(settings: Settings) -> None:
    with pytest.raises(SettingsError, match="set FRONTWIRE_BROKER to a Kafka"):
        EmbeddedTree(settings.model_copy(update={"max_body": LARGEST_BODY + 1}))


@pytest.mark.parametrize(("cores", "workers"), [(None, 1), (1, 1), (2, 1), (4, 3), (64, 4)])
def test_there_is_a_split_worker_for_each_core_but_one(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, workers: int
) -> None:
    monkeypatch.setattr(embedded_tree.os, "cpu_count", lambda: cores)
    assert default_split_workers() == workers


def test_hops_are_given_the_broker_and_the_api_the_outbox(settings: Settings) -> None:
    environment = {"FRONTWIRE_BROKER_USER": "somebody", "PATH": "/bin"}
    tree = EmbeddedTree(settings, split_workers=2, with_api=True, environment=environment)
    given = {child.name: child._environment for child in tree._children("127.0.0.1:1234")}
    assert list(given) == ["courier", "index", "alert", "deliver", "split 1", "split 2", "api"]
    assert {name: one["FRONTWIRE_BROKER"] for name, one in given.items() if name != "api"} == dict.fromkeys(
        ["courier", "index", "alert", "deliver", "split 1", "split 2"], "kafka://127.0.0.1:1234"
    )
    assert given["api"]["FRONTWIRE_BROKER"] == "embedded"
    for one in given.values():
        assert one["FRONTWIRE_STORE"] == str(settings.store)
        assert one["PATH"] == "/bin"
        assert "FRONTWIRE_BROKER_USER" not in one
