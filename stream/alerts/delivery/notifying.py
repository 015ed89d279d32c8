"""Handing a message to apprise: in a thread, with a time limit, and with what it complained of."""

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

import apprise

from stream.alerts.delivery.parcel import Outcome

# apprise waits 15 s for each answer of a mail server; a slower one may get the letter twice.
SECONDS = 20.0
NO_REASON = "apprise could not send it, and gave no reason"
ASSET = apprise.AppriseAsset(app_id="Frontwire", app_desc="Frontwire alerts", app_url="")


class Notifying:
    """One set of threads for one kind of channel: a slow mail server keeps no chat message waiting."""

    def __init__(self, threads: Executor) -> None:
        self._threads = threads

    async def notify(
        self, make: Callable[[], apprise.NotifyBase | None], title: str, body: str, body_format: str
    ) -> Outcome:
        """Sends the message by what `make` makes in the thread."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(SECONDS):
                return await loop.run_in_executor(self._threads, _notify, make, title, body, body_format)
        except TimeoutError:
            return Outcome(error=f"no answer within {SECONDS:.0f} s")


def _notify(
    make: Callable[[], apprise.NotifyBase | None], title: str, body: str, body_format: str
) -> Outcome:
    with _complaints() as complaints:
        service = make()
        if service is not None and service.notify(body=body, title=title, body_format=body_format):
            return Outcome()
    return Outcome(error="; ".join(complaints) or NO_REASON)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What apprise logs as a warning in this thread: its methods say no more than False."""
    here, said = threading.get_ident(), list[str]()

    class Listener(logging.Handler):
        """Warnings name hosts, recipients and answers; addresses with secrets come below that level."""

        def emit(self, record: logging.LogRecord) -> None:
            """Keeps one message."""
            if record.thread == here:
                said.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("apprise")
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
