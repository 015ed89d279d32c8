"""From an HTML body to the plain body that spans count in."""

import re

from selectolax.lexbor import LexborHTMLParser

BLOCKS = (
    "p, div, section, article, header, footer, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, table, tr,"
    " figcaption, pre, hr"
)
NOT_TEXT = ["script", "style", "noscript", "template", "head", "nav", "svg", "iframe"]
WHITE = re.compile(r"[^\S\n]+")
BREAKS = re.compile(r"\s*\n\s*\n\s*")


def plain_text(html: str) -> str:
    r"""The words of an HTML body, a blank line between blocks and none else.

    >>> plain_text("<p>Quiet&nbsp;night.</p><script>x()</script><p>Then <b>shelling</b>.</p>")
    'Quiet night.\n\nThen shelling.'
    """
    tree = LexborHTMLParser(html.replace("\r", " ").replace("\n", " "))
    tree.strip_tags(NOT_TEXT)
    for node in tree.css("br"):
        node.replace_with("\n")
    for node in tree.css(BLOCKS):
        node.insert_before("\n\n")
        node.insert_after("\n\n")
    text = tree.body.text() if tree.body else ""
    return BREAKS.sub("\n\n", WHITE.sub(" ", text)).strip()
