"""What people type becomes what is wanted; what means nothing, or several things, is refused."""

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest

from schemas.statement import Statement
from schemas.subscription import Wanted, WordsWanted
from stream.alerts.asking.ask import Asker, asked_from
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.people.people import People, Person
from stream.errors import FrontwireError
from stream.search.choices import AmbiguousNameError, AskingError, Choice, UnknownNameError
from stream.store.port import FacetValue, Hit, Page, Store, StoredBulletin
from stream.store.query import Query
from stream.store.set_head import stored_bulletin
from tests.alerts.builders import MADE
from tests.alerts.matching.asking_for import KHARKIV, LYMAN, gazetteer_place
from tests.store.builders import record_set, statement

ENGELS = gazetteer_place(
    "Engels",
    ("geonames:563464", 51.48, 46.1),
    country="RU",
    admin1="Saratov",
    admin1_key="RU.67",
    population=196_011,
    match=0.98,
)
POKROVSK = gazetteer_place(
    "Pokrovsk", ("geonames:704422", 48.28, 37.18), admin1="Donetsk", admin1_key="UA.05", population=60_127
)
FAR_POKROVSK = gazetteer_place(
    "Pokrovsk",
    ("geonames:2017824", 61.48, 129.14),
    country="RU",
    admin1="Sakha",
    admin1_key="RU.63",
    population=9_763,
)
KHARKIV_TOWN = gazetteer_place("Kharkiv", KHARKIV, population=1_421_125)
KHARKIV_REGION = gazetteer_place(
    "Kharkiv", ("geonames:706482", 49.6, 36.5), kind="region", population=3_000_000
)
LYMAN_TOWN = gazetteer_place("Lyman", LYMAN, admin1="Donetsk", admin1_key="UA.05")
TAMPA = gazetteer_place("Tampa", ("geonames:1", 27.9, -82.5), population=400_000)
HAMLET = gazetteer_place("Tambo", ("geonames:2", -12.9, -74.0), population=500, match=0.98)
DONETSK_REGION = gazetteer_place(
    "Donetsk", ("geonames:709716", 48.1, 37.7), kind="region", admin1="Donetsk", admin1_key="UA.05"
)
UKRAINE = gazetteer_place(
    "Ukraine", ("geonames:690791", 49.0, 32.0), kind="country", admin1=None, admin1_key=None
)
FUENTES = gazetteer_place("Fuentes", ("geonames:3", 37.5, -5.3), country="ES", admin1="Sevilla", match=0.98)
DISTRICT = gazetteer_place(
    "Ryl’sk", (None, 51.57, 34.68), kind="district", country="RU", admin1="Kursk", admin1_key="RU.41"
)
BY_NAME: dict[str, tuple[GazetteerPlace, ...]] = {
    "Pokrovsk": (POKROVSK, FAR_POKROVSK, ENGELS),
    "Pokrovske": (POKROVSK._replace(match=0.9),),
    "Kharkiv": (KHARKIV_REGION, KHARKIV_TOWN),
    "Kharkov region": (KHARKIV_REGION._replace(match=0.98),),
    "Krasny Liman": (LYMAN_TOWN._replace(match=0.98),),
    "Lyman": (LYMAN_TOWN,),
    "Tampa": (TAMPA, HAMLET),
    "Donetsk": (DONETSK_REGION,),
    "Ukraine": (FUENTES, UKRAINE),
    "Rylsk district": (DISTRICT,),
}
ALL = (POKROVSK, FAR_POKROVSK, KHARKIV_TOWN, LYMAN_TOWN, KHARKIV_REGION, UKRAINE)
ZAVADSKY = Person("wikidata:Q1", ("Petro Zavadsky", "Zavadsky", "Piotr Zavadskiy"))


class FakePlaces:
    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        return BY_NAME.get(name, ())

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        return next((place for place in ALL if place.entity_id == entity_id), None)

    def containing(self, key: str) -> GazetteerPlace | None:
        return UKRAINE if key == "UA" else None

    def main_names(self) -> Iterator[str]:
        return (place.name for place in ALL)

    def at(self, row: int) -> GazetteerPlace:
        return ALL[row]


class FakeStore:
    """Finds the statements whose speaker is the one asked for, by a part of the name or by the id."""

    def __init__(self, *statements: Statement) -> None:
        self.statements = statements

    async def search(self, query: Query) -> Page:
        hits = tuple(Hit(one) for one in self.statements if self._is_said_by(one, query))
        busiest = tuple(FacetValue(one, one, 1) for one in ("tribune", "morning-post"))
        return Page(hits, len(hits), None, {"publisher": busiest})

    def _is_said_by(self, one: Statement, query: Query) -> bool:
        name = (query.speaker or "").casefold()
        return name in one.speaker.name.casefold() and query.speaker_id in {None, one.speaker.entity_id}

    async def latest_bulletins(self, publisher: str | None, limit: int) -> tuple[StoredBulletin, ...]:
        kept = [stored_bulletin(record_set(publisher=name), 0, 0, MADE) for name in ("herald", "tribune")]
        return tuple(one for one in kept if publisher in {None, one.bulletin.publisher})[:limit]


