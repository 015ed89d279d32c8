"""What starts quickly: a command or process imports the heavy libraries only where it has use for them.

spaCy takes 1.3 s to import, Faust 0.4 s, the clients of Kafka and Elasticsearch 0.8 s.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "faust", "aiokafka", "confluent_kafka", "elasticsearch", "fastapi"}

HELP = "from stream.cli.main import run; run([])"
SEARCH = """
import asyncio, stream.cli.search
from stream.settings import load_settings
from stream.search.question import Question
from stream.store.query import Query
asyncio.run(stream.cli.search._page(load_settings(), Question(q="drone"), Query(text="drone")))
"""
LOOKUP = "from stream.cli.main import run; run(['gazetteer', 'lookup', '--help'])"
HOP = """
import asyncio
from stream.settings import load_settings
from stream.worker.open_hop import open_hop
async def opened():
    async with open_hop("index", load_settings(broker="kafka://127.0.0.1:1")):
        pass
asyncio.run(opened())
"""


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        pytest.param(HELP, set(), id="the help"),
        pytest.param(SEARCH, set(), id="a search in the embedded store"),
        pytest.param(LOOKUP, set(), id="a look into the gazetteer"),
        pytest.param("import stream.worker.hop_process", set(), id="a hop that has not read its settings"),
        pytest.param(HOP, {"faust", "aiokafka"}, id="the hop that puts records into the store"),
        pytest.param("import stream.cli.trial", {"confluent_kafka"}, id="the parent of a trial"),
        pytest.param("import stream.cli.worker", {"confluent_kafka"}, id="the parent of a worker"),
        pytest.param("import stream.broker.embedded.courier_process", {"confluent_kafka"}, id="the courier"),
        pytest.param("import stream.processes.api_process", {"fastapi"}, id="the API, embedded"),
    ],
)
def test_what_is_heavy_is_imported_only_where_it_is_used(
    tmp_path: Path, code: str, allowed: set[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        env=_own(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY & set(done.stdout.splitlines()[-1].split()) == allowed


def _own(data: Path) -> dict[str, str]:
    """An environment with a data folder of its own and nothing else set."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("FRONTWIRE_")}
    return others | {"FRONTWIRE_DATA": str(data)}
