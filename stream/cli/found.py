"""Found records for people: who and when in a line, then the passage with the words asked for marked."""

from rich.console import Console
from rich.text import Text

from schemas.correction import CorrectionMark, correction_of
from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.store.port import Hit, Page

CERTAINTY_MARKS = {"stated": "", "reported": " (reported)", "denied": " (denied)", "disputed": " (disputed)"}


def print_page(page: Page) -> None:
    """Prints the hits of a page to standard output, and how many there are in all."""
    console = Console()
    if not page.hits:
        console.print("Nothing found. Fewer words or a larger --within find more.")
        return
    for hit in page.hits:
        console.print(heading(hit.record), style="bold")
        if mark := correction_of(hit.record):
            console.print(corrected(mark), style="yellow")
        console.print(_passage(hit))
        console.print(f"{hit.record.publisher}/{hit.record.bulletin_id} · {hit.record.id}\n", style="dim")
    if page.total > len(page.hits):
        console.print(f"{len(page.hits)} of {page.total}; --limit shows more.")


def heading(record: Statement | FrontEvent) -> Text:
    """One line that says who said it, or what happened where, and when."""
    mark = CERTAINTY_MARKS[record.certainty]
    if isinstance(record, Statement):
        role = f", {record.speaker.role}" if record.speaker.role else ""
        via = f", via {record.via}" if record.via else ""
        return Text(f"{_day(record)}  {record.speaker.name}{role}{via}{mark}")
    where = ", ".join(place.name for place in record.places) or record.axis or "place not told"
    side = f" by {record.actor.side}" if record.actor.side else ""
    return Text(f"{_day(record)}  {record.event_type}{side}: {where}{mark}")


def corrected(mark: CorrectionMark) -> Text:
    """One line that says who corrected it, and when: "struck out by Nina, 2026-03-01: no such thing"."""
    note = f": {mark.note}" if mark.note else ""
    return Text(f"{mark.verdict.replace('_', ' ')} by {mark.by}, {mark.at:%Y-%m-%d}{note}")


def _day(record: Statement | FrontEvent) -> str:
    time = record.stated_at if isinstance(record, Statement) else record.occurred
    moment = (time.from_ if time else None) or record.published_at
    return moment.isoformat()[:10] if moment else "no date   "


def _passage(hit: Hit) -> Text:
    passage = Text(hit.record.text)
    for span in hit.highlights:
        passage.stylize("reverse", span.start, span.end)
    return passage
