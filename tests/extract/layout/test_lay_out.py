"""Header, byline and front section of whole bulletins."""

from datetime import date, datetime

import pytest

from stream.extract.layout import Layout, lay_out
from stream.extract.prepare import prepare

TALK = "“We shall see,” the minister said on Monday."
FIGHT = "Drones struck a depot in Osinovka."


def of(*paragraphs: str) -> tuple[str, Layout]:
    body = "\n\n".join(paragraphs)
    return body, lay_out(prepare(body))


def test_an_empty_body_has_no_parts() -> None:
    assert of("")[1] == Layout()


@pytest.mark.parametrize(
    "opening",
    [
        "On September 5, the minister went to Osinovka.",
        "In 2025 nothing happened.",
        "The minister said on 5 September 2025 that he would go.",
        "September 5 was quiet.",
    ],
)
def test_a_date_inside_the_text_is_no_header(opening: str) -> None:
    assert of(opening, TALK)[1].header is None


@pytest.mark.parametrize(
    ("opening", "header"),
    [
        ("date 2025-09-06 “We shall see,” he said.", "date 2025-09-06"),
        ("September 6, 2025. The minister spoke.", "September 6, 2025."),
        ("KYIV, Sept. 6, 2025 — The minister spoke.", "KYIV, Sept. 6, 2025 —"),
        ("Saturday, 6 September 2025", "Saturday, 6 September 2025"),
        ("Beirut and Amman, Saturday 6 September 2025", "Beirut and Amman, Saturday 6 September 2025"),
        ("Published: 06.09.2025", "Published: 06.09.2025"),
        ("Osinovka, 6 September 2025 (Agency) – The minister spoke.", "Osinovka, 6 September 2025"),
        (
            "Sudan: what we know on Saturday, 6 September 2025",
            "Sudan: what we know on Saturday, 6 September 2025",
        ),
    ],
)
def test_the_header_dates_the_bulletin(opening: str, header: str) -> None:
    body, layout = of(opening, TALK)
    assert layout.header is not None
    assert body[layout.header.start : layout.header.end] == header
    assert layout.dated == date(2025, 9, 6)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Anna Neri", "Anna Neri"),
        ("By Anna de Neri", "Anna de Neri"),
        ("By Anna Neri, Osinovka", "Anna Neri"),
        ("Reporting by Anna Neri", "Anna Neri"),
    ],
)
def test_the_last_line_names_the_author(line: str, author: str) -> None:
    body, layout = of("date 2025-09-06", TALK, FIGHT, line)
    assert layout.author == author
    assert layout.byline is not None
    assert body[layout.byline.start : layout.byline.end] == line


def test_a_last_sentence_is_no_byline() -> None:
    assert of(TALK, FIGHT, "Osinovka was quiet.")[1].byline is None


@pytest.mark.parametrize(
    ("intro", "updated"),
    [
        (
            "A brief look at the front now, updated at 3:00 PM on September 5, 2025.",
            datetime(2025, 9, 5, 15),  # noqa: DTZ001  # the time of the place
        ),
        ("The front-line situation as of 10:00 p.m. on September 5, 2025.", datetime(2025, 9, 5, 22)),  # noqa: DTZ001
        ("From the field (last updated 7:30 p.m., 5 September 2025):", None),
        ("Battlefield update, 5 September, 6 pm", datetime(2025, 9, 5, 18)),  # noqa: DTZ001
        ("The military situation as of Friday, 5 September:", date(2025, 9, 5)),
        ("And finally, the fighting in the east, as of noon on September 5:", date(2025, 9, 5)),
        ("Situation on the ground:", None),
        ("Front-line summary. As of 8:00 on September 5:", datetime(2025, 9, 5, 8)),  # noqa: DTZ001
    ],
)
def test_an_announcement_opens_the_front_section(intro: str, updated: date | datetime | None) -> None:
    body, layout = of("date 2025-09-06", TALK, intro, FIGHT, "Anna Neri")
    assert layout.intro is not None, "no front section found"
    assert body[layout.intro.start : layout.intro.end] == intro
    assert layout.front is not None
    assert body[layout.front.start : layout.front.end].strip() == FIGHT
    if updated is not None:
        assert layout.updated == updated


@pytest.mark.parametrize(
    "sentence",
    [
        "The situation at the front remains tense, the minister said.",
        "On the front line, the army is testing new boats.",
        "The minister would never agree to a frozen front.",
        "He was standing in front of the house at 3 PM.",
    ],
)
def test_a_sentence_about_the_front_opens_no_section(sentence: str) -> None:
    assert of("date 2025-09-06", f"{TALK} {sentence}", FIGHT)[1].intro is None


def test_a_live_blog_has_no_front_section() -> None:
    entries = [f"{hour}:05 – {TALK if hour % 2 else FIGHT}" for hour in range(10, 16)]
    assert of("Follow the latest from the summit and from the front.", *entries)[1].front is None
    assert of("Follow the latest from the summit and from the front.", TALK, FIGHT)[1].front is not None
