"""A filter that does not fit is answered with what to give instead, never in a library's words."""

import pytest

from stream.search.complaint import no_such
from stream.search.question import question_from
from stream.store.query import QueryError


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (
            {"since": "yesterday"},
            "since is 'yesterday': give a date (2026-01-31) or a date-time (2026-01-31T06:00:00Z)",
        ),
        ({"until": "2026-02-30"}, "until is '2026-02-30': give a date (2026-01-31) or a date-time"),
        ({"limit": 0}, "limit is 0: give a whole number from 1 to 1000"),
        ({"limit": "all"}, "limit is 'all': give a whole number from 1 to 1000"),
        ({"within": -1}, "within is -1: give kilometres, a number over 0"),
        ({"near": "Kyiv"}, "near is 'Kyiv': give a point as latitude,longitude"),
        ({"sort": "oldest"}, "sort is 'oldest': give one of newest, relevance"),
        ({"event_type": ["fire", "war"]}, "event_type is 'war': give one of drone_strike, air_strike, "),
        ({"certainty": ["state"]}, "certainty is 'state': did you mean stated? Otherwise give one of "),
        ({"since": "x", "until": "y"}, "T06:00:00Z); until is 'y': give a date"),
    ],
)
def test_it_says_what_to_give_instead(filters: dict[str, object], message: str) -> None:
    with pytest.raises(QueryError) as refused:
        question_from(**filters)
    assert message in str(refused.value)
    assert "Input should" not in str(refused.value)
    assert "isoformat" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "known", "message"),
    [
        ("foo", [], "there is no parameter 'foo' here: leave it out"),
        ("foo", ["speaker"], "there is no parameter 'foo': there are speaker"),
        (
            "spaeker",
            ["speaker", "q"],
            "there is no parameter 'spaeker': did you mean speaker? Otherwise there",
        ),
    ],
)
def test_a_name_that_there_is_not_comes_with_those_that_there_are(
    name: str, known: list[str], message: str
) -> None:
    assert no_such(name, known, "parameter").startswith(message)
