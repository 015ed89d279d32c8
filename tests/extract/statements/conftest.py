"""Reads a passage as the extraction does, without a layout and without any lexicon."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare
from stream.extract.statements.find import find_statements

Reader = Callable[[str], tuple[StatementDraft, ...]]


@pytest.fixture
def read() -> Reader:
    """The statements of a body."""
    return lambda body: find_statements(prepare(body), Layout(), EmptyLexicon())
