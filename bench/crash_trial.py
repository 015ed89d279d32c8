"""Proof that nothing published on the embedded broker is lost: kill it in the middle, again and again.

    python bench/crash_trial.py --bulletins 5000 --kills 8

Publishes bulletins of some 9 kB at once, runs `frontwire worker` on the embedded broker and store, ends its
process (the parent of the tree) by SIGKILL several times while the backlog lasts, starts it again each time,
and compares what the store holds in the end with what reading the bulletins directly gives. The last line is
the result as JSON; the exit code is 1 where anything is lost, doubled or left over.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import orjson

from schemas.bulletin import Bulletin
from stream.app import open_intake
from stream.broker.embedded.database import FILE
from stream.enrich.open import open_reader
from stream.settings import Settings, load_settings

# So many different bodies: reading them all directly would take as long as the trial itself.
BODIES = 50
TOWNS = ["Kupiansk", "Pokrovsk", "Orikhiv", "Lyman", "Huliaipole", "Vovchansk", "Kherson", "Siversk", "Izium"]
SPEAKERS = ["Danylo Horbenko", "Ivetta Marsh", "Oskar Lindqvist", "Petro Zavadsky", "Ruta Kalnina"]
OFFICES = ["the regional governor", "a spokesman for the ministry", "the mayor", "a brigade commander"]
LOSSES = ["injuring {n} civilians", "killing {n} people", "nobody was hurt", "damaging {n} houses"]
SENTENCES = [
    "A drone struck a fuel depot near {town} overnight, {loss}.",
    "{n} drones were shot down over {town} and {other}.",
    "“We counted {n} attacks near {town} today,” said {speaker}, {office}.",
    "{speaker}, {office}, said that the road from {town} to {other} would stay closed for {n} days.",
    "Artillery shelled the outskirts of {town}, {loss}.",
    "Toward {other}, troops repelled {n} assaults near {town}.",
    "The market in {town} opened late, and the buses to {other} ran every {n} minutes.",
]


def main() -> None:
    """Runs the trial and prints what came of it."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="frontwire-crash-") as folder:
        # The user's compiled gazetteer serves here, too.
        (Path(folder) / "gazetteer").symlink_to(_made(load_settings().data.absolute() / "gazetteer"))
        settings = load_settings(data=Path(folder), **_embedded(folder))
        bodies = [_body(number, asked.size) for number in range(min(BODIES, asked.bulletins))]
        expected = _records_read_directly(settings, bodies, asked.bulletins)
        result = _crash_and_finish(settings, bodies, asked, expected)
    print(json.dumps(result))
    sys.exit(1 if result["lost"] or result["doubled"] or result["records"] != expected else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--bulletins", type=int, default=5000)
    parser.add_argument("--size", type=int, default=9000, help="bytes of a body, about")
    parser.add_argument("--kills", type=int, default=8, help="spread evenly over the backlog")
    parser.add_argument("--minutes", type=float, default=60, help="give up after")
    return parser.parse_args()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _embedded(folder: str) -> dict[str, str]:
    return {"broker": "embedded", "store": f"sqlite://{folder}/frontwire.db"}


def _body(number: int, size: int) -> str:
    """A body of about that size, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - no secret
    lines, length = [], 0
    while length < size:
        town, other = chance.sample(TOWNS, 2)
        n = chance.randint(2, 40)
        sentence = chance.choice(SENTENCES).format(
            town=town,
            other=other,
            n=n,
            speaker=chance.choice(SPEAKERS),
            office=chance.choice(OFFICES),
            loss=chance.choice(LOSSES).format(n=n),
        )
        lines.append(sentence)
        length += len(sentence) + 2
    return "\n\n".join(lines)


def _records_read_directly(settings: Settings, bodies: list[str], bulletins: int) -> int:
    """How many records the bulletins have together; also compiles the gazetteer for the workers."""
    read = open_reader(settings.data).read
    counts = [
        len(read(Bulletin(id=str(number), publisher="crash", revision=1, body=body)).records)
        for number, body in enumerate(bodies)
    ]
    return sum(counts[number % len(counts)] for number in range(bulletins))


def _crash_and_finish(
    settings: Settings, bodies: list[str], asked: argparse.Namespace, expected: int
) -> dict[str, object]:
    began = time.monotonic()
    asyncio.run(_publish(settings, bodies, asked.bulletins))
    published = time.monotonic() - began
    kills = _work_through(settings, asked, began)
    seconds = time.monotonic() - began
    receipts = _ask(settings.data / FILE, "SELECT count(*) FROM outcomes WHERE identity LIKE '%:indexed'")
    stored = _stored(settings, "bulletins")
    records = _stored(settings, "records")
    return {
        "bulletins": asked.bulletins,
        "bytes_each": len(bodies[0].encode()),
        "kills": kills,
        "publish_seconds": round(published, 1),
        "seconds": round(seconds, 1),
        "receipts": receipts,
        "stored": stored,
        "records": records,
        "records_expected": expected,
        "lost": max(asked.bulletins - receipts, asked.bulletins - stored, expected - records, 0),
        "doubled": max(receipts - asked.bulletins, stored - asked.bulletins, records - expected, 0),
    }


def _work_through(settings: Settings, asked: argparse.Namespace, began: float) -> int:
    """Runs workers until the outbox is empty, killing one at each mark; gives the number of kills."""
    marks = [asked.bulletins * (number + 1) // (asked.kills + 1) for number in range(asked.kills)]
    kills = 0
    worker = _start(settings)
    try:
        while (left := _ask(settings.data / FILE, "SELECT count(*) FROM outbox")) > 0:
            _require_alive(worker, began, asked.minutes)
            if kills < len(marks) and asked.bulletins - left >= marks[kills]:
                os.kill(worker.pid, signal.SIGKILL)
                worker.wait()
                kills += 1
                print(f"{time.monotonic() - began:.0f} s: killed with {left} to go", flush=True)
                worker = _start(settings)
            time.sleep(0.1)
        worker.terminate()
        worker.wait(30)
    finally:
        if worker.poll() is None:
            worker.kill()
            worker.wait()
    return kills


async def _publish(settings: Settings, bodies: list[str], bulletins: int) -> None:
    async with open_intake(settings) as intake:
        await asyncio.gather(
            *(
                intake.publish(
                    f"crash/{number}",
                    orjson.dumps(
                        {"id": str(number), "publisher": "crash", "body": bodies[number % len(bodies)]}
                    ),
                )
                for number in range(bulletins)
            )
        )


def _start(settings: Settings) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "FRONTWIRE_BROKER": "embedded",
        "FRONTWIRE_STORE": str(settings.store),
        "FRONTWIRE_DATA": str(settings.data),
        "FRONTWIRE_LOG_LEVEL": "WARNING",
    }
    return subprocess.Popen([sys.executable, "-m", "stream.cli.main", "worker"], env=environment)


def _require_alive(worker: subprocess.Popen[bytes], began: float, minutes: float) -> None:
    if worker.poll() is not None:
        sys.exit(f"the worker ended by itself with exit code {worker.returncode}")
    if time.monotonic() - began > 60 * minutes:
        sys.exit(f"not done after {minutes} minutes")


def _stored(settings: Settings, table: str) -> int:
    if settings.store.path is None:
        sys.exit("the embedded store was asked for")
    return _ask(settings.store.path, f"SELECT count(*) FROM {table}")  # noqa: S608 - two names of ours


def _ask(file: Path, query: str) -> int:
    connection = sqlite3.connect(file, timeout=30)
    try:
        return int(connection.execute(query).fetchone()[0])
    finally:
        connection.close()


if __name__ == "__main__":
    main()
