"""The version of the rules: sets read by newer rules replace older ones of the same revision."""

# Raise it with every change of what comes out of a bulletin: `frontwire reextract` goes by it.
EXTRACTOR_VERSION = "0.1.0"


def reader_version(label: str | None) -> str:
    """The version of the rules with the name and version of the trained pipeline that helps them, if any.

    >>> reader_version("en_core_web_sm-3.8.0").removeprefix(EXTRACTOR_VERSION)
    '+en_core_web_sm-3.8.0'
    """
    return EXTRACTOR_VERSION if label is None else f"{EXTRACTOR_VERSION}+{label}"
