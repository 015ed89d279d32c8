"""The API answers as its OpenAPI says, whatever schemathesis makes of it: against a running trial."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.trial import running_trial

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)
# The stream of alerts never ends; a test alert waits up to 20 s for its receiver.
LEFT_OUT = r"^/alerts/stream$|/test$"
EXAMPLES = 10  # of each operation
AT_MOST = 300.0


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("described")
    if pytestconfig.cache:
        (folder / "data").mkdir()
        (folder / "data" / "gazetteer").symlink_to(pytestconfig.cache.mkdir("gazetteer"))
    with running_trial(folder) as address:
        yield address


def test_every_answer_is_one_that_is_described(address: str, tmp_path: Path) -> None:
    options = {
        "--checks": ",".join(CHECKS),
        "--phases": "examples,fuzzing",
        "--max-examples": str(EXAMPLES),
        "--seed": "1",
        "--exclude-path-regex": LEFT_OUT,
        "--request-timeout": "30",
        "--suppress-health-check": "all",
    }
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{address}/openapi.json"]
    words = [word for option in options.items() for word in option]
    done = subprocess.run(
        [*command, *words], capture_output=True, text=True, timeout=AT_MOST, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout
