"""Opens what reading needs: the compiled gazetteer and the registry of people."""

from collections.abc import Callable
from pathlib import Path

from stream.enrich.gazetteer.open import open_names
from stream.enrich.people.people import load_people
from stream.enrich.read import Reader


def open_reader(data: Path, progress: Callable[[float], None] | None = None) -> Reader:
    """A reader whose gazetteer lies compiled in the data folder; the first time it is compiled there.

    `progress` is told the share that is done, 0 to 1, while it compiles (some seconds, once).
    """
    return Reader(open_names(data, progress), load_people())
