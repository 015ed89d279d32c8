"""Record ids: the same sentence in a later revision keeps its id, a changed one gets another."""

from collections import Counter
from hashlib import blake2b


class RecordIds:
    """Gives the records of one bulletin their ids, in the order of the text.

    An id is made of the bulletin, the kind, the passage and what tells apart the records of one passage
    (content, or event type and places), never of offsets: a paragraph put in before it changes nothing.
    Where all of that stands twice in a bulletin, the second one is told by its count.
    """

    def __init__(self, bulletin_key: str) -> None:
        self._bulletin_key = bulletin_key
        self._seen: Counter[tuple[str, ...]] = Counter()

    def next(self, kind: str, passage: str, *parts: str) -> str:
        """The id of the next record of this kind, passage and parts: 20 hexadecimal digits."""
        identity = (self._bulletin_key, kind, " ".join(passage.split()), *parts)
        self._seen[identity] += 1
        text = "\x1f".join((*identity, str(self._seen[identity])))
        return blake2b(text.encode(), digest_size=10).hexdigest()
