"""The quotation, then its speaker."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "“Strategic autonomy” is dead.",  # the subject of the sentence
        "The “Steppe” exercise, said to be large, began.",
        "“We wait,” who asked to be let in, was over.",
    ],
)
def test_words_in_marks_without_a_speaker_are_none(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "speaker"),
    [
        ("“Go home!” Senator Anna Orlova tweeted.", "Go home!", "Anna Orlova"),
        ("“We wait,” said her neighbour, Anna Orlova.", "We wait,", "Anna Orlova"),
        ("“We wait,” said the port’s envoy in Harad, Anna Orlova.", "We wait,", "Anna Orlova"),
        ("“We wait,” Anna Orlova said.", "We wait,", "Anna Orlova"),
        ("“We wait,” said Anna Orlova.", "We wait,", "Anna Orlova"),
        ('"We wait", Orlova said on Monday in Geneva.', "We wait", "Orlova"),
        ("'We will not go,' said the mayor, Hassan Idriss.", "We will not go,", "Hassan Idriss"),
        ("«We wait», said Anna Orlova.", "We wait", "Anna Orlova"),
        ("''We wait,'' Mr. Orel said.", "We wait,", "Orel"),
        ("“Is it enough?” Anna Orlova asked.", "Is it enough?", "Anna Orlova"),
        ("“We wait (…) We go,” Orlova said.", "We wait (…) We go,", "Orlova"),
        ("“This is ‘peace’ for them,” Orlova said.", "This is ‘peace’ for them,", "Orlova"),
        ("“It’s a trap, said Koval. The drivers turned back.", "It’s a trap,", "Koval"),  # no closing mark
        ("We wait,” Orlova said.", "We wait,", "Orlova"),  # no opening mark
        ("“We wait,” Orlova was quoted as saying by the daily Sever.", "We wait,", "Orlova"),
    ],
)
def test_the_quotation_goes_to_who_stands_behind_it(
    read: Read, body: str, content: str, speaker: str
) -> None:
    assert [(s.content, s.speaker.name, s.mode) for s in read(body)] == [(content, speaker, "direct")]


@pytest.mark.parametrize(
    ("body", "contents"),
    [
        ("“Yes,” says Eva Orlova, 34, a nurse from Harad, “we go.”", ["Yes, we go."]),
        ("“If they come,” Orlova said, “we go.”", ["If they come, we go."]),
        ("“The road,” the envoy Jan Kern said, “is open. Go.”", ["The road, is open. Go."]),
        ("“We wait,” Orlova said. “We go.”", ["We wait,", "We go."]),
        (
            "“We wait,” admitted Orlova: “We are few. They are many.”",
            ["We wait,", "We are few. They are many."],
        ),
    ],
)
def test_a_quotation_that_its_cue_breaks_is_one_when_the_sentence_goes_on(
    read: Read, body: str, contents: list[str]
) -> None:
    assert [s.content for s in read(body)] == contents


@pytest.mark.parametrize("subject", ["Jan Kern", "A Western diplomat in Harad", "The diplomat"])
def test_a_sentence_before_the_colon_tells_who_he_is(read: Read, subject: str) -> None:
    first, second = read(f"{subject} was less sure: “It is over,” he said. “Nobody waits any more.”")
    assert subject.endswith(first.speaker.name)
    assert (first.cue, first.content) == ("said", "It is over,")
    assert second.speaker.name == first.speaker.name


def test_a_retort_is_said(read: Read) -> None:
    first, second = read("“Counting is for clerks,” Anna Orlova shot back. “Others decide.”")
    assert (first.cue, first.speaker.name, second.speaker.name) == ("shot back", "Anna Orlova", "Anna Orlova")


def test_shots_at_somebody_are_no_words(read: Read) -> None:
    assert read("The army shot back at the rebels near the road.") == ()
