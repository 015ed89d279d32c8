"""`frontwire worker`: runs the hops."""

from contextlib import ExitStack
from typing import Annotated, cast

import typer

from schemas.rejected import Hop
from stream.broker.kafka.connection import Connection
from stream.logging import set_up_logging
from stream.processes.parent_watch import end_with_parent
from stream.settings import load_settings
from stream.worker.hops import HOPS
from stream.worker.serve_metrics import shared_metrics
from stream.worker.supervise import Supervisor

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _hops(named: str) -> list[Hop]:
    """The hops of a list such as `split,index`."""
    wanted = [name.strip() for name in named.split(",") if name.strip()]
    if not wanted or (unknown := set(wanted) - set(HOPS)):
        missing = ", ".join(sorted(unknown)) if wanted else "nothing"
        raise typer.BadParameter(f"{missing} is no hop; there are: {', '.join(HOPS)}")
    return [cast("Hop", name) for name in dict.fromkeys(wanted)]


@app.command(epilog="Example: frontwire worker --only split --workers 4")
def worker(
    only: Annotated[str, typer.Option(help="Hops to run, with commas between.", metavar="HOP,…")] = ",".join(
        HOPS
    ),
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes for each hop.")] = 1,
) -> None:
    """Run the agents: split reads bulletins, index puts their records into the store.

    Each hop has processes of its own; all end within 30 s after SIGTERM, whatever is away. More processes
    than a topic has partitions stand idle.
    """
    end_with_parent()
    settings = load_settings()
    set_up_logging(settings.log_level)
    Connection.of(settings)  # says what is missing before anything starts
    with ExitStack() as opened:
        metrics = opened.enter_context(shared_metrics())
        if settings.metrics is not None:
            opened.enter_context(metrics.served_at(settings.metrics))
        supervisor = Supervisor(_hops(only) * workers, metrics.environment(), metrics.forget)
        raise typer.Exit(supervisor.run())
