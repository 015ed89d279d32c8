"""Opens what reading needs: the compiled gazetteer and the registry of people."""

from collections.abc import Callable
from pathlib import Path

from stream.enrich.gazetteer.open import open_names
from stream.enrich.people.people import load_people
from stream.enrich.read import Reader


def open_reader(
    data: Path,
    progress: Callable[[float], None] | None = None,
    *,
    supplement: bool = True,
    people: Path | None = None,
) -> Reader:
    """A reader whose gazetteer lies compiled in the data folder; the first time it is compiled there.

    `progress` is told the share that is done, 0 to 1, while it compiles (some seconds, once). Without the
    supplement of front-line places the reader shows what the method does by itself. `people` is the user's
    own file of people; raises PeopleFileError when it cannot be read.
    """
    return Reader(open_names(data, progress, supplement=supplement), load_people(people))
