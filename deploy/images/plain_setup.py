"""`frontwire setup` against the Elasticsearch of deploy/images, which lacks the English analysis.

The same topics, templates, indices and aliases, with the plain analysis instead: runs in the app's image.
"""  # noqa: INP001 — a script, not a module of a package

import asyncio

from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import topics
from stream.settings import Settings, load_settings
from stream.store.elastic import ElasticStore, IndexOptions


async def set_up_store(settings: Settings) -> None:
    """Makes templates, indices and aliases as the app's own user."""
    store = ElasticStore(
        str(settings.store),
        user=settings.store_user,
        password=settings.password_of_store(),
        options=IndexOptions(analysis="plain"),
    )
    try:
        await store.setup()
    finally:
        await store.close()


if __name__ == "__main__":
    chosen = load_settings()
    TopicSetup(Connection.of(chosen)).set_up(topics(chosen.max_body), chosen.partitions, chosen.replication)
    asyncio.run(set_up_store(chosen))
