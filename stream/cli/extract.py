"""`frontwire extract`: what comes out of a file, without any service running."""

import sys
from collections.abc import Iterator
from typing import Annotated

import orjson
import typer

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.cli.bulletin_files import bulletins_in
from stream.cli.reader import reader_with_progress
from stream.settings import load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)

# A file has no message whose time could be its revision.
FIRST_REVISION = 1


@app.command(epilog="Example: frontwire extract bulletin.txt | head -3")
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=".txt, .json, .jsonl, a folder, or -")],
    publisher: Annotated[str, typer.Option(help="Publisher of bodies that come without one.")] = "local",
) -> None:
    """Print the records of bulletins, one JSON object a line, then one line that sums each bulletin up.

    A .txt file is a body, its stem the bulletin's id; a .json file is a bulletin message, a .jsonl file many;
    - is standard input.
    """
    reader = reader_with_progress(load_settings())
    # All are read first: a line that is none shows before the first record does, not after it.
    for incoming in list(bulletins_in(files, publisher)):
        for line in lines_of(reader.read(Bulletin.of(incoming, FIRST_REVISION))):
            sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def lines_of(record_set: RecordSet) -> Iterator[bytes]:
    """The records as JSON, then the result: counts, what is unclassified and all entities."""
    for record in record_set.records:
        yield record.model_dump_json().encode()
    yield orjson.dumps(
        {
            "kind": "result",
            "bulletin_id": record_set.bulletin.id,
            "publisher": record_set.bulletin.publisher,
            "revision": record_set.bulletin.revision,
            "plain_body": record_set.plain_body,
            "statements": len(record_set.statements),
            "front_events": len(record_set.front_events),
            "unclassified": [rest.model_dump(mode="json") for rest in record_set.unclassified],
            "entities": [entity.model_dump(mode="json") for entity in record_set.entities],
            "warnings": record_set.warnings,
        }
    )
