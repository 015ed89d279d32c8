"""What the contract suite needs of an adapter beside the port itself."""

from typing import Protocol

from stream.store import Query, Store


class Harness(Protocol):
    """One place to store in, empty at first, for one test."""

    async def open(self) -> Store:
        """Another store on the same data, as another worker process would have it."""
        ...

    async def settle(self) -> None:
        """Return once searches see all that was put."""
        ...

    async def forget_deletes(self) -> None:
        """Return once the server no longer knows which records it deleted."""
        ...

    async def kept(self, bulletin_id: str) -> set[str]:
        """The ids of all records that lie in the store of this bulletin, shown or not."""
        ...

    def interrupted(self, step: int, *, after: bool) -> Store:
        """A store whose connection fails for good from its step-th step on, before or after its effect."""
        ...


async def ids_found(harness: Harness, store: Store, query: Query) -> list[str]:
    """The ids of one page's hits, in its order."""
    await harness.settle()
    return [hit.record.id for hit in (await store.search(query)).hits]
