"""From what was typed to what a subscription wants."""

import re
from typing import Any

from pydantic import ValidationError

from schemas.subscription import FailureWatch, PlaceWanted, SilenceWatch, Wanted, Watch, WordsWanted
from stream.alerts.asking.asked import Asked, AskedWatch
from stream.alerts.asking.places import AskedPlaces
from stream.alerts.asking.publishers import AskedPublishers
from stream.alerts.asking.speakers import AskedSpeakers
from stream.alerts.matching.axis import AXIS_WORD
from stream.alerts.matching.folding import phrase_of
from stream.enrich.people.people import People
from stream.search.choices import AskingError
from stream.search.closed_words import closed_word, side_of
from stream.search.known_places import KnownPlaces
from stream.search.nearest import distinct
from stream.store.port import Store

# Axes that are called after no place: "the northern direction", "the south-eastern front".
DIRECTION = re.compile(r"(?:(?:north|south)[- ]?)?(?:north|south|east|west)ern|central", re.IGNORECASE)
FIELDS = {
    "kinds": "kind",
    "event_types": "event_type",
    "certainties": "certainty",
    "modes": "mode",
    "place_groups": "place_group",
}


class Asker:
    """Turns what people type into `Wanted`; every method may raise AskingError with candidates.

    One for a process: it keeps the names of places (16 MB) once a name meant nothing.
    """

    def __init__(self, places: KnownPlaces, people: People, store: Store) -> None:
        self._gazetteer = places
        self._places = AskedPlaces(places)
        self._speakers = AskedSpeakers(people, store)
        self._publishers = AskedPublishers(store)

    async def wanted(self, asked: Asked) -> Wanted:
        """What was asked for; refused where a value means nothing, or nothing is asked at all.

        May raise StoreUnavailableError: publishers, and speakers beyond the registry, are looked for there.
        """
        fields: dict[str, Any] = {
            name: distinct(closed_word(field, given) for given in getattr(asked, field))
            for name, field in FIELDS.items()
        }
        speakers = [await self._speakers.wanted(name, anyway=asked.anyway) for name in asked.speaker]
        publishers = [await self._publishers.publisher(name, anyway=asked.anyway) for name in asked.publisher]
        places = [self._places.wanted(name, asked.within, "place") for name in asked.place]
        wanted = Wanted(
            **fields,
            speakers=tuple(dict.fromkeys(speakers)),
            places=tuple(dict.fromkeys(places)),
            axes=tuple(dict.fromkeys(map(self._axis, asked.axis))),
            sides=distinct(side_of(given, self._gazetteer) for given in asked.side),
            publishers=distinct(publishers),
            casualties_at_least=asked.casualties_at_least,
            words=_words(asked),
        )
        _require_something(asked, wanted)
        return wanted

    async def watch(self, asked: AskedWatch) -> Watch:
        """The watch that was asked for; one over a publisher that nobody has heard of is refused."""
        if isinstance(asked, FailureWatch):
            return asked
        publisher = await self._publishers.publisher(asked.publisher, anyway=asked.anyway)
        return SilenceWatch(publisher=publisher, hours=asked.hours)

    def _axis(self, given: str) -> PlaceWanted:
        """An axis by the place it is called after; a mere direction ("northern") by its name."""
        name = AXIS_WORD.sub("", " ".join(given.split()))
        if DIRECTION.fullmatch(name):
            return PlaceWanted(entity_id=None, name=name, lat=None, lon=None, precision="unknown")
        return self._places.wanted(name, None, "axis")


def asked_from(**given: object) -> Asked:
    """What was typed, from values of any source; raises AskingError that names the field and the value."""
    try:
        return Asked.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0])
        raise AskingError(
            f"{field}: {first['msg']}, got {first['input']!r}", field, str(first["input"])
        ) from error


def _words(asked: Asked) -> WordsWanted | None:
    given = (*asked.all_words, *asked.any_words, *asked.no_words, *filter(None, [asked.phrase]))
    for text in given:
        if not phrase_of(text):
            raise AskingError(f"{text!r} has no letter or digit to look for: give a word", "words", text)
    if not given:
        return None
    return WordsWanted(
        all=distinct(asked.all_words),
        any=distinct(asked.any_words),
        none=distinct(asked.no_words),
        phrase=asked.phrase or None,
    )


def _require_something(asked: Asked, wanted: Wanted) -> None:
    if asked.within is not None and not asked.place:
        raise AskingError("within is a distance: give place, too, the middle of the circle", "within", "")
    if wanted == Wanted(place_groups=wanted.place_groups):
        raise AskingError(
            "nothing is asked for, so that every record would fire: give a speaker, place, event type,"
            " publisher, words or at least a kind",
            "wanted",
            "",
        )
