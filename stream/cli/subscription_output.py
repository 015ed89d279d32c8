"""Subscriptions, previews, secrets and deliveries for people."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from schemas.channel import Channel
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.managing.made import Made, ShownSecret
from stream.alerts.preview import Preview
from stream.cli.found import heading

WIDTH = 160


def console() -> Console:
    """As wide as the terminal, and wide enough for ids where there is none."""
    return Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)


def print_made(made: Made, what: str) -> None:
    """What became of it, its past, secrets that are shown this once, and what to do next."""
    out, subscription = console(), made.subscription
    out.print(f"{what}: [bold]{escape(subscription.name)}[/] ({subscription.id}), {subscription.state}")
    if made.preview is not None:
        print_preview(made.preview)
    for note in made.notes:
        out.print(note)
    print_secrets(made.secrets)


def print_preview(seen: Preview) -> None:
    """How often it would have fired, with examples."""
    out, least = console(), "at least " if seen.at_least else ""
    out.print(f"It would have fired {least}{seen.week} times in the last 7 days, {least}{seen.month} in 30.")
    for example in seen.examples:
        out.print(heading(example.record), style="bold")
        out.print(f"  {escape(example.record.text)}")
        why = ", ".join(dict.fromkeys(f"{reason.field}: {reason.value}" for reason in example.reasons))
        out.print(f"  because of {escape(why)}", style="dim")


def print_secrets(secrets: Iterable[ShownSecret]) -> None:
    """Each secret, with what it is for."""
    for one in secrets:
        console().print(
            f"Secret of {escape(one.url)} (channel {one.channel_id}), shown this once: {one.secret}\n"
            "Check the signature of every message with it: docs/alerts.md"
        )


def subscription_table(subscriptions: Iterable[Subscription]) -> Table:
    """One a line."""
    table = Table("id", "name", "state", "to", "pace", "owner", "made")
    for one in subscriptions:
        table.add_row(
            one.id,
            escape(one.name),
            one.state,
            escape(", ".join(map(channel_words, one.channels)) or "live stream"),
            one.rate.pace.replace("_", " "),
            escape(one.owner or ""),
            f"{one.created_at:%Y-%m-%d %H:%M}",
        )
    return table


def delivery_table(deliveries: Iterable[Delivery], channels: Iterable[Channel]) -> Table:
    """One a line, with its latest attempt."""
    words = {channel.id: channel_words(channel) for channel in channels}
    table = Table("made", "to", "state", "tries", "last answer", "ms", "id")
    for one in deliveries:
        last = one.attempts[-1] if one.attempts else None
        table.add_row(
            f"{one.created_at:%Y-%m-%d %H:%M:%S}",
            escape(words.get(one.channel_id, one.channel_id)),
            one.state.replace("_", " "),
            str(one.attempts_made),
            escape((last.error or str(last.status or "sent")) if last else ""),
            f"{last.milliseconds:.0f}" if last else "",
            one.id,
        )
    return table


def channel_words(channel: Channel) -> str:
    """Where it leads."""
    if channel.kind == "webhook":
        return channel.url
    return channel.address if channel.kind == "mail" else f"chat {channel.target}"
