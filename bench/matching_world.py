"""A record set of 60 records, and as many subscriptions as wanted, the popular things popular in both."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import get_args

from schemas.bulletin import Bulletin
from schemas.entity import Mention
from schemas.front_event import Acled, Actor, Casualties, Count, EventType, FrontEvent
from schemas.place import Place
from schemas.record_set import RecordSet
from schemas.span import Span
from schemas.statement import Speaker, Statement
from schemas.subscription import PlaceWanted, Rate, SpeakerWanted, Subscription, Wanted, WordsWanted
from stream.enrich.gazetteer.place import GazetteerPlace

RECORDS = 60
SPEAKERS, PLACES, WORDS, PUBLISHERS, REGIONS = 2_000, 5_000, 4_000, 50, 40
WORDS_A_RECORD = 28
# The commonest words of any text, half of what it is made of, which nobody follows: "the", "of", "said".
UNTELLING = 60
NOW = datetime(2026, 11, 1, tzinfo=UTC)
TYPES: tuple[EventType, ...] = get_args(EventType)
SIDES = ("UA", "RU", "SD", "IL", "LB")


class World:
    """Draws records and subscriptions from the same speakers, places and words, the first ones most often."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (draws test data, no secrets)
        self._points = [
            (self._chance.uniform(44.5, 52.5), self._chance.uniform(22.5, 40.0)) for _ in range(PLACES)
        ]

    def record_set(self) -> RecordSet:
        """Half statements, half events, of one bulletin."""
        passages = [self._passage() for _ in range(RECORDS)]
        return RecordSet(
            extractor_version="1.0.0",
            bulletin=Bulletin(
                id="b", publisher="publisher-0", revision=1, title=None, body=" ".join(passages)
            ),
            received_at=NOW,
            statements=tuple(self._statement(n, text) for n, text in enumerate(passages[::2])),
            front_events=tuple(self._event(n, text) for n, text in enumerate(passages[1::2])),
        )

    def subscriptions(self) -> Iterator[Subscription]:
        """One after the other without end, most of them compound."""
        draws = (
            self._speaker_and_words,
            self._speaker_and_words,
            self._place_and_type,
            self._region_and_words,
            self._circle,
            self._axis,
            self._speaker_and_place,
        )
        number = 0
        while True:
            yield _subscription(f"subscription {number:06}", self._chance.choice(draws)())
            number += 1

    def _speaker_and_words(self) -> Wanted:
        some = tuple(self._telling_word() for _ in range(self._chance.randint(1, 3)))
        return Wanted(speakers=(self._speaker_wanted(),), words=WordsWanted(all=some))

    def _speaker_and_place(self) -> Wanted:
        return Wanted(speakers=(self._speaker_wanted(),), places=(self._place_wanted(),), modes=("indirect",))

    def _place_and_type(self) -> Wanted:
        types = tuple(self._chance.sample(TYPES, 2))
        return Wanted(places=(self._place_wanted(),), event_types=types, sides=(self._side(),))

    def _region_and_words(self) -> Wanted:
        region = _popular(self._chance, REGIONS)
        wanted = self._place_wanted().model_copy(update={"admin1": f"region {region}", "precision": "region"})
        words = WordsWanted(any=(self._telling_word(), self._telling_word()), none=("exercise",))
        return Wanted(places=(wanted,), words=words, sides=(self._side(),))

    def _circle(self) -> Wanted:
        around = self._place_wanted().model_copy(
            update={"radius_km": self._chance.choice((10.0, 25.0, 60.0))}
        )
        return Wanted(
            places=(around,), casualties_at_least=self._chance.randint(5, 40), event_types=self._types()
        )

    def _axis(self) -> Wanted:
        return Wanted(
            axes=(self._place_wanted(),), event_types=self._types(), publishers=(self._publisher(),)
        )

    def _statement(self, number: int, text: str) -> Statement:
        speaker = _popular(self._chance, SPEAKERS)
        name = f"Speaker {speaker}"
        return Statement(
            **_common(f"statement {number}", f"{text} {name} said.", (self._mention(), self._mention())),
            content=text,
            mode=self._chance.choice(("direct", "indirect", "mixed")),
            speaker=Speaker(
                name=name, role="minister", affiliation=None, kind="person", entity_id=f"person:{speaker}"
            ),
            cue="said",
            via=None,
            venue=None,
            addressee=None,
            stated_at=None,
        )

    def _event(self, number: int, text: str) -> FrontEvent:
        return FrontEvent(
            **_common(f"event {number}", text, ()),
            event_type=self._chance.choice(TYPES),
            acled=Acled(event_type="Battles", sub_event_type="Armed clash"),
            actor=Actor(name=None, side=self._side(), unit=None),
            target=None,
            places=tuple(self._place() for _ in range(self._chance.randint(1, 6))),
            axis=self._place().name,
            weapons=(),
            casualties=Casualties(
                killed=Count(min=self._chance.randint(0, 6), max=None),
                wounded=Count(min=0, max=0),
                civilian=None,
            ),
            occurred=None,
            outcome=None,
            source=None,
        )

    def _place(self) -> Place:
        number = _popular(self._chance, PLACES)
        lat, lon = self._points[number]
        return Place(
            name=f"Place{number}",
            role="at",
            entity_id=f"geonames:{number}",
            lat=lat,
            lon=lon,
            country="UA",
            admin1=f"region {number % REGIONS}",
            precision="settlement",
            confidence=0.9,
            alternatives=(),
        )

    def _mention(self) -> Mention:
        place = self._place()
        return Mention(
            kind="place",
            name=place.name,
            entity_id=place.entity_id,
            span=Span(start=0, end=1),
            lat=place.lat,
            lon=place.lon,
            country=place.country,
            admin1=place.admin1,
        )

    def _place_wanted(self) -> PlaceWanted:
        place = self._place()
        return PlaceWanted(
            entity_id=place.entity_id,
            name=place.name,
            lat=place.lat,
            lon=place.lon,
            country=place.country,
            admin1=place.admin1,
        )

    def _speaker_wanted(self) -> SpeakerWanted:
        number = _popular(self._chance, SPEAKERS)
        return SpeakerWanted(entity_id=f"person:{number}", name=f"Speaker {number}")

    def _passage(self) -> str:
        return " ".join(self._word() for _ in range(WORDS_A_RECORD)) + "."

    def _word(self) -> str:
        return f"word{_popular(self._chance, WORDS)}"

    def _telling_word(self) -> str:
        return f"word{UNTELLING + _popular(self._chance, WORDS - UNTELLING)}"

    def _types(self) -> tuple[EventType, ...]:
        return (self._chance.choice(TYPES),)

    def _side(self) -> str:
        return self._chance.choice(SIDES)

    def _publisher(self) -> str:
        return f"publisher-{_popular(self._chance, PUBLISHERS)}"


