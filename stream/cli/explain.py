"""`frontwire extract --explain`: each record with its rule, its marked passage, its places' candidates."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain

from rich.console import Console
from rich.text import Text

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from stream.cli.candidate_lines import candidate_lines
from stream.cli.explain_marks import STYLES, event_marks, statement_marks
from stream.cli.found import heading
from stream.cli.marked_passage import Mark, marked_passage, shows_colour
from stream.enrich.explanation import Explanation
from stream.enrich.places.explain import ExplainedName
from stream.extract.drafts import EventDraft
from stream.extract.front.confidence import EVENT_WORD, POINTS

# Candidates shown for each name, of ten at most that are kept.
MOST_CANDIDATES = 3
INDENT = "  "


def print_legend(console: Console) -> None:
    """Prints what the marks mean, each as it will look."""
    samples = Text("marked: ")
    for label, style in STYLES.items():
        if shows_colour(console):
            samples.append(label, style).append(" ")
        else:
            samples.append(f"[{label}:…] ")
    console.print(samples, soft_wrap=True)
    console.print()


def print_explanation(console: Console, explained: Explanation) -> None:
    """Prints every record of a bulletin with its passage, rule, confidence and places, and what is left."""
    found = explained.record_set
    _print_head(console, found)
    names = defaultdict(list)
    for name in explained.names:
        names[name.event].append(name)
    for statement, said in zip(found.statements, explained.statements, strict=True):
        _print_record(console, explained.body, statement, statement_marks(said))
        _print_fact(console, "confidence", f"{statement.confidence}, which this rule gives")
        _print_fact(
            console, "speaker", f"{statement.speaker.name} ({statement.speaker.entity_id or 'no id'})"
        )
        console.print()
    for number, (event, told) in enumerate(zip(found.front_events, explained.events, strict=True)):
        _print_record(console, explained.body, event, event_marks(told))
        _print_fact(console, "confidence", _sum_of_reasons(told))
        for name in names[number]:
            _print_name(console, name)
        console.print()
    _print_rest(console, found)


def _print_head(console: Console, found: RecordSet) -> None:
    _say(console, f"{found.key}, revision {found.bulletin.revision}", style="bold")
    for field in found.inferred:
        _print_fact(console, "inferred", f"{field} = {getattr(found.bulletin, field)}")
    for warning in found.warnings:
        _print_fact(console, "warning", warning)
    console.print()


def _print_record(console: Console, body: str, record: Statement | FrontEvent, marks: Iterable[Mark]) -> None:
    """The record's line, its passage with the marks, and its rule."""
    _say(console, heading(record), style="bold")
    console.print(marked_passage(body, record.span, marks, in_colour=shows_colour(console)), soft_wrap=True)
    _print_fact(console, "rule", record.rule)


def _sum_of_reasons(told: EventDraft) -> str:
    """The confidence with its parts: "0.7 = 0.55 an event word + 0.15 a place"."""
    points = chain([(EVENT_WORD, "an event word")], ((POINTS[reason], reason) for reason in told.reasons))
    return f"{told.confidence} = " + " + ".join(f"{value} {reason}" for value, reason in points)


def _print_name(console: Console, name: ExplainedName) -> None:
    """A name with its best candidates and the points of each."""
    refused = ", none where the text can mean" if name.refused else ""
    unknown = "" if name.candidates else ", which no gazetteer has"
    _print_fact(console, name.role or "axis", f"{name.name}{refused}{unknown}")
    for candidate in name.candidates[:MOST_CANDIDATES]:
        first, points = candidate_lines(candidate)
        _say(console, f"{INDENT * 7}{first}")
        _say(console, f"{INDENT * 10}{points}", style="dim")


def _print_rest(console: Console, found: RecordSet) -> None:
    """How much became no record, by reason."""
    reasons = Counter(rest.reason for rest in found.unclassified)
    told = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
    if told:
        _say(console, f"unclassified: {told}\n", style="dim")


def _print_fact(console: Console, name: str, value: str) -> None:
    _say(console, f"{INDENT}{name:<11} {value}")


def _say(console: Console, line: str | Text, style: str = "") -> None:
    """One line as it is: neither wrapped nor coloured by what it looks like."""
    console.print(line, style=style, soft_wrap=True, highlight=False, markup=False)
