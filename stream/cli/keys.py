"""`frontwire keys`: API keys, made, listed and taken back."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from stream.app import open_documents
from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey, Scope, shown
from stream.keys.managing import add_key, revoke_key
from stream.keys.ring import FRESH_SECONDS
from stream.settings import load_settings

Outcome = TypeVar("Outcome")
WIDTH = 160
PUBLISHING: frozenset[Scope] = frozenset({"publish"})
app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Make, list and revoke API keys; the API asks for them with FRONTWIRE_API_KEYS=required.",
    epilog="Example: frontwire keys add tribune --scope publish --publisher tribune",
)
Scopes = Annotated[
    list[str],
    typer.Option("--scope", help="read, publish, subscribe or admin (all); repeat it for several."),
]
Publishers = Annotated[
    list[str] | None, typer.Option("--publisher", help="Publishes for this one alone; may be repeated.")
]
Days = Annotated[float | None, typer.Option(min=0, help="Ends by itself after so many days.")]
AsJson = Annotated[bool, typer.Option("--json", help="One object a line.")]


@app.command(epilog="Example: frontwire keys add desk --scope read --scope subscribe --days 365")
def add(name: str, scope: Scopes, publisher: Publishers = None, days: Days = None) -> None:
    """Make a key and print it, this once: only a hash of it is kept."""
    now = datetime.now(UTC)
    expires_at = None if days is None else now + timedelta(days=days)
    key, token = _at_desk(
        lambda desk: add_key(desk, name, scope, now=now, publishers=publisher or (), expires_at=expires_at)
    )
    # The key alone goes to standard output, so that a script can take it.
    _tell(f"Made: {shown(key)}, {', '.join(key.scopes)}. It is shown this once:")
    sys.stdout.write(token.text + "\n")
    _tell(f'Use it: curl -H "Authorization: Bearer $KEY" …. Take it back: frontwire keys revoke {key.id}')
    if not load_settings().keys_required:
        _tell("The API asks for no keys as it is set: FRONTWIRE_API_KEYS=required makes it do so")


@app.command("list", epilog="Example: frontwire keys list --json | jq .name")
def list_keys(as_json: AsJson = False) -> None:
    """List keys, revoked and expired ones, too; their secrets are nowhere."""
    keys = _at_desk(_all)
    if as_json:
        for key in keys:
            sys.stdout.write(key.model_dump_json(exclude={"digest", "session_of"}) + "\n")
        return
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    nothing = "There is none. Make one: frontwire keys add NAME --scope read"
    console.print(_table(keys) if keys else nothing)


@app.command(epilog="Example: frontwire keys revoke 3f2a9c0d1e4b")
def revoke(
    key: Annotated[str, typer.Argument(metavar="KEY", help="Its id, or its name where one alone has it.")],
) -> None:
    """Take a key back, and every session that was begun with it."""
    revoked = _at_desk(lambda desk: revoke_key(desk, key, datetime.now(UTC)))
    _tell(f"Revoked: {shown(revoked)}. Within {FRESH_SECONDS:.0f} s no replica takes it any more")


async def _all(desk: KeyDesk) -> list[ApiKey]:
    await desk.settle()
    return [key async for key in desk.all()]


def _at_desk(act: Callable[[KeyDesk], Awaitable[Outcome]]) -> Outcome:
    """Does it at the desk of the store that the settings name."""

    async def acted() -> Outcome:
        async with open_documents(load_settings()) as documents:
            return await act(KeyDesk(documents))

    return asyncio.run(acted())


def _table(keys: list[ApiKey]) -> Table:
    table = Table("id", "name", "scopes", "publishers", "ends in", "made", "expires", "state")
    now = datetime.now(UTC)
    for key in keys:
        table.add_row(
            key.id,
            escape(key.name),
            ", ".join(key.scopes),
            escape(", ".join(key.publishers)) or ("any" if key.may(PUBLISHING) else ""),
            f"…{key.ending}",
            f"{key.created_at:%Y-%m-%d %H:%M}",
            f"{key.expires_at:%Y-%m-%d %H:%M}" if key.expires_at else "never",
            key.state(now),
        )
    return table


def _tell(text: str) -> None:
    typer.echo(text, err=True)
