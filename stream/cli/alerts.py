"""`frontwire alerts`: follow what subscriptions fire."""

import sys
from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import timedelta
from typing import Annotated

import typer
from rich.markup import escape

from schemas.alert import Alert
from stream.alerts.delivery.wording import headline, published, why
from stream.alerts.live.cursor import Sent
from stream.alerts.live.following import follow
from stream.alerts.managing.office import Office
from stream.cli.subscription_office import AsJson, in_office
from stream.cli.subscription_output import console
from stream.store.moments import milliseconds

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Follow what subscriptions fire.",
    epilog="Example: frontwire alerts tail --json",
)


@app.callback()
def alerts() -> None:
    """Follow what subscriptions fire."""


@app.command(epilog="Example: frontwire alerts tail --subscription 3f2a9c0d1e4b5a67 --since-minutes 60")
def tail(
    subscription: Annotated[list[str] | None, typer.Option(help="Of these alone, by id; repeatable.")] = None,
    since_minutes: Annotated[float, typer.Option(min=0, help="Begin so many minutes ago.")] = 0,
    count: Annotated[int | None, typer.Option(min=1, help="End after so many.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print alerts as they are fired, until Ctrl-C."""
    in_office(lambda office: _tail(office, subscription or [], since_minutes, count, as_json))


async def _tail(
    office: Office, subscription_ids: list[str], since_minutes: float, count: int | None, as_json: bool
) -> None:
    for subscription_id in subscription_ids:
        await office.held(subscription_id)
    begin = office.now() - timedelta(minutes=since_minutes)
    if not as_json:
        console().print("Waiting for alerts. Ctrl-C ends.", style="dim")
    shown = 0
    async for alert in _followed(office, Sent.since(milliseconds(begin)), subscription_ids):
        _print(alert, as_json)
        shown += 1
        if shown == count:
            return


async def _followed(office: Office, sent: Sent, subscription_ids: list[str]) -> AsyncIterator[Alert]:
    while True:  # one who does not keep up (a pager) goes on behind what it has had
        async with aclosing(follow(office.feed, sent, subscription_ids)) as followed:
            async for _, alert in followed:
                yield alert


def _print(alert: Alert, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(alert.model_dump_json() + "\n")
        sys.stdout.flush()
        return
    out = console()
    out.print(
        f"[dim]{alert.at:%H:%M:%S}[/] [bold]{escape(alert.subscription_name)}: {escape(headline(alert))}[/]"
    )
    if alert.record is not None:
        out.print(f"  {escape(alert.record.text)}")
    source = published(alert.bulletin) if alert.bulletin is not None else None
    for line in filter(None, [alert.note, why(alert), source]):
        out.print(f"  {escape(line)}", style="dim")
