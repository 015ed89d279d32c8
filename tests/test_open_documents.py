"""Documents are opened where the setting of the store says, beside the records in a file."""

from pathlib import Path

import pytest

from stream.app import open_documents, open_store
from stream.errors import StoreUnavailableError
from stream.settings import load_settings
from stream.store.documents import Document
from tests.store.builders import BULLETIN, PUBLISHER, record_set, statement

PAPER = Document("paper", b"{}", {"at": 1})


async def test_a_server_that_does_not_run_is_named_at_the_first_question(tmp_path: Path) -> None:
    settings = load_settings(store="http://127.0.0.1:9", data=tmp_path)
    async with open_documents(settings) as documents:
        with pytest.raises(StoreUnavailableError, match="reading alerts: Elasticsearch does not answer"):
            await documents.get("alerts", "paper")


async def test_a_file_needs_no_set_up_and_holds_records_and_documents(tmp_path: Path) -> None:
    settings = load_settings(store=f"sqlite:///{tmp_path}/store.db", data=tmp_path)
    async with open_documents(settings) as documents, open_store(settings) as store:
        held = await documents.create("alerts", PAPER)
        await store.put(record_set(statement("said")))
    async with open_store(settings) as store, open_documents(settings) as documents:
        assert await documents.get("alerts", "paper") == held
        assert await store.bulletin(PUBLISHER, BULLETIN) is not None
