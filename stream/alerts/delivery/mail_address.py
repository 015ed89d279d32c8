"""The address of a letter: one plain mailbox, and nothing that a mail library would read as more."""

import re

from stream.errors import FrontwireError

LONGEST = 254
LOCAL = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
MAILBOX = re.compile(rf"{LOCAL}@(?:{LABEL}\.)+{LABEL}", re.IGNORECASE)


class MailAddressError(FrontwireError):
    """What was given is not the address of one mailbox."""


def check_mail_address(address: str) -> str:
    """The address itself; raises MailAddressError for names, lists, comments, and what is none.

    "a@b.org,c@d.org" and "Ann <ann@b.org>" would be two letters, or one to somebody else than is shown.
    """
    if len(address) > LONGEST or not MAILBOX.fullmatch(address):
        raise MailAddressError(
            f"{address[:LONGEST]!r} is no address of one mailbox. Example: ann@example.org"
        )
    return address
