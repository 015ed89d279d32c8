"""Speakers that people name: by the registry, then by what the store has heard of, then not at all."""

from collections import Counter

from schemas.statement import Statement
from schemas.subscription import SpeakerWanted
from stream.enrich.people.name_key import name_key
from stream.enrich.people.people import People
from stream.search.asking import ID_PREFIXES
from stream.search.choices import Choice, UnknownNameError, unknown
from stream.search.nearest import nearest
from stream.store.port import Store
from stream.store.query import Query

LOOKED_THROUGH = 200  # statements, the newest: a speaker who is heard of at all is among them by name
MOST_CHOICES = 8
ADVICE = (
    "give an entity id as records show it, or say that this one is to be taken anyway (`anyway`), which waits"
    " for a person of exactly that name or id"
)


class AskedSpeakers:
    """Finds the one speaker who is meant; raises AskingError with those whose names are alike."""

    def __init__(self, people: People, store: Store) -> None:
        self._people = people
        self._store = store
        self._main_names = {person.entity_id: person.names[0] for person in people.known}
        self._names = {name_key(name): p.entity_id for p in people.known for name in p.names}

    async def wanted(self, text: str, *, anyway: bool) -> SpeakerWanted:
        """A speaker as typed; `anyway` takes a name that nobody has heard of as a new person's."""
        name = text.strip()
        if name.startswith(ID_PREFIXES):
            return await self._of_id(name, anyway=anyway)
        if not name_key(name):
            raise UnknownNameError(f"speaker is {text!r}: give a name, or an entity id", "speaker", text)
        if (entity_id := self._people.named(name)) is not None:
            return SpeakerWanted(entity_id=entity_id, name=self._main_names[entity_id])
        heard = await self._heard(name)
        same = [one for one in heard if name_key(one.name) == name_key(name)]
        if same:
            return same[0]
        if anyway:
            return SpeakerWanted(entity_id=f"person:{name_key(name)}", name=name)
        raise unknown("speaker", "speaker", text, self._choices(name, heard), ADVICE)

    async def _of_id(self, entity_id: str, *, anyway: bool) -> SpeakerWanted:
        """The speaker of an id that the registry or some statement has."""
        if entity_id in self._main_names:
            return SpeakerWanted(entity_id=entity_id, name=self._main_names[entity_id])
        page = await self._store.search(Query(kind="statement", speaker_id=entity_id, limit=1))
        for record in (hit.record for hit in page.hits):
            if isinstance(record, Statement):
                return SpeakerWanted(entity_id=entity_id, name=record.speaker.name)
        rest = entity_id.partition(":")[2]
        if anyway and rest:
            return SpeakerWanted(entity_id=entity_id, name=rest)
        name = rest.replace("-", " ")
        choices = self._choices(name, await self._heard(name) if name_key(name) else Counter())
        meant = f"did you mean {', '.join(choice.value for choice in choices)}? Otherwise " if choices else ""
        raise UnknownNameError(
            f"no speaker has the id {entity_id!r}: {meant}{ADVICE}", "speaker", entity_id, choices
        )

    async def _heard(self, name: str) -> Counter[SpeakerWanted]:
        """Speakers in the store whose names hold these words, with how many statements they made."""
        query = Query(kind="statement", speaker=name, limit=LOOKED_THROUGH)
        page = await self._store.search(query)
        speakers = (hit.record.speaker for hit in page.hits if isinstance(hit.record, Statement))
        return Counter(
            SpeakerWanted(entity_id=speaker.entity_id, name=speaker.name)
            for speaker in speakers
            if speaker.entity_id is not None
        )

    def _choices(self, name: str, heard: Counter[SpeakerWanted]) -> tuple[Choice, ...]:
        """Those heard of first, the one who says most first; then those of the registry."""
        counted = [Choice(one.entity_id, one.name, statements=count) for one, count in heard.most_common()]
        keys = list(self._names)
        alike = (self._names[keys[at]] for _, at in nearest(name_key(name), keys, MOST_CHOICES))
        known = {choice.value for choice in counted}
        registered = [
            Choice(entity_id, self._main_names[entity_id])
            for entity_id in dict.fromkeys(alike)
            if entity_id not in known
        ]
        return (*counted, *registered)[:MOST_CHOICES]
