"""What the extraction takes from a trained pipeline, and no more; `stream.enrich.trained` provides it."""

from typing import Protocol

from stream.extract.model_reading import ModelReading
from stream.extract.text import Text


class Model(Protocol):
    """A trained pipeline that helps the rules with names of people and the ends of clauses."""

    @property
    def label(self) -> str:
        """Its name and version ("en_core_web_sm-3.8.0"): what it helped to read tells it apart."""
        ...

    def read(self, text: Text) -> ModelReading:
        """The people and reported clauses of a text; in time linear in its length."""
        ...
