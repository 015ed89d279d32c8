"""What analysts do: what is refused, what is seen and found afterwards, and what outlasts another reading."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from schemas.correction import correction_of
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.corrections.office import CorrectionOffice
from stream.corrections.refusals import UnknownRecordError
from stream.search.choices import AskingError
from stream.store import Query
from tests.alerts.delivery.builders import Clock
from tests.corrections.offices import HIT, HIT_TOO, QUOTE, SAID, asked, the_set
from tests.store.builders import BULLETIN, CHUHUIV, KYIV, PUBLISHER, front_event, place


async def ids(office: CorrectionOffice, **filters: Any) -> list[str]:
    return sorted(hit.record.id for hit in (await office.store.search(Query(**filters))).hits)


@pytest.mark.parametrize(
    ("record_id", "given", "field", "message"),
    [
        ("said", {}, "note", "nothing is said of the record"),
        ("said", {"note": "  "}, "note", "nothing is said of the record"),
        ("said", {"by": " ", "note": "no"}, "by", "say who corrects it"),
        ("said", {"strike_out": True, "speaker": "Petro Zavadsky"}, "strike_out", "leave strike_out or"),
        ("said", {"event_type": "fire"}, "event_type", "a statement has no event type"),
        ("hit", {"speaker": "Petro Zavadsky"}, "speaker", "a front event has no speaker"),
        ("hit", {"event_type": "shellfire"}, "event_type", "no event type is called 'shellfire'"),
        ("hit", {"event_type": "Shelling"}, "event_type", "read as shelling already"),
        ("said", {"speaker": "Olha Marchenko"}, "speaker", "read as Olha Marchenko already"),
        ("said", {"speaker": "Petro Zavadskyy"}, "speaker", "did you mean Petro Zavadsky"),
        ("said", {"speaker": "Marchenko"}, "speaker", "did you mean Olha Marchenko"),
        ("said", {"speaker": "Taras Hnatiuk"}, "speaker", "no speaker is called"),
        ("said", {"speaker": "person:nobody"}, "speaker", "no speaker has the id"),
        ("hit", {"places": [{"place": "Pokrovsk"}]}, "place", "the name of 2 places"),
        ("hit", {"places": [{"place": "Chuhuyiv"}]}, "place", "did you mean Chuhuiv"),
        ("hit", {"places": [{"place": "Chuhuiv"}]}, "place", "read as Chuhuiv"),
        ("hit", {"places": [{"place": "5 km around Kyiv"}]}, "place", "is a circle"),
        ("hit", {"places": [{"place": "Kyiv", "instead_of": "Sumy"}]}, "instead_of", "it has Chuhuiv"),
        ("hit-too", {"places": [{"place": "Chuhuiv"}]}, "instead_of", "say instead of which"),
    ],
)
async def test_what_makes_no_sense_is_refused_with_what_would(
    office: CorrectionOffice, record_id: str, given: dict[str, Any], field: str, message: str
) -> None:
    with pytest.raises(AskingError, match=message) as refused:
        await office.correct(record_id, asked(**given))
    assert refused.value.field == field
    assert (await office.listing.page()).passages == ()
    assert await ids(office) == ["hit", "hit-too", "said"]


@pytest.mark.parametrize("record_id", ["unheard-of", "gone"])
async def test_a_record_that_is_not_there_cannot_be_corrected(
    office: CorrectionOffice, record_id: str
) -> None:
    with pytest.raises(UnknownRecordError, match="its bulletin may have a revision"):
        await office.correct(record_id, asked(note="doubtful"))


@pytest.mark.parametrize(
    ("given", "speaker"),
    [
        ("petro zavadsky", ("Petro Zavadsky", "wikidata:Q1", "person")),
        ("wikidata:Q1", ("Petro Zavadsky", "wikidata:Q1", "person")),
        ("Ivan Bondar", ("Ivan Bondar", "person:ivan-bondar", "person")),  # the bulletin names him
        ("a senior official", ("a senior official", None, "unnamed")),
    ],
)
async def test_a_corrected_speaker_is_seen_and_found(
    office: CorrectionOffice, clock: Clock, given: str, speaker: tuple[str, str | None, str]
) -> None:
    shown, _ = await office.correct("said", asked(speaker=given, note="see the video"))
    assert isinstance(shown, Statement)
    assert (shown.speaker.name, shown.speaker.entity_id, shown.speaker.kind) == speaker
    mark = correction_of(shown)
    assert mark is not None
    assert (mark.verdict, mark.by, mark.at, mark.note) == ("corrected", "Nina", clock.now(), "see the video")
    assert mark.was.speaker == SAID.speaker
    assert await ids(office, speaker="Marchenko") == []
    assert await ids(office, speaker=speaker[0]) == ["said"]


async def test_a_name_nobody_has_heard_of_is_taken_where_one_insists(office: CorrectionOffice) -> None:
    shown, _ = await office.correct("said", asked(speaker="Taras Hnatiuk", anyway=True))
    assert isinstance(shown, Statement)
    assert shown.speaker.entity_id == "person:taras-hnatiuk"


async def test_a_corrected_place_takes_the_role_of_the_wrong_one(office: CorrectionOffice) -> None:
    shown, _ = await office.correct("hit", asked(places=[{"place": "Kyiv"}], event_type="drone strikes"))
    assert isinstance(shown, FrontEvent)
    ((name, role, entity_id),) = [(p.name, p.role, p.entity_id) for p in shown.places]
    assert (name, role, entity_id) == ("Kyiv", "at", KYIV[0])
    assert [each.entity_id for each in shown.mentions] == [KYIV[0]]
    assert (shown.event_type, shown.acled.sub_event_type) == ("drone_strike", "Air/drone strike")
    mark = correction_of(shown)
    assert mark is not None
    assert (mark.was.event_type, [was.name for was in mark.was.places]) == ("shelling", ["Chuhuiv"])
    assert await ids(office, place_ids=(CHUHUIV[0],)) == []
    assert await ids(office, event_types=("drone_strike",)) == ["hit"]


@pytest.mark.parametrize(
    ("read", "text", "name"),
    [
        ("Pokrovsk", "Shells fell on Pokrovsk.", "Pokrovsk"),  # a namesake
        ("the town", "Shells fell on the town near POKROVSK.", "POKROVSK"),
        ("Krasnoarmeysk", "Shells fell on Krasnoarmeysk.", "Krasnoarmeysk"),  # another name of it
        ("Lyman", "Shells fell on Lyman.", "Pokrovsk"),
    ],
)
async def test_a_right_place_has_the_name_that_the_text_gives_it_if_any(
    office: CorrectionOffice, read: str, text: str, name: str
) -> None:
    event = front_event("misread", text, places=(place(read, CHUHUIV, "near"),))
    await office.store.put(the_set(event, bulletin_id="next day"))
    shown, _ = await office.correct("misread", asked(places=[{"place": "geonames:704422"}]))
    assert isinstance(shown, FrontEvent)
    assert [(each.name, each.role, each.entity_id) for each in shown.places] == [
        (name, "near", "geonames:704422")
    ]


async def test_a_place_of_a_statement_is_put_right_among_its_mentions(office: CorrectionOffice) -> None:
    shown, _ = await office.correct("said", asked(places=[{"place": "Chuhuiv"}]))
    assert [(each.name, each.entity_id) for each in shown.mentions] == [("Chuhuiv", CHUHUIV[0])]
    assert await ids(office, place_ids=(CHUHUIV[0],), kind="statement") == ["said"]


async def test_a_struck_out_record_is_left_out_of_searches_and_kept_by_id(office: CorrectionOffice) -> None:
    shown, _ = await office.correct("hit", asked(strike_out=True))
    assert await ids(office) == ["hit-too", "said"]
    assert await ids(office, struck="only") == ["hit"]
    assert await office.store.record("hit") == shown


async def test_a_flagged_record_says_what_it_said(office: CorrectionOffice) -> None:
    shown, _ = await office.correct("said", asked(note="who is meant?"))
    mark = correction_of(shown)
    assert mark is not None
    assert (mark.verdict, mark.note, mark.was.speaker) == ("flagged", "who is meant?", None)
    assert shown.model_dump(exclude={"correction"}) == SAID.model_dump()
    assert await ids(office, speaker="Marchenko") == ["said"]


async def test_a_second_correction_takes_the_place_of_the_first_which_stays_in_the_history(
    office: CorrectionOffice, clock: Clock
) -> None:
    await office.correct("said", asked(strike_out=True))
    clock.move(minutes=1)
    shown, history = await office.correct("said", asked(by="Oleh", speaker="Petro Zavadsky"))
    assert [(each.verdict, each.by) for each in history] == [("struck_out", "Nina"), ("corrected", "Oleh")]
    assert history[1].at - history[0].at == timedelta(minutes=1)
    assert isinstance(shown, Statement)
    assert shown.speaker.name == "Petro Zavadsky"
    assert await ids(office, speaker="Zavadsky") == ["said"]


async def test_a_withdrawn_correction_leaves_the_record_as_it_was_read(office: CorrectionOffice) -> None:
    await office.correct("said", asked(strike_out=True))
    shown, history = await office.withdraw("said", "Oleh", "a mistake")
    assert shown == SAID
    assert [each.verdict for each in history] == ["struck_out", "withdrawn"]
    assert await ids(office, speaker="Marchenko") == ["said"]
    with pytest.raises(AskingError, match="there is nothing to withdraw"):
        await office.withdraw("said", "Oleh")


async def test_a_correction_holds_for_the_same_passage_in_another_reading(office: CorrectionOffice) -> None:
    await office.correct("said", asked(speaker="Petro Zavadsky"))
    await office.correct("hit", asked(strike_out=True))
    anew = SAID.model_copy(update={"id": "said-anew", "content": "We stand"})
    await office.puts.put(the_set(HIT_TOO, HIT, anew, extractor="0.2.0"))
    assert await ids(office, speaker="Zavadsky") == ["said-anew"]
    assert await ids(office) == ["hit-too", "said-anew"]


async def test_a_correction_holds_in_a_later_revision_with_the_passage_and_not_without(
    office: CorrectionOffice,
) -> None:
    await office.correct("said", asked(strike_out=True))
    other = SAID.model_copy(update={"id": "other", "text": "“We go,” said Olha Marchenko."})
    await office.puts.put(the_set(other, revision=2))
    assert await ids(office) == ["other"]
    (listed,) = (await office.listing.page()).passages
    assert (listed.record_id, listed.passage.text) == (None, QUOTE)
    await office.puts.put(the_set(revision=3))
    assert await ids(office) == ["hit", "hit-too"]


async def test_corrections_of_a_withdrawn_bulletin_wait_for_it(office: CorrectionOffice) -> None:
    await office.correct("said", asked(strike_out=True))
    await office.puts.put(the_set(revision=2, withdrawn=True))
    assert [each.record_id for each in (await office.listing.page()).passages] == [None]
    await office.puts.renew(PUBLISHER, BULLETIN)
    await office.puts.put(the_set(revision=3))
    assert await ids(office, struck="only") == ["said"]


async def test_corrected_passages_are_listed_the_bulletin_last_corrected_first(
    office: CorrectionOffice, clock: Clock
) -> None:
    second = the_set(SAID.model_copy(update={"id": "second"}), bulletin_id="next day")
    await office.store.put(second)
    for record_id in ("said", "second", "hit"):
        clock.move(minutes=1)
        await office.correct(record_id, asked(note="doubtful"))
    first = await office.listing.page(limit=1)
    assert [each.record_id for each in first.passages] == ["hit", "said"]
    rest = await office.listing.page(cursor=first.next_cursor)
    assert [each.record_id for each in rest.passages] == ["second"]
    assert rest.next_cursor is None
    assert (await office.listing.page("nobody")).passages == ()


async def test_two_who_correct_one_bulletin_at_once_are_both_heard(office: CorrectionOffice) -> None:
    await asyncio.gather(
        office.correct("said", asked(strike_out=True)),
        office.correct("hit", asked(by="Oleh", strike_out=True)),
    )
    assert await ids(office, struck="only") == ["hit", "said"]
    assert len((await office.listing.page()).passages) == 2
