"""Corrected passages as gold: what newer rules must read where analysts put today's right.

Of a bulletin only the corrected passages were looked at. So these are demanded, a struck-out one counts as
made up when it is read again, and everything else is let pass: other records as they were read are optional,
and no statement counts that is read from the rest of the text.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from schemas.correction import CorrectedPassage, Verdict
from schemas.front_event import FrontEvent
from schemas.place import Place, PlacePrecision
from schemas.record_set import RecordSet
from schemas.span import Span
from schemas.statement import Statement
from stream.corrections.passages import placed
from stream.corrections.seen import views
from stream.errors import FrontwireError
from stream.evaluate.gold import Gold, GoldEvent, GoldPlace, GoldStatement

NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")
PARAGRAPHS = re.compile(r"\n\s*\n")
# How far off the middle of an area may be that a place of this precision is.
KM: dict[PlacePrecision, float] = {"district": 60.0, "region": 200.0, "country": 800.0}
TRUE: frozenset[Verdict] = frozenset({"corrected"})
FALSE: frozenset[Verdict] = frozenset({"struck_out"})


def gold_of(record_set: RecordSet, passages: Sequence[CorrectedPassage], name: str) -> Gold | None:
    """The gold of a bulletin as it was read, None where none of its records is corrected or struck out."""
    seen = views(record_set.records, passages)
    verdicts = {
        record_id: passage.history[-1].verdict
        for record_id, passage in placed(record_set.records, passages).items()
    }
    if not (TRUE | FALSE) & set(verdicts.values()):
        return None
    told = [
        (seen.get(record.id, record), verdicts.get(record.id) in TRUE)
        for record in record_set.records
        if verdicts.get(record.id) not in FALSE
    ]
    told.sort(key=lambda each: not each[1])  # what is optional stands last
    body = _body(record_set)
    looked_at = [r.span for r in record_set.records if verdicts.get(r.id) in TRUE | FALSE]
    return Gold(
        bulletin=f"{name}.txt",
        statements=tuple(_statement(r, body, is_true) for r, is_true in told if isinstance(r, Statement)),
        ignore=tuple(_rest(body, looked_at)),
        events=tuple(_event(r, is_true) for r, is_true in told if isinstance(r, FrontEvent)),
    )


def write_gold(folder: Path, record_set: RecordSet, passages: Sequence[CorrectedPassage]) -> Path | None:
    """NAME.txt and NAME.json of a bulletin; the latter's path, None where there is nothing to write."""
    name = file_name(record_set.key)
    gold = gold_of(record_set, passages, name)
    if gold is None:
        return None
    path = folder / f"{name}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".txt").write_bytes(_body(record_set).encode())
        path.write_text(gold.model_dump_json(indent=1, exclude_unset=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise FrontwireError(
            f"cannot write {error.filename or path}: {error.strerror}. Name a folder that may be written"
        ) from error
    return path


def file_name(key: str) -> str:
    """A bulletin's key as a file's name; where letters are lost, with a hash that tells it from others.

    >>> file_name("tribune/2026-03-05")
    'tribune-2026-03-05'
    """
    plain = NOT_IN_A_NAME.sub("-", key.replace("/", "-", 1)).lstrip(".")[:100]
    if plain == key.replace("/", "-", 1):
        return plain
    return f"{plain}-{blake2b(key.encode(), digest_size=4).hexdigest()}"


def _body(record_set: RecordSet) -> str:
    return record_set.plain_body or record_set.bulletin.body


def _statement(statement: Statement, body: str, is_true: bool) -> GoldStatement:
    """A quotation broken by its cue stands with the cue, and without it in `joined`."""
    speaker = statement.speaker
    whole = {"content": statement.content}
    if statement.content not in body:
        whole = {"content": statement.text, "joined": statement.content}
    known = {"mode": statement.mode, "kind": speaker.kind}
    return GoldStatement.model_validate(
        {**whole, "speaker": (speaker.name,), **(known if is_true else {"optional": True})}
    )


def _event(event: FrontEvent, is_true: bool) -> GoldEvent:
    places = tuple(_place(place) for place in event.places if place.role != "within")
    given = {"types": (event.event_type,), "places": places}
    return GoldEvent.model_validate(given if is_true else {**given, "optional": True})


def _place(place: Place) -> GoldPlace:
    given: dict[str, object] = {"name": place.name, "role": place.role}
    if place.entity_id is not None and place.lat is not None and place.lon is not None:
        given["geo"] = (place.lat, place.lon)
        if place.precision in KM:
            given["km"] = KM[place.precision]
    return GoldPlace.model_validate(given)


def _rest(body: str, looked_at: Sequence[Span]) -> Iterator[str]:
    """The paragraphs and parts of paragraphs that no analyst spoke of."""
    at = 0
    for span in sorted(looked_at, key=lambda span: span.start):
        yield from _with_letters(PARAGRAPHS.split(body[at : span.start]))
        at = max(at, span.end)
    yield from _with_letters(PARAGRAPHS.split(body[at:]))


def _with_letters(parts: list[str]) -> Iterator[str]:
    yield from (part.strip() for part in parts if any(letter.isalnum() for letter in part))
