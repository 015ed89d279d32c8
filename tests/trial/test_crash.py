"""Nothing that was published is lost or doubled when the process tree is killed in the middle."""

import json
import subprocess
import sys
from pathlib import Path

CRASH_TRIAL = Path(__file__).parents[2] / "bench" / "crash_trial.py"


def test_sixty_bulletins_survive_two_sigkills(environment: dict[str, str]) -> None:
    command = [sys.executable, str(CRASH_TRIAL), "--bulletins", "60", "--size", "1500", "--kills", "2"]
    ended = subprocess.run(
        [*command, "--minutes", "8"], env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    result = json.loads(ended.stdout.splitlines()[-1])
    assert result["kills"] == 2
    assert result["receipts"] == result["stored"] == 60
    assert result["records"] == result["records_expected"] > 60
    assert (result["lost"], result["doubled"]) == (0, 0)
