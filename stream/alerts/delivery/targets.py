"""The chat targets that an operator has named: subscribers choose a name, never see or give an address."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from stream.errors import SettingsError

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
EXAMPLE = 'A line of it: newsroom = "slack://TokenA/TokenB/TokenC/#alerts"'


def read_targets(path: Path | None) -> Mapping[str, str]:
    """The addresses by name, none where no file is set; they hold passwords and are never shown.

    Raises SettingsError for a file that cannot be read, or holds anything but names and addresses.
    """
    if path is None:
        return {}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            f"FRONTWIRE_TARGETS is {str(path)!r}: {error.strerror}. Name a file that this user can read."
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"FRONTWIRE_TARGETS is {str(path)!r}, which is no TOML: {error}. {EXAMPLE}"
        ) from None
    for name, address in found.items():
        if not NAME.fullmatch(name) or not isinstance(address, str) or "://" not in address:
            raise SettingsError(
                f"FRONTWIRE_TARGETS: {name!r} is no name with an address of apprise. {EXAMPLE}"
            )
    return found
