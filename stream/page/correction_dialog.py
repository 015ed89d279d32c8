"""«Correct»: the dialog in which an analyst puts a record right, and the buttons that open it."""

from collections.abc import Callable
from functools import partial

from nicegui import ui

from stream.corrections.office import CorrectionOffice, Shown
from stream.errors import FrontwireError
from stream.page.correction_form import CorrectionForm
from stream.page.rendering import render
from stream.page.states import failed
from stream.page.visitor import may, visitor
from stream.search.choices import AskingError, Choice
from stream.store.port import Record


class CorrectionDialog:
    """One a page: `button` puts "Correct" below a card, where the visitor may."""

    def __init__(self, office: CorrectionOffice) -> None:
        self._office = office
        self._by = ""
        with (
            ui.dialog().props('aria-label="Correct this record"') as self._dialog,
            ui.card().classes("dialog"),
        ):
            ui.html("<h2>Correct this record</h2>", sanitize=False)
            self._told = ui.html("", sanitize=False).props("role=status aria-live=polite")
            self._choices = ui.row().classes("choices")
            self._form = ui.column().classes("form")
            ui.button("Close", on_click=self._dialog.close).props("flat no-caps")

    def button(self, record: Record, redraw: Callable[[Record], None]) -> None:
        """The button of one card; `redraw` is called with the record as it is seen from then on."""
        key = visitor()
        if may("publish") and (key is None or key.may_publish_for(record.publisher)):
            ui.button("Correct", on_click=partial(self.open, record.id, redraw)).props(
                f'flat dense no-caps aria-describedby="h-{record.id}"'
            ).classes("correct")

    async def open(self, record_id: str, redraw: Callable[[Record], None]) -> None:
        """Shows the form for a record, filled with what holds of it now."""
        self._form.clear()
        self._choices.clear()
        self._dialog.open()
        try:
            record = await self._office.as_read(record_id)
            _, history = await self._office.shown(record_id)
        except FrontwireError as error:
            self._told.set_content(failed(error))
            return
        self._told.set_content(render("passage", text=record.text))
        present = history[-1] if history and history[-1].verdict != "withdrawn" else None
        with self._form:
            CorrectionForm(
                self._office,
                record,
                present,
                by=self._by,
                done=self._done(redraw),
                refuse=self._refuse,
            )

    def _done(self, redraw: Callable[[Record], None]) -> Callable[[Shown, str], None]:
        def done(shown: Shown, by: str) -> None:
            self._by = by
            self._dialog.close()
            redraw(shown[0])

        return done

    def _refuse(self, error: FrontwireError, fill: Callable[[Choice], None]) -> None:
        """Says what was wrong; a candidate is put into its field by one press."""
        self._told.set_content(failed(error))
        self._choices.clear()
        with self._choices:
            for choice in error.choices if isinstance(error, AskingError) else ():
                ui.button(choice.label, on_click=partial(fill, choice)).props("outline dense no-caps")
