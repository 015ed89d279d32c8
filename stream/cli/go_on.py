"""How to go on after the trial's samples: commands with names that are in the store, so that each finds."""

import shlex
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from stream.addresses import HostPort
from stream.search.asking import query_of
from stream.search.choices import AskingError
from stream.search.known_places import KnownPlaces
from stream.search.question import question_from
from stream.store.port import Store
from stream.store.query import Facet, Kind, Query

# Whichever finds something first is shown; front sections of every style have one of them.
WORDS = ("oil depot", "drone", "shelling", "attack")
NEAR_KM, FAR_KM = 50, 100
OWN_TEXT = "March 2, 2026. Drones struck an oil depot in Kharkiv overnight, the governor said."
NAME = "frontwire"

Asked = Mapping[str, str | int]


class Step(NamedTuple):
    """What to do next, and the command or address of it."""

    what: str
    how: str


class NextSteps:
    """Looks for names and words in the store that a search with them finds."""

    def __init__(
        self, store: Store, places: KnownPlaces, api: HostPort, name: str, *, asks_for_keys: bool
    ) -> None:
        self._store = store
        self._places = places
        self._api = api
        self._name = name
        self._asks_for_keys = asks_for_keys

    async def steps(self, *, runs_on: bool) -> list[Step]:
        """The steps that lead somewhere; searches are left out where the store has no records.

        What needs a running trial is told only where it `runs_on`.
        """
        if not runs_on:
            return [*await self._by_words(), Step("all of it", f"{self._name} trial")]
        page = Step("page", f"http://{self._api}/page/")
        api = Step("API", f"http://{self._api}/docs")
        key = Step("key", f"KEY=$({self._name} keys add me --scope admin)") if self._asks_for_keys else None
        own = Step("your own text", f"echo {shlex.quote(OWN_TEXT)} | {self._name} publish - --wait")
        first = [key, page, api] if key else [page, api]
        return [*first, *await self._by_place(), *await self._by_speaker(), *await self._by_words(), own]

    async def _by_place(self) -> list[Step]:
        asked: list[Asked] = [{"place": place, "within": FAR_KM} for place in await self._values("place")]
        found = await self._first(asked, "front_event")
        return [Step("by place", self._curl("front-events", found))] if found else []

    async def _by_speaker(self) -> list[Step]:
        asked: list[Asked] = [{"speaker": speaker} for speaker in await self._values("speaker")]
        found = await self._first(asked, "statement")
        return [Step("by speaker", self._curl("statements", found))] if found else []

    async def _by_words(self) -> list[Step]:
        places = await self._values("place")
        asked: list[Asked] = [
            {"q": words, "place": place, "within": NEAR_KM} for words in WORDS for place in places
        ]
        found = await self._first(asked, None)
        if not found:
            return []
        words, place = shlex.quote(str(found["q"])), shlex.quote(str(found["place"]))
        return [Step("search", f"{self._name} search {words} --place {place} --within {NEAR_KM}")]

    async def _values(self, facet: Facet) -> list[str]:
        """The commonest places or speakers of the store, as they are called."""
        page = await self._store.search(Query(limit=1, facets=(facet,)))
        return [value.label for value in page.facets[facet]]

    async def _first(self, asked: Iterable[Asked], kind: Kind | None) -> Asked | None:
        """The first of these questions that something answers."""
        for filters in asked:
            try:
                query = query_of(question_from(**filters, limit=1), kind, self._places)
            except AskingError:
                continue  # what the text calls a place may be no name that can be asked for ("the coast")
            if (await self._store.search(query)).total:
                return filters
        return None

    def _curl(self, path: str, filters: Asked) -> str:
        header = '-H "X-API-Key: $KEY" ' if self._asks_for_keys else ""
        return f"curl {header}{shlex.quote(f'http://{self._api}/{path}?{urlencode(filters)}')}"


def called_as(program: str) -> str:
    """What to type for this very program again: its bare name where the shell finds it, else its path."""
    path = Path(program)
    if path.name != NAME:
        return NAME
    found = shutil.which(NAME)
    if found is not None and path.exists() and Path(found).samefile(path):
        return NAME
    whole = path.absolute()
    return str(whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole)
