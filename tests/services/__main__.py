"""`python -m tests.services`: runs both services until Ctrl-C, and prints the variables that name them."""

import os
import signal
import sys
from contextlib import ExitStack

from tests.services.elastic import elastic_from_environment
from tests.services.kafka import kafka_from_environment

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _end(*_: object) -> None:
    """Ends in order; a second signal does not cut that short."""
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)
    sys.exit()


def main() -> None:
    """Starts, prints, waits."""
    for number in ENDING:
        signal.signal(number, _end)
    with ExitStack() as services:
        kafka = kafka_from_environment(os.environ)
        services.callback(kafka.close)
        kafka.start()
        elastic = elastic_from_environment(os.environ)
        services.callback(elastic.close)
        elastic.start()
        sys.stdout.write(
            f"export FRONTWIRE_TEST_KAFKA={kafka.address} FRONTWIRE_TEST_ELASTIC={elastic.address}\n"
        )
        sys.stdout.flush()
        while True:
            signal.pause()  # and not sigwait, which other signals do not wake


if __name__ == "__main__":
    main()
