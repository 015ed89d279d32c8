"""Who asks, for the paths that want to know: `None` where the API asks for no keys."""

from typing import cast

from starlette.requests import HTTPConnection

from stream.errors import FrontwireError
from stream.keys.key import ApiKey

STATE = "caller"


class NotAllowedError(FrontwireError):
    """The key may do this, and not for what was asked; the API answers 403."""


def caller_of(request: HTTPConnection) -> ApiKey | None:
    """The key or session of a request."""
    return cast("ApiKey | None", getattr(request.state, STATE, None))


def require_publisher(request: HTTPConnection, publisher: str) -> None:
    """Raises NotAllowedError where the key is bound to other publishers."""
    key = caller_of(request)
    if key is not None and not key.may_publish_for(publisher):
        raise NotAllowedError(
            f"the key {key.name!r} publishes for {', '.join(key.publishers)} and not for {publisher!r}:"
            " send the bulletin under that name, or use the publisher's own key"
        )
