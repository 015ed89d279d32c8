"""What can be asked of the store, in our own words; wrong questions say how to put them right."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from schemas.front_event import EventType
from schemas.record import Certainty
from stream.errors import FrontwireError
from stream.store.moments import first_moment, last_moment

Kind = Literal["statement", "front_event"]
Sort = Literal["newest", "relevance"]
Clock = Literal["happened", "published"]
PlaceGroup = Literal["at", "from", "toward", "within"]
Facet = Literal["kind", "event_type", "side", "certainty", "speaker", "place", "publisher"]
Interval = Literal["hour", "day", "week", "month"]
Struck = Literal["leave_out", "include", "only"]

MAX_LIMIT = 1000
FACET_SIZE = 20  # values of a facet, commonest first: what fits beside a list of hits
MAX_VALUES = 1000  # of one filter; both stores take more, but no reader means it
MAX_RADIUS_KM = 20_000.0  # half the equator: a larger circle is the whole earth
MAX_LATITUDE, MAX_LONGITUDE = 90.0, 180.0


class QueryError(FrontwireError):
    """A question the store cannot answer as it is put; the message names the field and a value that works."""


@dataclass(frozen=True)
class Circle:
    """All within `km` kilometres (great circle) of a point in degrees."""

    lat: float
    lon: float
    km: float

    def __post_init__(self) -> None:
        _require(
            abs(self.lat) <= MAX_LATITUDE,
            f"the latitude is {self.lat}: give degrees from -90 to 90, as in 50.45",
        )
        _require(
            abs(self.lon) <= MAX_LONGITUDE,
            f"the longitude is {self.lon}: give degrees from -180 to 180, as in 30.52",
        )
        _require(
            math.isfinite(self.km) and 0 < self.km <= MAX_RADIUS_KM,
            f"the radius is {self.km} km: give more than 0 and at most {MAX_RADIUS_KM:.0f}",
        )


@dataclass(frozen=True, kw_only=True)
class Query:
    """Which records are wanted. Every filter narrows; within a tuple any value will do; empty means all.

    `text`: words that must all occur (stemmed, accents ignored) in the record's text or in the names it
    carries (speaker, places, axis); "in quotation marks" a phrase.
    `speaker`: a name or part of it, in whole words; `speaker_id`: the speaker's entity id.
    `place_ids`: entity ids, so that Kyiv finds what says Kiev. An event counts where it stands to the place
    as one of `place_groups` says: "at" (roles at, near, between), "from", "toward", "within". A statement
    counts by the places it mentions, under "at".
    `areas`: countries ("UA") and regions ("UA/Kharkiv", see `area_of`) in which a place of the record lies,
    however the record stands to it. `on_axis`: only events that are filed under an axis.
    `circle`: events at a located point (a settlement or finer: a whole region is nowhere in a circle),
    statements that mention one.
    `since`, `until`: both included, a date as `until` to its end; a date-time without zone is UTC. By
    `clock`, either "happened" (an event's `occurred`, a statement's `stated_at`, any overlap; when the text
    tells neither, the time of publication) or "published".
    `struck`: whether records that an analyst struck out are left out, included, or wanted alone.
    `sort`: "newest" by `happened`, or "relevance", which needs a text. `cursor` is a page's `next_cursor`,
    good for the same query only. `facets` are counted over all that matches, on the first page; the place
    facet counts where records are ("at").
    """

    text: str | None = None
    kind: Kind | None = None
    speaker: str | None = None
    speaker_id: str | None = None
    place_ids: tuple[str, ...] = ()
    place_groups: tuple[PlaceGroup, ...] = ("at",)
    areas: tuple[str, ...] = ()
    on_axis: bool = False
    circle: Circle | None = None
    event_types: tuple[EventType, ...] = ()
    sides: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    since: date | datetime | None = None
    until: date | datetime | None = None
    clock: Clock = "happened"
    publisher: str | None = None
    bulletin_id: str | None = None
    struck: Struck = "leave_out"
    sort: Sort = "newest"
    limit: int = 20
    cursor: str | None = None
    facets: tuple[Facet, ...] = ()

    def __post_init__(self) -> None:
        for field, kind in _CHOICES.items():
            _require_choices(field, getattr(self, field), get_args(kind))
        for field in ("text", "speaker", "speaker_id", "publisher", "bulletin_id"):
            value = getattr(self, field)
            _require(value is None or bool(value.strip()), f"{field} is empty: give a value or leave it out")
        for field in (
            "text",
            "speaker",
            "speaker_id",
            "publisher",
            "bulletin_id",
            "place_ids",
            "areas",
            "sides",
        ):
            _require_text(field, getattr(self, field))
        _require(
            bool(self.place_groups), "place_groups is empty: leave it out, or name at, from, toward or within"
        )
        _require(
            1 <= self.limit <= MAX_LIMIT,
            f"limit is {self.limit}: give 1 to {MAX_LIMIT}, and take more by next_cursor",
        )
        _require(
            self.sort != "relevance" or self.text is not None,
            "sort is relevance, and there is no text to be relevant to: give a text, or sort by newest",
        )
        _require(
            self.since is None or self.until is None or first_moment(self.since) <= last_moment(self.until),
            f"since ({self.since}) is later than until ({self.until}): swap them",
        )


_CHOICES = {
    "kind": Kind,
    "place_groups": PlaceGroup,
    "event_types": EventType,
    "certainties": Certainty,
    "clock": Clock,
    "struck": Struck,
    "sort": Sort,
    "facets": Facet,
}


def area_of(country: str, admin1: str | None = None) -> str:
    """A country, or a region of it, as `Query.areas` has it: the code and the name that places carry.

    >>> area_of("UA", "Kharkiv")
    'UA/Kharkiv'
    """
    return f"{country}/{admin1}" if admin1 else country


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise QueryError(otherwise)


def _require_text(field: str, given: str | tuple[str, ...] | None) -> None:
    values = given if isinstance(given, tuple) else (given or "",)
    _require(len(values) <= MAX_VALUES, f"{field} has {len(values)} values: give at most {MAX_VALUES}")
    for value in values:
        # Command-line arguments that are no UTF-8 arrive as lone surrogates.
        _require(
            not any("\ud800" <= character <= "\udfff" for character in value),
            f"{field} is {value!r}, which is no valid Unicode: give it in UTF-8",
        )


def _require_choices(field: str, given: str | tuple[str, ...] | None, choices: tuple[str, ...]) -> None:
    values = given if isinstance(given, tuple) else () if given is None else (given,)
    for value in values:
        _require(value in choices, f"{field} is {value!r}: expected {', '.join(choices)}")
