"""What opens a paragraph before its first sentence."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft
from stream.extract.prepare import prepare
from stream.extract.statements.paragraph_heads import paragraph_heads

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Jan Kern – under fire at home – said that it was over.",
        "The road (the old one) – is closed.",
        "Aid worker - and farmer - Jan Kern said so.",
        "14:05 was the time of the strike.",
        "2025 was a long year.",
        "“GENEVA — never again,” he said.",
        "Varna – a port.",
    ],
)
def test_a_sentence_is_no_head(body: str) -> None:
    assert paragraph_heads(prepare(body)) == []


@pytest.mark.parametrize(
    "head",
    [
        "GENEVA, Dec. 3 —",
        "KYIV (Reuters) –",
        "VARNA, June 3. /TASS/.",
        "VARNA, June 3. /TASS/ -",
        "VARNA. May 3 (Interfax) -",
        "Juba, 4 May –",
        "WASHINGTON/KYIV, Aug 5 (Reuters) -",
        "PORT SUDAN, Jan. 9 —",
        "14:05",
        "14:05 GMT",
        "14.05:",
        "8.42pm BST —",
        "19:30.",
    ],
)
def test_datelines_and_clock_times_are_nobodys_words(read: Read, head: str) -> None:
    body = f"{head} The road is open, Orlova said."
    assert [body[h.start : h.end] for h in paragraph_heads(prepare(body))] == [head]
    assert [(s.content, s.speaker.name) for s in read(body)] == [("The road is open", "Orlova")]
