"""What is explained is what is read."""

from typing import Any

import pytest

from schemas.bulletin import Bulletin
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.people.people import People
from stream.enrich.read import Reader

BODY = "“We wait,” said Mayor Ada Holm. Overnight, a drone hit Kerch, and shelling went on in Feodosia."


@pytest.mark.parametrize(
    ("fields", "records"),
    [
        ({}, (1, 2)),
        ({"body": f"<p>{BODY}</p>", "content_type": "text/html"}, (1, 2)),
        ({"language": "uk"}, (0, 0)),
        ({"withdrawn": True}, (0, 0)),
    ],
)
def test_an_explanation_has_the_set_that_is_read_and_a_draft_for_each_record(
    gazetteer: Gazetteer, fields: dict[str, Any], records: tuple[int, int]
) -> None:
    reader = Reader(gazetteer, People())
    bulletin = Bulletin(**({"id": "1", "publisher": "p", "revision": 1, "body": BODY} | fields))
    explained = reader.explain(bulletin)
    found = explained.record_set
    assert found == reader.read(bulletin)
    assert (len(explained.statements), len(explained.events)) == records
    assert [draft.content for draft in explained.statements] == [one.content for one in found.statements]
    assert [draft.stand.start for draft in explained.events] == [e.span.start for e in found.front_events]


def test_the_first_candidate_is_the_place_of_the_record(gazetteer: Gazetteer) -> None:
    explained = Reader(gazetteer, People()).explain(Bulletin(id="1", publisher="p", revision=1, body=BODY))
    best = {name.event: name.candidates[0].place.entity_id for name in explained.names}
    assert best == {i: e.places[0].entity_id for i, e in enumerate(explained.record_set.front_events)}
