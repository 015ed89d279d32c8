"""What alerts are measured on: the embedded defaults, and real services."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from schemas.channel import WebhookChannel
from schemas.subscription import Wanted
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import topics
from stream.enrich.gazetteer.open import open_names
from stream.processes.embedded_tree import default_split_workers
from stream.settings import Settings, load_settings
from stream.store.elastic import ElasticStore, IndexOptions
from stream.store.elastic.client import connect
from stream.store.elastic.small_documents import ElasticDocuments
from tests.e2e.subscribers import subscribe
from tests.services.elastic import elastic_from_environment
from tests.services.kafka import kafka_from_environment

PARTITIONS = 4


@dataclass(frozen=True)
class Installation:
    """A broker, a store and a folder of its own."""

    name: str
    settings: Settings

    async def subscribe(self, url: str) -> None:
        """One subscription to what every bulletin of the benchmark tells."""
        wanted = Wanted(publishers=("bench",), event_types=("drone_strike",))
        await subscribe(self.settings, "bench", wanted=wanted, channels=(WebhookChannel(id="c1", url=url),))

    @contextmanager
    def worker(self) -> Iterator[None]:
        """`frontwire worker`, ended by SIGTERM; on Kafka with as many processes that read as embedded."""
        others = {name: value for name, value in os.environ.items() if not name.startswith("FRONTWIRE_")}
        own = {
            "FRONTWIRE_BROKER": str(self.settings.broker),
            "FRONTWIRE_STORE": str(self.settings.store),
            "FRONTWIRE_DATA": str(self.settings.data),
            "FRONTWIRE_ALLOW_PRIVATE_TARGETS": "127.0.0.1/32",
            "FRONTWIRE_LOG_LEVEL": "ERROR",
        }
        readers = ["--only", "split", "--workers", str(default_split_workers())]
        ways = [[]] if self.settings.broker.embedded else [["--only", "index,alert,deliver"], readers]
        processes = [
            subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "stream.cli.main", "worker", *way], env=others | own
            )
            for way in ways
        ]
        try:
            yield
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(30)


@contextmanager
def embedded(folder: Path) -> Iterator[Installation]:
    """The embedded defaults."""
    yield _made("embedded", folder, "embedded", f"sqlite://{folder}/frontwire.db")


@contextmanager
def real_services(folder: Path) -> Iterator[Installation]:
    """Kafka and Elasticsearch, started for this as the tests start them."""
    with ExitStack() as services:
        kafka, elastic = kafka_from_environment(os.environ), elastic_from_environment(os.environ)
        for service in (kafka, elastic):
            services.callback(service.close)
            service.start()
        made = _made("Kafka and Elasticsearch", folder, f"kafka://{kafka.address}", elastic.address)
        connection = Connection.of(made.settings)
        TopicSetup(connection).set_up(topics(made.settings.max_body), PARTITIONS, replication=1)
        asyncio.run(_set_up_store(elastic.address))
        yield made


def _made(name: str, folder: Path, broker: str, store: str) -> Installation:
    folder.mkdir()
    compiled = load_settings().data.absolute() / "gazetteer"  # the user's own serves here, too
    compiled.mkdir(parents=True, exist_ok=True)
    (folder / "gazetteer").symlink_to(compiled)
    settings = load_settings(broker=broker, store=store, data=folder)
    open_names(folder)
    return Installation(name, settings)


async def _set_up_store(address: str) -> None:
    """Without the English analysis, which a bare server lacks."""
    options = IndexOptions(analysis="plain")
    store, documents = (
        ElasticStore(address, options=options),
        ElasticDocuments(connect(address), options=options),
    )
    try:
        await store.setup()
        await documents.setup()
    finally:
        await store.close()
        await documents.close()
