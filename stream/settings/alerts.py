"""Settings of alerts: where mail and chat messages go out, and what webhooks may connect to."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import NoDecode

from stream.settings.group import SettingsGroup, parsed_by
from stream.settings.secret import secret_in

Network = IPv4Network | IPv6Network


def networks(text: str) -> tuple[Network, ...]:
    """Reads `10.0.0.0/8,fd00::/8`; one address is a network, too."""
    return tuple(ip_network(each.strip()) for each in text.split(",") if each.strip())


def base_address(text: str) -> str:
    """An address to which paths are added: `https://wire.example.org`, without the slash at its end."""
    if not text.startswith(("http://", "https://")) or any(mark in text for mark in "?#@ "):
        raise ValueError("expected https://host or http://host, with a path perhaps")
    return text.rstrip("/")


class AlertSettings(SettingsGroup):
    """Mail, chat, webhooks, and links back to us."""

    public_url: Annotated[str, AfterValidator(base_address)] | None = Field(
        default=None,
        description="address under which subscribers reach the API, for links to unsubscribe",
        examples=["https://wire.example.org"],
    )
    mail: SecretStr | None = Field(
        default=None,
        description="mail server and sender, as an address of apprise",
        examples=["mailtos://user:password@mail.example.org?from=alerts@example.org&reply=desk@example.org"],
    )
    mail_file: Path | None = Field(
        default=None,
        description="file that holds the address of the mail server",
        examples=["/run/secrets/frontwire-mail"],
    )
    targets: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description='file of chat targets: a line name = "apprise address" for each, in TOML',
        examples=["/etc/frontwire/targets.toml"],
    )
    allow_private_targets: Annotated[tuple[Network, ...], NoDecode, parsed_by(networks)] = Field(
        default=(),
        description="private networks that webhooks may connect to",
        examples=["10.20.0.0/16,fd00:20::/32"],
    )

    keep_alerts: int = Field(
        default=90,
        ge=14,
        description="days after which alerts, and deliveries that were set aside, are forgotten",
        examples=["90"],
    )
    keep_deliveries: int = Field(
        default=30,
        # `frontwire.alerts` keeps a week: what comes from it a second time must still find its delivery.
        ge=8,
        description="days after which deliveries that have arrived, with their log, are forgotten",
        examples=["30"],
    )

    def mail_address(self) -> str | None:
        """The mail server's address, password and all, from its variable or its file."""
        return secret_in(self.mail, self.mail_file, "mail")
