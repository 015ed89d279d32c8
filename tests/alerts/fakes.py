"""A store of small documents in memory, with the port's promises and a memory for who was faster."""

from collections.abc import Mapping

from stream.store.documents import Collection, Document, Held, Key, Wish


class MemoryDocuments:
    """See stream.store.documents.Documents; what is written is found at once."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Collection, str], Held] = {}
        self._stamps = 0

    async def setup(self) -> None:
        """Nothing to make."""

    async def close(self) -> None:
        """Nothing is open."""

    async def get(self, collection: Collection, document_id: str) -> Held | None:
        return self._kept.get((collection, document_id))

    async def get_many(self, collection: Collection, document_ids: tuple[str, ...]) -> dict[str, Held]:
        return {one: self._kept[collection, one] for one in document_ids if (collection, one) in self._kept}

    async def create(self, collection: Collection, document: Document) -> Held | None:
        if (collection, document.id) in self._kept:
            return None
        return self._write(collection, document)

    async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
        if self._kept.get((collection, held.document.id)) != held:
            return None
        return self._write(collection, document)

    async def delete(self, collection: Collection, held: Held) -> bool:
        if self._kept.get((collection, held.document.id)) != held:
            return False
        del self._kept[collection, held.document.id]
        return True

    async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
        found = [held for held in self._of(collection, wish.equal) if _is_at_most(held, wish.at_most)]
        found.sort(key=lambda held: _place(held, wish.order_by), reverse=wish.descending)
        if wish.after is not None:
            after = wish.after
            found = [
                held for held in found if _is_behind(_place(held, wish.order_by), after, wish.descending)
            ]
        return tuple(found[: wish.limit])

    async def count(self, collection: Collection, equal: Mapping[str, Key]) -> int:
        return len(self._of(collection, equal))

    async def settle(self, collection: Collection) -> None:
        """Nothing to wait for."""

    def _of(self, collection: Collection, equal: Mapping[str, Key]) -> list[Held]:
        return [
            held
            for (kept_in, _), held in self._kept.items()
            if kept_in == collection and equal.items() <= held.document.keys.items()
        ]

    def _write(self, collection: Collection, document: Document) -> Held:
        self._stamps += 1
        held = Held(document, str(self._stamps))
        self._kept[collection, document.id] = held
        return held


def _place(held: Held, order_by: str) -> tuple[Key, str]:
    return held.document.keys[order_by], held.document.id


def _is_at_most(held: Held, limit: tuple[str, int] | None) -> bool:
    return limit is None or int(held.document.keys[limit[0]]) <= limit[1]


def _is_behind(place: tuple[Key, str], after: tuple[Key, str], descending: bool) -> bool:
    return place < after if descending else place > after  # type: ignore[operator]
