"""From a bulletin to its record set: whole, exact, the same each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.settings import load_settings

BODY = (
    "March 3, 2026. “The road is open again,” Regional Governor Iryna Maslenko told reporters.\n\n"
    "The situation at the front as of 6 p.m. on March 2, 2026.\n\n"
    "Overnight, Russian drones struck a depot in Chuhuiv, Kharkiv region.\n\n"
    "By Anna Feld\n"
)
# Marks, white space and names, in any disorder.
MARKS = ("“", "”", '"', "‘", "’", "«", "»", "(", ")", "—", ":", ",", ".", "…", "\n\n", "\r\n", " ", " ", " ")
WORDS = (
    "said",
    "told",
    "according to",
    "denied that",
    "Kyiv",
    "Oktyabrsky",
    "near",
    "struck",
    "Ada Ruiz",
    "he",
)
ODD = ("3 March 2026", "7", "overnight", "the enemy", "drones", "\u200b", "é", "𝔻", "і")
PIECES = st.sampled_from((*MARKS, *WORDS, *ODD))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader(load_settings().data)


def bulletin(body: str = BODY, **fields: object) -> Bulletin:
    return Bulletin.model_validate({"id": "a", "publisher": "p", "revision": 1, "body": body} | fields)


def unaccounted(record_set: RecordSet, body: str) -> str:
    """The letters that are neither in a record nor unclassified."""
    covered = bytearray(len(body))
    for span in [r.span for r in record_set.records] + [u.span for u in record_set.unclassified]:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return "".join(
        letter for letter, seen in zip(body, covered, strict=True) if letter.isalnum() and not seen
    )


def test_a_withdrawn_bulletin_has_no_records(reader: Reader) -> None:
    record_set = reader.read(bulletin(withdrawn=True))
    assert (record_set.records, record_set.unclassified, record_set.entities) == ((), (), ())


@pytest.mark.parametrize("language", ["uk", "ru-RU", "DE"])
def test_another_language_is_kept_whole_and_not_read(reader: Reader, language: str) -> None:
    record_set = reader.read(bulletin("Обстріл триває. Двоє поранених.", language=language))
    assert record_set.records == ()
    assert [rest.reason for rest in record_set.unclassified] == ["language", "language"]
    assert record_set.warnings == (
        f"language {language} is not read: the bulletin is stored whole, without records",
    )
    assert (record_set.bulletin.body, record_set.unclassified_share) == (
        "Обстріл триває. Двоє поранених.",
        1.0,
    )


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_english_is_read(reader: Reader, language: str) -> None:
    record_set = reader.read(bulletin(language=language))
    assert [record.kind for record in record_set.records] == ["statement", "front_event"]


def test_spans_are_the_text_and_every_letter_is_accounted_for(reader: Reader) -> None:
    record_set = reader.read(bulletin())
    assert all(BODY[r.span.start : r.span.end] == r.text for r in record_set.records)
    assert all(BODY[m.span.start : m.span.end] == m.name for m in record_set.entities)
    assert unaccounted(record_set, BODY) == ""


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=80).map("".join).filter(lambda body: body.strip()))
def test_no_disorder_of_marks_breaks_a_span_or_loses_a_letter(reader: Reader, body: str) -> None:
    record_set = reader.read(bulletin(body))
    assert all(body[r.span.start : r.span.end] == r.text for r in record_set.records)
    assert unaccounted(record_set, body) == ""
    assert len({record.id for record in record_set.records}) == len(record_set.records)


def test_html_is_read_as_its_plain_body(reader: Reader) -> None:
    html = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.strip().split("\n\n"))
    record_set = reader.read(bulletin(html, content_type="text/html"))
    assert record_set.plain_body == BODY.strip()
    assert record_set.bulletin.body == html
    assert [r.text for r in record_set.records] == [r.text for r in reader.read(bulletin()).records]


def test_what_the_publisher_left_out_is_taken_from_the_text_and_named(reader: Reader) -> None:
    record_set = reader.read(bulletin())
    assert set(record_set.inferred) == {"author", "published_at"}
    assert record_set.bulletin.author == "Anna Feld"
    assert str(record_set.bulletin.published_at) == "2026-03-03"
    assert {str(record.published_at) for record in record_set.records} == {"2026-03-03"}


def test_what_the_publisher_stated_stays(reader: Reader) -> None:
    record_set = reader.read(bulletin(author="Desk", published_at="2026-03-04"))
    assert record_set.inferred == ()
    assert (record_set.bulletin.author, str(record_set.bulletin.published_at)) == ("Desk", "2026-03-04")


def test_the_same_bulletin_gives_the_same_set_each_time(reader: Reader) -> None:
    first = reader.read(bulletin())
    assert reader.read(bulletin()) == first
    assert reader.reread(first) == first.model_copy(update={"origin": "reread"})


def test_a_paragraph_put_in_changes_no_id_of_the_others(reader: Reader) -> None:
    before = {record.id for record in reader.read(bulletin()).records}
    after = reader.read(
        bulletin(BODY.replace("\n\nThe situation", "\n\nSnow fell in the north.\n\nThe situation"))
    )
    assert {record.id for record in after.records} == before
