"""Matches record sets with all subscriptions of a worker."""

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from schemas.subscription import Subscription
from stream.alerts.match import Match
from stream.alerts.matching.axis import Axes
from stream.alerts.matching.conditions import reasons_for
from stream.alerts.matching.facts import facts_of
from stream.alerts.matching.filing import Filing
from stream.alerts.matching.keys import conditions_of, keys_of
from stream.enrich.asked_place import PlaceNames


class Matcher:
    """Holds subscriptions and tells what a record set meets; `len` is how many may fire.

    `names` is what knows places by name; it is asked for the names of axes alone. The time of a match depends
    on what a record has and on how many it meets, hardly on how many are held (`make bench`).
    """

    def __init__(self, names: PlaceNames) -> None:
        self._axes = Axes(names)
        self._filing = Filing()
        self._held: dict[str, Subscription] = {}

    def __len__(self) -> int:
        return len(self._held)

    def put(self, subscription: Subscription) -> None:
        """Adds a subscription, or replaces the one of its id; one that may not fire is taken out.

        That is one that is paused or deleted, or watches for something else than records. Which of two
        versions is the newer one is for the caller to know.
        """
        self.remove(subscription.id)
        if subscription.state == "active" and subscription.wanted is not None:
            self._held[subscription.id] = subscription
            self._filing.add(subscription.id, conditions_of(subscription.wanted))

    def remove(self, subscription_id: str) -> None:
        """Takes a subscription out; nothing happens where there is none of that id."""
        if self._held.pop(subscription_id, None) is not None:
            self._filing.remove(subscription_id)

    def match(self, record_set: RecordSet) -> list[Match]:
        """What the records of a set meet: in their order, for each by the ids of subscriptions."""
        return [match for record in record_set.records for match in self._matches(record)]

    def _matches(self, record: Statement | FrontEvent) -> list[Match]:
        facts = facts_of(record, self._axes)
        matches = []
        for subscription_id in sorted(self._filing.found(keys_of(facts))):
            subscription = self._held[subscription_id]
            reasons = reasons_for(subscription.wanted, facts) if subscription.wanted is not None else None
            if reasons is not None:
                matches.append(Match(subscription, record, reasons))
        return matches
