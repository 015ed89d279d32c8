"""«Alert me about this»: the filters of a search become a subscription, after a look at its past."""

from nicegui import ui

from stream.alerts.managing.asked_channels import AskedChannel, AskedChat, AskedMail, AskedWebhook
from stream.alerts.managing.creating import create, plan
from stream.alerts.managing.draft import Draft
from stream.alerts.managing.office import Office
from stream.errors import FrontwireError
from stream.page.asked import Asked
from stream.page.rendering import render
from stream.page.states import failed
from stream.page.wish import wish_of

LIVE = "live"
KINDS = {LIVE: "on the page Alerts", "webhook": "to a web address", "mail": "by e-mail", "chat": "to a chat"}
FIELDS = {"webhook": "https:// address", "mail": "E-mail address", "chat": "Name of the chat"}


class AlertDialog:
    """A dialog that opens with how often the alert would have fired, and closes with how to follow it."""

    def __init__(self, asked: Asked, office: Office) -> None:
        self._asked = asked
        self._office = office
        with (
            ui.dialog().props('aria-label="Alert me about this"') as self._dialog,
            ui.card().classes("dialog"),
        ):
            ui.html("<h2>Alert me about this</h2>", sanitize=False)
            self._told = ui.html("", sanitize=False).props("role=status aria-live=polite")
            with ui.column().classes("form") as self._form:
                self._name = ui.input("Name (made of the filters where empty)")
                self._kind = ui.select(KINDS, value=LIVE, label="Where to", on_change=self._choose)
                self._address = ui.input("Address")
                self._address.visible = False
                self._button = ui.button("Create the alert", on_click=self._create).props("no-caps")
            ui.button("Close", on_click=self._dialog.close).props("flat no-caps")

    async def open(self) -> None:
        """Shows it with the preview of these filters."""
        self._dialog.open()
        self._form.visible = False
        self._told.set_content("<p>Looking at the last 30 days …</p>")
        try:
            planned, seen = await plan(self._office, self._draft())
        except FrontwireError as error:
            self._refuse(error)
            return
        self._form.visible = True
        self._told.set_content(render("alert_preview", subscription=planned, seen=seen))

    async def _create(self) -> None:
        try:
            made = await create(self._office, self._draft())
        except FrontwireError as error:
            self._refuse(error)
            return
        self._form.visible = False
        self._told.set_content(render("alert_made", made=made))

    def _draft(self) -> Draft:
        return Draft(name=self._name.value or None, wanted=wish_of(self._asked), channels=self._channels())

    def _channels(self) -> list[AskedChannel]:
        address = self._address.value.strip()
        match self._kind.value:
            case "webhook":
                return [AskedWebhook(url=address)]
            case "mail":
                return [AskedMail(address=address)]
            case "chat":
                return [AskedChat(target=address)]
        return []

    def _choose(self) -> None:
        self._address.visible = self._kind.value != LIVE
        self._address.props(f'label="{FIELDS.get(self._kind.value, "")}"')

    def _refuse(self, error: FrontwireError) -> None:
        self._told.set_content(failed(error, self._asked))
