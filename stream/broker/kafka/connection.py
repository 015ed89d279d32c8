"""How clients reach Kafka: one set of settings in the words of each of the three clients."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from stream.addresses import BrokerAddress
from stream.errors import SettingsError
from stream.settings import Settings


@dataclass(frozen=True, slots=True)
class Connection:
    """Address, TLS and SASL of one Kafka cluster."""

    address: BrokerAddress
    user: str | None = None
    password: str | None = None
    mechanism: str = "SCRAM-SHA-512"
    authority: Path | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The connection that the settings name; raises SettingsError when half of it is missing."""
        if settings.broker.embedded:
            raise SettingsError(
                "FRONTWIRE_BROKER names no Kafka, and the embedded broker lives only inside `frontwire"
                " trial`. Set it, for example, to kafka://localhost:9092."
            )
        password = settings.password_of_broker()
        return cls(
            settings.broker, settings.broker_user, password, settings.broker_mechanism, settings.broker_ca
        )

    @property
    def protocol(self) -> str:
        """Kafka's name of it: PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL."""
        transport = "SSL" if self.address.tls else "PLAINTEXT"
        return transport if self.user is None else f"SASL_{transport}"

    def for_aiokafka(self) -> dict[str, Any]:
        """Arguments of aiokafka's clients."""
        options: dict[str, Any] = {
            "bootstrap_servers": self.address.bootstrap_servers,
            "security_protocol": self.protocol,
            "ssl_context": self.ssl_context(),
        }
        if self.user is not None:
            options |= {
                "sasl_mechanism": self.mechanism,
                "sasl_plain_username": self.user,
                "sasl_plain_password": self.password,
            }
        return options

    def for_librdkafka(self) -> dict[str, str]:
        """The same as librdkafka's configuration."""
        options = {
            "bootstrap.servers": ",".join(self.address.bootstrap_servers),
            "security.protocol": self.protocol,
        }
        if self.authority is not None:
            options["ssl.ca.location"] = str(self.authority)
        if self.user is not None and self.password is not None:
            options |= {
                "sasl.mechanism": self.mechanism,
                "sasl.username": self.user,
                "sasl.password": self.password,
            }
        return options

    def for_faust(self) -> dict[str, Any]:
        """The same as settings of a faust.App."""
        import faust  # noqa: PLC0415 - takes 0.5 s, and only a hop's process has use for it

        credentials: object | None = None
        if self.user is not None:
            credentials = faust.SASLCredentials(
                username=self.user,
                password=self.password,
                mechanism=self.mechanism,
                ssl_context=self.ssl_context(),
            )
        elif self.address.tls:
            credentials = faust.SSLCredentials(self.ssl_context())
        return {
            "broker": [f"aiokafka://{server}" for server in self.address.bootstrap_servers],
            "broker_credentials": credentials,
        }

    def ssl_context(self) -> ssl.SSLContext | None:
        """The context that trusts the named authority, or the machine's; None without TLS."""
        if not self.address.tls:
            return None
        try:
            return ssl.create_default_context(cafile=self.authority)
        except OSError as error:
            raise SettingsError(
                f"FRONTWIRE_BROKER_CA is {str(self.authority)!r}: {error}. Name a readable PEM file."
            ) from error
