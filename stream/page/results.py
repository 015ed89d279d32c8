"""The records found, as a list that grows by its button and by what is published meanwhile."""

from nicegui import ui

from stream.api.services import Services
from stream.corrections.office import CorrectionOffice
from stream.errors import FrontwireError
from stream.page.asked import Asked
from stream.page.correction_dialog import CorrectionDialog
from stream.page.rendering import render
from stream.page.states import failed, nothing, searching
from stream.search.asking import query_of
from stream.store.port import Hit, Page, Record
from stream.store.query import Facet

PAGE_SIZE = 20
LOOK_AGAIN_SECONDS = 2.0
# What comes at once beyond this many pages is behind "Show more".
MOST_PAGES_AT_ONCE = 10
FACETS: tuple[tuple[str, str, Facet], ...] = (  # heading, filter, facet
    ("Speakers", "speaker", "speaker"),
    ("Places", "place", "place"),
    ("Types", "event_type", "event_type"),
    ("Sides", "side", "side"),
    ("Certainty", "certainty", "certainty"),
    ("Publishers", "publisher", "publisher"),
)


class Results:
    """Cards for what is asked; `load` fills them in, `look_again` puts in what has come since."""

    def __init__(self, asked: Asked, services: Services, corrections: CorrectionOffice) -> None:
        self._asked = asked
        self._services = services
        self._cards: dict[str, ui.html] = {}
        self._shown: dict[str, Record] = {}
        self._dialog = CorrectionDialog(corrections)
        self._order: list[str] = []  # the ids of the records shown, from above
        self._next: str | None = None
        self._total = 0
        self._failed = False
        self._count = ui.html("", sanitize=False).classes("found").props("role=status aria-live=polite")
        self._state = ui.html(searching(), sanitize=False)
        self._list = ui.element("ol").classes("results")
        self._more = ui.button("Show more", on_click=self.more).props("flat no-caps")
        self._more.visible = False

    async def load(self) -> Page | None:
        """The first page of results; None where the search failed, which is said in its place."""
        page = await self._searched(facet=[facet for _, _, facet in FACETS])
        if page is None:
            return None
        for hit in page.hits:
            self._add(hit)
        self._next = page.next_cursor
        self._say(page)
        return page

    async def more(self) -> None:
        """The next page, below."""
        page = await self._searched(cursor=self._next)
        if page is None:
            return
        for hit in page.hits:
            self._add(hit)
        self._next = page.next_cursor
        self._more.visible = self._next is not None

    async def look_again(self) -> Page | None:
        """Puts records in that came since, each where it belongs; gives the page where anything changed."""
        page = await self._searched(facet=[facet for _, _, facet in FACETS])
        if page is None or not (self._failed or self._has_changed(page)):
            return None
        hits, rest = await self._down_to_what_is_shown(page)
        self._drop_what_is_gone(hits, rest)
        for position, hit in enumerate(hits):
            if hit.record.id not in self._cards:
                self._add(hit, position)
            elif hit.record != self._shown[hit.record.id]:
                self._redraw(hit)
        if rest is None or len(self._order) <= len(hits):
            self._next = rest
        self._say(page)
        return page

    async def _down_to_what_is_shown(self, page: Page) -> tuple[list[Hit], str | None]:
        """What is found from the first on, down to a record that is shown, and the cursor behind it.

        More than a page may have come since: a bulletin of thirty strikes.
        """
        hits, cursor = list(page.hits), page.next_cursor
        for _ in range(MOST_PAGES_AT_ONCE):
            if cursor is None or (hits and hits[-1].record.id in self._cards):
                break
            further = await self._searched(cursor=cursor)
            if further is None:
                break
            hits += further.hits
            cursor = further.next_cursor
        return hits, cursor

    def _has_changed(self, page: Page) -> bool:
        """Also where somebody corrected a record that is shown."""
        return page.total != self._total or any(
            self._shown.get(hit.record.id) != hit.record for hit in page.hits
        )

    async def _searched(self, **others: object) -> Page | None:
        try:
            question = self._asked.question(limit=PAGE_SIZE, **others)
            query = query_of(question, self._asked.kind, self._services.places)
            return await self._services.store.search(query)
        except FrontwireError as error:
            self._failed = True
            self._state.set_content(failed(error, self._asked))
            return None

    def _drop_what_is_gone(self, hits: list[Hit], rest: str | None) -> None:
        """What stands among the hits and is none of them; further down nobody has looked."""
        present = {hit.record.id for hit in hits}
        known = [number for number, shown in enumerate(self._order) if shown in present]
        # Nothing that was shown is among them: all of it is out of date.
        looked_at = len(self._order) if rest is None or not known else known[-1]
        for record_id in [shown for shown in self._order[:looked_at] if shown not in present]:
            self._order.remove(record_id)
            card = self._cards.pop(record_id)
            del self._shown[record_id]
            (card.parent_slot.parent if card.parent_slot else card).delete()

    def _add(self, hit: Hit, position: int = -1) -> None:
        with self._list, ui.element("li"):
            card = ui.html(render(hit.record.kind, hit=hit), sanitize=False)
            # The list is left to look again, which finds the correction, too, and has the map drawn anew.
            self._dialog.button(hit.record, lambda record: self._draw(Hit(record)))
        item = card.parent_slot.parent if card.parent_slot else card
        self._order.insert(position if position >= 0 else len(self._order), hit.record.id)
        if position >= 0:
            item.move(self._list, target_index=position)
            item.classes("fresh")
        self._cards[hit.record.id] = card
        self._shown[hit.record.id] = hit.record

    def _redraw(self, hit: Hit) -> None:
        """The card of a record that somebody corrected."""
        self._shown[hit.record.id] = hit.record
        self._draw(hit)

    def _draw(self, hit: Hit) -> None:
        if card := self._cards.get(hit.record.id):
            card.set_content(render(hit.record.kind, hit=hit))

    def _say(self, page: Page) -> None:
        self._total, self._failed = page.total, False
        self._state.set_content("" if page.total else nothing(self._asked))
        self._count.set_content(
            f"<p>{page.total:,} record{'s' * (page.total != 1)}</p>" if page.total else ""
        )
        self._more.visible = self._next is not None
