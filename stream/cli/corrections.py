"""`frontwire corrections`: what analysts said of records, and the passages they put right as gold."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from stream.cli.filters import Publisher
from stream.corrections.gold import write_gold
from stream.corrections.listing import ListedPassage
from stream.open_corrections import open_correction_list
from stream.settings import load_settings

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="See what analysts said of records, and write the passages they put right as gold.",
    epilog="Example: frontwire corrections list",
)
PASSAGE_SHOWN = 60


@app.command("list", epilog="Example: frontwire corrections list --publisher tribune")
def list_corrections(
    publisher: Publisher = None,
    as_json: Annotated[bool, typer.Option("--json", help="One passage with its history a line.")] = False,
) -> None:
    """List the corrected passages, the bulletin last corrected first.

    Without a record: the present reading makes no such record of the passage, and nothing is corrected.
    """
    passages = asyncio.run(_all(publisher))
    if as_json:
        for each in passages:
            sys.stdout.buffer.write(orjson.dumps(_as_object(each)) + b"\n")
        return
    table = Table("record", "bulletin", "verdict", "by", "at", "passage")
    for each in passages:
        said = each.passage.history[-1]
        shown = each.passage.text[:PASSAGE_SHOWN]
        table.add_row(
            each.record_id or "none",
            f"{each.publisher}/{each.bulletin_id}",
            said.verdict,
            said.by,
            f"{said.at:%Y-%m-%d %H:%M:%S}",
            shown if shown == each.passage.text else f"{shown}…",
        )
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table if passages else "Nothing is corrected.")


@app.command("export", epilog="Example: frontwire corrections export --gold corrected/")
def export(
    gold: Annotated[Path, typer.Option(help="A folder for NAME.txt and NAME.json of each bulletin.")],
    publisher: Publisher = None,
) -> None:
    """Write the bulletins with corrected passages as gold, which `frontwire evaluate` reads.

    What was corrected is demanded, what was struck out counts as made up, the rest of the text is let pass.
    """
    written = asyncio.run(_written(gold, publisher))
    if not written:
        typer.echo("No passage is corrected or struck out: nothing was written.", err=True)
        return
    typer.echo(f"{written} bulletin{'s' * (written != 1)} in {gold}. Go on: frontwire evaluate {gold}")


async def _all(publisher: str | None) -> list[ListedPassage]:
    async with open_correction_list(load_settings()) as listing:
        return [passage async for passage in listing.all(publisher)]


async def _written(folder: Path, publisher: str | None) -> int:
    """How many bulletins were written."""
    async with open_correction_list(load_settings()) as listing:
        sets = listing.sets(publisher)
        return sum([write_gold(folder, record_set, said) is not None async for record_set, said in sets])


def _as_object(listed: ListedPassage) -> dict[str, object]:
    return {
        "publisher": listed.publisher,
        "bulletin_id": listed.bulletin_id,
        "record_id": listed.record_id,
        **listed.passage.model_dump(mode="json", include={"kind", "text", "history"}),
    }
