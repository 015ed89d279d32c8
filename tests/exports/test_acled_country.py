import pytest

from stream.exports.acled_country import acled_country


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("ZZ", None),
        ("XK", ("Kosovo", None, "Europe")),
        ("PS", ("Palestine", 275, "Middle East")),
        ("CD", ("Democratic Republic of Congo", 180, "Middle Africa")),
        ("SD", ("Sudan", 729, "Northern Africa")),
        ("FJ", ("Fiji", 242, None)),
    ],
)
def test_a_country_is_as_acled_writes_it(
    code: str, written: tuple[str, int | None, str | None] | None
) -> None:
    assert acled_country(code) == written
