"""Which records a subscription fires for, and the words that say so: what must not fire stands first."""

from typing import Any

import pytest

from schemas.front_event import Casualties, Count, FrontEvent
from schemas.span import Span
from schemas.statement import Statement
from schemas.subscription import FailureWatch, PlaceWanted, SpeakerWanted, Wanted, WordsWanted
from stream.alerts.match import Match
from stream.alerts.matching.matcher import Matcher
from tests.alerts.builders import published, subscription
from tests.alerts.matching.asking_for import (
    BELGOROD,
    CHUHUIV,
    KHARKIV,
    KYIV,
    LYMAN,
    MARCHENKO,
    NO_ID,
    FakeNames,
    gazetteer_place,
    wanted_place,
)
from tests.store.builders import front_event, mention, place, statement

KHARKIV_REGION = ("geonames:706482", 49.5, 36.25)
REGION = wanted_place("Kharkiv region", KHARKIV_REGION, admin1="Kharkiv", precision="region")
UKRAINE = wanted_place("Ukraine", ("geonames:690791", 49.0, 32.0), precision="country")
AROUND_KHARKIV = wanted_place("Kharkiv", KHARKIV, radius_km=40.0)
CHUHUIV_DISTRICT = wanted_place(
    "Chuhuiv district", (None, *CHUHUIV[1:]), admin1="Kharkiv", precision="district"
)
NAMELESS = wanted_place("Novosyolovka", NO_ID)
AXIS = wanted_place("Lyman", LYMAN)
KRASNY_LIMAN = gazetteer_place("Lyman", LYMAN, match=0.98)
NAMES = FakeNames({"Krasny Liman": (KRASNY_LIMAN,)})
LOST = Casualties(killed=Count(min=2, max=2), wounded=Count(min=3, max=None), civilian=True)

Record = Statement | FrontEvent


def matches(wanted: Wanted, record: Record) -> list[Match]:
    matcher = Matcher(NAMES)
    matcher.put(subscription(wanted=wanted))
    return matcher.match(published(record))


def wants(*places: PlaceWanted, **more: Any) -> Wanted:
    return Wanted(places=places, **more)


def said(text: str = "“We stand,” said Olha Marchenko.", **more: Any) -> Statement:
    return statement("s", text, **({"speaker_id": MARCHENKO.entity_id} | more))


def event(text: str = "A drone hit a refinery.", **more: Any) -> FrontEvent:
    return front_event("e", text, **more)


def at(
    name: str,
    where: tuple[str, float, float] | None,
    role: str = "at",
    admin1: str | None = "Kharkiv",
    **more: Any,
) -> FrontEvent:
    found = place(name, where, role, admin1=admin1, **more)
    return event(f"A drone hit {name}.", places=(found,))


