"""`frontwire subscriptions`: make, list, show, change and delete them."""

import sys
from typing import Any

import typer

from schemas.subscription import Subscription
from stream.alerts.managing import looking
from stream.alerts.managing.changing import change as change_it
from stream.alerts.managing.creating import create as create_it
from stream.alerts.managing.creating import plan
from stream.alerts.managing.deleting import delete as delete_it
from stream.alerts.managing.draft import change_from, draft_from
from stream.alerts.managing.office import Office
from stream.cli import subscription_acts
from stream.cli.subscription_fields import takes_fields
from stream.cli.subscription_office import AsJson, IdArgument, in_office
from stream.cli.subscription_options import Owner
from stream.cli.subscription_output import console, print_made, print_preview, subscription_table
from stream.search.choices import AskingError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Hear of places and speakers: make subscriptions, and look after them.",
    epilog='Example: frontwire subscriptions create --place "within 50 km of Odesa"',
)
PAGE = 500


@app.command(
    epilog='Example: frontwire subscriptions create --place "Odesa region" --event-type "drone strike"'
    " --webhook https://hooks.example.org/frontwire"
)
@takes_fields
def create(owner: Owner = None, *, given: dict[str, Any]) -> None:
    """Make a subscription; a name that means nothing, or several things, is asked about.

    Tells how often it would have fired, and shows the secrets of its webhooks this once.
    """
    draft = draft_from(given | ({"owner": owner} if owner else {}))
    made = in_office(lambda office: create_it(office, draft))
    print_made(made, "Made")
    own = made.subscription
    if own.channels:
        console().print(f"Try it out: frontwire subscriptions test {own.id}")
    console().print(f"Follow it: frontwire alerts tail --subscription {own.id}")


@app.command(epilog="Example: frontwire subscriptions preview --speaker Zelensky --any-word ceasefire")
@takes_fields
def preview(*, given: dict[str, Any]) -> None:
    """Tell how often it would have fired in the last 7 and 30 days; stores nothing."""
    _, seen = in_office(lambda office: plan(office, draft_from(given)))
    if seen is None:
        console().print("A watch has no past to tell of. It can be made: frontwire subscriptions create …")
    else:
        print_preview(seen)


@app.command("list", epilog="Example: frontwire subscriptions list --owner desk --json | jq .id")
def list_subscriptions(owner: Owner = None, as_json: AsJson = False) -> None:
    """List subscriptions by name."""
    found = in_office(lambda office: _all(office, owner))
    if as_json:
        for one in found:
            sys.stdout.write(one.model_dump_json() + "\n")
        return
    nothing = "There is none. Make one: frontwire subscriptions create --help"
    console().print(subscription_table(found) if found else nothing)


@app.command(epilog="Example: frontwire subscriptions show 3f2a9c0d1e4b5a67")
def show(subscription_id: IdArgument) -> None:
    """Show one subscription as JSON."""
    held = in_office(lambda office: office.held(subscription_id))
    sys.stdout.write(held.model.model_dump_json(indent=2) + "\n")


@app.command(epilog="Example: frontwire subscriptions change 3f2a9c0d1e4b5a67 --pace hourly")
@takes_fields
def change(subscription_id: IdArgument, *, given: dict[str, Any]) -> None:
    """Change what is given; conditions, channels and rate are each replaced whole."""
    if not given:
        raise AskingError("nothing to change is given. See: frontwire subscriptions change --help", "", "")
    made = in_office(lambda office: change_it(office, subscription_id, change_from(given)))
    print_made(made, "Changed")


@app.command(epilog="Example: frontwire subscriptions delete 3f2a9c0d1e4b5a67")
def delete(subscription_id: IdArgument) -> None:
    """End a subscription; what was to be delivered is dropped."""
    print_made(in_office(lambda office: delete_it(office, subscription_id)), "Ended")


async def _all(office: Office, owner: str | None) -> list[Subscription]:
    page = await looking.subscriptions(office, owner=owner, limit=PAGE)
    found = [*page.items]
    while page.next_cursor is not None:
        page = await looking.subscriptions(office, owner=owner, cursor=page.next_cursor, limit=PAGE)
        found += page.items
    return found


subscription_acts.add_to(app)
