"""A clause without marks, then its speaker."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "On Monday, Orlova said.",
        "At the end of the week, as usual, Orlova said so.",
        "The mayor of Harad, Jan Kern, reported an impact in the port.",
        "Asked whether he would leave, Jan Kern shrugged.",
        "The ship “Harad,” he added, soon.",
        "The road was built “by the book”, one might say.",
    ],
)
def test_a_circumstance_is_no_clause(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "contents", "speaker"),
    [
        ("The road is open, Orlova said.", ["The road is open"], "Orlova"),
        ("The road is open, said Anna Orlova.", ["The road is open"], "Anna Orlova"),
        ("Harad demands talks, Orlova said.", ["Harad demands talks"], "Orlova"),
        ("Nobody wants the road, Orlova summed up.", ["Nobody wants the road"], "Orlova"),
        ("GENEVA, Dec. 3 — The road is open, Orlova said Tuesday.", ["The road is open"], "Orlova"),
        ("The road, Orlova said, is open.", ["The road is open"], "Orlova"),
        (
            "There were two maps, Orlova said, and both were old.",
            ["There were two maps and both were old"],
            "Orlova",
        ),
        (
            "Fires went on near the mill, where, Orlova said, four men were held.",
            ["four men were held"],
            "Orlova",
        ),
        ("It held although, Orlova said, supplies were low.", ["supplies were low"], "Orlova"),
        ("The road is open, Orlova said on the air of the telethon.", ["The road is open"], "Orlova"),
        ("The road is open, the General Staff reported this morning.", ["The road is open"], "General Staff"),
        (
            "The road is open, residents and a rebel spokesman said.",
            ["The road is open"],
            "residents and a rebel spokesman",
        ),
        (
            "It “will not be left alone,” its chief, Jan Kern, said.",
            ["It “will not be left alone,”"],
            "Jan Kern",
        ),
        ("Harad will answer “in kind,” Orlova said.", ["Harad will answer “in kind,”"], "Orlova"),
        (
            "Not paying taxes “makes me smart,” said Jan Kern.",
            ["Not paying taxes “makes me smart,”"],
            "Jan Kern",
        ),
        (
            "Orlova says Lund will stay and said she would wait.",
            ["Lund will stay", "she would wait"],
            "Orlova",
        ),
        ("The vote, said deputy Ana Ruiz, “was a farce”.", ["The vote was a farce"], "Ana Ruiz"),
        (
            "This is “a fairy tale”, the Center for Maps responded.",
            ["This is “a fairy tale”"],
            "Center for Maps",
        ),
        (
            "The plan of the council, Orlova stressed, “is dead”.",
            ["The plan of the council is dead"],
            "Orlova",
        ),
        ("There was fuel, Orlova said, to keep it warm.", ["There was fuel to keep it warm"], "Orlova"),
        ("Orlova said it is over and asked men to go.", ["it is over", "men to go"], "Orlova"),
        (
            "Orlova said they want “peace for all,” but vowed to go.",
            ["they want “peace for all,”", "to go"],
            "Orlova",
        ),
        ("Orlova said it was calm, though she noted that it rained.", ["it was calm", "it rained"], "Orlova"),
        ("It rained; the road is open, said Orlova.", ["the road is open"], "Orlova"),
        ("The road is open, Orlova said; the bridge fell.", ["The road is open"], "Orlova"),
        (
            "It is over, a driver from Sake told us on condition that his name not be used.",
            ["It is over"],
            "a driver from Sake",
        ),
        (
            "Two bridges are closed, says the governor of Harad’s Orlan region, Jan Kern.",
            ["Two bridges are closed"],
            "Jan Kern",
        ),
        (
            "The road is open, two drivers told Volna on condition of anonymity.",
            ["The road is open"],
            "two drivers",
        ),
        ("The road is open, Volna reported citing two drivers.", ["The road is open"], "two drivers"),
        ("Japan said that it would wait, spokesman Ken Mori said.", ["it would wait"], "Ken Mori"),
    ],
)
def test_the_clause_goes_to_who_closes_or_breaks_it(
    read: Read, body: str, contents: list[str], speaker: str
) -> None:
    found = read(body)
    assert [s.content for s in found] == contents
    assert {s.speaker.name for s in found} == {speaker}


def test_a_clause_behind_a_semicolon_goes_on_where_the_speaker_is_a_pronoun(read: Read) -> None:
    found = read("Jan Kern left. He had no key, he admitted; his wife had taken it.")
    assert [(s.content, s.speaker.name) for s in found] == [
        ("He had no key his wife had taken it", "Jan Kern")
    ]


@pytest.mark.parametrize(
    ("body", "contents", "speaker"),
    [
        (
            "The fighters withdrew, their officer, Jan Kern, acknowledged.",
            ["The fighters withdrew"],
            "Jan Kern",
        ),
        (
            "The video shows a fire, fact-checkers at Volna point out.",
            ["The video shows a fire"],
            "fact-checkers at Volna",
        ),
        (
            "Nothing has changed since Monday, Jan Kern noted: “Go and see it.”",
            ["Nothing has changed since Monday"],
            "Jan Kern",
        ),
        (
            "Four are held, Jan Kern said, “and there will be more.”",
            ["Four are held and there will be more."],
            "Jan Kern",
        ),
    ],
)
def test_verbs_of_any_kind_make_a_clause(read: Read, body: str, contents: list[str], speaker: str) -> None:
    found = read(body)
    assert found[0].content == contents[0]
    assert found[0].speaker.name == speaker


def test_an_opening_question_is_no_clause_before_the_colon(read: Read) -> None:
    assert [s.content for s in read("Asked whether it was over, Orlova answered: “Go and see.”")] == [
        "Go and see."
    ]
