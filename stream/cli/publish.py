"""`frontwire publish`: bulletins from files come in."""

import asyncio
import sys
from contextlib import AsyncExitStack
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from schemas.bulletin import IncomingBulletin
from stream.app import open_intake, open_ledger
from stream.body_limit import require_body_within
from stream.broker.port import Intake, Published
from stream.cli.bulletin_files import bulletins_in
from stream.cli.outcome_wait import Awaited
from stream.cli.passed_over import passed_over
from stream.errors import FrontwireError
from stream.processes.data_lock import is_running
from stream.settings import Settings, load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)

# So many are on their way at once: the embedded outbox takes them in one commit, Kafka in a few batches.
AT_ONCE = 256
# Seconds without any outcome: the largest body takes some 30 on a busy machine.
PATIENCE = 120.0


@app.command(epilog="Example: frontwire publish bulletin.txt --publisher tribune --wait")
def publish(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=".txt, .json, .jsonl, a folder, or -")],
    publisher: Annotated[str, typer.Option(help="Publisher of bodies that come without one.")] = "local",
    wait: Annotated[bool, typer.Option("--wait", help="Until all are indexed, or rejected.")] = False,
) -> None:
    """Publish bulletins: what this command has taken is safe when it ends.

    A .txt file is a body, its stem the bulletin's id; a .json file is a bulletin message, a .jsonl file many;
    - is standard input. Of a folder its bulletin files are taken, and what is passed over is said. Nothing is
    published where one of them cannot be read. With --wait, warnings are shown, and the exit code is 1 when
    one was rejected.
    """
    for line in passed_over(files):
        typer.echo(line, err=True)
    settings = load_settings()
    bulletins = list(bulletins_in(files, publisher))
    for bulletin in bulletins:
        require_body_within(bulletin, settings.max_body)
    if wait and settings.broker.embedded and not is_running(settings.data):
        raise FrontwireError(
            f"--wait needs something to wait for: start `frontwire trial` or `frontwire worker` on"
            f" {settings.data} first, or publish without it"
        )
    awaited = asyncio.run(_publish(settings, bulletins, wait))
    report(settings, len(bulletins), awaited if wait else None)
    if awaited.rejected:
        raise typer.Exit(1)


def message_of(bulletin: IncomingBulletin) -> bytes:
    """The bulletin as a message, with the fields that were given and no others."""
    return bulletin.model_dump_json(exclude_unset=True).encode()


def progress_bar(what: str) -> Progress:
    """A bar on standard error that counts bulletins, gone when it is done."""
    return Progress(
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),  # in a file or pipe it would be an empty line
    )


async def _publish(settings: Settings, bulletins: list[IncomingBulletin], wait: bool) -> Awaited:
    awaited = Awaited()
    async with AsyncExitStack() as opened:
        intake = await opened.enter_async_context(open_intake(settings))
        if not wait:
            await _take_in(intake, bulletins, awaited)
            return awaited
        ledger = await opened.enter_async_context(open_ledger(settings))
        outcomes = await opened.enter_async_context(ledger.outcomes())
        await _take_in(intake, bulletins, awaited)
        with progress_bar("Reading and storing") as bar:
            task = bar.add_task("", total=awaited.left)
            total = awaited.left
            await awaited.all_from(outcomes, lambda left: bar.update(task, completed=total - left), PATIENCE)
    return awaited


async def _take_in(intake: Intake, bulletins: list[IncomingBulletin], awaited: Awaited) -> None:
    """Publishes some at once, in the order of the files as far as a key is the same."""
    with progress_bar("Publishing") as bar:
        task = bar.add_task("", total=len(bulletins))
        for start in range(0, len(bulletins), AT_ONCE):
            some = bulletins[start : start + AT_ONCE]
            taken: list[Published] = await asyncio.gather(
                *(intake.publish(bulletin.key, message_of(bulletin)) for bulletin in some)
            )
            for bulletin, published in zip(some, taken, strict=True):
                awaited.expect(bulletin, published)
            bar.update(task, advance=len(some))


def report(settings: Settings, published: int, awaited: Awaited | None) -> None:
    """Says what was done, and what became of it where that was waited for."""
    if awaited is None:
        later = ""
        if settings.broker.embedded and not is_running(settings.data):
            later = "; they are read as soon as `frontwire trial` or `frontwire worker` runs"
        typer.echo(f"{published} published and safe{later}.")
        return
    for rejected in awaited.rejected:
        key = (rejected.key or b"").decode("utf-8", "backslashreplace")
        sys.stderr.write(f"{key}: rejected, {rejected.reason}: {rejected.error}\n")
    for receipt in awaited.receipts:
        for warning in receipt.warnings:
            sys.stderr.write(f"{receipt.publisher}/{receipt.bulletin_id}: warning: {warning}\n")
    superseded = sum(receipt.stage == "superseded" for receipt in awaited.receipts)
    indexed = [receipt for receipt in awaited.receipts if receipt.stage == "indexed"]
    typer.echo(
        f"{published} published: {len(indexed)} indexed with {sum(r.statements for r in indexed)} statements"
        f" and {sum(r.front_events for r in indexed)} front events, {superseded} superseded by a later"
        f" revision, {len(awaited.rejected)} rejected."
    )
