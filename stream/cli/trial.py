"""`frontwire trial`: all of it on this machine, with sample bulletins, and nothing to set up."""

import asyncio
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from stream.addresses import BrokerAddress, HostPort, StoreAddress
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.cli.trial_run import show_trial
from stream.errors import FrontwireError, SettingsError
from stream.logging import set_up_logging
from stream.processes.data_lock import alone_on
from stream.processes.embedded_tree import EmbeddedTree
from stream.processes.exit_codes import USED_WRONGLY
from stream.processes.parent_watch import end_with_starter
from stream.search.known_places import KnownPlaces
from stream.settings import DATABASE, Settings, load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)
INTERRUPTED = 130
LOG_FILE = "trial.log"


@app.command(epilog="Example: frontwire trial --once")
def trial(
    once: Annotated[bool, typer.Option("--once", help="End when the samples are in.")] = False,
) -> None:
    """Try it out: broker, workers, store and API in one go, with sample bulletins.

    Needs no Kafka and no Elasticsearch, whatever FRONTWIRE_BROKER and FRONTWIRE_STORE say; keeps its data in
    FRONTWIRE_DATA. Runs until Ctrl-C, and takes what is published meanwhile.
    """
    end_with_starter()
    settings = _embedded_settings()
    set_up_logging(settings.log_level)
    # What the children log is for those who look for a fault: a file, begun anew with each trial.
    log_file = settings.data / LOG_FILE
    with alone_on(settings.data), log_file.open("wb") as log:
        _require_free(settings.api)
        places = gazetteer_with_progress(settings)  # here, where it shows; the workers find it compiled
        tree = EmbeddedTree(settings, with_api=True, log=log)
        code = asyncio.run(_run(settings, places, tree, once))
        if code == USED_WRONGLY:
            sys.stderr.write(_last_line(log_file))
    raise typer.Exit(code)


def _embedded_settings() -> Settings:
    """The settings with the embedded broker and store."""
    data = load_settings(broker=BrokerAddress()).data
    return load_settings(broker=BrokerAddress(), store=StoreAddress(path=data.absolute() / DATABASE))


def _require_free(api: HostPort) -> None:
    """Raises SettingsError where the API could not listen: at once, not after half a minute of starting."""
    family = socket.AF_INET6 if ":" in api.host else socket.AF_INET
    try:
        socket.create_server((api.host, api.port), family=family).close()
    except OSError as error:
        raise SettingsError(
            f"FRONTWIRE_API is {str(api)!r}: {error.strerror or error}. Free it, or set another address, such"
            " as 127.0.0.1:8601."
        ) from error


async def _run(settings: Settings, places: KnownPlaces, tree: EmbeddedTree, once: bool) -> int:
    """Runs the tree beside what is shown, until one of the two ends or the user has enough."""
    stop = threading.Event()
    running = asyncio.create_task(asyncio.to_thread(tree.run, stop))
    shown = asyncio.create_task(show_trial(settings, places, once=once))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, shown.cancel)
    await asyncio.wait({running, shown}, return_when=asyncio.FIRST_COMPLETED)
    ended_by_itself = running.done()
    shown.cancel()
    stop.set()
    tree_code = await running
    if ended_by_itself:
        return tree_code
    return await _code_of(shown)


async def _code_of(shown: asyncio.Task[int]) -> int:
    try:
        return await shown
    except asyncio.CancelledError:
        Console(stderr=True).print("Stopped. What was published is kept; frontwire trial goes on from here.")
        return INTERRUPTED
    except FrontwireError as error:
        sys.stderr.write(f"frontwire: {error}\n")
        return 1


def _last_line(log_file: Path) -> str:
    """What the child that could not run has said last: which setting is wrong."""
    lines = log_file.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line for line in lines if line.startswith("frontwire: ")]
    return f"{said[-1] if said else f'frontwire: a process could not run; see {log_file}'}\n"
