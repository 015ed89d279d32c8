"""Who looks at the page: with keys required, somebody who has signed in; else anybody, who may do all."""

from nicegui import ui

from stream.api.access.caller import caller_of
from stream.keys.key import ApiKey, Scope


def visitor() -> ApiKey | None:
    """The session of who looks; None where no keys are asked for."""
    return caller_of(ui.context.client.request)


def may(scope: Scope) -> bool:
    """Whether who looks holds the scope."""
    session = visitor()
    return session is None or session.may(frozenset({scope}))
