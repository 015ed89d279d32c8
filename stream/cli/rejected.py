"""`frontwire rejected`: what could not be processed, and putting it back after a fix."""

import asyncio
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from schemas.rejected import Rejected
from stream.app import open_ledger
from stream.errors import FrontwireError
from stream.settings import load_settings

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="List, show and replay messages that could not be processed.",
    epilog="Example: frontwire rejected list",
)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="As list prints it.")]


@app.command("list", epilog="Example: frontwire rejected list --json | jq .reason")
def list_rejected(
    as_json: Annotated[bool, typer.Option("--json", help="One message a line, bytes in base64.")] = False,
) -> None:
    """List what is set aside, the oldest first."""
    messages = asyncio.run(_all())
    if as_json:
        for message in messages:
            sys.stdout.write(message.model_dump_json() + "\n")
        return
    table = Table("id", "bulletin", "stage", "reason", "bytes", "rejected at")
    for message in messages:
        table.add_row(
            message.id,
            _key(message),
            message.stage,
            message.reason,
            f"{message.size:,}",
            f"{message.rejected_at:%Y-%m-%d %H:%M:%S}",
        )
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table if messages else "Nothing is set aside.")


@app.command("show", epilog="Example: frontwire rejected show frontwire.bulletins-3-1042")
def show(
    rejected_id: IdArgument,
    raw: Annotated[bool, typer.Option("--raw", help="Only its bytes, as they came.")] = False,
) -> None:
    """Show one message: where it came from, what is wrong with it, and its bytes."""
    message = asyncio.run(_one(rejected_id))
    if raw:
        sys.stdout.buffer.write(_bytes(message))
        return
    for name, value in {
        "id": message.id,
        "bulletin": _key(message),
        "stage": message.stage,
        "reason": message.reason,
        "error": message.error,
        "origin": f"{message.topic}, partition {message.partition}, offset {message.offset}",
        "sent at": message.sent_at.isoformat(),
        "rejected at": message.rejected_at.isoformat(),
        "size": f"{message.size:,} bytes, sha256 {message.sha256}",
        "headers": ", ".join(f"{header.name}={header.value!r}" for header in message.headers) or "none",
    }.items():
        typer.echo(f"{name:12}{value}")
    if message.value is not None:
        typer.echo("\n" + message.value.decode("utf-8", "backslashreplace"))


@app.command("replay", epilog="Example: frontwire rejected replay --all")
def replay(
    rejected_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]…", help="As list prints them.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Whatever is set aside with its bytes.")] = False,
) -> None:
    """Put messages back on the topic they came from, with their key and time, and take them off the list."""
    if bool(rejected_ids) == everything:
        raise typer.BadParameter("name the messages to replay, or say --all")
    replayed = asyncio.run(_replay(rejected_ids or []))
    typer.echo(f"{replayed} replayed")


async def _all() -> list[Rejected]:
    async with open_ledger(load_settings()) as ledger:
        return [message async for message in ledger.rejected()]


async def _one(rejected_id: str) -> Rejected:
    async with open_ledger(load_settings()) as ledger:
        message = await ledger.rejected_message(rejected_id)
    if message is None:
        raise FrontwireError(f"nothing of id {rejected_id!r} is set aside. See: frontwire rejected list")
    return message


async def _replay(ids: list[str]) -> int:
    """How many were put back: those of these ids, or all that have their bytes where there are none."""
    async with open_ledger(load_settings()) as ledger:
        found = {message.id: message async for message in ledger.rejected()}
        if unknown := [one for one in ids if one not in found]:
            raise FrontwireError(f"nothing of id {unknown[0]!r} is set aside. See: frontwire rejected list")
        chosen = [found[one] for one in ids] or [one for one in found.values() if one.replayable]
        for message in chosen:
            await ledger.replay(message)
    return len(chosen)


def _key(message: Rejected) -> str:
    return "(no key)" if message.key is None else message.key.decode("utf-8", "backslashreplace")


def _bytes(message: Rejected) -> bytes:
    if message.value is None:
        raise FrontwireError(f"{message.id}: no bytes were kept, {message.size:,} are over the limit")
    return message.value
