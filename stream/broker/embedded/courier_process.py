"""The courier in a process of its own: `python -m stream.broker.embedded.courier_process`.

FRONTWIRE_BROKER is the embedded broker's address, as for the hops beside it.
"""

import signal
import sys
import threading
import time

import structlog

from stream.broker.embedded.courier import Courier
from stream.broker.embedded.database import FILE, Database
from stream.broker.embedded.wire import Wire
from stream.logging import set_up_logging
from stream.processes.parent_watch import end_with_parent
from stream.settings import load_settings

log = structlog.get_logger(__name__)


def main() -> None:
    """Carries until SIGTERM; the SIGINT of a Ctrl-C is left to the parent, which ends the hops first."""
    end_with_parent()
    settings = load_settings()
    set_up_logging(settings.log_level)
    stop = threading.Event()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    database = Database(settings.data / FILE)
    wire = Wire(",".join(settings.broker.bootstrap_servers))
    courier = Courier(database, wire)
    log.info("started")
    while not stop.is_set():
        courier.step(time.monotonic())
    wire.close()
    database.close()
    sys.exit(0)


if __name__ == "__main__":
    main()
