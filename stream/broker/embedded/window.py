"""How much may be under way at once, so that the embedded broker drops nothing that is still needed.

A partition keeps 5 MiB. Messages of one partition are finished in order, so what is unfinished is the end of
its log, and as long as all that is unfinished, in all partitions together, is less than what a single one
keeps, none of it is dropped, however keys fall.
"""

from dataclasses import dataclass

from schemas.receipt import FINAL_STAGES, Receipt
from stream.broker.embedded.mock_cluster import KEPT_PER_PARTITION
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.outcomes import milliseconds
from stream.broker.port import Outcome
from stream.broker.topics import BULLETINS

# A tenth is left for what messages weigh beside their contents.
MOST_BYTES = KEPT_PER_PARTITION * 9 // 10
# A set as it lies in the broker, compressed, beside its bulletin: a body of nothing but place names is the
# worst with 12 times; real ones have 2 to 4. The sum is for short ones, whose records say more than they do.
SET_BYTES_PER_BULLETIN_BYTE = 12
LEAST_SET_BYTES = 8 * 1024
# Above this, a message could push out all that lie before it, and then the broker loses the message itself.
LARGE = KEPT_PER_PARTITION * 9 // 20

# Seconds without an outcome before a message is sent again: twice what the largest body takes on a busy
# machine, then doubling up to a quarter of an hour, since a store that is away is no lost message.
FIRST_PATIENCE = 60.0
LONGEST_PATIENCE = 900.0


def weight(message: Waiting) -> int:
    """The most bytes that a message makes lie in a partition at once, on the way to its outcome."""
    size = len(message.value or b"") + len(message.key or b"")
    return size * SET_BYTES_PER_BULLETIN_BYTE + LEAST_SET_BYTES if message.topic == BULLETINS else size


@dataclass(slots=True)
class UnderWay:
    """A message that was sent and is not done with; `overdue_at` in monotonic seconds.

    Both index and alert read its set, at their own pace: it is done when it is `stored` and `matched`.
    """

    seq: int
    key: bytes | None
    revision: int
    sent_at: int
    weight: int
    overdue_at: float
    patience: float = FIRST_PATIENCE
    stored: bool = False
    matched: bool = False


class Window:
    """The messages under way; one of a key at a time, so that an outcome tells which of them it is of."""

    def __init__(self) -> None:
        self._by_key: dict[bytes | None, UnderWay] = {}
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._by_key)

    def holds(self, key: bytes | None) -> bool:
        """Whether one of this key is under way."""
        return key in self._by_key

    def has_room_for(self, message: Waiting) -> bool:
        """Whether it may be sent now; what is larger than all the room goes alone."""
        return not self._by_key or self._bytes + weight(message) <= MOST_BYTES

    def add(self, message: Waiting, now: float) -> None:
        """Notes that it is being sent."""
        self._by_key[message.key] = UnderWay(
            message.seq, message.key, message.revision, message.sent_at, weight(message), now + FIRST_PATIENCE
        )
        self._bytes += weight(message)

    def settled_by(self, outcome: Outcome) -> int | None:
        """The number of the message that this outcome is the last of, which leaves; None for no such one."""
        key = outcome.key if not isinstance(outcome, Receipt) else _bulletin_key(outcome)
        under_way = self._by_key.get(key)
        if under_way is None or not _settles(outcome, under_way):
            return None
        del self._by_key[key]
        self._bytes -= under_way.weight
        return under_way.seq

    def overdue(self, now: float) -> list[UnderWay]:
        """Those that wait too long; each is given twice its time anew."""
        late = [under_way for under_way in self._by_key.values() if under_way.overdue_at <= now]
        for under_way in late:
            under_way.patience = min(2 * under_way.patience, LONGEST_PATIENCE)
            under_way.overdue_at = now + under_way.patience
        return late


def _bulletin_key(receipt: Receipt) -> bytes:
    return f"{receipt.publisher}/{receipt.bulletin_id}".encode()


def _settles(outcome: Outcome, under_way: UnderWay) -> bool:
    if isinstance(outcome, Receipt):
        if outcome.revision == under_way.revision:
            under_way.stored |= outcome.stage in FINAL_STAGES
            under_way.matched |= outcome.stage == "matched"
        return under_way.stored and under_way.matched
    # A set that index rejects has its own time; no other message of its key is under way.
    return outcome.topic != BULLETINS or milliseconds(outcome.sent_at) == under_way.sent_at