class NamedPlaces:
    """Knows "Place17" as the place of that number."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The one place of the name."""
        entity_id = f"geonames:{name.removeprefix('Place')}"
        return (
            GazetteerPlace(entity_id, name, 0.0, 0.0, "UA", None, None, "settlement", 1000, match=1.0, row=0),
        )


def _popular(chance: random.Random, most: int) -> int:
    """A number below `most`; by Zipf's law the n-th is drawn as 1/n: 0 some tenth of the time."""
    return min(int(most ** chance.random()) - 1, most - 1)


def _common(record_id: str, text: str, mentions: Sequence[Mention]) -> dict[str, object]:
    return {
        "id": record_id,
        "bulletin_id": "b",
        "publisher": "publisher-0",
        "revision": 1,
        "published_at": date(2026, 11, 1),
        "url": None,
        "text": text,
        "span": Span(start=0, end=len(text)),
        "mentions": tuple(mentions),
        "certainty": "stated",
        "confidence": 0.9,
        "rule": "drawn",
    }


def _subscription(subscription_id: str, wanted: Wanted) -> Subscription:
    return Subscription(
        id=subscription_id,
        version=1,
        name=subscription_id,
        owner=None,
        state="active",
        paused_because=None,
        wanted=wanted,
        watch=None,
        channels=(),
        rate=Rate(),
        fold_minutes=60,
        corrections=True,
        created_at=NOW,
        changed_at=NOW,
        since=NOW,
    )
