"""Everything on one machine: the embedded broker in this process, the rest in its children.

    this process          the broker (threads of librdkafka), and the watch over the children
      ├─ courier          outbox → broker, receipts → SQLite
      ├─ split × n        reads bulletins, the work of the processor
      ├─ index            puts records into the store
      ├─ alert            decides which subscriptions they fire
      ├─ deliver          sends what they fired to its subscribers
      └─ api              only for `frontwire trial`

The hops are the same as on a cluster, and know the broker by FRONTWIRE_BROKER alone.
"""

import os
import threading
from collections.abc import Callable, Mapping
from typing import IO

from schemas.rejected import Hop
from stream.broker.embedded.mock_cluster import MockCluster
from stream.broker.topics import ALERTS, BULLETINS, RECEIPTS, RECORDS, REJECTED
from stream.errors import SettingsError
from stream.processes.keep_running import end_all, keep_running, set_by_signals
from stream.processes.kept_process import KeptProcess
from stream.settings import Settings

# Twelve are shared evenly by one, two, three or four split workers. The others have one reader each, and
# every partition keeps up to 5 MiB in memory.
PARTITIONS = {BULLETINS: 12, RECORDS: 1, RECEIPTS: 1, REJECTED: 1, ALERTS: 1}
MOST_SPLIT_WORKERS = 4
AFTER_SPLIT: tuple[Hop, ...] = ("index", "alert", "deliver")
# Nothing is lost by a SIGKILL, so nobody who pressed Ctrl-C waits for Faust longer than this, in seconds.
LONGEST_STOP = 4.0
# The set of a larger body may be more than a partition of the embedded broker keeps.
LARGEST_BODY = 256 * 1024


def default_split_workers() -> int:
    """One for each core but one, which the rest shares; at least 1 and at most 4."""
    return max(1, min(MOST_SPLIT_WORKERS, (os.cpu_count() or 1) - 1))


class EmbeddedTree:
    """The tree of one data folder; hold `alone_on(settings.data)` around it.

    `environment` is what the children get, beside where broker, data and store are; `on_end` hears the
    process id of each that ended unasked; `log` takes what they log, by default it goes to standard error.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        split_workers: int | None = None,
        with_api: bool = False,
        environment: Mapping[str, str] | None = None,
        on_end: Callable[[int], None] = lambda _pid: None,
        log: IO[bytes] | None = None,
    ) -> None:
        if settings.max_body > LARGEST_BODY:
            raise SettingsError(
                f"FRONTWIRE_MAX_BODY is {settings.max_body}: the embedded broker takes bodies of up to"
                f" {LARGEST_BODY} bytes. Lower it, or set FRONTWIRE_BROKER to a Kafka."
            )
        self._settings = settings
        self._split_workers = split_workers or default_split_workers()
        self._with_api = with_api
        inherited = os.environ if environment is None else environment
        # Credentials of a Kafka that is set up as well are none of the embedded broker's.
        self._environment = {
            name: value for name, value in inherited.items() if not name.startswith("FRONTWIRE_BROKER_")
        }
        self._on_end = on_end
        self._log = log

    def run_until_signalled(self) -> int:
        """Runs until SIGTERM or SIGINT, in the main thread; gives the exit code."""
        return self.run(set_by_signals())

    def run(self, stop: threading.Event) -> int:
        """Runs until asked to stop; 2 when a child cannot run with these settings, and has said why."""
        cluster = MockCluster(PARTITIONS)
        try:
            return self._watch(self._children(cluster.address), stop)
        finally:
            cluster.close()

    def _watch(self, children: list[KeptProcess], stop: threading.Event) -> int:
        try:
            return keep_running(children, stop)
        finally:
            # The courier last: it writes down what the others still finish.
            courier, *others = children
            end_all(others, LONGEST_STOP)
            end_all([courier], LONGEST_STOP)

    def _children(self, address: str) -> list[KeptProcess]:
        kept = [
            self._kept("courier", ["stream.broker.embedded.courier_process"], f"kafka://{address}"),
            *(self._hop(name, name, address) for name in AFTER_SPLIT),
            *(self._hop(f"split {n}", "split", address) for n in range(1, self._split_workers + 1)),
        ]
        if self._with_api:
            kept.append(self._kept("api", ["stream.processes.api_process"], "embedded"))
        return kept

    def _hop(self, name: str, hop: Hop, address: str) -> KeptProcess:
        return self._kept(name, ["stream.worker.hop_process", hop], f"kafka://{address}")

    def _kept(self, name: str, module: list[str], broker: str) -> KeptProcess:
        environment = self._environment | {
            "FRONTWIRE_BROKER": broker,
            "FRONTWIRE_DATA": str(self._settings.data.absolute()),
            "FRONTWIRE_STORE": str(self._settings.store),
        }
        return KeptProcess(name, module, environment, self._on_end, self._log)
