"""`frontwire subscriptions pause|resume|test|rotate|deliveries|replay ID`."""

import sys
from datetime import timedelta
from typing import Annotated

import typer

from schemas.delivery import Delivery, DeliveryState
from schemas.subscription import Subscription
from stream.alerts.managing import looking, pausing
from stream.alerts.managing.made import ShownSecret
from stream.alerts.managing.office import Office
from stream.alerts.managing.replaying import replay as replay_it
from stream.alerts.managing.rotating import LONGEST_HOURS
from stream.alerts.managing.rotating import rotate as rotate_it
from stream.alerts.managing.trying_out import try_out
from stream.cli.subscription_office import AsJson, IdArgument, in_office
from stream.cli.subscription_output import console, delivery_table, print_made, print_secrets

State = Annotated[DeliveryState | None, typer.Option(help="waiting, delivered, set_aside or dropped.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many at most, the newest.")]
Channel = Annotated[str | None, typer.Option(help="The id of the webhook, where there are several.")]
KeepOld = Annotated[
    float, typer.Option(min=0, max=LONGEST_HOURS, help="For so many hours the old secret is valid, too.")
]
NOT_DELIVERED = 1


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    for command in (pause, resume, test, rotate, deliveries, replay):
        app.command(epilog=f"Example: frontwire subscriptions {command.__name__} 3f2a9c0d1e4b5a67")(command)


def pause(subscription_id: IdArgument) -> None:
    """Stop for a while: nothing fires, and what was to be delivered waits."""
    print_made(in_office(lambda office: pausing.pause(office, subscription_id)), "Paused")
    console().print(f"Go on with: frontwire subscriptions resume {subscription_id}")


def resume(subscription_id: IdArgument) -> None:
    """Go on from now: what was published in the pause does not fire."""
    print_made(in_office(lambda office: pausing.resume(office, subscription_id)), "Resumed")


def test(subscription_id: IdArgument) -> None:
    """Send a test alert to every channel and tell what came of it; exit code 1 where one did not arrive."""
    subscription, tried = in_office(lambda office: _tried(office, subscription_id))
    if not tried:
        console().print("It has no channel: the test alert is on the live stream alone.")
        return
    console().print(delivery_table(tried, subscription.channels))
    if any(delivery.state == "waiting" for delivery in tried):
        console().print("Not tried yet: see that frontwire worker or trial runs, then the log:")
        console().print(f"frontwire subscriptions deliveries {subscription_id}")
    if any(delivery.state != "delivered" for delivery in tried):
        raise typer.Exit(NOT_DELIVERED)


def rotate(subscription_id: IdArgument, channel: Channel = None, keep_old_hours: KeepOld = 24) -> None:
    """Draw a new secret for a webhook; for a while messages bear both signatures."""
    keep_old = timedelta(hours=keep_old_hours)
    done = in_office(lambda office: rotate_it(office, subscription_id, channel, keep_old))
    print_secrets([ShownSecret(done.channel_id, done.url, done.secret)])
    console().print(f"The old one is valid until {done.old_valid_until:%Y-%m-%d %H:%M} UTC.")


def deliveries(
    subscription_id: IdArgument, state: State = None, limit: Limit = 20, as_json: AsJson = False
) -> None:
    """List deliveries with their attempts, the newest first."""
    subscription, found = in_office(lambda office: _log(office, subscription_id, state, limit))
    if as_json:
        for one in found:
            sys.stdout.write(one.model_dump_json() + "\n")
        return
    console().print(delivery_table(found, subscription.channels) if found else "There is none.")
    if any(delivery.state == "set_aside" for delivery in found):
        console().print(f"Send again what was set aside: frontwire subscriptions replay {subscription_id}")


def replay(subscription_id: IdArgument) -> None:
    """Send again what was set aside after two days of tries."""
    done = in_office(lambda office: replay_it(office, subscription_id))
    console().print(f"{done.count} due again")
    for note in done.notes:
        console().print(f"{note}: frontwire subscriptions resume {subscription_id}")


async def _tried(office: Office, subscription_id: str) -> tuple[Subscription, tuple[Delivery, ...]]:
    return (await office.held(subscription_id)).model, await try_out(office, subscription_id)


async def _log(
    office: Office, subscription_id: str, state: DeliveryState | None, limit: int
) -> tuple[Subscription, tuple[Delivery, ...]]:
    page = await looking.deliveries(office, subscription_id, state=state, limit=limit)
    return (await office.held(subscription_id)).model, page.items
