"""Through whom, where, to whom and when it was said."""

from collections.abc import Callable
from datetime import date

import pytest

from stream.extract.drafts import StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare
from stream.extract.statements.find import find_statements

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    ("body", "via", "venue", "addressee"),
    [
        ("Kern said in a low voice that it is over.", None, None, None),
        ("According to the daily Sever, it is over.", None, None, None),
        ("It, according to Sever, is over.", None, None, None),
        ("Kern said, according to the governor, that it is over.", None, None, None),
        ("Kern said, according to Sever, that it is over.", "Sever", None, None),
        ("Kern, speaking to the wounded, said that it is over.", None, None, None),
        ("Kern, as the governor reports, said that it is over.", None, None, None),
        ("Kern, who may not talk to the media, said that it is over.", None, None, None),
        ("Kern said on Harbour Street that it is over.", None, None, None),
        ("Kern said on state television Volna that it is over.", "state television Volna", None, None),
        ("Kern said on the show that it is over.", None, None, None),
        ("Kern said on the BBC's Today programme that it is over.", "BBC", None, None),
        ("“It is over,” Kern joked on the air of Radio Volna.", "Radio Volna", None, None),
        ("“It is over,” Kern replied to a question from Radio Volna.", "Radio Volna", None, None),
        ("“It is over,” Kern told state-run Volna TV.", "state-run Volna TV", None, None),
        ("Kern acknowledged to The Harbour Post that it is over.", "Harbour Post", None, None),
        ("Kern told the Security Council that it is over.", None, None, "the Security Council"),
        ("Kern told the Ports Conference that it is over.", None, "Ports Conference", None),
        ("Kern, quoted by Sever, said that it is over.", "Sever", None, None),
        ("Kern (cited by Sever) said that it is over.", "Sever", None, None),
        ("Kern, speaking to Sever, said that it is over.", "Sever", None, None),
        ("Kern, as Sever reports, said that it is over.", "Sever", None, None),
        ("Kern said that it is over, Sever reports.", "Sever", None, None),
        ("Kern said that it is over, reports Sever.", "Sever", None, None),
        ("Kern said that it is over, writes Der Bote.", "Der Bote", None, None),
        ("Kern said that it is over, according to the daily Sever.", "daily Sever", None, None),
        ("Kern said that it is over, said the mayor.", None, None, None),
        ("Kern, in an interview with Sever, said that it is over.", "Sever", None, None),
        ("Kern called on the Ports Conference to act.", None, None, "the Ports Conference"),
        ("Kern was calmer, saying only that it is over.", None, None, None),
        ("Kern told TASS that it is over.", "TASS", None, None),
        ("Kern told the Abendpost that it is over.", "Abendpost", None, None),
        ("Kern told reporters that it is over.", None, None, "reporters"),
        ("Kern warned London that it is over.", None, None, "London"),
        (
            "Kern said in a talk with the radio station Volna that it is over.",
            "radio station Volna",
            None,
            None,
        ),
        ("Kern was quoted as saying by the daily Sever that it is over.", "daily Sever", None, None),
        ("“It is over,” Kern wrote on X.", "X", None, None),
        ("Kern posted on Truth Social: “It is over now.”", "Truth Social", None, None),
        ("Kern wrote in a post on Facebook that it is over.", "Facebook", None, None),
        (
            "Kern said at the St Petersburg security forum on Thursday that it is over.",
            None,
            "St Petersburg security forum",
            None,
        ),
        ("Kern wrote on Telegram that it is over.", "Telegram", None, None),
        ("Sources close to the negotiations said that it is over.", None, None, None),
        ("Iranian state media quoted Jan Kern as saying that it is over.", "Iranian state media", None, None),
        ("In remarks published by Sever, Kern noted that it is over.", "Sever", None, None),
        ("Reuters, citing two officials, reports that it is over.", "Reuters", None, None),
        ("Volna, citing bad weather, reports that it is over.", None, None, None),
        ("Volna had reported on Monday, quoting two drivers, that it is over.", "Volna", None, None),
        ("It is over, Volna reports, citing officials familiar with the plan.", "Volna", None, None),
        ("Asked by Volna, Kern said that it is over.", "Volna", None, None),
        (
            "Speaking at the Ports Forum in Varna, Kern said that it is over.",
            None,
            "Ports Forum in Varna",
            None,
        ),
        ("Kern told the Energy Summit in Varna that it is over.", None, "Energy Summit in Varna", None),
        (
            "On the sidelines of the Ports Conference, it rained. Kern said that it is over.",
            None,
            "Ports Conference",
            None,
        ),
    ],
)
def test_what_stands_beside_speaker_and_cue(
    read: Read, body: str, via: str | None, venue: str | None, addressee: str | None
) -> None:
    (statement,) = read(body)
    assert (statement.via, statement.venue, statement.addressee) == (via, venue, addressee)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Kern said that it ended on May 2.", None),
        ("Kern said on May 2 that it is over.", date(2025, 5, 2)),
        ("On Friday, Kern said that it is over.", date(2025, 5, 2)),
    ],
)
def test_the_day_told_beside_the_cue_is_the_day_of_speech(body: str, day: date | None) -> None:
    (statement,) = find_statements(prepare(body), Layout(dated=date(2025, 5, 4)), EmptyLexicon())
    assert (statement.time and statement.time.start) == day
