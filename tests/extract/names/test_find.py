import pytest

from stream.extract.lexicon import EmptyLexicon
from stream.extract.names.find import find_names
from stream.extract.prepare import prepare


class FewNames:
    """A lexicon of a handful of names."""

    def is_place(self, name: str) -> bool:
        return name in {
            "Ostrava",
            "Lincoln",
            "Georgia",
            "Ga",
            "New London",
            "London",
            "Reading",
            "Walker County",
        }

    def is_first_name(self, word: str) -> bool:
        return word in {"Mara", "Georgia"}


def found(body: str) -> list[tuple[str, str]]:
    return [(name.kind, name.name) for name in find_names(prepare(body), FewNames())]


@pytest.mark.parametrize(
    "body", ["", "nothing here has a name.", "Reading is good for everybody.", "It was Monday in May."]
)
def test_common_words_are_no_names(body: str) -> None:
    assert found(body) == []


def test_without_a_lexicon_no_place_is_found() -> None:
    assert not [n for n in find_names(prepare("They met in Ostrava."), EmptyLexicon()) if n.kind == "place"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("They met in Ostrava.", [("place", "Ostrava")]),
        ("They met in New London.", [("place", "New London")]),
        ("They met in Walker County.", [("place", "Walker County")]),
        ("The house stands on Lincoln Avenue.", []),
        ("Mara Hollin spoke.", [("person", "Mara Hollin")]),
        ("A letter reached Mr. Tobber.", [("person", "Tobber")]),
        ("the Ministry of Fisheries answered", [("organization", "Ministry of Fisheries")]),
        ("the 47th Mechanized Brigade left", [("unit", "47th Mechanized Brigade")]),
        ("a Geran-2 fell", [("weapon", "Geran-2")]),
    ],
)
def test_each_kind_of_name(body: str, names: list[tuple[str, str]]) -> None:
    assert found(body) == names


def test_a_place_inside_an_organization_is_a_name_of_its_own() -> None:
    assert found("the Ostrava City Council met") == [
        ("place", "Ostrava City"),
        ("organization", "Ostrava City Council"),
    ]


def test_words_around_speak_for_and_against_a_place() -> None:
    support = {
        body: next(n.support for n in find_names(prepare(body), FewNames()) if n.kind == "place")
        for body in ("it fell in Lincoln again", "then Lincoln said it", "we saw Lincoln today")
    }
    against, neutral, speaking_for = sorted(support.values())
    assert support["it fell in Lincoln again"] == speaking_for > neutral > against
    assert support["then Lincoln said it"] == against


def test_stands_are_letter_for_letter() -> None:
    body = "“Well,” said Mara Hollin in New London."
    assert [body[n.stand.start : n.stand.end] for n in find_names(prepare(body), FewNames())] == [
        "Mara Hollin",
        "New London",
    ]
