"""The form of a correction: a field for each thing that may be put right, filled with what holds now."""

from collections.abc import Awaitable, Callable
from functools import partial

from nicegui import ui

from schemas.correction import Correction
from schemas.front_event import FrontEvent
from stream.corrections.asked import LONGEST_NAME, LONGEST_NOTE, AskedCorrection, AskedPlace
from stream.corrections.office import CorrectionOffice, Shown
from stream.corrections.right_places import places_of
from stream.errors import FrontwireError
from stream.page.visitor import visitor
from stream.page.wording import EVENT_NAMES
from stream.search.choices import AskingError, Choice, UnknownNameError
from stream.store.port import Record

MISSING = "Place that is missing"


class CorrectionForm:
    """The fields of one record; an empty one leaves what was read."""

    def __init__(
        self,
        office: CorrectionOffice,
        record: Record,
        present: Correction | None,
        *,
        by: str,
        done: Callable[[Shown, str], None],
        refuse: Callable[[FrontwireError, Callable[[Choice], None]], None],
    ) -> None:
        self._office, self._record, self._done, self._refuse = office, record, done, refuse
        self._key = visitor()
        self._by = ui.input("Your name", value=by).props(f"maxlength={LONGEST_NAME}")
        self._by.visible = self._key is None
        self._speaker = ui.input("Speaker, instead of the one read", value=_speaker(present))
        self._speaker.visible = record.kind == "statement"
        self._anyway = ui.checkbox("Take the name though nobody has heard of it")
        self._anyway.visible = False
        self._type = ui.select(
            {"": "as it was read", **EVENT_NAMES},
            value=(present.event_type if present else None) or "",
            label="Type",
        )
        self._type.visible = isinstance(record, FrontEvent)
        self._places = {name: ui.input(label, value=_place(present, name)) for name, label in _rows(record)}
        self._struck = ui.checkbox(
            "Strike it out: the text says no such thing",
            value=bool(present and present.verdict == "struck_out"),
        )
        note = (present.note if present else None) or ""
        self._note = ui.textarea("Note; alone it flags the record", value=note).props(
            f"autogrow maxlength={LONGEST_NOTE}"
        )
        with ui.row():
            ui.button("Save", on_click=self._save).props("no-caps")
            if present:
                ui.button("Withdraw the correction", on_click=self._withdraw).props("outline no-caps")

    @property
    def _who(self) -> str:
        return self._key.name if self._key else self._by.value.strip()

    async def _save(self) -> None:
        await self._try(lambda: self._office.correct(self._record.id, self._asked()))

    async def _withdraw(self) -> None:
        note = self._note.value.strip() or None
        await self._try(lambda: self._office.withdraw(self._record.id, self._who, note))

    async def _try(self, act: Callable[[], Awaitable[Shown]]) -> None:
        try:
            self._done(await act(), self._by.value)
        except FrontwireError as error:
            if isinstance(error, UnknownNameError) and error.field == "speaker":
                self._anyway.visible = True
            self._refuse(error, partial(self._fill, error))

    def _asked(self) -> AskedCorrection:
        return AskedCorrection.model_construct(
            by=self._who,
            strike_out=self._struck.value,
            speaker=self._speaker.value.strip() or None,
            event_type=self._type.value or None,
            places=tuple(
                AskedPlace(place=field.value.strip(), instead_of=name)
                for name, field in self._places.items()
                if field.value.strip()
            ),
            note=self._note.value.strip() or None,
            anyway=self._anyway.value,
        )

    def _fill(self, error: FrontwireError, choice: Choice) -> None:
        given = error.given if isinstance(error, AskingError) else ""
        for field in (self._speaker, *self._places.values()):
            if field.value.strip() == given:
                field.value = choice.value


def _rows(record: Record) -> list[tuple[str | None, str]]:
    """A field for each place that was read, or one for a place that is missing."""
    names = dict.fromkeys(place.name for place in places_of(record))
    return [(name, f"Place, instead of {name}") for name in names] or [(None, MISSING)]


def _speaker(present: Correction | None) -> str:
    speaker = present.speaker if present else None
    return (speaker.entity_id or speaker.name) if speaker else ""


def _place(present: Correction | None, wrong: str | None) -> str:
    changes = present.places if present else ()
    right = next((change.right for change in changes if change.wrong == wrong), None)
    return (right.entity_id or right.name) if right else ""
