"""Settings of the broker: where Kafka is, who we are there, and the topics."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr
from pydantic_settings import NoDecode

from stream.addresses import BrokerAddress
from stream.settings.group import SettingsGroup, parsed_by
from stream.settings.secret import require_both, secret_in


class BrokerSettings(SettingsGroup):
    """Kafka, or the embedded broker."""

    broker: Annotated[BrokerAddress, NoDecode, parsed_by(BrokerAddress.parse)] = Field(
        default=BrokerAddress(),
        description="Kafka's bootstrap servers, or embedded",
        examples=["kafka://localhost:9092"],
    )
    broker_user: str | None = Field(default=None, description="SASL user", examples=["frontwire"])
    broker_password: SecretStr | None = Field(
        default=None, description="SASL password", examples=["(secret)"]
    )
    broker_password_file: Path | None = Field(
        default=None, description="file that holds the SASL password", examples=["/run/secrets/kafka"]
    )
    broker_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="SCRAM-SHA-512", description="SASL mechanism", examples=["SCRAM-SHA-512"]
    )
    broker_ca: Path | None = Field(
        default=None,
        description="file of the authority that signed Kafka's certificate",
        examples=["/run/ca.pem"],
    )
    partitions: int = Field(
        default=8,
        ge=1,
        le=1000,
        description="partitions of each topic, fixed once setup has made it",
        examples=["8"],
    )
    replication: int = Field(
        default=1,
        ge=1,
        le=10,
        description="copies of each topic: 3 on a cluster of brokers, 1 on a single one",
        examples=["3"],
    )

    def password_of_broker(self) -> str | None:
        """The SASL password, from its variable or its file; raises SettingsError without its user."""
        password = secret_in(self.broker_password, self.broker_password_file, "broker_password")
        require_both(self.broker_user, password, "BROKER")
        return password
