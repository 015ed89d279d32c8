"""Kafka 4.1 for the tests: one node, broker and controller at once."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

from tests.services.container import Container
from tests.services.process import Process
from tests.services.service import GivenService, Service, StartedService, free_ports

OFFICIAL_IMAGE = "apache/kafka:4.1.1"
CLUSTER_ID = "5L6g3nShT-eMCtK--X86sw"
INNER_PORT = 9092


def kafka_from_environment(environment: Mapping[str, str]) -> Service:
    """The Kafka that the environment asks for, not started yet: given, a process, or a container."""
    if address := environment.get("FRONTWIRE_TEST_KAFKA"):
        return GivenService("Kafka", address, lambda: answers(address))
    if artifacts := environment.get("FRONTWIRE_TEST_ARTIFACTS"):
        return kafka_process(Path(artifacts))
    return kafka_container(environment.get("FRONTWIRE_TEST_KAFKA_IMAGE") or OFFICIAL_IMAGE)


def kafka_container(image: str) -> Service:
    """Kafka in a container; the official image and our own take the same variables."""
    (port,) = free_ports(1)
    properties = settings(port, INNER_PORT, 9093, 9094, "/var/lib/kafka/data") | {
        "listeners": f"CLIENTS://0.0.0.0:{INNER_PORT},CONTROLLER://127.0.0.1:9093,BROKER://127.0.0.1:9094"
    }
    variables = {f"KAFKA_{key.upper().replace('.', '_')}": value for key, value in properties.items()}
    variables |= {"CLUSTER_ID": CLUSTER_ID, "KAFKA_HEAP_OPTS": "-Xms256m -Xmx256m"}
    return _service(port, Container(image, variables, port, INNER_PORT))


def kafka_process(artifacts: Path) -> Service:
    """Kafka as a process of this user, from the jars in `artifacts/kafka/libs`."""
    port, controller, broker = free_ports(3)
    folder = Path(tempfile.mkdtemp(prefix="frontwire-kafka-"))
    config = folder / "server.properties"
    lines = settings(port, port, controller, broker, str(folder / "data"))
    config.write_text("".join(f"{key}={value}\n" for key, value in lines.items()))
    java = (
        f'java -Xms256m -Xmx256m -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "{artifacts}/kafka/libs/*"'
    )
    script = (
        f"{java} kafka.tools.StorageTool format --ignore-formatted -t {CLUSTER_ID} -c {config}"
        f" && exec {java} kafka.Kafka {config}"
    )
    return _service(port, Process(["bash", "-c", script], folder, {}))


def settings(port: int, inner_port: int, controller: int, broker: int, data: str) -> dict[str, str]:
    """server.properties of one node that clients reach at 127.0.0.1:`port`.

    The node talks to itself over a listener of its own, because inside a container nothing listens on the
    port that clients are told.
    """
    return {
        "node.id": "1",
        "process.roles": "broker,controller",
        "controller.quorum.voters": f"1@127.0.0.1:{controller}",
        "controller.listener.names": "CONTROLLER",
        "listeners": f"CLIENTS://127.0.0.1:{inner_port},CONTROLLER://127.0.0.1:{controller},BROKER://127.0.0.1:{broker}",
        "advertised.listeners": f"CLIENTS://127.0.0.1:{port},BROKER://127.0.0.1:{broker}",
        "listener.security.protocol.map": "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT",
        "inter.broker.listener.name": "BROKER",
        "log.dirs": data,
        "offsets.topic.replication.factor": "1",
        "transaction.state.log.replication.factor": "1",
        "transaction.state.log.min.isr": "1",
        "share.coordinator.state.topic.replication.factor": "1",
        "share.coordinator.state.topic.min.isr": "1",
        "group.initial.rebalance.delay.ms": "0",
        # As on many production clusters: whoever forgets to create a topic shall see it here.
        "auto.create.topics.enable": "false",
    }


def answers(address: str) -> bool:
    """Whether the broker tells its topics to a client that comes by `address`."""
    try:
        AdminClient({"bootstrap.servers": address, "log_level": 0}).list_topics(timeout=2)
    except KafkaException:
        return False
    return True


def _service(port: int, runner: Container | Process) -> Service:
    address = f"127.0.0.1:{port}"
    return StartedService("Kafka", address, runner, lambda: answers(address))
