"""HTML bodies become plain text with a blank line between blocks."""

import pytest

from stream.extract.plain_text import plain_text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ""),
        ("<script>alert(1)</script><style>p {}</style>", ""),
        ("no markup at all", "no markup at all"),
        ("<p>Quiet&nbsp;night.</p><p>Then <b>shelling</b>.</p>", "Quiet night.\n\nThen shelling."),
        ("<p>one\ntwo\r\nthree</p>", "one two three"),
        ("<div><h2>Front</h2><ul><li>Sumy</li><li>Lyman</li></ul></div>", "Front\n\nSumy\n\nLyman"),
        ("<p>&ldquo;It holds,&rdquo; she said.<br>He nodded.</p>", "“It holds,” she said.\nHe nodded."),
        ("<p>unclosed <i>markup", "unclosed markup"),
    ],
)
def test_blocks_become_paragraphs_and_nothing_but_text_stays(html: str, expected: str) -> None:
    assert plain_text(html) == expected
