"""Which record a correction speaks of: by the passage's words, so that it survives another reading of them.

A record's id changes when newer rules read its passage otherwise; the words do not. Where several records
have the same words (one sentence that tells of two events), what was read tells them apart, and their number
where that changed, too; a correction that could mean one or another is laid on none of them.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from schemas.correction import CorrectedPassage
from schemas.statement import Statement
from stream.store.port import Record

WORD = re.compile(r"\w+")
Passage = tuple[str, str]


def text_hash(text: str) -> str:
    """What is the same for the same words, however they are spaced, quoted and capitalised.

    >>> text_hash("“We stand,” said Olha.") == text_hash("'We stand', said  OLHA.")
    True
    """
    words = " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return blake2b(words.encode(), digest_size=16).hexdigest()


def read_as(record: Record) -> str:
    """What tells a record from others of its passage: the words said, or type and places of the event."""
    if isinstance(record, Statement):
        return record.content
    return f"{record.event_type}: {'; '.join(place.name for place in record.places)}"


def passage_of(record: Record) -> Passage:
    """Kind and words of a record's passage."""
    return record.kind, text_hash(record.text)


def alike(records: Iterable[Record]) -> dict[Passage, list[Record]]:
    """The records by passage, in the order of the text; as they were read, before any correction."""
    groups: dict[Passage, list[Record]] = {}
    for record in sorted(records, key=lambda record: (record.span.start, read_as(record), record.id)):
        groups.setdefault(passage_of(record), []).append(record)
    return groups


def placed(records: Iterable[Record], passages: Iterable[CorrectedPassage]) -> Mapping[str, CorrectedPassage]:
    """The corrected passage of each record that has one, by record id."""
    groups = alike(records)
    wanted = sorted(passages, key=lambda passage: passage.occurrence)
    found: dict[str, CorrectedPassage] = {}
    # First those that were read as they are now: what is left can only be where the reading changed.
    for finds in (_of_same_reading, _of_same_number):
        for passage in [each for each in wanted if each not in found.values()]:
            group = groups.get((passage.kind, passage.text_hash), [])
            record = finds(passage, group)
            if record is not None and record.id not in found:
                found[record.id] = passage
    return found


def _of_same_reading(passage: CorrectedPassage, group: list[Record]) -> Record | None:
    same = [record for record in group if read_as(record) == passage.read_as]
    by_number = _of_same_number(passage, group)
    return by_number if by_number in same else same[0] if len(same) == 1 else None


def _of_same_number(passage: CorrectedPassage, group: list[Record]) -> Record | None:
    """The one of its number, where there are as many as there were."""
    return group[passage.occurrence - 1] if len(group) == passage.among else None
