"""The scripts and images name no address of a package index or image registry: each machine has its own."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("deploy", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix != ".md"
)
FILES += [ROOT / "Dockerfile", ROOT / "docker-compose.yml", ROOT / ".env.example"]
SCRIPTS = [path for path in FILES if path.read_bytes().startswith(b"#!/bin/bash\n")]
INSIDE = r"(localhost|127\.0\.0\.1|elasticsearch|kafka|kibana)(?=[:/]|$)"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_names_a_host_outside(path: Path) -> None:
    addresses = re.findall(r"\bhttps?://([^\s/\"'`…]+)", path.read_text(encoding="utf-8"))
    assert [address for address in addresses if not re.match(INSIDE, address)] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_script_can_be_run_and_stops_at_the_first_failure(path: Path) -> None:
    assert path.stat().st_mode & 0o111
    assert "\nset -euo pipefail\n" in path.read_text(encoding="utf-8")
    assert subprocess.run(["bash", "-n", path], capture_output=True, check=False).stderr == b""
