"""Where a page ended, as text that travels."""

import base64
import binascii

import orjson

from stream.errors import FrontwireError
from stream.store.documents import Key

After = tuple[Key, str]


class CursorError(FrontwireError):
    """A cursor is none of ours: leave it out to begin at the first page."""


def written_cursor(after: After) -> str:
    """The position as letters that need no escape in an address."""
    return base64.urlsafe_b64encode(orjson.dumps(after)).decode().rstrip("=")


def read_cursor(cursor: str | None) -> After | None:
    """The position; raises CursorError for what no page gave out."""
    if cursor is None:
        return None
    try:
        match orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))):
            case [str() | int() as key, str() as document_id]:
                return key, document_id
    except (binascii.Error, ValueError):
        pass
    raise CursorError(f"cursor is {cursor!r}: give `next_cursor` of the page before, or leave it out")
