"""Record sets are strict on output and ordered by revision, then by the extractor's version."""

import pytest
from pydantic import ValidationError

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet, set_version
from schemas.span import Span

BULLETIN = Bulletin(id="a", publisher="p", revision=2, body="x")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_is_never_empty_or_reversed(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end)


def test_output_coerces_nothing() -> None:
    with pytest.raises(ValidationError):
        Span.model_validate({"start": "1", "end": 2})


def test_output_knows_no_extra_field() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Span.model_validate({"start": 1, "end": 2, "middle": 1})


@pytest.mark.parametrize(
    ("newer", "older"),
    [((2, "1.0.0"), (1, "9.0.0")), ((1, "1.10.0"), (1, "1.9.0")), ((1, "1.0.1"), (1, "1.0.0"))],
)
def test_the_revision_decides_before_the_extractors_version(
    newer: tuple[int, str], older: tuple[int, str]
) -> None:
    assert set_version(*newer) > set_version(*older)


def test_a_trained_pipeline_makes_a_version_neither_newer_nor_older() -> None:
    assert set_version(1, "1.0.0+en_tiny-9.0.0") == set_version(1, "1.0.0")
    assert set_version(1, "1.0.1") > set_version(1, "1.0.0+en_tiny-9.0.0")


def test_a_set_comes_back_from_its_json_as_it_was() -> None:
    record_set = RecordSet.withdrawal(BULLETIN, "1.0.0")
    assert RecordSet.model_validate_json(record_set.model_dump_json()) == record_set
    assert record_set.records == ()
