"""One mistake of the extraction, told so that the rule behind it is found."""

from dataclasses import dataclass

from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was expected and what was found, None where nothing was; `rule` made the record, if there is one.

    `kind` says what went wrong ("statement missed", "speaker", "side"); `span` is where in the body.
    """

    kind: str
    span: Span | None
    expected: str | None = None
    found: str | None = None
    rule: str | None = None


def where(body: str, letters: str) -> Span | None:
    """The first stretch of the body with these letters."""
    start = body.find(letters)
    return Span(start=start, end=start + len(letters)) if start >= 0 else None
