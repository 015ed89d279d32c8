"""What reads in these tests: the whole Reader that `frontwire extract` uses."""

from collections.abc import Callable

import pytest

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.settings import load_settings


@pytest.fixture(scope="session")
def reader() -> Reader:
    return open_reader(load_settings().data)


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[[str], RecordSet]:
    def one(body: str) -> RecordSet:
        fields = {"id": "a", "publisher": "p", "revision": 1, "body": body}
        return reader.read(Bulletin.model_validate(fields))

    return one
