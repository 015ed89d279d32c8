"""Who is meant: names, roles and pronouns within a bulletin."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


def test_a_pronoun_is_never_resolved_across_another_subject(read: Read) -> None:
    found = read("“We wait,” said Jan Kern. A retired judge was blunter. “Go,” he said.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "A retired judge"]


def test_a_document_is_no_person(read: Read) -> None:
    found = read("“We wait,” said Jan Kern. The report says that nine bridges are closed.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "report"]


def test_a_pronoun_with_nobody_before_it_says_nothing(read: Read) -> None:
    assert read("“We wait,” he said.") == ()


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("“We wait,” said Jan Kern. He added: “Go now.”", ["Jan Kern", "Jan Kern"]),
        ("“We wait,” said Kern. “Go now,” Jan Kern added.", ["Jan Kern", "Jan Kern"]),
        (
            "Jan Kern, energy commissioner, said it is over. The commissioner added: “Go now.”",
            ["Jan Kern"] * 2,
        ),
        ("Jan Kern, Swedish ambassador, said it is over. “Go now,” the diplomat added.", ["Jan Kern"] * 2),
        ("“We wait,” Kern said. The palace spokesman added: “Go now.”", ["Kern", "Kern"]),
        (
            "A senior official said that it is over. The draft has 19 pages, the official said.",
            ["A senior official"] * 2,
        ),
        ("“We wait,” said Jan Kern. The policeman added that it is over.", ["Jan Kern", "policeman"]),
        ("“We wait,” said Jan Kern. The Dutchman added that it is over.", ["Jan Kern"] * 2),
        ("The head of the Port Ministry, Jan Kern, left. “Go,” the ex-minister said.", ["Jan Kern"]),
        ("“We wait,” said Unicef’s envoy in Harad, Eva Lund.", ["Eva Lund"]),
        ("“Where is it?” Nobody answered.", []),
        ("“We wait,” said Jan Kern. The 60-year-old added that it is over.", ["Jan Kern"] * 2),
        ("Citing people familiar with it, Volna TV reported that it is over.", ["people familiar with it"]),
        ("Volna TV reports, with reference to the port, that it is over.", ["port"]),
        (
            "Analysts at the Institute for Peace Studies say that it is over.",
            ["Analysts at the Institute for Peace Studies"],
        ),
        ("The Steppe Guard said that it is over. The group said: “Go now.”", ["Steppe Guard"] * 2),
        ("Kern Lund said that it is over. “Go now,” Kern added.", ["Kern Lund"] * 2),
        ("Army spokesman Brig. Gen. Jan Kern left. “Go now,” Kern added.", ["Jan Kern"]),
        ("Quote from Orlova: “We wait.”", ["Orlova"]),
        ("Jan Kern wrote on Telegram that it is over. “Go now,” the post says.", ["Jan Kern"] * 2),
        ("The charity Oryx said it is over. The charity added that nobody was left.", ["Oryx"] * 2),
        (
            "The daily Volna reported that it is over. The newspaper added that nobody was left.",
            ["Volna"] * 2,
        ),
        ("The daily Volna says that it is over. “We know,” the authors write.", ["Volna"] * 2),
        ("Jan Kern left early; later he said that it was over.", ["Jan Kern"]),
        (
            "Jan Kern, deputy head, said it is over. Eva Lund, Rada member, wept. “Go,” the deputy said.",
            ["Jan Kern", "Eva Lund"],
        ),
        ("“We will answer,” Jan Kern threatened.", ["Jan Kern"]),
        (
            "The Steppe Institute said it is over. The think tank noted that nobody was left.",
            ["Steppe Institute"] * 2,
        ),
        (
            "Eva Lund said it is over. A source in the delegation disagreed; nothing, he said, was over.",
            ["Eva Lund", "A source in the delegation"],
        ),
        (
            "Eva Lund said it is over. The palace spokesman, Jan Kern, went further: all was lost, he said.",
            ["Eva Lund", "Jan Kern"],
        ),
        (
            "Eva Lund, defence minister, said it is over. “Go now,” the Latvian politician added.",
            ["Eva Lund"] * 2,
        ),
        (
            "Eva Lund, defence minister, said it is over. “Go now,” the opposition leader said.",
            ["Eva Lund", "opposition leader"],
        ),
    ],
)
def test_whoever_is_meant_speaks(read: Read, body: str, speakers: list[str]) -> None:
    assert [s.speaker.name for s in read(body)][: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("“Go,” the mayor said. Mayor Jan Kern wept. “Stay,” said mayor Eva Lund.", ["mayor", "Eva Lund"]),
    ],
)
def test_an_office_of_two_means_neither(read: Read, body: str, speakers: list[str]) -> None:
    assert [s.speaker.name for s in read(body)] == speakers


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("The mayor is Jan Kern, a former boxer. “Go,” he says.", ["Jan Kern"]),
        ("Two bridges fell, said Jan Kern. “Do not film,” his channel reads.", ["Jan Kern"] * 2),
        ("“Go,” the mayor says. The mayor is Jan Kern, a former boxer. “Stay,” he says.", ["Jan Kern"] * 2),
        ("“Go,” the mayor says. Jan Kern, mayor of Sake, added: “Stay.”", ["Jan Kern"] * 2),
        ("Jan Kern spoke. Asked whether it was over, he laughed. “Come and see.”", ["Jan Kern"]),
        (
            "The Relief Fund, a state-backed group that runs the site, dismissed it. It said it was over.",
            ["Relief Fund"],
        ),
        ("The ministry, through its spokeswoman, Eva Lund, let it be known that it is over.", ["Eva Lund"]),
    ],
)
def test_whoever_is_named_elsewhere_or_acts_speaks(read: Read, body: str, speakers: list[str]) -> None:
    assert [s.speaker.name for s in read(body)] == speakers


@pytest.mark.parametrize(
    "between",
    [
        "The bridge has been closed since Monday.",
        "His words came after a strike.",
        "The report has nine pages.",
    ],
)
def test_a_thing_does_not_come_between_a_pronoun_and_its_speaker(read: Read, between: str) -> None:
    found = read(f"“We wait,” said Jan Kern.\n\n{between}\n\nHe said that it was over.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "Jan Kern"]


def test_a_report_that_speaks_is_nobody_whom_he_means(read: Read) -> None:
    found = read("“We wait,” said Jan Kern. The report says that nine bridges are closed. “Go,” he said.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "report", "Jan Kern"]


@pytest.mark.parametrize(
    ("phrase", "name", "role", "kind"),
    [
        ("U Kyaw Lwin", "Kyaw Lwin", None, "person"),
        ("Daw Khin Aye, a midwife from Sake,", "Khin Aye", "midwife from Sake", "person"),
        ("Brig Gen Yaw Tun", "Yaw Tun", "Brig Gen", "person"),
        ("Lt-Gen Yasir al-Amin", "Yasir al-Amin", "Lt-Gen", "person"),
        ("Lt Col Jan Kern", "Jan Kern", "Lt Col", "person"),
        ("Colonel-General Jan Kern", "Jan Kern", "Colonel-General", "person"),
        ("Sheikh Hasan al-Amin", "Hasan al-Amin", "Sheikh", "person"),
        ("Metropolitan Iov Kern", "Iov Kern", "Metropolitan", "person"),
        ("Mrs von Aldern", "von Aldern", None, "person"),
        ("Dr Munir el-Amin", "Munir el-Amin", None, "person"),
        ("Jan Kern, a beekeeper from Sake,", "Jan Kern", "beekeeper from Sake", "person"),
        (
            "Deputy Minister for Border Cooperation Jan Kern",
            "Jan Kern",
            "Deputy Minister for Border Cooperation",
            "person",
        ),
        ("Minister of Defence Jan Kern", "Jan Kern", "Minister of Defence", "person"),
        ("The movement’s media office", "movement’s media office", None, "organization"),
        ("German Chancellor Jan Kern", "Jan Kern", "German Chancellor", "person"),
        (
            "Deputy Speaker of the State Duma Jan Kern",
            "Jan Kern",
            "Deputy Speaker of the State Duma",
            "person",
        ),
        ("Jan Kern, chairman of the council,", "Jan Kern", "chairman of the council", "person"),
        ("Jan Kern – under fire at home –", "Jan Kern", None, "person"),
        ("Jan Kern, who heads the port,", "Jan Kern", "heads the port", "person"),
        ("The mayor of Umm Bakhit, Hassan Idriss,", "Hassan Idriss", "mayor of Umm Bakhit", "person"),
        ("Its spokeswoman, Captain Eva Lund,", "Eva Lund", "spokeswoman", "person"),
        ("Sgt. Jan Kern", "Jan Kern", "Sgt.", "person"),
        ("Army spokesman Brig. Gen. Jan Kern", "Jan Kern", "Army spokesman", "person"),
        ("Alliance Secretary General Jan Kern", "Jan Kern", "Alliance Secretary General", "person"),
        (
            "Jan Kern, a trader who fled with his sons,",
            "Jan Kern",
            "trader who fled with his sons",
            "person",
        ),
        (
            "The Unity Council’s deputy defence minister, Jan Kern,",
            "Jan Kern",
            "Unity Council’s deputy defence minister",
            "person",
        ),
        ("Admiral Seo Min-jun, who commands the fleet,", "Seo Min-jun", "Admiral", "person"),
        ("Analyst Jan Kern of the think tank Horizon", "Jan Kern", "Analyst", "person"),
        ("Ukraine’s military", "Ukraine’s military", None, "organization"),
        ("The General Staff", "General Staff", None, "organization"),
        ("Mr Kern", "Kern", None, "person"),
        (
            "Defense Secretary Jan Kern and his British counterpart, Eva Lund,",
            "Jan Kern",
            "Defense Secretary",
            "person",
        ),
        ("The British Embassy in Moscow", "British Embassy in Moscow", None, "organization"),
        ("The president’s office", "president’s office", None, "organization"),
        ("Brussels", "Brussels", None, "organization"),
        ("The Kremlin", "Kremlin", None, "organization"),
        ("Reuters", "Reuters", None, "media"),
        ("Russian state television, for its part,", "Russian state television", None, "media"),
        (
            "A source in the General Staff",
            "A source in the General Staff",
            "source in the General Staff",
            "unnamed",
        ),
        ("Two officials familiar with the talks", "Two officials familiar with the talks", None, "unnamed"),
        ("An aide to President Kern", "An aide to President Kern", None, "unnamed"),
        ("Jan Kern, administrator of the port,", "Jan Kern", "administrator of the port", "person"),
        ("Analysts", "Analysts", "Analysts", "unnamed"),
    ],
)
def test_a_phrase_tells_name_role_and_kind(
    read: Read, phrase: str, name: str, role: str | None, kind: str
) -> None:
    (statement,) = read(f"{phrase} said that the road was open.")
    assert (statement.speaker.name, statement.speaker.kind) == (name, kind)
    if kind != "unnamed":
        assert statement.speaker.role == role


@pytest.mark.parametrize(
    ("phrase", "affiliation"),
    [
        ("Jan Kern of a certain age", None),
        ("Trader Jan Kern from Harad", None),
        ("Colonel Jan Kern of the Danish navy", "Danish navy"),
        ("Analyst Jan Kern of the think tank Horizon", "think tank Horizon"),
        ("Coast Guard spokesman Jan Kern", "Coast Guard"),
    ],
)
def test_the_body_behind_a_name_is_the_affiliation(read: Read, phrase: str, affiliation: str | None) -> None:
    (statement,) = read(f"{phrase} said that the road was open.")
    assert (statement.speaker.name, statement.speaker.affiliation) == ("Jan Kern", affiliation)


@pytest.mark.parametrize("subject", ["A Ukrainian drone", "The occupiers"])
def test_neither_a_drone_nor_many_are_meant_by_he(read: Read, subject: str) -> None:
    found = read(f"“We wait,” said Jan Kern. {subject} came near. “It is cold,” he said.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "Jan Kern"]


def test_the_first_noun_of_a_sentence_is_nobodys_name(read: Read) -> None:
    found = read("“We wait,” said Jan Kern. Search and rescue is going on. “It is cold,” he said.")
    assert [s.speaker.name for s in found] == ["Jan Kern", "Jan Kern"]


def test_an_outlet_that_cites_others_does_not_speak_for_whom_it_tells_of(read: Read) -> None:
    found = read("Jan Kern has threatened to leave the talks, Volna reports, citing two aides.")
    assert [(s.speaker.name, s.via, s.content) for s in found] == [
        ("Jan Kern", None, "to leave the talks"),
        ("two aides", "Volna", "Jan Kern has threatened to leave the talks"),
    ]


def test_so_says_names_the_speaker_of_the_quotation_before(read: Read) -> None:
    (statement,) = read("“No one here believes in it.” So says Anna Orlova as she leaves the hall.")
    assert (statement.speaker.name, statement.cue) == ("Anna Orlova", "says")


@pytest.mark.parametrize(
    "body",
    [
        "“We wait,” said Jan Kern. Would Harad leave the talks? “Not today,” he answered.",
        "Jan Kern said it was over. Why? “Because nobody pays for it.”",
        "“We wait,” said Jan Kern, head of a brigade. The brigade head refuted the claim that all is lost.",
    ],
)
def test_questions_and_offices_lead_back_to_the_speaker(read: Read, body: str) -> None:
    assert [s.speaker.name for s in read(body)] == ["Jan Kern", "Jan Kern"]


@pytest.mark.parametrize("body", ["Let us recall that the road is closed.", "Let us add that it rained."])
def test_nobody_is_let_us(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "name", "role"),
    [
        (
            "Major Jan Kern, commander of a battalion, said it is over.",
            "Jan Kern",
            "commander of a battalion",
        ),
        ("“It is over,” Lt. Col. (res.) Jan Kern said.", "Jan Kern", "Lt. Col."),
        ("The envoy, Deputy National Security Adviser Jan Kern, said it is over.", "Jan Kern", "envoy"),
        ("The envoy, Representative Boyd Hart of Arkansas, said it is over.", "Boyd Hart", "envoy"),
        ("The envoy, the Philippine diplomat Rosa Lim, said it is over.", "Rosa Lim", "envoy"),
        (
            "It is over, according to the United Nations migration agency.",
            "United Nations migration agency",
            None,
        ),
    ],
)
def test_name_and_office_are_told_apart(read: Read, body: str, name: str, role: str | None) -> None:
    (statement,) = read(body)
    assert (statement.speaker.name, statement.speaker.role and statement.speaker.role[:22]) == (
        name,
        role and role[:22],
    )


def test_a_double_surname_is_a_name(read: Read) -> None:
    body = "“We wait,” said Anna Berg-Lind. “No,” said Jan Kern. Berg-Lind smiled. “It is late,” she said."
    assert read(body)[-1].speaker.name == "Anna Berg-Lind"


@pytest.mark.parametrize(
    ("body", "name", "role"),
    [
        ("The king said it is over.", "king", "king"),
        ("King Jan said it is over.", "Jan", "King"),
        ("The Kharkiv Mayor said it is over.", "Kharkiv Mayor", "Kharkiv Mayor"),
        ("Jan King said it is over.", "Jan King", None),
        ("Senator Eva Bishop said it is over.", "Eva Bishop", "Senator"),
        ("Hospital director Dr. Jan Sultan said it is over.", "Jan Sultan", "Hospital director"),
        ("Mayor Prof. Jan Kern said it is over.", "Jan Kern", "Mayor"),
    ],
)
def test_a_surname_that_is_an_office_elsewhere_is_a_name_behind_a_name(
    read: Read, body: str, name: str, role: str | None
) -> None:
    (found,) = read(body)
    assert (found.speaker.name, found.speaker.role) == (name, role)


@pytest.mark.parametrize("joined", ["saying it went on", "saying fighting went on", "saying that it went on"])
def test_what_somebody_says_in_dismissing_something_is_a_statement(read: Read, joined: str) -> None:
    (found,) = read(f"Jan Kern dismissed the claim, {joined}.")
    assert found.speaker.name == "Jan Kern"
