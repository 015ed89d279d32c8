"""A desk: models of one kind in one collection, read, written by compare-and-set, and found by their keys."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import structlog
from pydantic import BaseModel, ValidationError

from stream.errors import StoreRejectedError
from stream.store.documents import Collection, Document, Documents, Held, Key, Wish

Model = TypeVar("Model", bound=BaseModel)
Keys = Mapping[str, Key]
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class HeldModel(Generic[Model]):
    """A model as it was read or written; `held` names that very state for the next replacement."""

    model: Model
    held: Held

    @property
    def document_id(self) -> str:
        """What it is kept under."""
        return self.held.document.id

    def position(self, order_by: str) -> tuple[Key, str]:
        """Where the page after this one goes on: `after` of its wish."""
        return self.held.document.keys[order_by], self.document_id


class Desk(Generic[Model]):
    """Every method may raise StoreUnavailableError, and StoreRejectedError for what cannot be read or kept.

    `id_of` and `keys_of` say under which id and keys a model is kept; a model's id never changes.
    """

    def __init__(
        self,
        documents: Documents,
        collection: Collection,
        kind: type[Model],
        *,
        id_of: Callable[[Model], str],
        keys_of: Callable[[Model], Keys],
    ) -> None:
        self._documents = documents
        self._collection = collection
        self._kind = kind
        self._id_of = id_of
        self._keys_of = keys_of

    async def get(self, document_id: str) -> HeldModel[Model] | None:
        """The one of this id as it is this moment."""
        held = await self._documents.get(self._collection, document_id)
        return self._read(held) if held else None

    async def get_many(self, document_ids: tuple[str, ...]) -> dict[str, HeldModel[Model]]:
        """Those that exist, by id, each as it is this moment."""
        found = await self._documents.get_many(self._collection, document_ids)
        return {document_id: self._read(held) for document_id, held in found.items()}

    async def create(self, model: Model) -> HeldModel[Model] | None:
        """Keeps it if there is none of its id; None where there is one, which is left as it is."""
        held = await self._documents.create(self._collection, self._written(model))
        return HeldModel(model, held) if held else None

    async def replace(self, held: HeldModel[Model], model: Model) -> HeldModel[Model] | None:
        """Keeps it if the held state is still the present one; None where somebody was faster."""
        now_held = await self._documents.replace(self._collection, held.held, self._written(model))
        return HeldModel(model, now_held) if now_held else None

    async def delete(self, held: HeldModel[Model]) -> bool:
        """Removes it if the held state is still the present one."""
        return await self._documents.delete(self._collection, held.held)

    async def change(
        self, document_id: str, change: Callable[[Model], Model | None]
    ) -> HeldModel[Model] | None:
        """Replaces it by what `change` makes of it, however many rivals write meanwhile.

        `change` may be called several times, and gives None to leave it as it is. The outcome is what is kept
        then, None where there is none of this id.
        """
        while held := await self.get(document_id):
            changed = change(held.model)
            if changed is None:
                return held
            if written := await self.replace(held, changed):
                return written
        return None

    async def find(self, wish: Wish) -> tuple[HeldModel[Model], ...]:
        """One page of what matches; a write shows here within about a second."""
        return tuple(self._read(held) for held in await self._documents.find(self._collection, wish))

    async def each(self, wish: Wish) -> AsyncIterator[HeldModel[Model]]:
        """All that matches, page after page of the wish's limit."""
        while page := await self.find(wish):
            for held in page:
                yield held
            if len(page) < wish.limit:
                return
            wish = replace(wish, after=page[-1].position(wish.order_by))

    async def each_readable(self, wish: Wish) -> AsyncIterator[HeldModel[Model]]:
        """As `each`, for those whom one document must not keep from all others: it is logged and left out."""
        while page := await self._documents.find(self._collection, wish):
            for held in page:
                if (read := self._readable(held)) is not None:
                    yield read
            if len(page) < wish.limit:
                return
            last = page[-1].document
            wish = replace(wish, after=(last.keys[wish.order_by], last.id))

    async def clear(self, wish: Wish) -> int:
        """Removes what matches, leaving out what somebody changes meanwhile; how many that were."""
        removed = 0
        async for held in self.each(wish):
            removed += await self.delete(held)
        return removed

    async def count(self, equal: Keys) -> int:
        """How many match."""
        return await self._documents.count(self._collection, equal)

    async def settle(self) -> None:
        """Returns when `find` sees all that was written before."""
        await self._documents.settle(self._collection)

    def _written(self, model: Model) -> Document:
        return Document(self._id_of(model), model.model_dump_json().encode(), self._keys_of(model))

    def _readable(self, held: Held) -> HeldModel[Model] | None:
        try:
            return self._read(held)
        except StoreRejectedError as refused:
            log.error("left out", why=str(refused))  # noqa: TRY400 - the message says it all
            return None

    def _read(self, held: Held) -> HeldModel[Model]:
        try:
            return HeldModel(self._kind.model_validate_json(held.document.body), held)
        except ValidationError as error:
            first_line, second_line, *_ = str(error).splitlines()
            raise StoreRejectedError(
                f"{self._collection}: {held.document.id!r} in the store is no {self._kind.__name__} of this"
                f" version ({first_line}: {second_line}): another version of Frontwire wrote it. Let all"
                " workers run the same version, or delete it"
            ) from error
