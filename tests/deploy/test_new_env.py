"""deploy/new-env makes a .env that nobody else has, and never overwrites one."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "deploy").mkdir()
    shutil.copy(ROOT / "deploy" / "new-env", tmp_path / "deploy" / "new-env")
    shutil.copy(ROOT / ".env.example", tmp_path / ".env.example")
    return tmp_path


def new_env(checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "deploy" / "new-env"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_existing_file_stays_as_it_is(checkout: Path) -> None:
    (checkout / ".env").write_text("ELASTIC_PASSWORD=mine\n")
    refused = new_env(checkout)
    assert refused.returncode == 2
    assert refused.stderr == ".env exists already: edit it, or move it away first\n"
    assert (checkout / ".env").read_text() == "ELASTIC_PASSWORD=mine\n"


def test_every_secret_gets_a_value_of_its_own_that_kibana_and_the_users_script_take(checkout: Path) -> None:
    assert new_env(checkout).returncode == 0
    values = re.findall(r"^\w+(?:PASSWORD|KEY)=(.*)$", (checkout / ".env").read_text(), re.MULTILINE)
    assert len(set(values)) == len(values) == 4
    assert all(re.fullmatch(r"[0-9a-f]{48}", value) for value in values)


def test_nobody_else_can_read_it(checkout: Path) -> None:
    new_env(checkout)
    assert (checkout / ".env").stat().st_mode & 0o777 == 0o600


def test_everything_else_is_the_example(checkout: Path) -> None:
    new_env(checkout)
    made = re.sub(r"=[0-9a-f]{48}$", "=", (checkout / ".env").read_text(), flags=re.MULTILINE)
    assert made == (ROOT / ".env.example").read_text()