@pytest.mark.parametrize(
    ("wanted", "record"),
    [
        # kinds, publishers, certainties, and what only one kind of record has
        (Wanted(kinds=("statement",)), event()),
        (Wanted(publishers=("herald",)), event()),
        (Wanted(certainties=("denied",)), event()),
        (Wanted(event_types=("fire",)), event()),
        (Wanted(event_types=("drone_strike",)), said()),
        (Wanted(sides=("RU",)), event(side="UA")),
        (Wanted(sides=("RU",)), event()),
        (Wanted(modes=("indirect",)), said()),
        (Wanted(modes=("direct",)), event()),
        # speakers
        (Wanted(speakers=(SpeakerWanted(entity_id="person:other", name="Olha Marchenko"),)), said()),
        (Wanted(speakers=(MARCHENKO,)), said(speaker_id=None)),
        (Wanted(speakers=(MARCHENKO,)), event("Olha Marchenko saw a drone.")),
        # places: another one, in another role, of a wider kind
        (wants(wanted_place("Kyiv", KYIV)), at("Kharkiv", KHARKIV)),
        (wants(wanted_place("Kyiv", KYIV)), at("Kyiv", KYIV, "toward")),
        (wants(wanted_place("Kyiv", KYIV)), at("Kyiv", KYIV, "from")),
        (wants(wanted_place("Kyiv", KYIV)), at("Kyiv", KYIV, "within")),
        (wants(wanted_place("Kyiv", KYIV), place_groups=("from",)), at("Kyiv", KYIV)),
        (wants(wanted_place("Chuhuiv", CHUHUIV)), at("Kharkiv region", KHARKIV_REGION, precision="region")),
        # regions and countries
        (wants(REGION), at("Kyiv", KYIV, admin1="Kyiv")),
        (wants(REGION), at("Belgorod", BELGOROD, country="RU", admin1="Belgorod")),
        (wants(REGION), at("Kharkiv", KHARKIV, "toward")),
        (wants(REGION), at("Kharkiv", KHARKIV, country="RU")),
        (wants(UKRAINE), at("Belgorod", BELGOROD, country="RU", admin1="Belgorod")),
        (wants(UKRAINE), at("the border", None, country=None)),
        # circles
        (wants(AROUND_KHARKIV), at("Kyiv", KYIV)),
        (wants(AROUND_KHARKIV), at("Kharkiv region", ("geonames:1", *KHARKIV[1:]), precision="region")),
        (wants(AROUND_KHARKIV), at("somewhere", None)),
        # districts: another region, too far, another district
        (wants(CHUHUIV_DISTRICT), at("Vovchansk", ("geonames:2", 49.9, 36.7), admin1="Donetsk")),
        (wants(CHUHUIV_DISTRICT), at("Kharkiv", KHARKIV)),
        (wants(CHUHUIV_DISTRICT), at("Pechenihy district", ("geonames:2", 49.9, 36.7), precision="district")),
        # a place without an id is known by its point
        (wants(NAMELESS), at("Novosyolovka", ("geonames:3", 51.25, 34.5))),
        (wants(NAMELESS), at("Novosyolovka", None, lat=51.5, lon=34.5)),
        # axes
        (Wanted(axes=(AXIS,)), event(axis="Pokrovsk")),
        (Wanted(axes=(AXIS,)), event()),
        (Wanted(axes=(AXIS,)), said("“Lyman axis,” said Olha Marchenko.")),
        # losses
        (Wanted(casualties_at_least=6), event(casualties=LOST)),
        (Wanted(casualties_at_least=1), event()),
        (Wanted(casualties_at_least=1), said()),
        # words
        (Wanted(words=WordsWanted(all=("refinery", "tank"))), event()),
        (Wanted(words=WordsWanted(any=("tank", "depot"))), event()),
        (Wanted(words=WordsWanted(none=("drones",))), event()),
        (Wanted(words=WordsWanted(phrase="refinery drone")), event()),
        (Wanted(words=WordsWanted(all=("refine",))), event()),
        (Wanted(words=WordsWanted(all=("?",))), event()),
        # every condition must hold
        (
            Wanted(event_types=("drone_strike",), sides=("RU",), words=WordsWanted(all=("tank",))),
            event(side="RU"),
        ),
    ],
)
def test_a_record_that_misses_a_condition_does_not_fire(wanted: Wanted, record: Record) -> None:
    assert matches(wanted, record) == []


