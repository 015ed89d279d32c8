"""Opens what reading needs: the compiled gazetteer, the people, and a trained pipeline if one is named."""

from collections.abc import Callable
from pathlib import Path

from stream.enrich.gazetteer.open import open_names
from stream.enrich.people.people import load_people
from stream.enrich.read import Reader
from stream.enrich.trained.open import open_trained


def open_reader(
    data: Path,
    progress: Callable[[float], None] | None = None,
    *,
    supplement: bool = True,
    people: Path | None = None,
    spacy_model: str | None = None,
) -> Reader:
    """A reader whose gazetteer lies compiled in the data folder; the first time it is compiled there.

    `progress` is told the share that is done, 0 to 1, while it compiles (some seconds, once). Without the
    supplement of front-line places the reader shows what the method does by itself. `people` is the user's
    own file of people; raises PeopleFileError when it cannot be read. `spacy_model` is the package or folder
    of a trained pipeline; raises TrainedPipelineError when it cannot help.
    """
    # First, for it fails at once where the name is wrong; the gazetteer may take seconds.
    model = open_trained(spacy_model) if spacy_model is not None else None
    return Reader(open_names(data, progress, supplement=supplement), load_people(people), model)
