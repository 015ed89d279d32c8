"""A sentence about a speaker, a colon, his words."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize("body", ["On the list: “Steppe”.", "There is one name for it: “the long walk”."])
def test_a_colon_without_a_speaker_introduces_nobody(read: Read, body: str) -> None:
    assert [s for s in read(body) if s.speaker.kind == "person"] == []


def test_a_term_behind_a_colon_is_nobodys_words(read: Read) -> None:
    assert read("A strike by the armed forces: “Geran” and “Lancet” drones hit the port.") == ()


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Jan Kern was blunter — “It was long. It was cold.”", "Jan Kern"),
        ("More from Jan Kern: “It was long. It was cold.”", "Jan Kern"),
        ("Here is what Jan Kern said: “It was long. It was cold.”", "Jan Kern"),
        ("Of another opinion is the ambassador, Jan Kern: “It was long. It was cold.”", "Jan Kern"),
        ("Jan Kern summed up the week: “It was long. It was cold.”", "Jan Kern"),
        ("Secretary General Jan Kern disagrees: “It was long. It was cold.”", "Jan Kern"),
        ("Polish MEP Jan Kern: “It was long. It was cold.”", "Jan Kern"),
        ("Jan Kern’s message was blunt: “It was long. It was cold.”", "Jan Kern"),
        ("The short answer of Jan Kern: “It was long. It was cold.”", "Jan Kern"),
        ("The reply from Jan Kern came hours later: “It was long. It was cold.”", "Jan Kern"),
        ("Turkey’s Jan Kern – the last speaker – was blunter: “It was long. It was cold.”", "Jan Kern"),
        ("The driver, who goes by the call sign “Fox”, shrugged: “It was long. It was cold.”", "Fox"),
    ],
)
def test_the_subject_before_the_colon_speaks(read: Read, body: str, speaker: str) -> None:
    assert [(s.content, s.speaker.name) for s in read(body)] == [("It was long. It was cold.", speaker)]


def test_an_office_with_a_name_in_marks_is_whole(read: Read) -> None:
    said = read('Jan Kern, spokesman for the "Vostok" group of troops, when asked, was brief: "It was long."')
    assert [s.speaker.role for s in said] == ['spokesman for the "Vostok" group of troops']


@pytest.mark.parametrize(
    ("act", "cue", "addressee"),
    [
        ("looked at the map", None, None),
        ("summed up the week", None, None),
        ("lashed out at London", "lashed out at", "London"),
        ("took it out on the mayor", "took it out on", "the mayor"),
        ("turned to the ambassadors", "turned to", "the ambassadors"),
    ],
)
def test_whom_an_act_is_aimed_at_is_the_addressee(
    read: Read, act: str, cue: str | None, addressee: str | None
) -> None:
    for who in ("Jan Kern", "The mayor, Jan Kern,"):
        found = read(f"{who} {act}: “It was long. It was cold.”")
        assert [(s.cue, s.addressee) for s in found] == [(cue, addressee)]
