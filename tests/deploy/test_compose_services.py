"""What the services of docker-compose.yml must all have; the file is read as YAML, merges resolved."""

from pathlib import Path
from typing import Any

import pytest
import srsly  # spaCy brings it, and it brings a YAML reader

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = srsly.yaml_loads((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ONCE = {"users", "setup", "dashboards"}
LASTING = sorted(SERVICES.keys() - ONCE)


def test_all_the_parts_are_there() -> None:
    assert set(SERVICES) == {"kafka", "elasticsearch", "kibana", "worker", "api"} | ONCE


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_service_has_a_limit_of_memory(name: str) -> None:
    assert SERVICES[name]["mem_limit"]


@pytest.mark.parametrize("name", LASTING)
def test_a_lasting_service_is_watched_and_comes_back(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", sorted(ONCE))
def test_a_service_that_runs_once_does_not_come_back(name: str) -> None:
    assert "restart" not in SERVICES[name]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_waits_until_what_it_needs_is_ready(name: str) -> None:
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        expected = "service_completed_successfully" if needed in ONCE else "service_healthy"
        assert how == {"condition": expected}
        assert needed in SERVICES


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_data_lies_in_named_volumes_and_files_come_from_this_checkout(name: str) -> None:
    for volume in SERVICES[name].get("volumes", []):
        source = volume.partition(":")[0]
        assert source in COMPOSE["volumes"] or (ROOT / source).is_file()


@pytest.mark.parametrize("name", ["setup", "dashboards", "worker", "api"])
def test_the_app_runs_without_rights_it_does_not_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["environment"]["FRONTWIRE_STORE_USER"] == "frontwire"


def test_security_is_on() -> None:
    assert SERVICES["elasticsearch"]["environment"]["xpack.security.enabled"] == "true"
    assert SERVICES["kibana"]["environment"]["ELASTICSEARCH_USERNAME"] == "kibana_system"
