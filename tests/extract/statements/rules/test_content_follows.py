"""The speaker, then what he says."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Orlova said nothing.",
        "Orlova declined to say whether the road was open.",
        "What the minister says about the road is known.",
        "She added a note of caution.",
        "Orlova told “Morning Talk” about it.",
        "Orlova, commenting on the claim that the road was open, left.",
        "The exercise, said to be large, was over.",
        "Orlova denied king and country.",
        "Orlova reported citing rain.",
        "The road, which on Monday officials said was closed, is open.",
        "The city, which said goodbye to its soldiers, is quiet.",
        "Orlova said the opposite.",
        "Orlova announced the start of talks held in May.",
        "Orlova confirmed the deaths of two men.",
        "Orlova held the road that leads north.",
        "In denials, claims, reports The Daily was vague.",
    ],
)
def test_no_content_is_no_statement(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "mode"),
    [
        ("Orlova said: “We wait.”", "We wait.", "direct"),
        ("Orlova said: “We wait. We are many.", "We wait. We are many.", "direct"),
        (
            'Orlova disagreed: We wait for nobody. There is time."',
            "We wait for nobody. There is time.",
            "direct",
        ),
        ("Orlova, when asked about the road, replied: “Go.”", "Go.", "direct"),
        ("Asked whether it was over, Orlova answered: “Go and see.”", "Go and see.", "direct"),
        ("Orlova clarified that: “We wait. We go.”", "We wait. We go.", "direct"),
        ("Orlova said that the road was open.", "the road was open", "indirect"),
        ("Orlova said the road would be open.", "the road would be open", "indirect"),
        ("Orlova said this morning that the road was open.", "the road was open", "indirect"),
        ("Orlova said this week’s vote was over.", "this week’s vote was over", "indirect"),
        ("Orlova, in her evening note, states The Hague is far.", "The Hague is far", "indirect"),
        ("Orlova confirmed it will send a team.", "it will send a team", "indirect"),
        ("Orlova announced the talks would begin in May.", "the talks would begin in May", "indirect"),
        ("Orlova is certain the pact will hold.", "the pact will hold", "indirect"),
        ("Orlova takes the view that tanks are over.", "tanks are over", "indirect"),
        ("Orlova holds that the pact is over.", "the pact is over", "indirect"),
        ("Orlova told mediators they would be late.", "they would be late", "indirect"),
        ("Orlova told residents this weekend she would leave.", "she would leave", "indirect"),
        ("Orlova said it was calm, and aid groups warned of rain.", "it was calm", "indirect"),
        ("Orlova warned residents they would freeze.", "they would freeze", "indirect"),
        ("Orlova told the Today programme that it was over.", "it was over", "indirect"),
        ("Orlova said that the road was open, a claim the army denied.", "the road was open", "indirect"),
        (
            "Orlova said that the road was open, though Volna has not verified it.",
            "the road was open",
            "indirect",
        ),
        (
            "Orlova said that it was open, though it was mined.",
            "it was open, though it was mined",
            "indirect",
        ),
        ("Orlova said it was “a step forward,” dismissing him.", "it was “a step forward,”", "mixed"),
        ("Orlova said the road was open, referring to a map.", "the road was open", "indirect"),
        ("Orlova said the road was open and called it a mistake.", "the road was open", "indirect"),
        ("Orlova said the road was open and warned against panic.", "the road was open", "indirect"),
        ("Orlova said the road was open, without elaborating.", "the road was open", "indirect"),
        ("Orlova said the road was open, declining to say more.", "the road was open", "indirect"),
        ("Orlova said it was open but declined to comment.", "it was open", "indirect"),
        ("Orlova said the men had left but gave no details.", "the men had left", "indirect"),
        (
            "Orlova said the men advanced but refused to take prisoners.",
            "the men advanced but refused to take prisoners",
            "indirect",
        ),
        ("Orlova said the road was open, writes Der Bote.", "the road was open", "indirect"),
        (
            "Orlova said the road was “mined and closed” and demanded help.",
            "the road was “mined and closed”",
            "mixed",
        ),
        ("Orlova said:\n\n“We wait.”", "We wait.", "direct"),
        ("In her evening note Orlova said: “We wait.”", "We wait.", "direct"),
        ("This is what Orlova had to say on it: “We wait.”", "We wait.", "direct"),
        ("When asked whether it was over, Orlova replied: “Go.”", "Go.", "direct"),
        ("Orlova said late on Monday that the road was open.", "the road was open", "indirect"),
        ("Orlova said late reports were wrong.", "late reports were wrong", "indirect"),
        ("Orlova, who on Monday said the road was open, has left.", "the road was open", "indirect"),
        (
            "Orlova, who said that the road, which was mined, has opened, is gone.",
            "the road, which was mined, has opened",
            "indirect",
        ),
        ("Orlova told Volna on Monday that the road was open.", "the road was open", "indirect"),
        ("Orlova said the road “is wide open.”", "the road “is wide open.”", "mixed"),
        (
            "Orlova said that the “Steppe Shield” exercise is over.",
            "the “Steppe Shield” exercise is over",
            "indirect",
        ),
        ("Orlova is of the opinion that the road is open.", "the road is open", "indirect"),
        ("Orlova pointed out that the road is open.", "the road is open", "indirect"),
        (
            "Orlova vowed the group would “keep the road open.”",
            "the group would “keep the road open.”",
            "mixed",
        ),
        (
            "Orlova urged a truce “even for a few hours” to open the road.",
            "a truce “even for a few hours” to open the road",
            "mixed",
        ),
        ("Orlova urged both sides “to open the road.”", "to open the road.", "direct"),
        ("Orlova says the road “is wide open” – something he denies.", "the road “is wide open”", "mixed"),
        ("Orlova urged all sides to “keep the road open.”", "all sides to “keep the road open.”", "mixed"),
        ("Orlova left the hall, saying that it was over.", "it was over", "indirect"),
        ("Orlova was quoted by the agency Sever as saying that it is over.", "it is over", "indirect"),
        ("Orlova said 40 roads had been opened.", "40 roads had been opened", "indirect"),
        ("Orlova said at least two roads had been opened.", "at least two roads had been opened", "indirect"),
        ("Orlova said nearly 300 roads were open.", "nearly 300 roads were open", "indirect"),
        ("Orlova said up to ten roads were open.", "up to ten roads were open", "indirect"),
        ("Orlova said almost all roads were open.", "almost all roads were open", "indirect"),
        ("Orlova said on 3 May the road was open.", "the road was open", "indirect"),
        ("Orlova insisted there were no roads.", "there were no roads", "indirect"),
        ("Orlova claimed to have opened the road.", "to have opened the road", "indirect"),
        ("Orlova vowed to open the road.", "to open the road", "indirect"),
        ("Orlova told us by phone that the road was open.", "the road was open", "indirect"),
        ("Orlova, commenting on the claim that it rained, said that it was dry.", "it was dry", "indirect"),
        (
            "Orlova was quoted by the state-run Sever as saying the road was open.",
            "the road was open",
            "indirect",
        ),
        ("Orlova let it be known that the road was open.", "the road was open", "indirect"),
        (
            "Orlova says that it has nine bridges, a figure that rivals call low.",
            "it has nine bridges",
            "indirect",
        ),
        ("Asked by a reporter of Volna about the road, Orlova answered as follows: “Go.”", "Go.", "direct"),
        ("Orlova said the road was open; the bridge is closed.", "the road was open", "indirect"),
        ("Orlova affirmed that the road is open.", "the road is open", "indirect"),
        ("Orlova reported citing her sources that the road is open.", "the road is open", "indirect"),
        ("Orlova said around 60 men had been killed.", "around 60 men had been killed", "indirect"),
        ("Orlova left the hall, saying she was not sorry.", "she was not sorry", "indirect"),
        (
            "Orlova writes: the road is open; one man was hurt.",
            "the road is open; one man was hurt",
            "indirect",
        ),
        (
            "Orlova said it had opened the road and blamed the army for the delay.",
            "it had opened the road",
            "indirect",
        ),
    ],
)
def test_the_content_is_what_follows(read: Read, body: str, content: str, mode: str) -> None:
    assert [(s.content, s.speaker.name, s.mode) for s in read(body)] == [(content, "Orlova", mode)]


@pytest.mark.parametrize(
    ("body", "contents"),
    [
        (
            "Orlova said she would help, but clarified that she had no money.",
            ["she would help", "she had no money"],
        ),
        ("Orlova said the road was open, adding: “Go.”", ["the road was open", "Go."]),
        ("Orlova told Volna that it was over: “Go home.”", ["it was over", "Go home."]),
        ("Orlova neither confirmed nor denied it, but noted that “age is no defect.”", ["age is no defect."]),
    ],
)
def test_one_subject_may_say_two_things(read: Read, body: str, contents: list[str]) -> None:
    found = read(body)
    assert [s.content for s in found] == contents
    assert {s.speaker.name for s in found} == {"Orlova"}


@pytest.mark.parametrize(
    ("body", "certainty"),
    [
        ("Orlova said that the road was open.", "stated"),
        ("As reported by Orlova, the road was open.", "stated"),
        ("Orlova denied that the road was open.", "denied"),
        ("Orlova denied reports that the road was open.", "denied"),
        ("Orlova denied the road was open.", "denied"),
        ("Orlova dismissed reports that the road was open.", "denied"),
        ("Orlova rejected claims that the road was open.", "denied"),
        ("Orlova was reported to have said that the road was open.", "reported"),
        ("Orlova allegedly said that the road was open.", "reported"),
    ],
)
def test_how_sure_it_is(read: Read, body: str, certainty: str) -> None:
    assert [(s.content, s.certainty) for s in read(body)] == [("the road was open", certainty)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("There was no word from the Orlan Front, which claimed that it held the road.", "Orlan Front"),
        ("Nobody asked the ministry, which in a post on Telegram said that all was well.", "ministry"),
        ("The Steppe Centre, a Harad think tank, says that the road is open.", "Steppe Centre"),
        ("They met Jan Kern, who on Monday evening said that all was well.", "Jan Kern"),
    ],
)
def test_a_clause_beside_the_speaker_does_not_hide_him(read: Read, body: str, speaker: str) -> None:
    (statement,) = read(body)
    assert statement.speaker.name == speaker


def test_a_relative_clause_ends_before_the_verb_of_the_main_one(read: Read) -> None:
    found = read("Harad, which denies backing the rebels, accused Orlan of “arming gangs”.")
    assert [(s.cue, s.content) for s in found] == [
        ("denies", "backing the rebels"),
        ("accused", "arming gangs"),
    ]


def test_who_passes_on_the_words_of_a_speaker_is_not_the_speaker(read: Read) -> None:
    (statement,) = read(
        "The minister, Anna Orlova, demanded “the immediate withdrawal” of troops, her office said."
    )
    assert statement.speaker.name == "Anna Orlova"


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("Orlova does not rule out that the road is closed.", "the road is closed"),
        ("Orlova refuted the claim that the road is closed.", "the road is closed"),
        ("Orlova deplored that raids had doubled.", "raids had doubled"),
        ("Orlova denies that the road is closed, as Volna reported last night.", "the road is closed"),
    ],
)
def test_a_clause_behind_more_ways_to_say(read: Read, body: str, content: str) -> None:
    assert [s.content for s in read(body)] == [content]


def test_two_acts_of_one_speaker_are_two_statements(read: Read) -> None:
    found = read("Orlova urged both sides to talk at once and called the siege “a crime by appointment”.")
    assert [s.cue.split()[0] for s in found] == ["urged", "called"]
