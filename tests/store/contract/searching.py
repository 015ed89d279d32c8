"""Contract: which records a query finds, which it leaves out, and in what order."""

from datetime import UTC, date, datetime

import pytest

from stream.store import Circle, Query, QueryError, Store
from tests.store.builders import (
    CHUHUIV,
    KHARKIV,
    KHARKIV_REGION,
    KURSK,
    KYIV,
    POKROVSK,
    days,
    front_event,
    mention,
    place,
    record_set,
    statement,
)
from tests.store.harness import Harness, ids_found

NEAR_CHUHUIV = Circle(CHUHUIV[1], CHUHUIV[2], 10)

COLLECTION = (
    record_set(
        statement(
            "governor",
            "“The villages are shelled every night,” said Olha Marchenko.",
            mentions=(mention("Kiev", KYIV).model_copy(update={"country": "UA"}),),
            stated_at=days(date(2025, 9, 3)),
            speaker_id="person:marchenko",
        ),
        statement(
            "minister",
            "Élodie Caron denied that villagers had left the oil depot.",
            speaker="Élodie Caron",
            certainty="denied",
            stated_at=days(date(2025, 9, 4)),
        ),
        front_event(
            "drones",
            "Drones hit an oil refinery near Chuguev.",
            places=(
                place("Chuguev", CHUHUIV, "near", admin1="Kharkiv"),
                place("Kharkov region", KHARKIV_REGION, "within", precision="region"),
                place("Kursk", KURSK, "from", country="RU", admin1="Kursk"),
            ),
            side="RU",
            occurred=days(date(2025, 9, 5)),
        ),
        front_event(
            "advance",
            "Troops pushed on.",
            event_type="advance",
            axis="Pokrovsk",
            places=(place("Pokrovsk", POKROVSK, "toward"),),
            side="RU",
            certainty="reported",
            occurred=days(date(2025, 8, 1), date(2025, 8, 31)),
        ),
        front_event(
            "region",
            "Kharkov region was shelled.",
            event_type="shelling",
            places=(place("Kharkov region", KHARKIV_REGION, precision="region"),),
            occurred=days(datetime(2025, 9, 6, 10), datetime(2025, 9, 6, 11)),  # noqa: DTZ001 - time of the place
        ),
    ),
    record_set(
        front_event(
            "capital",
            "A refinery, a depot and one more refinery burned in Kyiv.",
            event_type="fire",
            places=(place("Kyiv", KYIV),),
            side="UA",
            occurred=days(date(2025, 9, 7)),
        ),
        statement("undated", "“Nobody knows,” a diplomat said.", speaker="a diplomat", published_at=None),
        bulletin_id="evening",
        publisher="herald",
    ),
)

