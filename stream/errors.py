"""The one base class of what goes wrong on purpose: every message says what, where, and what to do next."""


class FrontwireError(Exception):
    """Something the user, publisher or operator can act on; the message says how.

    The command line prints it as one line and ends with exit code 2; the API answers it as problem+json.
    """


class SettingsError(FrontwireError):
    """A setting has a value that cannot work; the message names the variable, the value and a valid one."""


class BulletinError(FrontwireError):
    """A bulletin cannot be taken as it is; the message names the field, what was given, what is expected."""


class BodyTooLargeError(BulletinError):
    """A body is over `FRONTWIRE_MAX_BODY` bytes; the API answers 413, `publish` ends with exit code 2."""


class StoreUnavailableError(FrontwireError):
    """The store does not answer for now: wait and try again; nothing is wrong with the data."""


class StoreRejectedError(FrontwireError):
    """The store refuses this very data (a mapping, a limit): trying again gives the same answer."""


class BrokerUnavailableError(FrontwireError):
    """The broker does not answer for now: wait and try again."""


class MessageTooLargeError(FrontwireError):
    """A message is over what its topic takes: the same one will never be taken."""
