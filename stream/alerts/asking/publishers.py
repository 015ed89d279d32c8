"""Publishers that people name: those of whom the store has a bulletin."""

from stream.search.choices import Choice, unknown
from stream.search.nearest import distinct, folded_all, nearest
from stream.store.port import Store
from stream.store.query import Query

LOOKED_THROUGH = 200  # bulletins, the newest, for publishers whose names are alike, beside the busiest 20
MOST_CHOICES = 5
ADVICE = (
    "give another, or say that the name is to be taken anyway (`anyway`), which waits for its first bulletin"
)


class AskedPublishers:
    """Lets through the publishers that have published something."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def publisher(self, given: str, *, anyway: bool) -> str:
        """The publisher; `anyway` takes one of whom there is nothing yet.

        Raises UnknownNameError with those whose names are alike; may raise StoreUnavailableError.
        """
        if anyway or await self._store.latest_bulletins(given, 1):
            return given
        raise unknown("publisher", "publisher", given, await self._alike(given), ADVICE)

    async def _alike(self, given: str) -> tuple[Choice, ...]:
        latest = await self._store.latest_bulletins(None, LOOKED_THROUGH)
        busiest = (await self._store.search(Query(limit=1, facets=("publisher",)))).facets["publisher"]
        names = distinct((*(value.value for value in busiest), *(each.bulletin.publisher for each in latest)))
        folded, *others = folded_all((given, *names))
        return tuple(Choice(names[at], names[at]) for _, at in nearest(folded, others, MOST_CHOICES))
