"""A secret is given by its variable, or by a file that the variable with `_FILE` names."""

from pathlib import Path

from pydantic import SecretStr

from stream.errors import SettingsError
from stream.settings.group import PREFIX


def secret_in(value: SecretStr | None, file: Path | None, name: str) -> str | None:
    """The secret of the setting `name` itself, else what its file holds without the line's end, else None.

    Raises SettingsError for a file that cannot be read.
    """
    if value is not None:
        return value.get_secret_value()
    if file is None:
        return None
    variable = f"{PREFIX}{name.upper()}_FILE"
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except OSError as error:
        raise SettingsError(
            f"{variable} is {str(file)!r}: {error.strerror}. Name a file that this user can read."
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{variable} is {str(file)!r}: no UTF-8. Write the secret as text.") from error


def require_both(user: str | None, password: str | None, part: str) -> None:
    """Raises SettingsError when one of the two is set alone; `part` is BROKER, KIBANA or STORE."""
    if (user is None) != (password is None):
        missing, given = ("USER", "PASSWORD") if user is None else ("PASSWORD", "USER")
        raise SettingsError(
            f"{PREFIX}{part}_{given} is set and {PREFIX}{part}_{missing} is not: they belong together,"
            " set both (the password may stand in a file, named by …_PASSWORD_FILE)"
        )
