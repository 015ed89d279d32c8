"""Changing a subscription: the fields that are given, by compare-and-set."""

from typing import Any

from schemas.subscription import Subscription
from stream.alerts.asking.asked import AskedWatch
from stream.alerts.managing.asked_channels import webhook_ids
from stream.alerts.managing.creating import previewed
from stream.alerts.managing.draft import Change
from stream.alerts.managing.made import Made, shown
from stream.alerts.managing.office import ChangedMeanwhileError, Office, SubscriptionError


async def change(office: Office, subscription_id: str, asked: Change, *, version: int | None = None) -> Made:
    """Stores the change as the next version; `version` is the one that it is meant for, None for any.

    With other conditions it begins anew: what was published before the change does not fire. Raises
    UnknownSubscriptionError, ChangedMeanwhileError, AskingError.
    """
    while True:
        held = await office.held(subscription_id)
        before = held.model
        if version is not None and before.version != version:
            raise ChangedMeanwhileError(
                f"subscription {subscription_id} is at version {before.version}, the change is meant for"
                f" {version}: read it again and decide anew"
            )
        after = before.model_copy(update=await _different(office, before, asked))
        known, wanted_ids = tuple(webhook_ids(before.channels)), tuple(webhook_ids(after.channels))
        # With the old ones until the change is stored: those sign until then.
        await office.desks.secrets.fit(subscription_id, tuple(dict.fromkeys((*known, *wanted_ids))))
        saved = await office.desks.subscriptions.save(held, after, office.now())
        if saved is not None:
            break
    kept = await office.desks.secrets.fit(subscription_id, wanted_ids)
    notes = await office.make_known(saved.model)
    wanted = saved.model.wanted
    seen = await previewed(office, wanted) if wanted is not None and asked.wanted is not None else None
    return Made(saved.model, seen, shown(kept, saved.model.channels, known), notes)


async def _different(office: Office, before: Subscription, asked: Change) -> dict[str, Any]:
    """The fields that change, with their values."""
    _require_same_sort(before, asked)
    fields: dict[str, Any] = {
        name: value
        for name in ("name", "fold_minutes", "corrections")
        if (value := getattr(asked, name)) is not None
    }
    if asked.rate is not None:
        fields["rate"] = asked.rate.rate
    if asked.watch is not None:
        fields |= await _watch(office, before, asked.watch)
    if asked.wanted is not None:
        fields |= {"wanted": await office.asker.wanted(asked.wanted), "since": office.now()}
    if asked.channels is not None:
        fields["channels"] = office.channels.channels(asked.channels, before.channels)
    return fields


async def _watch(office: Office, before: Subscription, asked: AskedWatch) -> dict[str, Any]:
    """The watch; over another publisher it begins anew: one that never sent is silent from now on."""
    watch = await office.asker.watch(asked)
    same = getattr(before.watch, "publisher", None) == getattr(watch, "publisher", None)
    return {"watch": watch} if same else {"watch": watch, "since": office.now()}


def _require_same_sort(before: Subscription, asked: Change) -> None:
    if before.wanted is None and asked.wanted is not None:
        raise SubscriptionError(f"{before.name!r} is a watch and wants no records: make another subscription")
    if before.watch is None and asked.watch is not None:
        raise SubscriptionError(f"{before.name!r} wants records and is no watch: make another subscription")
