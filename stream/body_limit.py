"""How long a body may be: one check for the API, the command line and the split agent."""

from schemas.bulletin import IncomingBulletin
from stream.errors import BodyTooLargeError


def require_body_within(bulletin: IncomingBulletin, max_body: int) -> None:
    """Raises BodyTooLargeError where the body is over `max_body` bytes of UTF-8 (`FRONTWIRE_MAX_BODY`)."""
    size = len(bulletin.body.encode("utf-8"))
    if size > max_body:
        raise BodyTooLargeError(
            f"{bulletin.key}: the body has {size:,} bytes, {max_body:,} are allowed;"
            " split it, or raise FRONTWIRE_MAX_BODY on every worker, API and publisher"
        )
