"""What ships, object by object."""

import json
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[2] / "deploy" / "kibana" / "frontwire.ndjson"


@pytest.fixture(scope="session")
def shipped() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