@pytest.mark.parametrize(
    ("wanted", "record", "reasons"),
    [
        (Wanted(), event(), []),
        (Wanted(kinds=("front_event", "statement")), event(), [("kind", "front_event", None)]),
        (Wanted(publishers=("tribune",)), event(), [("publisher", "tribune", None)]),
        (Wanted(certainties=("stated",)), event(), [("certainty", "stated", None)]),
        (Wanted(event_types=("fire", "drone_strike")), event(), [("event_type", "drone_strike", None)]),
        (Wanted(sides=("UA",)), event(side="UA"), [("side", "UA", None)]),
        (Wanted(modes=("direct",)), said(), [("mode", "direct", "said")]),
        # speakers: by name, surname, office, cue
        (Wanted(speakers=(MARCHENKO,)), said(), [("speaker", "Olha Marchenko", "Olha Marchenko")]),
        (
            Wanted(speakers=(MARCHENKO,)),
            said("“We stand,” Marchenko said."),
            [("speaker", "Olha Marchenko", "Marchenko")],
        ),
        (
            Wanted(speakers=(MARCHENKO,)),
            said("“We stand,” the Governor said."),
            [("speaker", "Olha Marchenko", "Governor")],
        ),
        (
            Wanted(speakers=(MARCHENKO,)),
            said("“We stand,” she said."),
            [("speaker", "Olha Marchenko", "said")],
        ),
        (Wanted(speakers=(MARCHENKO,)), said("“We stand.”"), [("speaker", "Olha Marchenko", None)]),
        # places: by entity whatever the spelling, in the groups asked for
        (wants(wanted_place("Kyiv", KYIV)), at("Kiev", KYIV), [("place", "Kiev", "Kiev")]),
        (wants(wanted_place("Kyiv", KYIV)), at("Kiev", KYIV, "near"), [("place", "Kiev", "Kiev")]),
        (wants(wanted_place("Kyiv", KYIV)), at("Kiev", KYIV, "between"), [("place", "Kiev", "Kiev")]),
        (
            wants(wanted_place("Kyiv", KYIV), place_groups=("from",)),
            at("Kiev", KYIV, "from"),
            [("place", "Kiev", "Kiev")],
        ),
        (
            wants(wanted_place("Kyiv", KYIV)),
            said("“Kiev stands,” said Olha Marchenko.", mentions=(mention("Kiev", KYIV),)),
            [("place", "Kiev", "Kiev")],
        ),
        # what lies in a region, a country or a district
        (wants(REGION), at("Chuhuiv", CHUHUIV), [("place", "Chuhuiv", "Chuhuiv")]),
        (wants(REGION), at("Kharkiv region", KHARKIV_REGION, "within"), [("place", *["Kharkiv region"] * 2)]),
        (wants(REGION), at("Nowhereivka", None), [("place", "Nowhereivka", "Nowhereivka")]),
        (wants(UKRAINE), at("Kyiv", KYIV, admin1="Kyiv"), [("place", "Kyiv", "Kyiv")]),
        (
            wants(CHUHUIV_DISTRICT),
            at("Malynivka", ("geonames:4", 49.81, 36.73)),
            [("place", "Malynivka", "Malynivka")],
        ),
        (
            wants(CHUHUIV_DISTRICT),
            at("Chuhuiv district", None, "within", precision="district", lat=CHUHUIV[1], lon=CHUHUIV[2]),
            [("place", "Chuhuiv district", "Chuhuiv district")],
        ),
        (wants(AROUND_KHARKIV), at("Chuhuiv", CHUHUIV), [("place", "Chuhuiv", "Chuhuiv")]),
        (
            wants(NAMELESS),
            at("Novosyolovka", None, precision="settlement", lat=51.25, lon=34.5),
            [("place", "Novosyolovka", "Novosyolovka")],
        ),
        # axes
        (
            Wanted(axes=(AXIS,)),
            event("On the Krasny Liman axis a drone hit a refinery.", axis="Krasny Liman"),
            [("axis", "Krasny Liman", "Krasny Liman")],
        ),
        (Wanted(axes=(AXIS,)), event(axis="Sloviansk and LYMAN"), [("axis", "Sloviansk and LYMAN", None)]),
        # losses
        (Wanted(casualties_at_least=5), event(casualties=LOST), [("casualties", "5", None)]),
        (Wanted(casualties_at_least=2), event(casualties=LOST), [("casualties", "5", None)]),
        # words: case, accents, plural, marks between
        (
            Wanted(words=WordsWanted(all=("DRONES", "réfinery"))),
            event(),
            [("words", "DRONES", "drone"), ("words", "réfinery", "refinery")],
        ),
        (Wanted(words=WordsWanted(any=("tank", "refinery"))), event(), [("words", "refinery", "refinery")]),
        (Wanted(words=WordsWanted(none=("tank",))), event(), []),
        (
            Wanted(words=WordsWanted(phrase="oil refineries")),
            event("A drone hit an oil-refinery; the oil refinery burns."),
            [("words", "oil refineries", "oil-refinery")],
        ),
    ],
)
def test_a_record_that_meets_all_conditions_fires_and_says_why(
    wanted: Wanted, record: Record, reasons: list[tuple[str, str, str | None]]
) -> None:
    [match] = matches(wanted, record)
    assert [(reason.field, reason.value, words(record, reason.span)) for reason in match.reasons] == reasons


