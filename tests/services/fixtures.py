"""Fixtures that give the tests real services; they start when the first test asks for them."""

import os
from collections.abc import Iterator

import pytest

from tests.services.elastic import elastic_from_environment
from tests.services.kafka import kafka_from_environment
from tests.services.service import Service


@pytest.fixture(scope="session")
def kafka_service() -> Iterator[Service]:
    """Kafka, which a test may pause and resume, or stop and start; give it back running."""
    yield from _run(kafka_from_environment(os.environ))


@pytest.fixture(scope="session")
def elastic_service() -> Iterator[Service]:
    """Elasticsearch, which a test may pause and resume, or stop and start; give it back running."""
    yield from _run(elastic_from_environment(os.environ))


@pytest.fixture(scope="session")
def kafka_address(kafka_service: Service) -> str:
    """`127.0.0.1:port`."""
    return kafka_service.address


@pytest.fixture(scope="session")
def elastic_address(elastic_service: Service) -> str:
    """`http://127.0.0.1:port`."""
    return elastic_service.address


def _run(service: Service) -> Iterator[Service]:
    service.start()
    try:
        yield service
    finally:
        service.close()
