"""Runs one hop until it is asked to stop, or ends by itself."""

import asyncio
import logging
import os
import signal
import sys
import threading
from typing import NoReturn

import faust
import structlog

from schemas.rejected import Hop
from stream.errors import FrontwireError
from stream.logging import set_up_logging
from stream.processes.exit_codes import FAILED, STOPPED, USED_WRONGLY
from stream.settings import load_settings
from stream.worker.hops import LONGEST_STOP
from stream.worker.open_hop import open_hop

log = structlog.get_logger(__name__)


def run_and_exit(hop: Hop) -> NoReturn:
    """Runs the hop and ends the process: 0 when it was asked to, 1 when it failed, 2 for wrong settings."""
    try:
        code = asyncio.run(_run(hop))
    except FrontwireError as error:
        code = USED_WRONGLY
        sys.stderr.write(f"frontwire: {error}\n")
    logging.shutdown()
    # Not sys.exit, which waits for a body that is still read in a thread: its message comes again.
    os._exit(code)


async def _run(hop: Hop) -> int:
    settings = load_settings()
    set_up_logging(settings.log_level)
    structlog.contextvars.bind_contextvars(hop=hop, pid=os.getpid())
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, _ask_to_stop, stop)
    async with open_hop(hop, settings) as app:
        return await _run_app(app, stop)


async def _run_app(app: faust.App, stop: asyncio.Event) -> int:
    """Runs the app until it is asked to stop, or ends by itself, which is a failure."""
    asked = asyncio.ensure_future(stop.wait())
    running = asyncio.ensure_future(_start_and_wait(app))
    await asyncio.wait({asked, running}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        log.error("ended", why=repr(running.exception() or app.crash_reason))
        return FAILED
    log.info("stopping")
    await app.stop()
    running.cancel()
    log.info("stopped")
    return STOPPED


async def _start_and_wait(app: faust.App) -> None:
    await app.start()
    log.info("ready: takes messages")
    await app.wait_until_stopped()


def _ask_to_stop(stop: asyncio.Event) -> None:
    stop.set()
    last = threading.Timer(LONGEST_STOP, os._exit, (STOPPED,))
    last.daemon = True
    last.start()
