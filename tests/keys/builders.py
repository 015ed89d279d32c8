"""Keys for tests, each with only what the test is about, at a desk in a file of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey
from stream.keys.managing import add_key
from stream.keys.token import Token
from stream.store.embedded.documents import EmbeddedDocuments
from tests.alerts.delivery.builders import NOON


@asynccontextmanager
async def desk_at(path: Path) -> AsyncIterator[KeyDesk]:
    documents = EmbeddedDocuments(path)
    await documents.setup()
    yield KeyDesk(documents)
    await documents.close()


async def made(desk: KeyDesk, *scopes: str, now: datetime = NOON, **more: Any) -> tuple[ApiKey, Token]:
    return await add_key(desk, more.pop("name", "desk"), scopes or ("read",), now=now, **more)
