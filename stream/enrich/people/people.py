"""The registry of people: every spelling of a known person has one id, everybody else one from the name."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from stream.enrich.people.name_key import name_key
from stream.errors import FrontwireError
from stream.extract.drafts import SpeakerDraft


class PeopleFileError(FrontwireError):
    """A file of people cannot be read; the message names the file, the entry and what it needs."""


@dataclass(frozen=True, slots=True)
class Person:
    """A known person: the id, and every name and spelling that means nobody else."""

    entity_id: str
    names: tuple[str, ...]


class People:
    """Knows people by any of their names; `len` is how many, `known` all entries, a later one winning."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.known = tuple(people)
        self._ids = {name_key(name): person.entity_id for person in self.known for name in person.names}

    def __len__(self) -> int:
        return len(set(self._ids.values()))

    def entity_id(self, speaker: SpeakerDraft) -> str | None:
        """The id of a speaker, stable across bulletins; None for one who is not named.

        `wikidata:Q…` for a person of the registry, else `person:`, `organization:` or `media:` and the name.
        """
        key = name_key(speaker.name)
        if speaker.kind == "unnamed" or not key:
            return None
        return self._ids.get(key) or f"{speaker.kind}:{key}"

    def named(self, name: str) -> str | None:
        """The id of the person of the registry who is called so in any spelling."""
        return self._ids.get(name_key(name))


def load_people(own_file: Path | None = None) -> People:
    """The people who ship with Frontwire, then those of the user's own file, which win.

    Raises PeopleFileError for a file that cannot be read.
    """
    shipped = files("stream.enrich.people").joinpath("people.toml").read_text(encoding="utf-8")
    people = _parsed(shipped, "people.toml")
    if own_file is not None:
        people += _parsed(_content(own_file), str(own_file))
    return People(people)


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PeopleFileError(f"{file}: {error}; give a UTF-8 file of [[person]] entries") from error


def _parsed(content: str, source: str) -> list[Person]:
    try:
        entries = tomllib.loads(content).get("person", [])
    except tomllib.TOMLDecodeError as error:
        raise PeopleFileError(f"{source}: {error}; see people.toml for the form") from error
    return [_person(entry, source) for entry in entries]


def _person(entry: dict[str, Any], source: str) -> Person:
    name = entry.get("name")
    if not isinstance(name, str):
        raise PeopleFileError(f'{source}: an entry has no name: {entry}; give name = "…"')
    wikidata = entry.get("wikidata")
    entity_id = f"wikidata:{wikidata}" if wikidata else f"person:{name_key(name)}"
    return Person(entity_id, (name, *entry.get("aliases", ())))
