"""What commands read with, with a progress bar on standard error when the gazetteer is compiled."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.open import open_names, open_reader
from stream.enrich.read import Reader
from stream.settings import Settings


def reader_with_progress(settings: Settings) -> Reader:
    """Opens the reader; shows how far the compiling of the gazetteer is, the first time."""
    with _bar() as show:
        return open_reader(settings.data, show)


def gazetteer_with_progress(settings: Settings) -> Gazetteer:
    """Opens the gazetteer; shows how far its compiling is, the first time."""
    with _bar() as show:
        return open_names(settings.data, show)


@contextmanager
def _bar() -> Iterator[Callable[[float], None]]:
    """A bar that appears with the first share it is told, and goes when all is done."""
    bar = Progress(
        TextColumn("Compiling the gazetteer (once)"),
        BarColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("gazetteer", total=1.0)

    def show(share: float) -> None:
        bar.start()
        bar.update(task, completed=share)

    try:
        yield show
    finally:
        # Stopping one that never began would write an empty line.
        if bar.live.is_started:
            bar.stop()
