"""According to somebody, in somebody's words, per somebody."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "It went according to plan.",
        "Twelve kilometers per hour is slow.",
        "It came into view by noon.",
        "“Go,” per se.",
    ],
)
def test_no_source_is_named(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "speaker", "mode"),
    [
        ("According to Orlova, the road is open.", "the road is open", "Orlova", "indirect"),
        ("The road is open, according to Orlova.", "The road is open", "Orlova", "indirect"),
        (
            "According to Jan Kern, head of the harbour, “the road is open”.",
            "the road is open",
            "Jan Kern",
            "direct",
        ),
        ("Ten people died, according to a tally by Kivu Aid.", "Ten people died", "Kivu Aid", "indirect"),
        ("Per the governor, Jan Kern, the road is open.", "the road is open", "Jan Kern", "indirect"),
        ("In the words of Jan Kern, “the road is open”.", "the road is open", "Jan Kern", "direct"),
        ("The dead were, in the words of Orlova, “two old goats”.", "two old goats", "Orlova", "direct"),
        (
            "The dead were, according to the Relief Fund (RF), “two goats”.",
            "two goats",
            "Relief Fund",
            "direct",
        ),
        (
            "According to Volna, citing two drivers, the road is open.",
            "the road is open",
            "two drivers",
            "indirect",
        ),
        ("In the ministry’s view, the road is open.", "the road is open", "ministry", "indirect"),
        ("The road is open, by Orlova’s account.", "The road is open", "Orlova", "indirect"),
        ("As reported by Orlova, the road is open.", "the road is open", "Orlova", "indirect"),
        (
            "According to the Lebanese health ministry, 41 people have died.",
            "41 people have died",
            "Lebanese health ministry",
            "indirect",
        ),
        ("“We wait for you,” per a senior envoy.", "We wait for you,", "a senior envoy", "direct"),
        ("“It,” according to Orlova, “is over.”", "It, is over.", "Orlova", "direct"),
        ("From the ministry’s point of view, the road is open.", "the road is open", "ministry", "indirect"),
        ("From the perspective of Orlova, it is over now.", "it is over now", "Orlova", "indirect"),
        (
            "As reported by the command “South”, the road is open.",
            "the road is open",
            "command “South”",
            "indirect",
        ),
        (
            "According to Volna, which cites two drivers, the road is open.",
            "the road is open",
            "two drivers",
            "indirect",
        ),
        ("The army, according to Jan Kern, lacks fuel.", "The army lacks fuel", "Jan Kern", "indirect"),
    ],
)
def test_the_clause_goes_to_the_source(read: Read, body: str, content: str, speaker: str, mode: str) -> None:
    assert [(s.content, s.speaker.name, s.mode) for s in read(body)] == [(content, speaker, mode)]


def test_a_possessive_means_the_speaker_before(read: Read) -> None:
    found = read("Anna Orlova said that it is over. In her words, “nobody remembers who began”.")
    assert [s.speaker.name for s in found] == ["Anna Orlova", "Anna Orlova"]


def test_an_oblique_pronoun_means_the_speaker_before(read: Read) -> None:
    found = read("Anna Orlova said that it is over. According to her, nobody remembers who began.")
    assert [s.speaker.name for s in found] == ["Anna Orlova", "Anna Orlova"]
