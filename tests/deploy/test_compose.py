"""docker-compose.yml holds no secret, and .env.example names every variable that it reads."""

import re
from pathlib import Path

import pytest

from stream.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")

USED = dict(re.findall(r"\$\{([A-Z_]+)((?::[?-][^}]*)?)\}", COMPOSE))
"""Each variable of the compose file with what follows its name: `:-default` or `:?message`."""
DOCUMENTED = dict(re.findall(r"^#?([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))
SECRETS = {name for name in USED if re.search("PASSWORD|KEY$|SECRET|TOKEN", name)}
READ_BY_COMPOSE_ITSELF = {"COMPOSE_PROJECT_NAME"}


def test_the_file_has_secrets_at_all() -> None:
    assert {"ELASTIC_PASSWORD", "KIBANA_PASSWORD", "FRONTWIRE_STORE_PASSWORD"} <= SECRETS


@pytest.mark.parametrize("name", sorted(SECRETS))
def test_a_secret_has_no_default_and_says_how_to_get_one(name: str) -> None:
    assert USED[name] == ":?is not set; run deploy/new-env"
    assert DOCUMENTED[name] == ""


def test_no_secret_is_written_out() -> None:
    settings = re.findall(r"^\s*([\w.]*(?:PASSWORD|KEY|SECRET|TOKEN)\w*): *(\S.*)$", COMPOSE, re.MULTILINE)
    assert settings
    assert [name for name, value in settings if not value.startswith("${")] == []


@pytest.mark.parametrize("name", sorted(USED))
def test_every_variable_is_documented_with_the_default_it_has(name: str) -> None:
    default = USED[name].removeprefix(":-") if USED[name].startswith(":-") else ""
    assert DOCUMENTED[name] == default


def test_the_example_documents_nothing_that_is_not_read() -> None:
    assert set(DOCUMENTED) - set(USED) == READ_BY_COMPOSE_ITSELF


def test_every_setting_given_to_the_app_is_one_it_reads() -> None:
    given = set(re.findall(rf"^\s+{PREFIX}([A-Z_]+):", COMPOSE, re.MULTILINE))
    assert {"BROKER", "STORE", "API"} <= given
    assert {name.lower() for name in given} <= set(Settings.model_fields)


def test_every_image_is_pinned_to_a_version() -> None:
    images = re.findall(r"_IMAGE:-([^}]+)\}", COMPOSE)
    assert images
    assert [image for image in images if not re.search(r":\d+\.\d+\.\d+", image)] == []


def test_every_published_port_is_bound_to_the_loopback_address() -> None:
    ports = re.findall(r'ports: \["([^"]+)"\]', COMPOSE)
    assert len(ports) == COMPOSE.count("ports:")
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []
