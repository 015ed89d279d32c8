"""A service as a plain process, where no container engine starts."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.services.service import tail

STOP_SECONDS = 30.0


class Process:
    """Runs one command in a process group of its own, so that signals reach its children, too.

    `folder` holds its data and log, and is removed by `close`. `user` is whom it runs as; None: as we do.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        folder: Path,
        environment: Mapping[str, str],
        user: str | None = None,
    ) -> None:
        self.command = [str(part) for part in command]
        self.folder = folder
        self.environment = {**os.environ, **environment}
        self.user = user
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log_file.open("ab") as log:
            self._process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                user=self.user,
                start_new_session=True,
            )

    def stop(self) -> None:
        process = self._running()
        self._signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            process.wait()

    def pause(self) -> None:
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._signal(signal.SIGCONT)  # a stopped process takes no SIGTERM
            self.stop()
        shutil.rmtree(self.folder)

    def log(self) -> str:
        return tail(self._log_file)

    @property
    def _log_file(self) -> Path:
        return self.folder / "output.log"

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError(f"{self.command[0]} was not started: call start() first")
        return self._process

    def _signal(self, number: signal.Signals) -> None:
        os.killpg(self._running().pid, number)
