"""A worker that delivers what its parent has put into a file, until it is killed: run by test_delivering."""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from schemas.alert import Alert
from stream.alerts.delivery import schedule, sending
from stream.alerts.delivery.delivering import delivering
from stream.settings import load_settings
from stream.store.embedded.documents import EmbeddedDocuments
from tests.agents.fakes import FakeOutlet

# So that what a killed one held is taken over, and what failed is tried again, within the test's time.
sending.LEASE, sending.LEAST_LEFT = timedelta(seconds=2), timedelta(seconds=1)
schedule.WAITS = tuple(wait / 10 for wait in schedule.WAITS)


async def main(folder: Path) -> None:
    """Reads the alerts from the beginning, as one does whose offset was not committed, and then goes on."""
    documents = EmbeddedDocuments(folder / "store.db")
    settings = load_settings(data=folder, allow_private_targets="127.0.0.1")
    async with delivering(settings, documents, FakeOutlet()) as planner:
        for line in (folder / "alerts.jsonl").read_text().splitlines():
            await planner.plan(Alert.model_validate_json(line))
        await asyncio.Event().wait()


asyncio.run(main(Path(sys.argv[1])))
