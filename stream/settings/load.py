"""Reads the settings, and says in one line what is wrong with them."""

from typing import Any

from pydantic import ValidationError

from stream.errors import SettingsError
from stream.settings.group import PREFIX
from stream.settings.settings import Settings

# A default made of another setting that is wrong itself: nothing to complain of.
DERIVED = "default_factory_not_called"


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
