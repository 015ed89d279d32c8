"""What an address asks for, and the address of the same with one filter more or less."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import urlencode

from stream.page.addresses import PAGE
from stream.search.question import Question, question_from
from stream.store.query import Kind, QueryError

HOME = f"{PAGE}/"
LISTS = ("event_type", "side", "certainty", "place_role")
# In the order in which they stand as chips.
FILTERS = (
    "q",
    "speaker",
    "place",
    "within",
    "near",
    "place_role",
    "event_type",
    "side",
    "certainty",
    "publisher",
    "bulletin",
    "struck",
    "since",
    "until",
)

COLLECTIONS: dict[Kind | None, str] = {
    None: "records",
    "statement": "statements",
    "front_event": "front-events",
}

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The kind of records wanted (None: both) and the filters, as pairs of name and text."""

    kind: Kind | None = None
    pairs: Pairs = ()
    sort: str = "newest"

    def question(self, **others: object) -> Question:
        """The question that the filters make; raises QueryError that names the filter that does not fit."""
        filters: dict[str, object] = {"sort": self.sort}
        for name, value in self.pairs:
            if name in LISTS:
                filters[name] = [*self.values(name)]
            else:
                filters[name] = value
        return question_from(**(filters | others))

    def values(self, name: str) -> tuple[str, ...]:
        """All values of a filter."""
        return tuple(value for given, value in self.pairs if given == name)

    def value(self, name: str) -> str:
        """The last value of a filter, "" where it is not set."""
        return next(iter(reversed(self.values(name))), "")

    def with_(self, name: str, value: str) -> "Asked":
        """The same with this filter, in the place of its former value where it takes only one."""
        kept = self.pairs if name in LISTS else tuple(p for p in self.pairs if p[0] != name)
        return replace(self, pairs=(*(p for p in kept if p != (name, value)), (name, value)))

    def without(self, name: str, value: str) -> "Asked":
        """The same without this filter."""
        return replace(self, pairs=tuple(p for p in self.pairs if p != (name, value)))

    def of_kind(self, kind: Kind | None) -> "Asked":
        """The same filters for another kind of records."""
        return replace(self, kind=kind)

    @property
    def address(self) -> str:
        """Where this is shown: `/page/?kind=statement&speaker=Ozerova`."""
        pairs = [*([("kind", self.kind)] if self.kind else []), *self.pairs]
        if self.sort != "newest":
            pairs.append(("sort", self.sort))
        return f"{HOME}?{urlencode(pairs)}" if pairs else HOME

    def export_address(self, form: str) -> str:
        """Everything that this finds as a file: `/export/statements/csv?speaker=Ozerova`."""
        address = f"/export/{COLLECTIONS[self.kind]}/{form}"
        return f"{address}?{urlencode(self.pairs)}" if self.pairs else address


def asked_from(parameters: Iterable[tuple[str, str]]) -> Asked:
    """What an address asks; empty fields of the form are left out, unknown names raise QueryError."""
    asked = Asked()
    for name, value in parameters:
        if not value.strip():
            continue
        if name == "kind":
            if value not in get_args(Kind):
                raise QueryError(f"kind is {value!r}: expected {' or '.join(get_args(Kind))}")
            asked = asked.of_kind("statement" if value == "statement" else "front_event")
        elif name == "sort":
            asked = replace(asked, sort=value)
        elif name in FILTERS:
            asked = asked.with_(name, value.strip())
        else:
            raise QueryError(f"there is no filter {name!r}: there are {', '.join(FILTERS)}")
    asked.question()  # so that what does not fit is said before anything is searched
    return asked
