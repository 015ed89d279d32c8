"""`frontwire reextract`: newer rules over all that was ever read."""

import asyncio

import typer

from stream.app import PUBLISH_TIME_LIMIT, open_outlet
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.topic_reader import TopicReader
from stream.cli.reader import reader_with_progress
from stream.enrich.read import Reader
from stream.errors import FrontwireError
from stream.reextract import Reextraction, Renewal
from stream.settings import Settings, load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="Example: frontwire reextract")
def reextract() -> None:
    """Read every bulletin anew whose records older rules have read; the workers store what comes out.

    Run it after an update. Safe to repeat, to interrupt, and to run beside publishers and workers.
    """
    settings = load_settings()
    if settings.broker.embedded:
        raise FrontwireError(
            "the embedded broker keeps no log of records: publish the bulletins again, newer rules replace"
            " what older ones read"
        )
    reader = reader_with_progress(settings)
    done = asyncio.run(_reextract(settings, reader))
    typer.echo(
        f"{done.bulletins} bulletins, {done.renewed} read anew by rules {reader.version},"
        f" {done.put_last} put behind older sets again"
    )


async def _reextract(settings: Settings, reader: Reader) -> Renewal:
    async with open_outlet(settings, PUBLISH_TIME_LIMIT) as outlet:
        log = TopicReader(Connection.of(settings))
        return await Reextraction(log, outlet, reader.reread, reader.version).run()
