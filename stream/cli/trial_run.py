"""What `frontwire trial` does and shows while everything runs: samples in, what came out, where to go on."""

import asyncio
import sys
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack

from rich.console import Console
from rich.table import Table

from schemas.bulletin import IncomingBulletin
from stream.addresses import HostPort
from stream.app import open_intake, open_ledger, open_store
from stream.cli.found import print_page
from stream.cli.go_on import NextSteps, Step, called_as
from stream.cli.outcome_wait import Awaited
from stream.cli.publish import PATIENCE, message_of, progress_bar
from stream.errors import FrontwireError
from stream.extract.version import reader_version
from stream.samples import sample_bulletins
from stream.search.known_places import KnownPlaces
from stream.settings import Settings
from stream.store.port import Store
from stream.store.query import Query

# A word that front sections of every style use; the samples are sure to have it.
ASKED = "drone"
SHOWN_HITS = 2
API_STARTS_WITHIN = 60.0


async def show_trial(settings: Settings, places: KnownPlaces, *, once: bool) -> int:
    """Shows the trial on standard output; gives the exit code, without `once` only when it is cancelled.

    Raises NoOutcomeError when the samples get no outcome.
    """
    console = Console()
    console.print("[bold]Frontwire[/] runs here: broker, workers, store and API, all in this one command.")
    console.print(
        f"Its data is in {settings.data}, what its processes log in trial.log there.\n",
        style="dim",
        highlight=False,
    )
    samples = sample_bulletins()
    async with open_store(settings) as store:
        awaited = await _publish_new(settings, samples, store, console)
        for rejected in awaited.rejected:
            console.print(f"Rejected: {rejected.id}: {rejected.reason}: {rejected.error}", style="red")
        console.print(await _table(samples, store))
        await _show_search(store, console)
        name = called_as(sys.argv[0])
        steps = await NextSteps(
            store, places, settings.api, name, asks_for_keys=settings.keys_required
        ).steps(runs_on=not once)
    await _until_it_listens(settings.api)
    _show_where_to_go_on(steps, console)
    if not once and not awaited.rejected:
        console.print("\nRunning until Ctrl-C.", style="bold")
        await asyncio.Event().wait()
    return 1 if awaited.rejected else 0


async def _publish_new(
    settings: Settings, samples: Sequence[IncomingBulletin], store: Store, console: Console
) -> Awaited:
    """Publishes the samples that the store does not have, and waits until they are in."""
    rules = _rules(settings)
    new = [sample for sample in samples if not await _is_in(store, sample, rules)]
    if len(new) < len(samples):
        console.print(
            f"{len(samples) - len(new)} of the {len(samples)} sample bulletins are in already, from an"
            " earlier trial."
        )
    awaited = Awaited()
    if not new:
        return awaited
    async with AsyncExitStack() as opened:
        ledger = await opened.enter_async_context(open_ledger(settings))
        outcomes = await opened.enter_async_context(ledger.outcomes())
        intake = await opened.enter_async_context(open_intake(settings))
        for sample in new:
            awaited.expect(sample, await intake.publish(sample.key, message_of(sample)))
        console.print(f"{len(new)} sample bulletins published. The workers start and read them:")
        with progress_bar("Samples") as bar:
            task = bar.add_task("", total=len(new))
            await awaited.all_from(
                outcomes, lambda left: bar.update(task, completed=len(new) - left), PATIENCE
            )
    return awaited


def _rules(settings: Settings) -> str:
    """The version that the workers read with."""
    if settings.spacy_model is None:
        return reader_version(None)
    # It brings spaCy: 1.3 s that nobody else waits for.
    from stream.enrich.trained.find import find_trained  # noqa: PLC0415 - the line above says why

    return reader_version(find_trained(settings.spacy_model).label)


async def _is_in(store: Store, sample: IncomingBulletin, rules: str) -> bool:
    """Whether the store has this very text, read by the rules of today."""
    stored = await store.bulletin(sample.publisher, sample.id)
    return (
        stored is not None
        and stored.bulletin.revision == sample.revision
        and stored.bulletin.body == sample.body
        and stored.extractor_version == rules
    )


async def _table(samples: Sequence[IncomingBulletin], store: Store) -> Table:
    """What was read from each sample."""
    table = Table("bulletin", "statements", "front events", "left unread", title="What came out")
    for column in table.columns[1:]:
        column.justify = "right"
    for sample in samples:
        stored = await store.bulletin(sample.publisher, sample.id)
        if stored is not None:
            table.add_row(
                sample.title or sample.key,
                str(stored.statements),
                str(stored.front_events),
                f"{stored.unclassified_share:.0%}",
            )
    return table


async def _show_search(store: Store, console: Console) -> None:
    """One search as the user would type it, and what it finds."""
    console.print(f"\n[bold]$ frontwire search {ASKED} --limit {SHOWN_HITS}[/]", highlight=False)
    print_page(await store.search(Query(text=ASKED, limit=SHOWN_HITS)))


async def _until_it_listens(api: HostPort) -> None:
    """Waits until the API takes connections; the tree ends by itself where it cannot."""
    deadline = time.monotonic() + API_STARTS_WITHIN
    while time.monotonic() < deadline:
        try:
            _, writer = await asyncio.open_connection(api.host, api.port)
        except OSError:
            await asyncio.sleep(0.2)
            continue
        writer.close()
        await writer.wait_closed()
        return
    raise FrontwireError(
        f"the API does not answer at http://{api} after {API_STARTS_WITHIN:.0f} s; trial.log in the data"
        " folder says why"
    )


def _show_where_to_go_on(steps: Sequence[Step], console: Console) -> None:
    """One a line and never broken into two, so that it can be copied."""
    console.print("Go on", style="bold")
    for what, how in steps:
        console.print(f"  {what:16}{how}", markup=False, highlight=False, soft_wrap=True)
