from pathlib import Path
from typing import Any

import pytest

from stream.broker.kafka.connection import Connection
from stream.errors import SettingsError
from stream.settings import load_settings


def connection(**settings: Any) -> Connection:
    return Connection.of(load_settings(**settings))


def test_without_a_kafka_it_says_what_to_set() -> None:
    with pytest.raises(SettingsError, match=r"FRONTWIRE_BROKER .* kafka://localhost:9092"):
        connection(broker="embedded")


@pytest.mark.parametrize("half", [{"broker_user": "ann"}, {"broker_password": "geheim"}])
def test_half_of_the_credentials_is_refused(half: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="belong together"):
        connection(broker="kafka://a:1", **half)


def test_an_authority_that_cannot_be_read_is_said() -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_BROKER_CA"):
        connection(broker="kafkas://a:1", broker_ca=Path("/no/such.pem")).ssl_context()


@pytest.mark.parametrize(
    ("address", "credentials", "protocol"),
    [
        ("kafka://a:1", {}, "PLAINTEXT"),
        ("kafkas://a:1", {}, "SSL"),
        ("kafka://a:1", {"broker_user": "ann", "broker_password": "geheim"}, "SASL_PLAINTEXT"),
        ("kafkas://a:1", {"broker_user": "ann", "broker_password": "geheim"}, "SASL_SSL"),
    ],
)
def test_all_three_clients_are_told_the_same(
    address: str, credentials: dict[str, str], protocol: str
) -> None:
    made = connection(broker=address, **credentials)
    aiokafka, librdkafka, faust = made.for_aiokafka(), made.for_librdkafka(), made.for_faust()
    assert aiokafka["security_protocol"] == librdkafka["security.protocol"] == protocol
    assert (aiokafka["bootstrap_servers"], librdkafka["bootstrap.servers"]) == (["a:1"], "a:1")
    assert faust["broker"] == ["aiokafka://a:1"]
    assert (faust["broker_credentials"] is None) == (protocol == "PLAINTEXT")
    if credentials:
        assert (aiokafka["sasl_plain_password"], librdkafka["sasl.password"]) == ("geheim", "geheim")
        assert faust["broker_credentials"].protocol.value == protocol
        assert faust["broker_credentials"].mechanism.value == "SCRAM-SHA-512"
