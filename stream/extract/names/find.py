"""All names of a body in one pass over its capitalised runs."""

from collections.abc import Iterator

from stream.extract.drafts import NameDraft, Stand
from stream.extract.lexicon import Lexicon
from stream.extract.names.arms import arms
from stream.extract.names.organizations import organization_in
from stream.extract.names.people import is_surname, people_in
from stream.extract.names.runs import Run, runs
from stream.extract.names.toponyms import toponyms_in
from stream.extract.text import Text


def find_names(text: Text, lexicon: Lexicon) -> tuple[NameDraft, ...]:
    """Places, people, organizations, weapons and units that the body names, in the order of the text.

    A place inside an organization's name is a name of its own ("Boulder City" in "Boulder City Council").
    """
    found = runs(text)
    if text.seen.people:
        found = [part for run in found for part in _without_seen(text, run)]
    people = [people_in(text, run, lexicon) for run in found]
    surnames = frozenset(text.words[person[1] - 1] for person in people if person)
    surnames |= {text.words[last - 1] for _, last in text.seen.names()}
    names = [*arms(text), *(_person(text, first, last) for first, last in text.seen.names())]
    armed = {name.stand.end for name in names}
    for run, person in zip(found, people, strict=True):
        names.extend(
            name
            for name in _names_of_run(text, run, person, lexicon, surnames)
            if name.kind != "organization" or name.stand.end not in armed
        )
    return tuple(sorted(names, key=lambda name: name.stand))


def _without_seen(text: Text, run: Run) -> Iterator[Run]:
    """The parts of a run that are no name of a person seen by a trained pipeline."""
    first = run.first
    for at in range(run.first, run.last + 1):
        if at == run.last or at in text.seen.people:
            if at > first:
                yield Run(first, at, run.opens and first == run.first)
            first = at + 1


def _names_of_run(
    text: Text, run: Run, person: tuple[int, int] | None, lexicon: Lexicon, surnames: frozenset[str]
) -> Iterator[NameDraft]:
    """The names in one run: a person, what is before and after it, an organization."""
    if person is None:
        if (organization := organization_in(text, run)) is not None:
            yield organization
        if is_surname(text, run, lexicon, surnames):
            yield _person(text, run.first, run.last)
        yield from toponyms_in(text, run, lexicon, surnames)
        return
    first, last = person
    yield _person(text, first, last)
    if first > run.first:
        yield from toponyms_in(text, Run(run.first, first, run.opens), lexicon, surnames)
    if last < run.last:
        yield from toponyms_in(text, Run(last, run.last, opens=False), lexicon, surnames)


def _person(text: Text, first: int, last: int) -> NameDraft:
    return NameDraft("person", text.between(first, last), Stand(text.starts[first], text.ends[last - 1]))
