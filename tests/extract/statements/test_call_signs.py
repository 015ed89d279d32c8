"""Names in quotation marks."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("“Go,” the pilot said.", "Go,"),
        ("Orlova said: “No.”", "No."),
        ("“Never”, Orlova replied.", "Never"),
    ],
)
def test_a_short_answer_is_no_name(read: Read, body: str, content: str) -> None:
    assert [s.content for s in read(body)] == [content]


@pytest.mark.parametrize(
    ("body", "name", "role"),
    [
        ("“We wait,” said “Fox”, commander of a platoon.", "Fox", "commander of a platoon"),
        ("A gunner with the call sign “Fox” said that it was over.", "Fox", "gunner"),
        ("“We wait,” says the commander of a platoon, call sign Fox.", "Fox", "commander of a platoon"),
        ("“We wait,” said the pilot, who goes by the callsign “Fox”.", "Fox", "pilot"),
        ("“Fox”, a gunner, said that it was over.", "Fox", "gunner"),
        ("“Grey Fox”, who leads a platoon, said that it was over.", "Grey Fox", "leads a platoon"),
        ("Jan “Fox” Kern, the head of the port, said that it was over.", "Jan Kern", "head of the port"),
        ("Captain Jan Kern (call sign “Fox”) said that it was over.", "Jan Kern", "Captain"),
    ],
)
def test_a_call_sign_names_its_bearer(read: Read, body: str, name: str, role: str) -> None:
    assert [(s.speaker.name, s.speaker.role, s.speaker.kind) for s in read(body)] == [(name, role, "person")]


def test_the_call_sign_alone_is_known_later(read: Read) -> None:
    found = read("“We wait,” said the pilot, who goes by the call sign “Fox”. “We go,” Fox said.")
    assert [s.speaker.name for s in found] == ["Fox", "Fox"]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("The channel “Sever” writes that it is over.", "Sever", "media"),
        ("The channel “Sever” writes: “It is over.”", "Sever", "media"),
        ("The company “Dron” said it would close.", "Dron", "organization"),
        ("The “Azov” brigade said that it was over.", "“Azov” brigade", "organization"),
        ("A clerk of the company “Dron” said it would close.", "A clerk of the company “Dron”", "unnamed"),
    ],
)
def test_a_name_in_marks_speaks_for_an_outlet_or_body(read: Read, body: str, name: str, kind: str) -> None:
    assert [(s.speaker.name, s.speaker.kind) for s in read(body)] == [(name, kind)]
