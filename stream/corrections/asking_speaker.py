"""The speaker whom an analyst names: known, heard of, named in the bulletin, or nobody's name."""

import re

from schemas.statement import Speaker, SpeakerKind, Statement
from stream.alerts.asking.speakers import AskedSpeakers
from stream.corrections.asked import AskedCorrection
from stream.corrections.refusals import CorrectionError
from stream.enrich.people.people import People
from stream.search.asking import ID_PREFIXES
from stream.search.choices import UnknownNameError
from stream.store.port import Record, Store
from stream.store.query import Query

# "a senior diplomat", "two officials": nobody's name.
DESCRIBED = re.compile(r"(?:an?|one|two|three|several|some|unnamed|an unnamed) \S")
KINDS: dict[str, SpeakerKind] = {"organization": "organization", "media": "media"}


class RightSpeakers:
    """Finds who said it; raises AskingError with those whose names are alike."""

    def __init__(self, people: People, store: Store) -> None:
        self._asked = AskedSpeakers(people, store)
        self._store = store

    async def speaker(self, asked: AskedCorrection, record: Record, body: str) -> Speaker:
        """The speaker as the record is to have it: with the role that was read where it is the same one."""
        given = " ".join((asked.speaker or "").split())
        read = record.speaker if isinstance(record, Statement) else None
        right = await self._meant(given, body, anyway=asked.anyway)
        if read and (right.entity_id, right.name) == (read.entity_id, read.name):
            raise CorrectionError(
                f"the speaker was read as {read.name} already: leave it out, or withdraw the correction to go"
                " back to it",
                "speaker",
                given,
            )
        return right

    async def _meant(self, given: str, body: str, *, anyway: bool) -> Speaker:
        if DESCRIBED.match(given):
            return Speaker(name=given, role=None, affiliation=None, kind="unnamed", entity_id=None)
        try:
            wanted = await self._asked.wanted(given, anyway=anyway)
        except UnknownNameError as refusal:
            # A name that the text has is a speaker's, unless it is part of one who is known.
            longer = any(given.casefold() in choice.label.casefold() for choice in refusal.choices)
            if longer or not given or given not in body:
                raise
            wanted = await self._asked.wanted(given, anyway=True)
        heard = await self._heard(wanted.entity_id)
        if heard is None and given.startswith(ID_PREFIXES) and wanted.name == given.partition(":")[2]:
            raise UnknownNameError(f"no speaker has the id {given!r}: give a name", "speaker", given)
        kind: SpeakerKind = heard.kind if heard else KINDS.get(wanted.entity_id.partition(":")[0], "person")
        is_id = given.startswith(ID_PREFIXES)
        name = heard.name if heard and is_id else wanted.name
        return Speaker(name=name, role=None, affiliation=None, kind=kind, entity_id=wanted.entity_id)

    async def _heard(self, entity_id: str) -> Speaker | None:
        """The speaker of the newest statement of this entity."""
        page = await self._store.search(Query(kind="statement", speaker_id=entity_id, limit=1))
        return next((hit.record.speaker for hit in page.hits if isinstance(hit.record, Statement)), None)
