"""How text is cut into words: in a component template of its own, so that it can be replaced alone."""

from typing import Any, Literal

Analysis = Literal["english", "plain"]

TEXT_ANALYZER = "frontwire_text"
NAME_ANALYZER = "frontwire_name"

# A text that each filter of the English analysis changes, and the words that must come of it. Stop words
# stay: without "the", a phrase such as "the front" would find every front.
PROOF_TEXT = "The Élite’s shelling"
PROOF_WORDS = ("the", "elit", "shell")

_ENGLISH = {
    "filter": {
        "frontwire_possessive": {"type": "stemmer", "language": "possessive_english"},
        "frontwire_stem": {"type": "stemmer", "language": "english"},
    },
    "analyzer": {
        TEXT_ANALYZER: {
            "type": "custom",
            "tokenizer": "standard",
            "filter": ["lowercase", "asciifolding", "frontwire_possessive", "frontwire_stem"],
        },
        NAME_ANALYZER: {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]},
    },
}
_BARE = {"type": "custom", "tokenizer": "standard", "filter": ["lowercase"]}
_PLAIN = {"analyzer": {TEXT_ANALYZER: _BARE, NAME_ANALYZER: _BARE}}


def analysis_settings(analysis: Analysis) -> dict[str, Any]:
    """The settings of an analysis; "plain" is for a server without the analysis-common module."""
    return {"analysis": _ENGLISH if analysis == "english" else _PLAIN}
