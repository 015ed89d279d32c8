"""Chat: a message to a target that the operator has named."""

from collections.abc import Mapping
from concurrent.futures import Executor

import apprise

from schemas.channel import ChatChannel
from stream.alerts.delivery.notifying import ASSET, Notifying
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.plain_text import plain_text
from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.delivery.wording import subject
from stream.errors import SettingsError


def checked_targets(targets: Mapping[str, str]) -> Mapping[str, str]:
    """The targets as they are; raises SettingsError for one that apprise does not know how to reach."""
    for name, address in targets.items():
        if apprise.Apprise.instantiate(address, asset=ASSET) is None:
            raise SettingsError(
                f"FRONTWIRE_TARGETS: the address of {name!r} (not shown) is none that apprise knows"
            )
    return targets


class Chat:
    """Sends parcels of chat channels; `targets` are addresses of apprise by name."""

    def __init__(self, targets: Mapping[str, str], links: UnsubscribeLinks, threads: Executor) -> None:
        self._targets = targets
        self._links = links
        self._notifying = Notifying(threads)

    async def send(self, parcel: Parcel) -> Outcome:
        """See `Sends`."""
        channel = parcel.channel
        if not isinstance(channel, ChatChannel):
            raise TypeError(f"{channel.id} is no chat channel")
        address = self._targets.get(channel.target)
        if address is None:
            return Outcome(error=f"not sent: no target is named {channel.target!r} (FRONTWIRE_TARGETS)")
        body = plain_text(parcel, await self._links.of(parcel.subscription))
        return await self._notifying.notify(
            lambda: apprise.Apprise.instantiate(address, asset=ASSET),
            subject(parcel),
            body,
            apprise.NotifyFormat.TEXT,
        )
