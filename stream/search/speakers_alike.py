"""Speakers whose names are like one that found nothing: "Ozerowa" is offered Darya Ozerova."""

from collections import Counter
from collections.abc import Iterable

from schemas.statement import Statement
from stream.enrich.people.name_key import name_key
from stream.search.asking import ID_PREFIXES
from stream.search.nearest import nearest
from stream.search.question import Question
from stream.store.port import Store
from stream.store.query import MAX_LIMIT, Query

MOST_CHOICES = 5
MOST_LOOKED_AT = 20  # of those spelt alike; who said most is offered first


async def speakers_meant(question: Question, store: Store) -> tuple[str, ...]:
    """Speakers that may be meant where the store has heard of nobody of the name asked for.

    Empty where it has, and only the other filters left nothing. Looks through the newest thousand statements.
    """
    name = question.speaker
    if name is None or name.startswith(ID_PREFIXES):
        return ()
    of_that_name = await store.search(Query(kind="statement", speaker=name, limit=1))
    if of_that_name.total:
        return ()
    page = await store.search(Query(kind="statement", limit=MAX_LIMIT))
    heard = Counter(hit.record.speaker.name for hit in page.hits if isinstance(hit.record, Statement))
    return alike(name, heard)


def alike(name: str, heard: Counter[str]) -> tuple[str, ...]:
    """Those of the names heard that are spelt most like it, as a whole or in one of their words."""
    forms = [(form, one) for one in heard for form in _forms(one)]
    found = nearest(name_key(name), [form for form, _ in forms], MOST_LOOKED_AT)
    best: dict[str, int] = {}
    for edits, position in found:
        best.setdefault(forms[position][1], edits)
    return tuple(sorted(best, key=lambda one: (best[one], -heard[one])))[:MOST_CHOICES]


def _forms(name: str) -> Iterable[str]:
    """The whole name and its words, the initials left out."""
    key = name_key(name)
    return dict.fromkeys((key, *(word for word in key.split("-") if len(word) > 2)))  # noqa: PLR2004