def words(record: Record, span: Span | None) -> str | None:
    return record.text[span.start : span.end] if span else None


def test_a_mention_is_highlighted_where_it_stands_in_the_record_and_not_in_the_body() -> None:
    text = "“Kiev, Kiev!” said Olha Marchenko."
    second = mention("Kiev", KYIV).model_copy(update={"span": Span(start=107, end=111)})
    record = said(text, mentions=(second,), span=Span(start=100, end=100 + len(text)))
    [match] = matches(wants(wanted_place("Kyiv", KYIV)), record)
    assert match.reasons[0].span == Span(start=7, end=11)


@pytest.mark.parametrize(("lat", "lon"), [(0.0, -179.9), (0.0, 179.9), (0.1, 180.0)])
def test_a_circle_reaches_over_the_180th_meridian(lat: float, lon: float) -> None:
    for middle in (179.95, -179.95):
        around = wanted_place("Atoll", ("geonames:6", 0.0, middle), radius_km=40.0)
        assert matches(wants(around), at("Reef", ("geonames:7", lat, lon)))


@pytest.mark.parametrize(
    ("name", "settled"), [("Kharkiv region", False), ("Izium district", False), ("Kharkiv", True)]
)
def test_a_mention_of_an_area_is_no_spot_in_a_circle(name: str, settled: bool) -> None:
    where = ("geonames:5", *KHARKIV[1:])
    mentioned = mention(name, where).model_copy(update={"country": "UA", "admin1": "Kharkiv"})
    assert bool(matches(wants(AROUND_KHARKIV), said(mentions=(mentioned,)))) is settled


@pytest.mark.parametrize(
    "more", [{"state": "paused"}, {"state": "deleted"}, {"wanted": None, "watch": FailureWatch()}]
)
def test_what_is_paused_deleted_or_a_watch_does_not_fire(more: dict[str, Any]) -> None:
    matcher = Matcher(NAMES)
    matcher.put(subscription(wanted=Wanted()))
    matcher.put(subscription(**({"wanted": Wanted()} | more)))
    assert len(matcher) == 0
    assert matcher.match(published(event())) == []


def test_a_changed_subscription_fires_for_what_it_wants_now() -> None:
    matcher = Matcher(NAMES)
    matcher.put(subscription(wanted=Wanted(publishers=("tribune",))))
    matcher.put(subscription(version=2, wanted=Wanted(publishers=("herald",))))
    assert matcher.match(published(event())) == []
    assert [m.subscription.version for m in matcher.match(published(event(), publisher="herald"))] == [2]


def test_what_was_removed_does_not_fire_and_removing_it_again_does_nothing() -> None:
    matcher = Matcher(NAMES)
    matcher.put(subscription(wanted=Wanted()))
    matcher.remove("s1")
    matcher.remove("s1")
    assert matcher.match(published(event())) == []


def test_matches_come_in_the_order_of_the_records_and_of_the_subscriptions_ids() -> None:
    matcher = Matcher(NAMES)
    for subscription_id in ("b", "a"):
        matcher.put(subscription(subscription_id, wanted=Wanted()))
    found = matcher.match(published(statement("r1"), front_event("r2")))
    assert [(m.record.id, m.subscription.id) for m in found] == [
        ("r1", "a"),
        ("r1", "b"),
        ("r2", "a"),
        ("r2", "b"),
    ]


def test_the_gazetteer_is_asked_for_an_axis_once() -> None:
    names = FakeNames()
    matcher = Matcher(names)
    matcher.match(published(event(axis="Lyman"), event(axis="Lyman")))
    assert names.asked == ["Lyman"]
