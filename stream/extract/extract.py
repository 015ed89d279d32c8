"""The whole extraction: a body and a lexicon in, drafts of records and what is left over out."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain

from stream.extract.drafts import EventDraft, Leftover, NameDraft, StatementDraft
from stream.extract.front.find import find_events
from stream.extract.layout import Layout, lay_out
from stream.extract.leftovers import all_of_it, leftovers
from stream.extract.lexicon import Lexicon
from stream.extract.model import Model
from stream.extract.names.find import find_names
from stream.extract.prepare import prepare
from stream.extract.statements.find import find_statements
from stream.extract.text import Text


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one body; stands count in code points of `text.body`."""

    text: Text
    layout: Layout
    statements: tuple[StatementDraft, ...] = ()
    events: tuple[EventDraft, ...] = ()
    names: tuple[NameDraft, ...] = ()
    leftovers: tuple[Leftover, ...] = ()


def extract(
    body: str,
    lexicon: Lexicon,
    *,
    perspective: str | None = None,
    published: date | datetime | None = None,
    model: Model | None = None,
) -> Extraction:
    """Reads an English body.

    `perspective` (ISO 3166-1 alpha-2) is whose side "we" are, found in the text when None; `published`
    stands in for a date that the body does not state; `model` helps with names and the ends of clauses.
    """
    text = prepare(body)
    if model is not None:
        text = replace(text, seen=model.read(text))
    layout = lay_out(text)
    if layout.dated is None and published is not None:
        layout = replace(layout, dated=published.date() if isinstance(published, datetime) else published)
    statements = find_statements(text, layout, lexicon)
    quoted = tuple(chain.from_iterable(s.parts for s in statements if s.mode == "direct"))
    events = find_events(text, layout, lexicon, perspective=perspective, quoted=quoted)
    return Extraction(
        text=text,
        layout=layout,
        statements=statements,
        events=events,
        names=find_names(text, lexicon),
        leftovers=leftovers(text, layout, [s.stand for s in statements] + [e.stand for e in events]),
    )


def leave_unread(body: str, reason: str) -> Extraction:
    """The extraction of a body that is not read, every sentence left over with the reason ("language")."""
    text = prepare(body)
    return Extraction(text=text, layout=Layout(), leftovers=all_of_it(text, reason))