@pytest.fixture
def asker() -> Asker:
    olha = {"speaker": "Olha Marchenko", "speaker_id": "person:olha-marchenko"}
    ivan = {"speaker": "Ivan Marchenko", "speaker_id": "person:ivan-marchenko"}
    store = FakeStore(statement("1", **ivan), statement("2", **olha), statement("3", **olha))
    return Asker(FakePlaces(), People([ZAVADSKY]), cast("Store", store))


@pytest.mark.parametrize(
    ("given", "field", "message", "choices"),
    [
        ({}, "wanted", "nothing is asked for", ()),
        ({"place_group": ["from"]}, "wanted", "nothing is asked for", ()),
        ({"within": 5.0}, "within", "give place, too", ()),
        ({"place": ["Krasnoarmeiskkk"]}, "place", "no place is called 'Krasnoarmeiskkk': give another", ()),
        ({"place": ["Pokrosvk"]}, "place", "did you mean Pokrovsk (Donetsk", (POKROVSK, FAR_POKROVSK)),
        ({"place": ["Pokrovske"]}, "place", "did you mean Pokrovsk (Donetsk", (POKROVSK, FAR_POKROVSK)),
        ({"place": ["Pokrovsk"]}, "place", "the name of 3 places", (ENGELS, POKROVSK, FAR_POKROVSK)),
        (
            {"place": ["Pokrovsk, Kharkiv"]},
            "place",
            "called 'Pokrovsk, Kharkiv'",
            (ENGELS, POKROVSK, FAR_POKROVSK),
        ),
        ({"place": ["geonames:9"]}, "place", "give the id of a place", ()),
        ({"place": ["Lyman"], "within": 0.0}, "place", "the radius is 0 km", ()),
        ({"place": ["3000 km around Lyman"]}, "place", "the radius is 3000 km", ()),
        ({"place": ["25 km around Kharkov region"]}, "place", "leave the radius out", ()),
        # The patterns for a radius would go back over this for minutes.
        (
            {"place": ["25 km around Lyman" + " " * 20_000 + "("]},
            "place",
            "no place is called",
            (LYMAN_TOWN,),
        ),
        ({"axis": ["Pokrovsk"]}, "axis", "the name of 3 places", (ENGELS, POKROVSK, FAR_POKROVSK)),
        ({"all_words": ["—"]}, "words", "no letter or digit", ()),
        ({"casualties_at_least": 0}, "casualties_at_least", "got 0", ()),
        ({"colour": "red"}, "colour", "not permitted", ()),
        ({"speaker": ["—"]}, "speaker", "give a name", ()),
        ({"speaker": ["person:"], "anyway": True}, "speaker", "no speaker has the id", ()),
        ({"speaker": ["media:zebra-tv"]}, "speaker", "to be taken anyway", ()),
        ({"publisher": ["zebra"]}, "publisher", "no publisher is called 'zebra': give another, or say", ()),
    ],
)
async def test_what_means_nothing_or_several_things_is_refused(
    asker: Asker, given: dict[str, Any], field: str, message: str, choices: tuple[GazetteerPlace, ...]
) -> None:
    with pytest.raises(AskingError, match=re.escape(message)) as refused:
        await asker.wanted(asked_from(**given))
    assert refused.value.field == field
    assert [choice.value for choice in refused.value.choices] == [place.entity_id for place in choices]
    assert isinstance(refused.value, FrontwireError)


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ({"event_type": ["dron strike"]}, ["drone_strike", "air_strike"]),
        ({"kind": ["statment"]}, ["statement"]),
        ({"side": ["Ukrane"]}, ["UA"]),
        ({"speaker": ["Petro Zavadskyj"]}, ["wikidata:Q1"]),
        ({"speaker": ["wikidata:Petro-Zavadskyj"]}, ["wikidata:Q1"]),
        ({"speaker": ["person:marchenko"]}, ["person:olha-marchenko", "person:ivan-marchenko"]),
        ({"publisher": ["herald", "tribuen"]}, ["tribune"]),
        ({"publisher": ["Herald"]}, ["herald"]),
        ({"publisher": ["morning post"]}, ["morning-post"]),
        ({"speaker": ["Marchenko"]}, ["person:olha-marchenko", "person:ivan-marchenko"]),
    ],
)
async def test_a_word_or_speaker_that_means_nothing_is_refused_with_the_nearest(
    asker: Asker, given: dict[str, Any], values: list[str]
) -> None:
    with pytest.raises(UnknownNameError) as refused:
        await asker.wanted(asked_from(**given))
    assert [choice.value for choice in refused.value.choices][: len(values)] == values


