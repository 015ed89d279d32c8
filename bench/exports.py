"""Does an export of a million records need more memory than one of a tenth of them? Fails where it does.

    python -m bench.exports --records 1000000

Prints for each form the records a second and the most memory that `frontwire export` held. An hour and more.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from bench.matching_world import RECORDS, World
from schemas.record_set import RecordSet
from stream.enrich.gazetteer.open import open_names
from stream.exports.formats import FORMATS
from stream.settings import DATABASE
from stream.store.embedded.store import EmbeddedStore

MOST_GROWTH = 1.25  # of memory, for ten times the records
KIB = 1024


@dataclass(frozen=True)
class Run:
    """One export: bytes written, seconds, and the most memory held in MB."""

    written: int
    seconds: float
    memory: float


def main(records: int = 1_000_000, form: list[str] | None = None) -> None:
    """Fill a store of its own to a tenth and export it, then to the whole and export it again."""
    forms = form or list(FORMATS)
    with tempfile.TemporaryDirectory(prefix="frontwire-exports-") as folder:
        data = Path(folder)
        open_names(data)  # compiled once, so that no export is measured at it
        sets = _record_sets()
        small = _filled_and_exported(data, forms, sets, records // 10 // RECORDS)
        large = _filled_and_exported(data, forms, sets, (records - records // 10) // RECORDS)
    print(f"{'form':<10}{'MB':>8}{'records/s':>12}{'memory MB':>12}{'of a tenth':>12}")
    for name, run in large.items():
        growth = run.memory / small[name].memory
        speed = records / run.seconds
        print(f"{name:<10}{run.written / 1e6:>8.0f}{speed:>12.0f}{run.memory:>12.1f}{growth:>11.2f}x")
    grown = [name for name, run in large.items() if run.memory > MOST_GROWTH * small[name].memory]
    if grown:
        sys.exit(f"memory grows with the number of records by more than {MOST_GROWTH}: {', '.join(grown)}")


def _filled_and_exported(
    data: Path, forms: list[str], sets: Iterator[RecordSet], bulletins: int
) -> dict[str, Run]:
    asyncio.run(_fill(data / DATABASE, sets, bulletins))
    return {form: _exported(data, form) for form in forms}


async def _fill(path: Path, sets: Iterator[RecordSet], bulletins: int) -> None:
    store = EmbeddedStore(path)
    try:
        await store.setup()
        for _ in range(bulletins):
            await store.put(next(sets))
    finally:
        await store.close()


def _record_sets() -> Iterator[RecordSet]:
    """One set over and over, each time as another bulletin with records of its own."""
    drawn = World(seed=1).record_set()
    number = 0
    while True:
        own = f"{number:06}"
        yield drawn.model_copy(
            update={
                "bulletin": drawn.bulletin.model_copy(update={"id": own}),
                "statements": tuple(
                    each.model_copy(update={"id": f"{own}-{each.id}", "bulletin_id": own})
                    for each in drawn.statements
                ),
                "front_events": tuple(
                    each.model_copy(update={"id": f"{own}-{each.id}", "bulletin_id": own})
                    for each in drawn.front_events
                ),
            }
        )
        number += 1


def _exported(data: Path, form: str) -> Run:
    """What one `frontwire export` of everything takes."""
    output = data / f"records.{form}"
    others = {name: value for name, value in os.environ.items() if not name.startswith("FRONTWIRE_")}
    begun = time.monotonic()
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "stream.cli.main", "export", "--format", form, "--output", str(output)],
        env=others | {"FRONTWIRE_DATA": str(data)},
    )
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"frontwire export --format {form} ended with {os.waitstatus_to_exitcode(status)}")
    run = Run(output.stat().st_size, time.monotonic() - begun, used.ru_maxrss * KIB / 1e6)
    output.unlink()
    return run


if __name__ == "__main__":
    typer.run(main)
