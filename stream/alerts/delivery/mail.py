"""Mail: a letter to one address through the operator's server."""

from concurrent.futures import Executor
from typing import Any

import apprise
from apprise.plugins.email.base import NotifyEmail

from schemas.channel import MailChannel
from stream.alerts.delivery.letter import letter
from stream.alerts.delivery.mail_address import MailAddressError, check_mail_address
from stream.alerts.delivery.notifying import ASSET, Notifying
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.delivery.wording import subject
from stream.errors import SettingsError

NOT_SET = "not sent: no mail server is set (FRONTWIRE_MAIL)"


def mail_server(address: str | None) -> dict[str, Any] | None:
    """The parts of the operator's address, None where there is none; raises SettingsError for a wrong one."""
    if address is None:
        return None
    is_mail = address.startswith(("mailto://", "mailtos://"))
    parse: Any = NotifyEmail.parse_url  # apprise declares no types of it
    parts: dict[str, Any] | None = parse(address) if is_mail else None
    if parts is None or apprise.Apprise.instantiate(dict(parts), asset=ASSET) is None:
        raise SettingsError(
            "FRONTWIRE_MAIL (not shown) is no mail server and sender. Example:"
            " mailtos://user:password@mail.example.org?from=alerts@example.org&reply=desk@example.org"
        )
    return parts


class Mail:
    """Sends parcels of mail channels; `server` is what `mail_server` gave."""

    def __init__(self, server: dict[str, Any] | None, links: UnsubscribeLinks, threads: Executor) -> None:
        self._server = server
        self._links = links
        self._notifying = Notifying(threads)

    async def send(self, parcel: Parcel) -> Outcome:
        """See `Sends`."""
        server, channel = self._server, parcel.channel
        if not isinstance(channel, MailChannel):
            raise TypeError(f"{channel.id} is no mail channel")
        if server is None:
            return Outcome(error=NOT_SET)
        try:
            address = check_mail_address(channel.address)
        except MailAddressError as error:
            return Outcome(error=f"not sent: {error}")
        link = await self._links.of(parcel.subscription)
        parts = server | {"targets": [address], "headers": _headers(parcel, link)}
        return await self._notifying.notify(
            lambda: apprise.Apprise.instantiate(parts, asset=ASSET),
            subject(parcel),
            letter(parcel, link),
            apprise.NotifyFormat.HTML,
        )


def _headers(parcel: Parcel, link: str) -> dict[str, str]:
    """One click in the mail program ends the subscription (RFC 8058); the id is the same at each try."""
    return {
        "List-Unsubscribe": f"<{link}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "X-Frontwire-Delivery": parcel.delivery.id,
        "Auto-Submitted": "auto-generated",
    }