async def test_a_choice_tells_region_country_and_population_and_choosing_it_is_understood(
    asker: Asker,
) -> None:
    with pytest.raises(AmbiguousNameError) as refused:
        await asker.wanted(asked_from(place=["Pokrovsk"]))
    chosen = refused.value.choices[1]
    assert chosen == Choice(
        "geonames:704422", "Pokrovsk (Donetsk, UA, 60,127 people)", "Donetsk", "UA", 60_127
    )
    wanted = await asker.wanted(asked_from(place=[chosen.value]))
    assert wanted.places[0].entity_id == chosen.value


async def test_a_speaker_heard_of_more_often_is_offered_first_with_the_number_of_statements(
    asker: Asker,
) -> None:
    with pytest.raises(UnknownNameError) as refused:
        await asker.wanted(asked_from(speaker=["Marchenko"]))
    assert [choice.statements for choice in refused.value.choices] == [2, 1]


@pytest.mark.parametrize(
    ("text", "entity_id", "precision", "radius_km"),
    [
        ("Kharkiv", "geonames:706483", "settlement", None),
        ("Kharkov region", "geonames:706482", "region", None),
        ("Krasny Liman", "geonames:702657", "settlement", None),
        ("Pokrovsk, Donetsk", "geonames:704422", "settlement", None),
        ("Pokrovsk (ua)", "geonames:704422", "settlement", None),
        ("within 25 km of Pokrovsk, Donetsk", "geonames:704422", "settlement", 25.0),
        ("12.5 kilometres around Lyman", "geonames:702657", "settlement", 12.5),
        ("geonames:690791", "geonames:690791", "country", None),
        ("Ukraine", "geonames:690791", "country", None),
        ("Tampa", "geonames:1", "settlement", None),
        ("Rylsk district", None, "district", None),
    ],
)
async def test_a_place_is_found_by_its_name_its_region_a_distance_or_its_id(
    asker: Asker, text: str, entity_id: str | None, precision: str, radius_km: float | None
) -> None:
    [place] = (await asker.wanted(asked_from(place=[text]))).places
    assert (place.entity_id, place.precision, place.radius_km) == (entity_id, precision, radius_km)


@pytest.mark.parametrize(
    ("text", "anyway", "entity_id", "name"),
    [
        ("zavadsky", False, "wikidata:Q1", "Petro Zavadsky"),
        ("wikidata:Q1", False, "wikidata:Q1", "Petro Zavadsky"),
        ("person:olha-marchenko", False, "person:olha-marchenko", "Olha Marchenko"),
        ("organization:general-staff", True, "organization:general-staff", "general-staff"),
        ("OLHA MARCHENKO", False, "person:olha-marchenko", "Olha Marchenko"),
        ("Ruta Kalnina", True, "person:ruta-kalnina", "Ruta Kalnina"),
    ],
)
async def test_a_speaker_is_found_in_the_registry_or_the_store_or_taken_anyway(
    asker: Asker, text: str, anyway: bool, entity_id: str, name: str
) -> None:
    [speaker] = (await asker.wanted(asked_from(speaker=[text], anyway=anyway))).speakers
    assert (speaker.entity_id, speaker.name) == (entity_id, name)


async def test_a_publisher_is_taken_anyway_before_its_first_bulletin(asker: Asker) -> None:
    asked = asked_from(publisher=["herald", "zebra"], anyway=True)
    assert (await asker.wanted(asked)).publishers == ("herald", "zebra")


async def test_all_that_was_typed_is_wanted_each_value_once(asker: Asker) -> None:
    asked = asked_from(
        kind=["front event"],
        event_type=["Drone strikes", "drone_strike", "air-strike"],
        side=["Ukrainian", "ua", "Russia"],
        certainty=["Reported"],
        publisher=["tribune", "tribune"],
        casualties_at_least=3,
        all_words=["refinery"],
        no_words=["exercise"],
        place_group=["at", "toward"],
    )
    assert await asker.wanted(asked) == Wanted(
        kinds=("front_event",),
        event_types=("drone_strike", "air_strike"),
        sides=("UA", "RU"),
        certainties=("reported",),
        publishers=("tribune",),
        casualties_at_least=3,
        words=WordsWanted(all=("refinery",), none=("exercise",)),
        place_groups=("at", "toward"),
    )


@pytest.mark.parametrize(
    ("text", "name", "entity_id"),
    [
        ("Krasny Liman axis", "Lyman", "geonames:702657"),
        ("  Krasny   Liman \t axis ", "Lyman", "geonames:702657"),
        ("north-eastern direction", "north-eastern", None),
    ],
)
async def test_an_axis_is_a_place_or_a_mere_direction(
    asker: Asker, text: str, name: str, entity_id: str | None
) -> None:
    [axis] = (await asker.wanted(asked_from(axis=[text]))).axes
    assert (axis.name, axis.entity_id) == (name, entity_id)
