"""The subscriptions there are, and what they fired, as it comes."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from nicegui import ui

from schemas.alert import Alert
from schemas.subscription import Subscription
from stream.alerts.managing.deleting import delete
from stream.alerts.managing.looking import alerts, subscriptions
from stream.alerts.managing.made import Made
from stream.alerts.managing.office import Office
from stream.alerts.managing.pausing import pause, resume
from stream.errors import FrontwireError
from stream.page.frame import framed
from stream.page.rendering import render
from stream.page.states import failed, searching
from stream.store.port import Record

UseCase = Callable[[Office, str], Awaitable[Made]]
LOOK_AGAIN_SECONDS = 1.0
SHOWN = 50  # of the alerts, the newest


class AlertsPage:
    """`/page/alerts`: each subscription with its buttons, and the alerts fired, newest first."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._seen: list[str] = []
        self._records: dict[str, Record | None] = {}
        ui.html("<h1>Alerts</h1>", sanitize=False)
        self._state = ui.html(searching(), sanitize=False)
        self._list = ui.element("ul").classes("subscriptions")
        self._fired = ui.html("", sanitize=False).props("role=log aria-live=polite")

    async def load(self) -> None:
        """Both lists; an outage is said in their place."""
        try:
            await self._show_subscriptions()
            await self.look_again()
        except FrontwireError as error:
            self._state.set_content(failed(error))

    async def look_again(self) -> None:
        """The alerts, drawn anew where there are others than before."""
        found = (await alerts(self._office, None, limit=SHOWN)).items
        ids = [alert.id for alert in found]
        if ids != self._seen:
            self._seen = ids
            self._fired.set_content(render("alerts", alerts=found, seen=await self._as_seen(found)))

    async def _as_seen(self, fired: tuple[Alert, ...]) -> dict[str, Record | None]:
        """The records as they are seen: what fired may have been corrected since."""
        ids = {alert.record.id for alert in fired if alert.record} - self._records.keys()
        found = await asyncio.gather(*(self._office.store.record(record_id) for record_id in ids))
        self._records |= zip(ids, found, strict=True)
        return self._records

    async def _show_subscriptions(self) -> None:
        found = (await subscriptions(self._office, order="created_at")).items
        self._state.set_content("" if found else _none())
        self._list.clear()
        with self._list:
            for subscription in found:
                self._row(subscription)

    def _row(self, subscription: Subscription) -> None:
        with ui.element("li"):
            ui.html(render("subscription", subscription=subscription), sanitize=False)
            is_on = subscription.state == "active"
            for use_case, name in ((pause, "Pause") if is_on else (resume, "Resume"), (delete, "Delete")):
                label = f'flat no-caps aria-label="{name} {subscription.id}"'
                done = partial(self._do, use_case, subscription.id)
                ui.button(name, on_click=done).props(label)

    async def _do(self, use_case: UseCase, subscription_id: str) -> None:
        try:
            await use_case(self._office, subscription_id)
            await self._show_subscriptions()
        except FrontwireError as error:
            self._state.set_content(failed(error))


async def alerts_page(office: Office) -> None:
    """Loads the page, then keeps it up."""
    with framed("Alerts"):
        page = AlertsPage(office)
        await ui.context.client.connected()
        await page.load()
        ui.timer(LOOK_AGAIN_SECONDS, page.look_again, immediate=False)


def _none() -> str:
    return render(
        "state",
        kind="empty",
        what="There is no alert yet.",
        advice="Search for a speaker, a place or words, then press “Alert me about this”.",
        links=[("Search", "/page/")],
    )