FOUND = [
    # text: without regard to case, every word needed, in the text or the names
    (Query(text="refinery"), {"drones", "capital"}),
    (Query(text="REFINERY oil"), {"drones"}),
    (Query(text='"oil refinery"'), {"drones"}),
    (Query(text='"refinery oil"'), set()),
    (Query(text="Pokrovsk"), {"advance"}),
    (Query(text="oil Caron"), {"minister"}),
    (Query(text="oil OR AND NOT * ( zebra"), set()),
    (Query(text='"Kharkov region"'), {"drones", "region"}),
    (Query(text='"Chuguev Kharkov"'), set()),  # two names beside each other are no phrase
    (Query(text="zebra"), set()),
    (Query(text="word " * 100), set()),
    (Query(text="oil\0\ue000refinery NEAR('; --"), {"drones"}),
    # kind, speaker
    (Query(kind="statement"), {"governor", "minister", "undated"}),
    (Query(kind="front_event"), {"drones", "advance", "region", "capital"}),
    (Query(speaker="marchenko"), {"governor"}),
    (Query(speaker="olha MARCHENKO"), {"governor"}),
    (Query(speaker="March"), set()),
    (Query(speaker_id="person:marchenko"), {"governor"}),
    (Query(speaker_id="person:nobody"), set()),
    # places: Kyiv is Kiev; a launch site, a heading and a region around are not where it is
    (Query(place_ids=(KYIV[0],)), {"governor", "capital"}),
    (Query(place_ids=(KURSK[0],)), set()),
    (Query(place_ids=(KURSK[0],), place_groups=("from",)), {"drones"}),
    (Query(place_ids=(POKROVSK[0],)), set()),
    (Query(place_ids=(POKROVSK[0],), place_groups=("toward",)), {"advance"}),
    (Query(place_ids=(KHARKIV_REGION[0],)), {"region"}),
    (Query(place_ids=(KHARKIV_REGION[0],), place_groups=("at", "within")), {"region", "drones"}),
    (Query(place_ids=(KYIV[0], CHUHUIV[0])), {"governor", "capital", "drones"}),
    # countries and regions that a place of it lies in, however it stands to that place
    (Query(areas=("UA",)), {"governor", "drones", "advance", "region", "capital"}),
    (Query(areas=("UA/Kharkiv",)), {"drones"}),
    (Query(areas=("UA/Kharkiv", "RU")), {"drones"}),
    (Query(areas=("RU/Kursk",)), {"drones"}),
    (Query(areas=("RU/Belgorod",)), set()),
    (Query(areas=("Kharkiv",)), set()),
    (Query(on_axis=True), {"advance"}),
    (Query(on_axis=True, sides=("UA",)), set()),
    # circle
    (Query(circle=NEAR_CHUHUIV), {"drones"}),
    (Query(circle=Circle(KURSK[1], KURSK[2], 50)), set()),
    (Query(circle=Circle(KHARKIV_REGION[1], KHARKIV_REGION[2], 5)), set()),
    (Query(circle=Circle(KHARKIV[1], KHARKIV[2], 35)), set()),
    (Query(circle=Circle(KHARKIV[1], KHARKIV[2], 36)), {"drones"}),
    (Query(circle=Circle(-50, -150, 20_000)), {"governor", "capital", "drones"}),
    # type, side, certainty
    (Query(event_types=("drone_strike", "fire")), {"drones", "capital"}),
    (Query(sides=("UA",)), {"capital"}),
    (Query(sides=("UA", "RU")), {"capital", "drones", "advance"}),
    (Query(certainties=("denied",)), {"minister"}),
    # time: overlap, ends included; what has no time of its own counts by its publication
    (Query(since=date(2025, 9, 7)), {"capital"}),
    (Query(until=date(2025, 7, 31)), set()),
    (Query(until=date(2025, 8, 15)), {"advance"}),
    (Query(since=date(2025, 8, 31), until=date(2025, 9, 3)), {"advance", "governor"}),
    (Query(since=datetime(2025, 9, 6, 11, tzinfo=UTC), until=date(2025, 9, 6)), {"region"}),
    (Query(since=datetime(2025, 9, 6, 11, 1, tzinfo=UTC), until=date(2025, 9, 6)), set()),
    (
        Query(clock="published", since=date(2025, 9, 6), until=date(2025, 9, 6)),
        {"governor", "minister", "drones", "advance", "region", "capital"},
    ),
    (Query(clock="published", since=date(2025, 9, 7)), set()),
    # source, and several together
    (Query(publisher="herald"), {"capital", "undated"}),
    (Query(bulletin_id="evening"), {"capital", "undated"}),
    (Query(publisher="tribune", bulletin_id="evening"), set()),
    (Query(text="oil", kind="front_event", sides=("RU",), circle=NEAR_CHUHUIV), {"drones"}),
]


# Needs the English analysis: words in other forms, names without their accents.
FOUND_IN_ENGLISH = [
    (Query(text="village shelling"), {"governor"}),
    (Query(text="refineries"), {"drones", "capital"}),
    (Query(text="elodie"), {"minister"}),
    (Query(speaker="Elodie Caron"), {"minister"}),
]


async def put_collection(store: Store) -> None:
    for each in COLLECTION:
        await store.put(each)


