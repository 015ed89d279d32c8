"""A whole bulletin with all its records marked in the text, and what became no record."""

from functools import partial

from nicegui import ui

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from schemas.statement import Statement
from stream.api.rejections import rejections
from stream.api.services import Services
from stream.corrections.office import CorrectionOffice
from stream.errors import FrontwireError
from stream.page.correction_dialog import CorrectionDialog
from stream.page.frame import framed
from stream.page.marking import Mark, marked
from stream.page.rendering import render
from stream.page.states import failed, searching
from stream.page.wording import day, heading_of
from stream.store.port import Hit, Record, StoredBulletin
from stream.store.searchable import is_struck

# The text arrives after the browser has looked for the anchor of the address.
SHOW_THE_RECORD = """
    const aim = () => {
        document.querySelectorAll(".aimed").forEach(each => each.classList.remove("aimed"));
        const id = decodeURIComponent(location.hash.slice(1));
        if (!id) return;
        const marks = document.querySelectorAll(`mark[data-of~="${CSS.escape(id)}"]`);
        marks.forEach(each => each.classList.add("aimed"));
        const card = document.getElementById("h-" + id)?.closest(".card");
        card?.classList.add("aimed");
        const aside = card?.closest("aside");
        if (aside && getComputedStyle(aside).overflowY === "auto")
            aside.scrollTop += card.getBoundingClientRect().top - aside.getBoundingClientRect().top - 40;
        document.getElementById(id)?.scrollIntoView({block: "center"});
    };
    window.addEventListener("hashchange", aim);
    document.querySelector("article.text")?.addEventListener("click", event => {
        const of = event.target.closest("mark[data-of]")?.dataset.of.split(" ")[0];
        if (of) location.hash = of;
    });
    aim();
"""


async def bulletin_page(
    publisher: str, bulletin_id: str, services: Services, corrections: CorrectionOffice
) -> None:
    """`/page/bulletins/samples/2026-03-05#<record id>` stands at the record."""
    with framed(f"{publisher}/{bulletin_id}"):
        state = ui.html(searching(), sanitize=False)
        await ui.context.client.connected()
        try:
            stored = await services.store.bulletin(publisher, bulletin_id)
            records = await services.store.records_of(publisher, bulletin_id)
            receipts = await services.ledger.receipts(publisher, bulletin_id)
            set_aside = await rejections(f"{publisher}/{bulletin_id}", services.ledger)
        except FrontwireError as error:
            state.set_content(failed(error))
            return
        if stored is None:
            state.set_content(_missing(f"{publisher}/{bulletin_id}", set_aside))
            return
        state.set_content("")
        ui.html(render("set_aside", set_aside=set_aside), sanitize=False)
        _show(stored, records, receipts, corrections)
        await ui.run_javascript(SHOW_THE_RECORD)


def _show(
    stored: StoredBulletin,
    records: tuple[Record, ...],
    receipts: list[Receipt],
    corrections: CorrectionOffice,
) -> None:
    ui.html(render("bulletin_head", stored=stored), sanitize=False)
    if receipts:
        ui.html(render("receipts", receipts=receipts), sanitize=False)
    with ui.element("div").classes("columns reading"):
        body = stored.plain_body or stored.bulletin.body
        ui.html(
            render("bulletin_text", text=marked(body, [*_records(records), *_unclassified(stored)])),
            sanitize=False,
        )
        with ui.element("aside").props('aria-label="Records"'), ui.element("ol").classes("results"):
            dialog = CorrectionDialog(corrections)
            for record in records:
                with ui.element("li"):
                    card = ui.html(render(record.kind, hit=Hit(record)), sanitize=False)
                    dialog.button(record, partial(_redraw, card))


def _redraw(card: ui.html, record: Record) -> None:
    """The card anew, as the record is seen now."""
    card.set_content(render(record.kind, hit=Hit(record)))


def _records(records: tuple[Record, ...]) -> list[Mark]:
    return [
        Mark(
            record.span,
            _css(record),
            record.id,
            record.speaker.name if isinstance(record, Statement) else heading_of(record),
        )
        for record in records
    ]


def _css(record: Record) -> str:
    css = "of-statement" if isinstance(record, Statement) else "of-event"
    return f"{css} struck" if is_struck(record) else css


def _unclassified(stored: StoredBulletin) -> list[Mark]:
    return [Mark(part.span, "of-nothing", None, f"no record: {part.reason}") for part in stored.unclassified]


def _missing(key: str, set_aside: list[Rejected]) -> str:
    """That it is not there; of one that could not be processed, why, and what to do."""
    search = ("Search", "/page/")
    if set_aside:
        last = set_aside[-1]
        return render(
            "state",
            kind="error",
            what=f"{key} was rejected on {day(last.rejected_at)}: {last.reason}. {last.error}",
            advice="Put right what it names, and publish it again.",
            links=[("All that was rejected of it", f"/rejected/{key}"), search],
        )
    return render(
        "state",
        kind="empty",
        what=f"There is no bulletin {key}, or it was withdrawn.",
        advice="What became of it stands among its receipts.",
        links=[("Its receipts", f"/receipts/{key}"), search],
    )
