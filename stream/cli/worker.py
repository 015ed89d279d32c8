"""`frontwire worker`: runs the hops."""

from contextlib import ExitStack
from typing import Annotated, cast

import typer

from schemas.rejected import Hop
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import topics
from stream.logging import set_up_logging
from stream.processes.data_lock import alone_on
from stream.processes.embedded_tree import EmbeddedTree
from stream.processes.parent_watch import end_with_parent
from stream.settings import load_settings
from stream.worker.hops import HOPS
from stream.worker.metrics_folder import shared_metrics
from stream.worker.run_hops import run_hops
from stream.worker.wait_for_topics import wait_for_topics

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
    workers: Annotated[
        int | None, typer.Option(min=1, max=256, help="Processes for each hop; embedded: for split.")
    ] = None,
) -> None:
    """Run the agents: split reads bulletins, index stores records, alert and deliver send what they fire.

    split writes what it read to frontwire.records; index puts that into the store, alert decides which
    subscriptions it fires, and deliver sends those. Receipts say so: accepted, indexed, matched. Each hop has
    processes of its own, and logs "ready" when it takes messages; all end within 30 s after SIGTERM, whatever
    is away. More processes than a topic has partitions stand idle. Without FRONTWIRE_BROKER the embedded
    broker runs here, too.
    """
    end_with_parent()
    settings = load_settings()
    set_up_logging(settings.log_level)
    hops = _hops(only)
    if settings.broker.embedded and set(hops) != set(HOPS):
        raise typer.BadParameter("--only needs a Kafka in FRONTWIRE_BROKER: embedded, all hops run together")
    typer.echo(
        f"Starting {', '.join(hops)}, from {settings.broker} to {settings.store}; each says when it is ready."
        " Ctrl-C ends them.",
        err=True,
    )
    with ExitStack() as opened:
        metrics = opened.enter_context(shared_metrics(settings.data))
        if settings.metrics is not None:
            opened.enter_context(metrics.served_at(settings.metrics))
        if settings.broker.embedded:
            opened.enter_context(alone_on(settings.data))
            tree = EmbeddedTree(
                settings,
                split_workers=workers,
                environment=metrics.environment(),
                on_end=metrics.forget,
            )
            raise typer.Exit(tree.run_until_signalled())
        cluster = TopicSetup(Connection.of(settings), time_limit=5)  # says which settings are missing, too
        wait_for_topics(cluster, {topic.name for topic in topics(settings.max_body)})
        raise typer.Exit(run_hops(hops * (workers or 1), metrics.environment(), metrics.forget))
