"""The option that lets the tests of real services run; without it they are skipped, and say how to run."""

from pathlib import Path

import pytest

# The contract suite's assertions stand in modules of no test name. Said here, before any of them is imported.
pytest.register_assert_rewrite("tests.store.contract")

pytest_plugins = ["tests.services.fixtures"]

NEED_SERVICES = tuple(Path(__file__).parent / folder for folder in ("integration", "e2e"))
HOW_TO_RUN = pytest.mark.skip(
    reason="needs real Kafka and Elasticsearch: make test-integration (deploy/README.md says where from)"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--run-services",
        action="store_true",
        help="run the tests that need real Kafka and Elasticsearch, and fail where they cannot be had",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--run-services"):
        return
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in NEED_SERVICES):
            item.add_marker(HOW_TO_RUN)
