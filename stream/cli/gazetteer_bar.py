"""Opens the gazetteer, with a progress bar on standard error when it is compiled, the first time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.open import open_names
from stream.settings import Settings


def gazetteer_with_progress(settings: Settings) -> Gazetteer:
    """Opens the gazetteer; shows how far its compiling is, the first time."""
    with compiling_bar() as show:
        return open_names(settings.data, show)


@contextmanager
def compiling_bar() -> Iterator[Callable[[float], None]]:
    """A bar that appears with the first share it is told, and goes when all is done."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Compiling the gazetteer (once)"),
        BarColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,  # in a file, an error would stand after an empty line
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
