"""What a trained pipeline changes in what is read; without one nothing is changed."""

from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.gazetteer.open import open_names
from stream.enrich.open import open_reader
from stream.enrich.people.people import load_people
from stream.enrich.read import Reader
from stream.enrich.trained.pipeline import LONGEST_PIECE
from stream.extract.version import EXTRACTOR_VERSION
from stream.settings import load_settings

DATA = load_settings().data


def opened(name: str | None, pipelines: dict[str, Path]) -> Reader:
    return open_reader(DATA, spacy_model=str(pipelines[name]) if name else None)


@pytest.fixture(scope="module")
def blank() -> Reader:
    return open_reader(DATA)


@pytest.fixture(scope="module")
def both(pipelines: dict[str, Path]) -> Reader:
    return opened("both", pipelines)


def read(reader: Reader, body: str, **fields: object) -> RecordSet:
    return reader.read(
        Bulletin.model_validate({"id": "a", "publisher": "p", "revision": 1, "body": body} | fields)
    )


def said(record_set: RecordSet) -> list[tuple[str | None, str]]:
    return [(one.speaker.name, one.content) for one in record_set.statements]


def test_without_a_pipeline_a_set_is_that_of_the_rules_alone(blank: Reader) -> None:
    by_hand = Reader(open_names(DATA), load_people(None))
    body = (
        "On Monday ter Haar said the ferry was late. “We wait,” Ada Ruiz said. Drones struck a depot in Kyiv."
    )
    assert read(blank, body) == read(by_hand, body)
    assert read(blank, body).extractor_version == EXTRACTOR_VERSION


@pytest.mark.parametrize(
    "body",
    [
        "Ada Ruiz said that the ferry was late on Monday.",  # the parse hangs the day on "said"
        "A lawyer of Dieter Bank said that the school was open.",  # it is not he who speaks
        "The bank said that nobody would pay.",
    ],
)
def test_where_a_pipeline_is_no_help_the_rules_stand(body: str, blank: Reader, both: Reader) -> None:
    assert said(read(both, body)) == said(read(blank, body))
    assert [(one.speaker.kind, one.text) for one in read(both, body).statements] == [
        (one.speaker.kind, one.text) for one in read(blank, body).statements
    ]


@pytest.mark.parametrize(
    ("body", "by_rules", "speaker"),
    [
        ("On Monday ter Haar said the ferry was late.", [], "ter Haar"),
        ("The port was closed, said ter Haar.", [], "ter Haar"),
        ("The mayor of Zelenodol Quang Vinh Tran said it was quiet.", ["Vinh Tran"], "Quang Vinh Tran"),
    ],
)
def test_names_make_speakers_that_the_rules_miss(
    body: str, by_rules: list[str], speaker: str, blank: Reader, both: Reader
) -> None:
    assert [one.speaker.name for one in read(blank, body).statements] == by_rules
    record_set = read(both, body)
    assert [(one.speaker.name, one.speaker.kind) for one in record_set.statements] == [(speaker, "person")]
    assert [one.name for one in record_set.entities if one.kind == "person"] == [speaker]


def test_a_person_called_as_bodies_are_is_a_person(blank: Reader, both: Reader) -> None:
    body = "Dieter Bank said that the school was closed."
    assert [one.speaker.kind for one in read(blank, body).statements] == ["organization"]
    assert [one.speaker.kind for one in read(both, body).statements] == ["person"]
    assert [(one.kind, one.name) for one in read(both, body).entities] == [("person", "Dieter Bank")]


@pytest.mark.parametrize(
    ("body", "by_rules", "by_parse"),
    [
        (
            "Ada Ruiz said that the ferry was late, as the harbour was full.",
            ["the ferry was late, as the harbour was full"],
            ["the ferry was late"],
        ),
        (
            "Ada Ruiz said that the guards came and claimed that the mayor had left.",
            ["the guards came", "the mayor had left"],
            ["the guards came and claimed that the mayor had left"],
        ),
    ],
)
def test_the_parse_ends_a_clause_earlier_or_later_than_the_rules(
    body: str, by_rules: list[str], by_parse: list[str], blank: Reader, both: Reader
) -> None:
    assert [one.content for one in read(blank, body).statements] == by_rules
    assert [one.content for one in read(both, body).statements] == by_parse


@pytest.mark.parametrize(
    ("name", "helped"), [("ner", ["On Monday ter Haar"]), ("parser", ["Ada Ruiz said that the ferry"])]
)
def test_a_pipeline_helps_with_what_it_has(
    name: str, helped: list[str], pipelines: dict[str, Path], blank: Reader
) -> None:
    reader = opened(name, pipelines)
    bodies = (
        "On Monday ter Haar said the ferry was late.",
        "Ada Ruiz said that the ferry was late, as the harbour was full.",
    )
    changed = [body for body in bodies if said(read(reader, body)) != said(read(blank, body))]
    assert [body.startswith(tuple(helped)) for body in changed] == [True]


@pytest.mark.parametrize("fields", [{}, {"language": "uk"}, {"withdrawn": True}])
def test_sets_tell_which_pipeline_helped(fields: dict[str, object], both: Reader) -> None:
    assert read(both, "It was quiet.", **fields).extractor_version == f"{EXTRACTOR_VERSION}+en_tiny-0.0.7"


def test_bodies_longer_than_a_pipeline_takes_are_read_in_pieces(both: Reader) -> None:
    quiet = "The bank was closed. " * LONGEST_PIECE + "and so on " * LONGEST_PIECE + ".\n\n"
    record_set = read(both, quiet + "On Monday ter Haar said the ferry was late.")
    assert said(record_set)[-1] == ("ter Haar", "the ferry was late")
    body = record_set.bulletin.body
    assert all(body[one.span.start : one.span.end] == one.text for one in record_set.records)
