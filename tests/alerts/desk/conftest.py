"""Documents in a file of their own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.store.documents import Documents
from stream.store.embedded.documents import EmbeddedDocuments


@pytest.fixture
async def documents(tmp_path: Path) -> AsyncIterator[Documents]:
    documents = EmbeddedDocuments(tmp_path / "store.db")
    await documents.setup()
    yield documents
    await documents.close()
