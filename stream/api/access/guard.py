"""What signing in works with: the keys, what of them is in memory, and what they open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, cast

from fastapi import Depends, Request

from stream.api.access.rules import Rules
from stream.keys.desk import KeyDesk
from stream.keys.ring import KeyRing


@dataclass(frozen=True, slots=True)
class Guard:
    """There is one where keys are required."""

    desk: KeyDesk
    ring: KeyRing
    rules: Rules
    now: Callable[[], datetime]


def _guard(request: Request) -> Guard:
    return cast("Guard", request.app.state.guard)


GuardOf = Annotated[Guard, Depends(_guard)]
