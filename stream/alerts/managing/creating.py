"""Making a subscription: names are settled, its past is looked at, then it is stored and made known."""

from schemas.subscription import Subscription, Wanted
from stream.alerts.managing.asked_channels import webhook_ids
from stream.alerts.managing.draft import Draft
from stream.alerts.managing.made import Made, shown
from stream.alerts.managing.naming import name_of
from stream.alerts.managing.office import Office
from stream.alerts.preview import Preview, preview
from stream.search.choices import AskingError


async def create(office: Office, draft: Draft) -> Made:
    """Stores it; raises AskingError with candidates where a name or an address cannot be taken.

    Its secrets are kept first: no worker ever finds a webhook that it cannot sign for.
    """
    planned, seen = await plan(office, draft)
    ids = tuple(webhook_ids(planned.channels))
    kept = await office.desks.secrets.fit(planned.id, ids)
    if await office.desks.subscriptions.create(planned) is None:
        raise RuntimeError(f"the id {planned.id} was drawn twice")
    notes = await office.make_known(planned)
    return Made(planned, seen, shown(kept, planned.channels), notes)


async def plan(office: Office, draft: Draft) -> tuple[Subscription, Preview | None]:
    """The subscription that the draft would make, and how often it would have fired; nothing is stored."""
    if (draft.wanted is None) == (draft.watch is None):
        raise AskingError("give either wanted (which records fire) or watch (silence, failure)", "wanted", "")
    wanted = await office.asker.wanted(draft.wanted) if draft.wanted is not None else None
    watch = await office.asker.watch(draft.watch) if draft.watch is not None else None
    channels = office.channels.channels(draft.channels)
    seen = await previewed(office, wanted) if wanted is not None else None
    now = office.now()
    subscription = Subscription(
        id=office.new_id(),
        version=1,
        name=draft.name or name_of(wanted, watch),
        owner=draft.owner,
        state="active",
        paused_because=None,
        wanted=wanted,
        watch=watch,
        channels=channels,
        rate=draft.rate.rate,
        fold_minutes=draft.fold_minutes,
        corrections=draft.corrections,
        created_at=now,
        changed_at=now,
        since=now,
    )
    return subscription, seen


async def previewed(office: Office, wanted: Wanted) -> Preview:
    """How often it would have fired in the last 7 and 30 days."""
    return await preview(wanted, office.store, office.names, office.now())
