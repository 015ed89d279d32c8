"""The mistakes of an evaluation for people: the passage with a marker, what was expected, what was found."""

from rich.console import Console

from schemas.span import Span
from stream.cli.marked_passage import Mark, marked_passage, shows_colour
from stream.evaluate.evaluate import ScoredText
from stream.evaluate.mistake import Mistake

# Letters of the body shown before and after the passage.
AROUND = 60
STYLE = "reverse"


def print_mistakes(console: Console, scored: ScoredText) -> None:
    """Prints every mistake in a text, under its name."""
    if not scored.mistakes:
        return
    console.print(f"{scored.text.name}\n", style="bold", soft_wrap=True, highlight=False)
    for mistake in scored.mistakes:
        console.print(f"  {mistake.kind}", style="red", soft_wrap=True, highlight=False)
        if mistake.span is not None:
            _print_passage(console, scored.text.body, mistake.span)
        for label, value in _facts(mistake):
            console.print(f"    {label:<9} {value}", soft_wrap=True, highlight=False, markup=False)
        console.print()


def as_object(scored: ScoredText, mistake: Mistake) -> dict[str, object]:
    """A mistake for JSON, with the name of its text."""
    span = mistake.span
    return {
        "text": scored.text.name,
        "kind": mistake.kind,
        "expected": mistake.expected,
        "found": mistake.found,
        "rule": mistake.rule,
        "span": span.model_dump() if span else None,
        "passage": scored.text.body[span.start : span.end] if span else None,
    }


def _facts(mistake: Mistake) -> list[tuple[str, str]]:
    facts = [("expected", mistake.expected or "nothing"), ("found", mistake.found or "nothing")]
    return [*facts, ("rule", mistake.rule)] if mistake.rule else facts


def _print_passage(console: Console, body: str, span: Span) -> None:
    """The passage in its surroundings on one line."""
    start = body.rfind(" ", 0, max(span.start - AROUND, 0)) + 1
    end = body.find(" ", min(span.end + AROUND, len(body)))
    around = Span(start=start, end=end if end >= 0 else len(body))
    mark = Mark(span.start, span.end, "here", STYLE)
    line = marked_passage(body.replace("\n", " "), around, [mark], in_colour=shows_colour(console))
    console.print("   ", line, soft_wrap=True)
