"""The contract of `Documents`, kept by the embedded adapter."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stream.store.documents import Documents
from stream.store.embedded.documents import EmbeddedDocuments
from tests.store.contract.documents_finding import FindingContract
from tests.store.contract.documents_writing import WritingContract


@pytest.fixture
async def documents(tmp_path: Path) -> AsyncIterator[Documents]:
    documents = EmbeddedDocuments(tmp_path / "made on demand" / "store.db")
    await documents.setup()
    yield documents
    await documents.close()


@pytest.fixture
async def other_documents(tmp_path: Path, documents: Documents) -> AsyncIterator[Documents]:
    """The same documents, as another process has them."""
    await documents.setup()
    other = EmbeddedDocuments(tmp_path / "made on demand" / "store.db")
    yield other
    await other.close()


class TestWriting(WritingContract):
    """Once, by compare-and-set, and read at once."""


class TestFinding(FindingContract):
    """By keys, in order, page after page."""
