"""Settings of Kibana: where `frontwire setup` puts its dashboards, and who we are there."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from stream.errors import SettingsError
from stream.settings.alerts import base_address
from stream.settings.group import PREFIX, SettingsGroup
from stream.settings.secret import require_both, secret_in


class KibanaSettings(SettingsGroup):
    """Kibana's address and our name there; unset, `frontwire setup` leaves Kibana alone."""

    kibana: Annotated[str, AfterValidator(base_address)] | None = Field(
        default=None,
        description="Kibana, where setup puts data views and dashboards; with /s/NAME into that space",
        examples=["http://localhost:5601"],
    )
    kibana_user: str | None = Field(default=None, description="Kibana user", examples=["elastic"])
    kibana_password: SecretStr | None = Field(
        default=None, description="Kibana password", examples=["(secret)"]
    )
    kibana_password_file: Path | None = Field(
        default=None,
        description="file that holds the Kibana password",
        examples=["/run/secrets/kibana"],
    )
    kibana_api_key: SecretStr | None = Field(
        default=None,
        description="API key that Kibana takes, instead of user and password",
        examples=["(secret)"],
    )
    kibana_api_key_file: Path | None = Field(
        default=None, description="file that holds that API key", examples=["/run/secrets/kibana-key"]
    )
    kibana_ca: Path | None = Field(
        default=None,
        description="file of the authority that signed Kibana's certificate",
        examples=["/run/ca.pem"],
    )

    def password_of_kibana(self) -> str | None:
        """Kibana's password, from its variable or its file; raises SettingsError without its user."""
        password = secret_in(self.kibana_password, self.kibana_password_file, "kibana_password")
        require_both(self.kibana_user, password, "KIBANA")
        return password

    def api_key_of_kibana(self) -> str | None:
        """The API key for Kibana, from its variable or its file; raises SettingsError beside a user."""
        api_key = secret_in(self.kibana_api_key, self.kibana_api_key_file, "kibana_api_key")
        if api_key is not None and self.kibana_user is not None:
            raise SettingsError(
                f"{PREFIX}KIBANA_USER and {PREFIX}KIBANA_API_KEY are both set: Kibana knows us by one of"
                " them, unset the other"
            )
        return api_key
