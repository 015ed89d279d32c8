"""Settings of the store: where files and records are kept, and who we are there."""

import os
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import NoDecode

from stream.addresses import StoreAddress
from stream.errors import SettingsError
from stream.settings.group import PREFIX, SettingsGroup, parsed_by
from stream.settings.secret import require_both, secret_in

DATABASE = "frontwire.db"


def default_data_folder() -> Path:
    """`$XDG_DATA_HOME/frontwire`, else `~/.local/share/frontwire`."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "frontwire"


class StoreSettings(SettingsGroup):
    """The data folder, and Elasticsearch or the embedded store."""

    data: Annotated[Path, AfterValidator(Path.expanduser)] = Field(
        default_factory=default_data_folder,
        description="where the embedded mode and the caches keep their files",
        examples=["/var/lib/frontwire"],
    )
    store: Annotated[StoreAddress, NoDecode, parsed_by(StoreAddress.parse)] = Field(
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
    store_api_key_file: Path | None = Field(
        default=None,
        description="file that holds the Elasticsearch API key",
        examples=["/run/secrets/elastic-key"],
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

    def password_of_store(self) -> str | None:
        """Elasticsearch's password, from its variable or its file; raises SettingsError without its user."""
        password = secret_in(self.store_password, self.store_password_file, "store_password")
        require_both(self.store_user, password, "STORE")
        return password

    def api_key_of_store(self) -> str | None:
        """Elasticsearch's API key, from its variable or its file; raises SettingsError beside a user."""
        api_key = secret_in(self.store_api_key, self.store_api_key_file, "store_api_key")
        if api_key is not None and self.store_user is not None:
            raise SettingsError(
                f"{PREFIX}STORE_USER and {PREFIX}STORE_API_KEY are both set: Elasticsearch knows us by one"
                " of them, unset the other"
            )
        return api_key
