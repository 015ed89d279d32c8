"""What commands read bulletins with. Apart from the gazetteer's, for the reader brings spaCy: 1.3 s."""

from stream.cli.gazetteer_bar import compiling_bar
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.settings import Settings


def reader_with_progress(settings: Settings, *, supplement: bool = True) -> Reader:
    """Opens the reader; shows how far the compiling of the gazetteer is, the first time."""
    with compiling_bar() as show:
        return open_reader(
            settings.data,
            show,
            supplement=supplement,
            people=settings.people,
            spacy_model=settings.spacy_model,
        )
