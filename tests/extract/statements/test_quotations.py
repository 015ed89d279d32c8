"""Which marks belong together, over paragraphs and with marks missing."""

import pytest

from stream.extract.prepare import prepare
from stream.extract.statements.quotations import find_quotations


def inside(body: str) -> list[str]:
    return [" ".join(body[p.start : p.end] for p in q.parts) for q in find_quotations(prepare(body))]


@pytest.mark.parametrize(
    "body", ["The allies’ plan isn’t Jan’s.", "It’s the ’90s.", "No marks.", "5' 10\" tall"]
)
def test_apostrophes_and_measures_quote_nothing(body: str) -> None:
    assert [words for words in inside(body) if len(words) > 8] == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“A b.” Then “c d.”", ["A b.", "c d."]),
        ("“A “nested” word.”", ["A “nested” word."]),
        ("„A b“, he said.", ["A b"]),
        ("He asked for ‘more time’ again.", ["more time"]),
        ("“A b.\n\n“C d.\n\n“E f.” He left.", ["A b.\n\n“C d.\n\n“E f."]),
        ("‘It is the drivers’ road,’ he said.", ["It is the drivers’ road,"]),
        ("The ‘drivers’ left, and the ‘guards’ stayed.", ["drivers", "guards"]),
        ("‘A b.\n\n‘C d.’", ["A b.\n\n‘C d."]),
        ("He said: “A b.\n\nC d.\n\n“E f.”", ["A b.\n\nC d.\n\n“E f."]),
        ("He said: “A b.\n\nThe “x” c d.\n\nE f.”", ["A b.\n\nThe “x” c d.\n\nE f."]),
        ("“A b. \n\nThe drivers said no.\n\nIt rained.", ["A b."]),
        ("He said: “A b.\n\nIt rained.\n\n“C d,” said Jan Kern.", ["A b.", "C d,"]),
        ("He said: “A b.\n\nThey asked us.\n\nE f.” He left.", ["A b.\n\nThey asked us.\n\nE f."]),
        ("He said: “A b.\n\nThey asked us.\n\n“C d,” said Kern.", ["A b.", "C d,"]),
        ("He said: “A b.” C d.” He left.", ["A b. C d."]),
        ("“A b, said Jan Kern. It rained.", ["A b,"]),
        ("“A b, said battalion chief Jan Kern. It rained.", ["A b,"]),
        ("“A b, Jan Kern wrote on Telegram, “c d.”", ["A b,", "c d."]),
        ("Kern disagreed: A b. C d.”", ["A b. C d."]),
        ("He said: “We stay. It holds. Then Kern wrote: “Go now.”", ["We stay. It holds.", "Go now."]),
        ("He said: “We stay. He told me: “Go now.” We went.”", ["We stay. He told me: “Go now.” We went."]),
        (
            "He said: “We stay. It is theirs: “Go now.” We went.”",
            ["We stay. It is theirs: “Go now.” We went."],
        ),
    ],
)
def test_what_stands_inside(body: str, expected: list[str]) -> None:
    assert inside(body) == expected
