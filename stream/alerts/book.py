"""The subscriptions as one process knows them: in memory, the newest version of each."""

from collections.abc import Mapping

from schemas.record_set import RecordSet
from schemas.subscription import Subscription
from stream.alerts.match import Match
from stream.alerts.matching.matcher import Matcher


class SubscriptionBook:
    """Takes in changes in any order and as often as they come; deleted ones are left out."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._versions: dict[str, int] = {}
        self._active: dict[str, Subscription] = {}
        self._paused: dict[str, Subscription] = {}

    @property
    def active(self) -> Mapping[str, Subscription]:
        """Those that may fire, by id."""
        return self._active

    @property
    def paused(self) -> Mapping[str, Subscription]:
        """Those that fire nothing until they go on, by id."""
        return self._paused

    def put(self, subscription: Subscription) -> bool:
        """Takes in a version of a subscription; False when it is none newer than the one known."""
        if self._versions.get(subscription.id, 0) >= subscription.version:
            return False
        self._versions[subscription.id] = subscription.version
        self._matcher.put(subscription)
        for state, held in (("active", self._active), ("paused", self._paused)):
            held.pop(subscription.id, None)
            if subscription.state == state:
                held[subscription.id] = subscription
        return True

    def match(self, record_set: RecordSet) -> list[Match]:
        """Which of them the set's records meet."""
        return self._matcher.match(record_set)
