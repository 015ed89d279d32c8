"""One reading of front sentences for all tests of front events: no gazetteer, a fixed time of update."""

from collections.abc import Callable
from datetime import datetime

import pytest

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.find import find_events
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare

Read = Callable[..., tuple[EventDraft, ...]]
# A Thursday.
UPDATED = datetime.fromisoformat("2026-03-12T18:00")


@pytest.fixture
def read() -> Read:
    """Reads a body as a front section updated on Thursday, 12 March 2026, at 18:00."""

    def events(body: str, perspective: str | None = None) -> tuple[EventDraft, ...]:
        layout = Layout(front=Stand(0, len(body)), updated=UPDATED)
        return find_events(prepare(body), layout, EmptyLexicon(), perspective=perspective)

    return events