async def wrongly_answered(store: Store, table: list[tuple[Query, set[str]]]) -> dict[str, object]:
    """The queries that found something else: what, how many in total, what was expected."""
    wrong: dict[str, object] = {}
    for query, expected in table:
        page = await store.search(query)
        found = {hit.record.id for hit in page.hits}
        if found != expected or page.total != len(expected):
            wrong[str(query)] = (found, page.total, expected)
    return wrong


class SearchContract:
    async def test_each_filter_finds_what_it_says_and_nothing_else(
        self, harness: Harness, store: Store
    ) -> None:
        await put_collection(store)
        await harness.settle()
        assert await wrongly_answered(store, FOUND) == {}

    async def test_words_are_found_in_other_forms_and_without_accents(
        self, harness: Harness, store: Store
    ) -> None:
        await put_collection(store)
        await harness.settle()
        assert await wrongly_answered(store, FOUND_IN_ENGLISH) == {}

    async def test_newest_is_by_what_happened_and_the_undated_come_last(
        self, harness: Harness, store: Store
    ) -> None:
        await put_collection(store)
        assert await ids_found(harness, store, Query()) == [
            "capital",
            "region",
            "drones",
            "minister",
            "governor",
            "advance",
            "undated",
        ]

    async def test_relevance_puts_what_says_it_more_often_first(self, harness: Harness, store: Store) -> None:
        twice = "The bridge fell, and the bridge burned."
        once = "The bridge fell, and the convoy burned a long time on the road."
        await store.put(
            record_set(
                front_event("once", once, occurred=days(date(2025, 9, 9))),
                front_event("twice", twice, occurred=days(date(2025, 9, 1))),
            )
        )
        query = Query(text="bridge", sort="relevance")
        assert await ids_found(harness, store, query) == ["twice", "once"]

    async def test_highlights_are_the_found_words_in_the_text(self, harness: Harness, store: Store) -> None:
        await store.put(
            record_set(front_event("e", "🙂 Drones hit a refinery; “refinery” burned in Chuguev."))
        )
        await harness.settle()
        (hit,) = (await store.search(Query(text="refinery"))).hits
        words = [hit.record.text[span.start : span.end] for span in hit.highlights]
        assert words == ["refinery", "refinery"]

    async def test_nothing_is_highlighted_where_only_a_name_was_found(
        self, harness: Harness, store: Store
    ) -> None:
        await put_collection(store)
        await harness.settle()
        (hit,) = (await store.search(Query(text="Pokrovsk"))).hits
        assert hit.highlights == ()

    async def test_facets_count_all_that_matches(self, harness: Harness, store: Store) -> None:
        await put_collection(store)
        await harness.settle()
        query = Query(
            kind="front_event",
            limit=1,
            facets=("kind", "event_type", "side", "certainty", "publisher", "place"),
        )
        facets = (await store.search(query)).facets
        counted = {name: {value.value: value.count for value in values} for name, values in facets.items()}
        assert counted == {
            "kind": {"front_event": 4},
            "event_type": {"drone_strike": 1, "advance": 1, "shelling": 1, "fire": 1},
            "side": {"RU": 2, "UA": 1},
            "certainty": {"stated": 3, "reported": 1},
            "publisher": {"tribune": 3, "herald": 1},
            "place": {KYIV[0]: 1, CHUHUIV[0]: 1, KHARKIV_REGION[0]: 1},
        }

    async def test_a_place_facet_is_labelled_with_the_newest_name(
        self, harness: Harness, store: Store
    ) -> None:
        await put_collection(store)
        await harness.settle()
        page = await store.search(Query(place_ids=(KYIV[0],), facets=("place", "speaker")))
        assert [(value.value, value.label, value.count) for value in page.facets["place"]] == [
            (KYIV[0], "Kyiv", 2)
        ]
        assert [(value.value, value.count) for value in page.facets["speaker"]] == [("Olha Marchenko", 1)]

    async def test_a_text_without_a_word_is_refused(self, store: Store) -> None:
        with pytest.raises(QueryError, match="without a letter or digit"):
            await store.search(Query(text="?! …"))
