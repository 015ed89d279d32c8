"""`frontwire extract`: what comes out of a file, without any service running."""

import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import orjson
import typer
from rich.console import Console

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.cli.bulletin_files import bulletins_in
from stream.cli.explain import print_explanation, print_legend
from stream.cli.passed_over import passed_over
from stream.cli.reader import reader_with_progress
from stream.enrich.read import Reader
from stream.exports.formats import FORMATS, UnknownFormatError, writer_of
from stream.exports.json_lines import json_lines
from stream.settings import load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)

# A file has no message whose time could be its revision.
FIRST_REVISION = 1
JSON_LINES = "jsonl"


@app.command(epilog="Example: frontwire extract bulletin.txt | head -3")
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=".txt, .json, .jsonl, a folder, or -")],
    publisher: Annotated[str, typer.Option(help="Publisher of bodies that come without one.")] = "local",
    form: Annotated[
        str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}; only jsonl has the last lines.")
    ] = JSON_LINES,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show instead why: rules, marked passages, candidates.")
    ] = False,
) -> None:
    """Print the records of bulletins, one JSON object a line, then one line that sums each bulletin up.

    A .txt file is a body, its stem the bulletin's id; a .json file is a bulletin message, a .jsonl file many;
    - is standard input.
    """
    writer = writer_of(form)
    if explain and form != JSON_LINES:
        raise UnknownFormatError(f"--explain is for people: leave out --format {form}")
    for line in passed_over(files):
        typer.echo(line, err=True)
    # All are read first: a line that is none shows before the first record does, not after it.
    bulletins = [Bulletin.of(incoming, FIRST_REVISION) for incoming in bulletins_in(files, publisher)]
    reader = reader_with_progress(load_settings())
    if explain:
        _explain(reader, bulletins)
        return
    sets = (reader.read(bulletin) for bulletin in bulletins)
    if form == JSON_LINES:
        _write(line for record_set in sets for line in lines_of(record_set))
    else:
        _write(writer(record for record_set in sets for record in record_set.records))


def _explain(reader: Reader, bulletins: Iterable[Bulletin]) -> None:
    console = Console()
    print_legend(console)
    for bulletin in bulletins:
        print_explanation(console, reader.explain(bulletin))


def _write(pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def lines_of(record_set: RecordSet) -> Iterator[bytes]:
    """The records as lines of JSON, then the result: counts, what is unclassified and all entities."""
    yield from json_lines(record_set.records)
    yield _result_line(record_set)


def _result_line(record_set: RecordSet) -> bytes:
    result = {
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
    return orjson.dumps(result, option=orjson.OPT_APPEND_NEWLINE)
