import re
from pathlib import Path
from typing import Any

import pytest

from stream.broker.embedded.mock_cluster import MockCluster
from stream.doctor import find_all, shown_settings
from stream.settings import Settings, load_settings


def settings(folder: Path, **others: Any) -> Settings:
    return load_settings(broker="embedded", data=folder, store=f"sqlite://{folder}/frontwire.db", **others)


async def wrong(settings: Settings) -> list[str]:
    return [finding.what for finding in await find_all(settings) if not finding.fine]


async def test_nothing_is_wrong_with_the_defaults(tmp_path: Path) -> None:
    assert await wrong(settings(tmp_path)) == []


async def test_a_misspelt_variable_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_BROKR", "kafka://a:1")
    monkeypatch.setenv("FRONTWIRE_ELASTIC_IMAGE", "x")
    assert await wrong(settings(tmp_path)) == [
        "FRONTWIRE_BROKR is no setting of Frontwire; did you mean FRONTWIRE_BROKER?"
    ]


async def test_a_data_folder_that_is_a_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    [found] = [what for what in await wrong(settings(tmp_path / "file")) if "data folder" in what]
    assert "cannot be written" in found


async def test_services_that_do_not_answer_are_found(tmp_path: Path) -> None:
    away = settings(tmp_path).model_copy(
        update={
            "broker": load_settings(broker="kafka://127.0.0.1:1").broker,
            "store": load_settings(store="http://127.0.0.1:1").store,
        }
    )
    broker, store = await wrong(away)
    assert broker.startswith("broker: Kafka at kafka://127.0.0.1:1 does not answer")
    assert store.startswith("store http://127.0.0.1:1: unavailable")


async def test_a_file_of_people_that_cannot_be_read_is_found(tmp_path: Path) -> None:
    (people,) = await wrong(settings(tmp_path, people=tmp_path / "none.toml"))
    assert people.startswith("people: ")
    assert people.endswith("or unset FRONTWIRE_PEOPLE")


async def test_a_trained_pipeline_that_is_not_installed_is_found(tmp_path: Path) -> None:
    (trained,) = await wrong(settings(tmp_path, spacy_model="en_no_such_pipeline"))
    assert trained.startswith("trained pipeline: FRONTWIRE_SPACY_MODEL is 'en_no_such_pipeline': no package")


async def test_what_a_broker_speaks_is_told(tmp_path: Path) -> None:
    cluster = MockCluster({"any": 1})
    broker = load_settings(broker=f"kafka://{cluster.address}").broker
    told = [one.what for one in await find_all(settings(tmp_path).model_copy(update={"broker": broker}))]
    cluster.close()
    assert any(re.match(r"broker's API versions: produce \d+-\d+, fetch \d+-\d+", what) for what in told)


def test_secrets_are_masked(tmp_path: Path) -> None:
    shown = dict(shown_settings(settings(tmp_path, store_password="geheim", max_body=2048)))  # noqa: S106 - a sample
    assert shown["FRONTWIRE_STORE_PASSWORD"] == "********"  # noqa: S105 - a mask
    assert shown["FRONTWIRE_MAX_BODY"] == "2048"
    assert shown["FRONTWIRE_PARTITIONS"] == "8 (default)"
    assert shown["FRONTWIRE_STORE_CA"] == "(unset) (default)"
    assert not [name for name, value in shown.items() if value.startswith((" ", "()"))]
