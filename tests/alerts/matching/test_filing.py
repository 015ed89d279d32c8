"""Whatever is filed is found by its keys: the index gives what a walk over all subscriptions would."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.front_event import Casualties, Count, FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from schemas.subscription import PlaceWanted, SpeakerWanted, Subscription, Wanted, WordsWanted
from stream.alerts.matching.axis import Axes
from stream.alerts.matching.branch import MOST_UNSORTED, Branch
from stream.alerts.matching.conditions import reasons_for
from stream.alerts.matching.facts import facts_of
from stream.alerts.matching.filing import Filing
from stream.alerts.matching.keys import conditions_of, keys_of
from stream.alerts.matching.matcher import Matcher
from tests.alerts.builders import published, subscription
from tests.alerts.matching.asking_for import LYMAN, FakeNames, gazetteer_place
from tests.store.builders import front_event, place, statement

NAMES = FakeNames({"Krasny Liman": (gazetteer_place("Lyman", LYMAN),)})
IDS = ("geonames:1", "geonames:2", None)
COUNTRIES, REGIONS = ("UA", "RU", None), ("Kharkiv", "Belgorod", None)
WORDS = ("drone", "drones", "refinery", "oil refinery", "hit", "tank", "—")
TEXTS = ("A drone hit an oil refinery.", "Tanks hit a drone.", "“Refineries,” said Olha Marchenko.")
AXES = ("Lyman", "Krasny Liman", "Sloviansk and Lyman", "Pokrovsk")
# Around a town, the 180th meridian and a pole.
POINTS = st.sampled_from(
    (
        (49.98, 36.25),
        (50.1, 36.5),
        (50.24, 36.25),
        (0.0, 179.95),
        (0.1, -179.95),
        (0.0, 180.0),
        (89.9, 10.0),
        (89.8, -170.0),
    )
)


def some(values: tuple[str, ...], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most).map(tuple)


places_wanted = st.builds(
    lambda point, **more: PlaceWanted(lat=point[0], lon=point[1], **more),
    point=POINTS | st.just((None, None)),
    entity_id=st.sampled_from(IDS),
    name=st.sampled_from(("Lyman", "Chuhuiv")),
    country=st.sampled_from(COUNTRIES),
    admin1=st.sampled_from(REGIONS),
    precision=st.sampled_from(("settlement", "district", "region", "country", "exact", "unknown")),
    radius_km=st.sampled_from((None, 0.1, 15.0, 25.0, 40.0, 2000.0)),
)
wanted = st.builds(
    Wanted,
    kinds=some(("statement", "front_event")),
    speakers=some(("person:a", "person:b")).map(
        lambda ids: tuple(SpeakerWanted(entity_id=entity_id, name=entity_id) for entity_id in ids)
    ),
    places=st.lists(places_wanted, max_size=2).map(tuple),
    place_groups=st.sampled_from((("at",), ("from", "toward"), ("within",))),
    axes=st.lists(places_wanted, max_size=1).map(tuple),
    event_types=some(("fire", "clash")),
    sides=some(("UA", "RU")),
    certainties=some(("stated", "denied")),
    modes=some(("direct", "indirect")),
    publishers=some(("tribune", "herald")),
    casualties_at_least=st.none() | st.integers(1, 9),
    words=st.none() | st.builds(WordsWanted, all=some(WORDS), any=some(WORDS), none=some(WORDS, 1)),
)
# Most subscriptions ask for one or two things: of all of them at once nothing would ever fire.
sparse = st.builds(
    lambda full, kept: Wanted(**{field: getattr(full, field) for field in kept}),
    wanted,
    st.sets(st.sampled_from(sorted(Wanted.model_fields)), max_size=2),
)


@st.composite
def placed(draw: st.DrawFn) -> Place:
    return place(
        "Chuhuiv",
        (draw(st.sampled_from(IDS)), *draw(POINTS)),
        draw(st.sampled_from(("at", "from", "toward", "within"))),
        country=draw(st.sampled_from(COUNTRIES)),
        admin1=draw(st.sampled_from(REGIONS)),
        precision=draw(st.sampled_from(("settlement", "district", "region", "unknown"))),
    )


events = st.builds(
    lambda text, places, event_type, side, axis, lost: front_event(
        "e",
        text,
        places=tuple(places),
        event_type=event_type,
        side=side,
        axis=axis,
        casualties=Casualties(killed=Count(min=lost, max=None), wounded=Count(min=0, max=0), civilian=None),
    ),
    st.sampled_from(TEXTS),
    st.lists(placed(), max_size=2),
    st.sampled_from(("fire", "clash")),
    st.sampled_from((None, "UA", "RU")),
    st.sampled_from((None, *AXES)),
    st.integers(0, 9),
)
statements = st.builds(
    lambda text, speaker_id, certainty: statement("s", text, speaker_id=speaker_id, certainty=certainty),
    st.sampled_from(TEXTS),
    st.sampled_from((None, "person:a", "person:b")),
    st.sampled_from(("stated", "denied")),
)


def walked(held: list[Subscription], record: Statement | FrontEvent) -> list[tuple[str, object]]:
    """What a walk over all subscriptions gives."""
    facts = facts_of(record, Axes(NAMES))
    found = ((one.id, reasons_for(one.wanted, facts)) for one in held if one.wanted is not None)
    return sorted(((which, reasons) for which, reasons in found if reasons is not None), key=lambda it: it[0])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(sparse | wanted, min_size=1, max_size=60),
    st.lists(events | statements, min_size=1, max_size=3),
    st.sets(st.integers(0, 59), max_size=40),
)
def test_the_index_gives_what_a_walk_over_all_would_whatever_came_and_went(
    all_wanted: list[Wanted], records: list[Statement | FrontEvent], gone: set[int]
) -> None:
    held = [subscription(f"{n:02}", wanted=one) for n, one in enumerate(all_wanted)]
    matcher = Matcher(NAMES)
    for one in held:
        matcher.put(one)
    for number in gone:
        matcher.remove(f"{number:02}")
    left = [one for n, one in enumerate(held) if n not in gone]
    for record in records:
        record_set = published(record)
        found = [(match.subscription.id, match.reasons) for match in matcher.match(record_set)]
        assert found == walked(left, record_set.records[0])


A_THOUSAND_SPEAKERS = tuple(f"speaker_id {number}" for number in range(1000))
A_THOUSAND_PLACES = tuple(f"place {number}" for number in range(1000))


@pytest.mark.parametrize(
    ("conditions", "keys"),
    [
        ([("speaker_id a", "speaker_id b")], {"place p"}),
        ([("speaker_id a",), ("word drone",)], {"speaker_id a", "place p"}),
        ([("speaker_id a",), ("place p",), ("side UA",)], {"speaker_id a", "place p"}),
        ([("word drone",), ("word tank",)], {"word drone", "word depot"}),
        ([("speaker_id a",), ()], {"speaker_id a"}),
    ],
)
def test_what_lacks_a_key_of_some_condition_is_not_found(
    conditions: list[tuple[str, ...]], keys: set[str]
) -> None:
    filing = Filing()
    filing.add("s", conditions)
    assert filing.found(frozenset(keys)) == set()


@pytest.mark.parametrize(
    ("conditions", "keys"),
    [
        ([], {"place p"}),
        ([("speaker_id b", "speaker_id a")], {"speaker_id a"}),
        ([("speaker_id a",), ("word drone",)], {"speaker_id a", "word drone"}),
        ([("speaker_id a",), ("place p",), ("side UA",)], {"speaker_id a", "place p", "side UA"}),
        ([("word drone",), ("word tank",), ("speaker_id a",)], {"word drone", "word tank", "speaker_id a"}),
        ([A_THOUSAND_SPEAKERS, A_THOUSAND_PLACES], {"speaker_id 999", "place 9"}),
    ],
)
def test_what_has_a_key_of_each_condition_is_found(conditions: list[tuple[str, ...]], keys: set[str]) -> None:
    filing = Filing()
    filing.add("s", conditions)
    assert filing.found(frozenset(keys)) == {"s"}


def test_what_many_share_is_sorted_by_what_tells_them_apart() -> None:
    filing, words_of = Filing(), {}
    for number in range(800):
        # Asked for together more often than either of the others, so these are filed under the others.
        words = words_of[str(number)] = tuple(f"word {(number + step) % 50}" for step in range(25))
        filing.add(str(number), [("side UA",), ("mode direct",), words])
    [[place]] = [list(seconds.values()) for seconds in filing._places.values()]
    assert isinstance(place, Branch)
    assert len(place.here) <= MOST_UNSORTED
    known = frozenset({"side UA", "mode direct"})
    assert filing.found(known) == set()
    assert filing.found(known | {"word 7"}) == {
        which for which, words in words_of.items() if "word 7" in words
    }


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 300))
def test_keys_find_just_those_that_have_one_of_each_condition(chance: Random, most: int) -> None:
    filing, held = Filing(), {}
    for number in range(most):
        groups = chance.sample(("side", "mode", "place", "word", "word"), chance.randint(0, 5))
        conditions = [_drawn(chance, group, chance.randint(1, 3)) for group in groups]
        held[str(number)] = conditions
        filing.add(str(number), conditions)
    for gone in chance.sample(sorted(held), most // 3):
        filing.remove(gone)
        del held[gone]
    for _ in range(10):
        groups = ("side", "mode", "place", "word")
        keys = frozenset(key for group in groups for key in _drawn(chance, group, chance.randint(0, 3)))
        expected = {which for which, asked in held.items() if all(keys & set(one) for one in asked)}
        assert filing.found(keys) == expected


def _drawn(chance: Random, group: str, most: int) -> tuple[str, ...]:
    return tuple(f"{group} {chance.randrange(4)}" for _ in range(most))


@settings(max_examples=60, deadline=None)
@given(st.lists(sparse, min_size=10, max_size=20), st.lists(events | statements, min_size=3, max_size=5))
def test_what_meets_a_subscription_has_a_key_of_each_condition_that_it_is_filed_under(
    all_wanted: list[Wanted], records: list[Statement | FrontEvent]
) -> None:
    for record in records:
        facts = facts_of(record, Axes(NAMES))
        keys = keys_of(facts)
        for one in all_wanted:
            if reasons_for(one, facts) is not None:
                assert all(keys & set(condition) for condition in conditions_of(one)), one


def test_many_of_one_condition_alone_are_filed_in_time_that_grows_as_they_do() -> None:
    few, many = (min(_seconds_to_file(most) for _ in range(5)) for most in (4_000, 16_000))
    assert many < 8 * few  # 4 times as many; each of them once more for each that is there would be 16


def _seconds_to_file(most: int) -> float:
    filing = Filing()
    began = time.perf_counter()
    for number in range(most):
        filing.add(str(number), [("kind front_event",)])
    return time.perf_counter() - began


def test_nothing_is_left_of_what_was_taken_out() -> None:
    filing = Filing()
    for number in range(100):
        filing.add(str(number), [("side a", "side b"), (f"place {number}",), ("mode d",), ("word e",)])
    for number in range(100):
        filing.remove(str(number))
    assert filing.found(frozenset({"side a", "place 1", "mode d", "word e"})) == set()
    assert [filing._places, filing._filed, filing._numbering._by_key] == [{}, {}, {}]
