"""What a listener has had: the id of an event, which any replica can go on from.

Alerts do not show in the order of their times: a search sees a write a second late, and clocks of workers
differ. So the newest time alone would lose what shows late, and going back a little would send things twice.
The cursor therefore names what was sent in the last half minute, by the first letters of the alerts' ids.
"""

import re
from collections import deque
from dataclasses import dataclass, field
from typing import Self

from schemas.alert import Alert
from stream.errors import FrontwireError
from stream.store.moments import milliseconds

# How late an alert may show behind a newer one, in ms.
LOOK_BACK = 30_000
LETTERS = 8  # of 32: two alerts of half a minute share them once in a million cursors of 100
# What is told of in one event id, some 900 letters; of what came before, a little may come again.
MOST_NAMED = 100
CURSOR = re.compile(r"(?P<latest>\d{1,15})-(?P<floor>\d{1,15})(?:-(?P<sent>[0-9a-f.]{1,2000}))?")


class EventIdError(FrontwireError):
    """The id of the last event is none of ours: leave it out to begin now."""


@dataclass(slots=True)
class Sent:
    """What one listener has had. `latest`: ms of the newest; nothing made before `floor` was asked for."""

    latest: int
    floor: int
    _times: deque[tuple[int, str]] = field(default_factory=deque)
    _ids: set[str] = field(default_factory=set)

    @classmethod
    def since(cls, moment_ms: int) -> Self:
        """Of somebody who wants what is made from that moment on."""
        return cls(moment_ms, moment_ms)

    @classmethod
    def parse(cls, event_id: str) -> Self:
        """Of somebody who had the event of this id last; raises EventIdError."""
        found = CURSOR.fullmatch(event_id)
        if found is None:
            raise EventIdError(
                f"Last-Event-ID is {event_id!r}: give the id of an event of /alerts/stream, or none"
            )
        sent = cls(int(found["latest"]), int(found["floor"]))
        for letters in (found["sent"] or "").split("."):
            sent._remember(sent.latest, letters)
        return sent

    @property
    def event_id(self) -> str:
        """The id to go on from."""
        named = ".".join([letters for _, letters in self._times][-MOST_NAMED:])
        floor = max(self.floor, self.latest - LOOK_BACK)
        return f"{self.latest}-{floor}" + (f"-{named}" if named else "")

    @property
    def look_from(self) -> int:
        """What was made before that (ms) has been sent, or was not asked for."""
        return max(self.floor, self.latest - LOOK_BACK)

    def take(self, alert: Alert) -> bool:
        """Whether it is to be sent now; it counts as sent from then on."""
        made, letters = milliseconds(alert.at), alert.id[:LETTERS]
        if made < self.look_from or letters in self._ids:
            return False
        self._remember(made, letters)
        self.latest = max(self.latest, made)
        while self._times and self._times[0][0] < self.latest - LOOK_BACK:
            self._ids.discard(self._times.popleft()[1])
        return True

    def _remember(self, made: int, letters: str) -> None:
        if letters:
            self._times.append((made, letters))
            self._ids.add(letters)
