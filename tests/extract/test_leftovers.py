"""Every letter of the body is in a record or in a leftover stretch with its reason."""

import pytest

from stream.extract.drafts import Stand
from stream.extract.layout import Layout
from stream.extract.leftovers import all_of_it, leftovers
from stream.extract.prepare import prepare

BODY = (
    "date 2026-01-02 Rain fell. The mayor spoke.\n\n"
    "The front today:\n\n"
    "It was quiet. Shells fell.\n\n"
    "Ada Ruiz\n"
)


def stand(piece: str) -> Stand:
    start = BODY.index(piece)
    return Stand(start, start + len(piece))


LAYOUT = Layout(
    header=stand("date 2026-01-02"),
    byline=stand("Ada Ruiz"),
    intro=stand("The front today:"),
    front=stand("It was quiet. Shells fell."),
)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        # All letters in records: nothing is left.
        ([Stand(0, len(BODY))], []),
        # A lone closing mark between records is no letter.
        ([Stand(0, BODY.index(".")), Stand(BODY.index(".") + 1, len(BODY))], []),
        # No record: one stretch a sentence or heading, each with its reason.
        (
            [],
            [
                ("date 2026-01-02", "header"),
                ("Rain fell.", "background"),
                ("The mayor spoke.", "background"),
                ("The front today:", "section heading"),
                ("It was quiet.", "no event"),
                ("Shells fell.", "no event"),
                ("Ada Ruiz", "byline"),
            ],
        ),
        # A record that takes a part of a sentence leaves the rest beside it; overlapping records count once.
        (
            [stand("date 2026-01-02"), stand("fell. The"), stand("The mayor spoke."), stand("It was quiet.")],
            [
                ("Rain", "beside a record"),
                ("The front today:", "section heading"),
                ("Shells fell.", "no event"),
                ("Ada Ruiz", "byline"),
            ],
        ),
    ],
)
def test_what_no_record_holds_is_left_over_with_its_reason(
    records: list[Stand], expected: list[tuple[str, str]]
) -> None:
    found = leftovers(prepare(BODY), LAYOUT, records)
    assert [(BODY[s.stand.start : s.stand.end], s.reason) for s in found] == expected


def test_a_body_that_is_not_read_is_left_over_whole() -> None:
    text = prepare("Der Beschuss dauert an. Zwei Verletzte.\n\nEnde")
    found = all_of_it(text, "language")
    assert [text.body[s.stand.start : s.stand.end] for s in found] == [
        "Der Beschuss dauert an.",
        "Zwei Verletzte.",
        "Ende",
    ]
    assert {s.reason for s in found} == {"language"}


def test_marks_of_footnotes_between_sentences_are_told_apart() -> None:
    body = "[1] It fell.[2][3] Nobody [4] came.[5]"
    found = leftovers(prepare(body), Layout(), [])
    assert [(body[one.stand.start : one.stand.end], one.reason) for one in found] == [
        ("[1]", "footnote"),
        ("It fell.", "background"),
        ("[2][3]", "footnote"),
        ("Nobody [4] came.", "background"),
        ("[5]", "footnote"),
    ]
