"""`frontwire setup`: makes what the services need, and mends what is there."""

import asyncio
from typing import Annotated

import typer

from stream.app import open_documents, open_store
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup, TopicState
from stream.broker.topics import topics
from stream.open_kibana import put_into_kibana
from stream.settings import Settings, load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="Example: FRONTWIRE_BROKER=kafka://localhost:9092 frontwire setup --partitions 16")
def setup(
    partitions: Annotated[
        int | None, typer.Option(min=1, help="Of each new topic (FRONTWIRE_PARTITIONS, 8).")
    ] = None,
    replication: Annotated[
        int | None, typer.Option(min=1, help="Copies of each new topic (FRONTWIRE_REPLICATION, 1).")
    ] = None,
) -> None:
    """Make the topics, templates and indices; safe to repeat, also beside running workers.

    Where FRONTWIRE_KIBANA is set, its data views, searches and dashboards are put there, over older ones.

    Topics that are there keep their partitions; what would make Frontwire work wrongly is put right.
    """
    given = {"partitions": partitions, "replication": replication}
    settings = load_settings(**{name: value for name, value in given.items() if value is not None})
    if settings.broker.embedded:
        typer.echo("broker   embedded: nothing to set up, `frontwire trial` brings it along")
    else:
        for state in _set_up_topics(settings):
            typer.echo(_line(state))
    asyncio.run(_set_up_store(settings))
    typer.echo(f"store    {settings.store}: as it should be")
    if settings.kibana is not None:
        count = put_into_kibana(settings, settings.kibana)
        typer.echo(f"kibana   {settings.kibana}: {count} objects as they should be")


def _set_up_topics(settings: Settings) -> list[TopicState]:
    return TopicSetup(Connection.of(settings)).set_up(
        topics(settings.max_body), settings.partitions, settings.replication
    )


def _line(state: TopicState) -> str:
    changes = "".join(f", {name} is {value} now" for name, value in state.changes.items())
    return f"topic    {state.name}: {state.outcome}, {state.partitions} partitions{changes}"


async def _set_up_store(settings: Settings) -> None:
    async with open_store(settings) as store, open_documents(settings) as documents:
        await store.setup()
        await documents.setup()
