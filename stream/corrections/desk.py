"""The desk of corrections: one document a bulletin, so that one look finds all that was said of it."""

from collections.abc import AsyncIterator

from schemas.correction import BulletinCorrections
from stream.alerts.desk.desk import Desk, HeldModel
from stream.store.documents import Documents, Key, Wish
from stream.store.moments import milliseconds


class Corrections(Desk[BulletinCorrections]):
    """Get, create and replace as every desk has them; the id is the bulletin's key."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(
            documents,
            "corrections",
            BulletinCorrections,
            id_of=lambda each: each.key,
            keys_of=lambda each: {
                "publisher": each.publisher,
                "changed_at": milliseconds(each.changed_at),
            },
        )

    async def page(
        self, publisher: str | None = None, *, after: tuple[Key, str] | None = None, limit: int = 100
    ) -> tuple[HeldModel[BulletinCorrections], ...]:
        """Bulletins with corrections, the one last corrected first, behind the position given."""
        return await self.find(_newest_first(publisher, after, limit))

    async def all(self, publisher: str | None = None) -> AsyncIterator[BulletinCorrections]:
        """Every bulletin with corrections, of one publisher or of all."""
        async for held in self.each(_newest_first(publisher, None, 500)):
            yield held.model


def _newest_first(publisher: str | None, after: tuple[Key, str] | None, limit: int) -> Wish:
    equal: dict[str, Key] = {} if publisher is None else {"publisher": publisher}
    return Wish(equal=equal, order_by="changed_at", descending=True, after=after, limit=limit)
