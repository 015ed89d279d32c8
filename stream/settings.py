"""Every setting, once: environment variables that begin with FRONTWIRE_, or the same lines in `.env`.

Unset and empty mean the same: the default, with which everything runs embedded on one machine.
"""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from stream.addresses import BrokerAddress, HostPort, StoreAddress
from stream.errors import SettingsError

PREFIX = "FRONTWIRE_"
# A default made of another setting that is wrong itself: nothing to complain of.
DERIVED = "default_factory_not_called"
DATABASE = "frontwire.db"


def default_data_folder() -> Path:
    """`$XDG_DATA_HOME/frontwire`, else `~/.local/share/frontwire`."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "frontwire"


def _parsed_by(parse: Any) -> BeforeValidator:
    """A validator that reads a string by `parse` and lets what is already read through."""
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


class Settings(BaseSettings):
    """What can be set. Read once, in the composition root; passed on as values from there."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",  # .env serves the compose file, too, with image names and the like
        frozen=True,
    )

    broker: Annotated[BrokerAddress, NoDecode, _parsed_by(BrokerAddress.parse)] = Field(
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

    data: Annotated[Path, AfterValidator(Path.expanduser)] = Field(
        default_factory=default_data_folder,
        description="where the embedded mode and the caches keep their files",
        examples=["/var/lib/frontwire"],
    )
    store: Annotated[StoreAddress, NoDecode, _parsed_by(StoreAddress.parse)] = Field(
        default_factory=lambda known: StoreAddress(path=known["data"].absolute() / DATABASE),
        description="Elasticsearch, or a SQLite file",
        examples=["http://localhost:9200"],
    )
    store_user: str | None = Field(default=None, description="Elasticsearch user", examples=["frontwire"])
    store_password: SecretStr | None = Field(
        default=None, description="Elasticsearch password", examples=["(secret)"]
    )
    store_password_file: Path | None = Field(
        default=None,
        description="file that holds the Elasticsearch password",
        examples=["/run/secrets/elastic"],
    )
    store_api_key: SecretStr | None = Field(
        default=None, description="Elasticsearch API key, instead of user and password", examples=["(secret)"]
    )
    store_replicas: int = Field(
        default=0,
        ge=0,
        le=5,
        description="copies of each new Elasticsearch index beside the first: 1 or more on several nodes",
        examples=["1"],
    )
    store_ca: Path | None = Field(
        default=None,
        description="file of the authority that signed Elasticsearch's certificate",
        examples=["/run/ca.pem"],
    )

    api: Annotated[HostPort, NoDecode, _parsed_by(HostPort.parse)] = Field(
        default=HostPort("127.0.0.1", 8600),
        description="address the API listens on",
        examples=["127.0.0.1:8600"],
    )
    metrics: Annotated[HostPort | None, NoDecode, _parsed_by(HostPort.parse)] = Field(
        default=None,
        description="address where a worker serves Prometheus metrics; unset: nowhere",
        examples=["127.0.0.1:9464"],
    )
    max_body: int = Field(
        default=256 * 1024,
        ge=1024,
        le=8 * 1024 * 1024,
        description="largest body of a bulletin, in bytes of UTF-8",
        examples=["262144"],
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="least level that is logged", examples=["INFO"]
    )

    def password_of_broker(self) -> str | None:
        """The SASL password, from its variable or its file."""
        return _secret(self.broker_password, self.broker_password_file, "BROKER_PASSWORD_FILE")

    def password_of_store(self) -> str | None:
        """Elasticsearch's password, from its variable or its file."""
        return _secret(self.store_password, self.store_password_file, "STORE_PASSWORD_FILE")


def load_settings(**overrides: Any) -> Settings:
    """Reads the settings; `overrides` (field names) win over the environment.

    Raises SettingsError, naming the variable, the value, and one that works:

        FRONTWIRE_BROKER is 'localhost:9092': expected kafka://host:port[,host…], … Example: kafka://localhost:9092
    """
    try:
        return Settings(**overrides)
    except UnicodeDecodeError as error:
        raise SettingsError(f".env is no UTF-8 (byte {error.start}): convert it to UTF-8") from error
    except ValidationError as error:
        raise SettingsError(
            " · ".join(_explain(dict(item)) for item in error.errors() if item["type"] != DERIVED)
        ) from None


def _explain(item: dict[str, Any]) -> str:
    """One wrong setting: variable, value, what is wrong, a value that works."""
    name = str(item["loc"][0])
    field = Settings.model_fields[name]
    # A value with "@" may hold a password: it is not repeated.
    given = "(not shown)" if "@" in str(item["input"]) else repr(item["input"])
    reason = str(item["msg"]).removeprefix("Value error, ")
    return f"{PREFIX}{name.upper()} is {given}: {reason}. Example: {(field.examples or [''])[0]}"


def _secret(value: SecretStr | None, file: Path | None, variable: str) -> str | None:
    """The secret itself, else what its file holds without the line's end."""
    if value is not None:
        return value.get_secret_value()
    if file is None:
        return None
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except OSError as error:
        raise SettingsError(
            f"{PREFIX}{variable} is {str(file)!r}: {error.strerror}. Name a file that this user can read."
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{PREFIX}{variable} is {str(file)!r}: no UTF-8. Write the secret as text."
        ) from error
