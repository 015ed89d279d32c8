"""Every setting, once: environment variables that begin with FRONTWIRE_, or the same lines in `.env`.

Unset and empty mean the same: the default, with which everything runs embedded on one machine. There is a
file for each part of the system that is set; `Settings` is all of them.
"""

from stream.settings.group import PREFIX
from stream.settings.load import load_settings
from stream.settings.settings import Settings
from stream.settings.store import DATABASE

__all__ = ["DATABASE", "PREFIX", "Settings", "load_settings"]
