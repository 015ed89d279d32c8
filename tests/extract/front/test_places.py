"""Places of events: names, roles, lists, what contains what."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


def places(event: EventDraft) -> list[tuple[str, str]]:
    return [(place.name, place.role) for place in event.places]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # one place, by preposition, object, subject and kind
        ("A Russian drone struck a shop in Osinovka.", [("Osinovka", "at")]),
        ("Fighting continues near Osinovka.", [("Osinovka", "near")]),
        ("Fighting continues south of Osinovka.", [("Osinovka", "near")]),
        (
            "Talovka came under fire from the territory of Osinovka.",
            [("Talovka", "at"), ("Osinovka", "from")],
        ),
        ("The army withdrew from the northern part of Osinovka.", [("Osinovka", "from")]),
        ("Fighting continues on the south-eastern outskirts of Osinovka.", [("Osinovka", "near")]),
        ("Fighting continues in the northern part of Osinovka.", [("Osinovka", "at")]),
        ("Jets bombed Osinovka.", [("Osinovka", "at")]),
        ("A missile hit the Sokol hotel in Osinovka.", [("Osinovka", "at")]),
        ("Drones attacked the industrial zone of Osinovka.", [("Osinovka", "at")]),
        ("Osinovka came under mortar fire.", [("Osinovka", "at")]),
        ("The settlement of Osinovka was attacked by drones.", [("Osinovka", "at")]),
        ("Rockets were fired at Osinovka.", [("Osinovka", "at")]),
        ("Troops abandoned Osinovka.", [("Osinovka", "at")]),
        ("The army drove the rebels out of Osinovka.", [("Osinovka", "at")]),
        ("Troops withdrew from Osinovka.", [("Osinovka", "from")]),
        ("Troops pulled out of Osinovka.", [("Osinovka", "from")]),
        (
            "Troops retreated from Osinovka and Lugovoye toward Krutoye.",
            [("Osinovka", "from"), ("Lugovoye", "from"), ("Krutoye", "toward")],
        ),
        ("A resident of Osinovka was killed by a drone.", [("Osinovka", "at")]),
        ("Glide bombs fell on Osinovka.", [("Osinovka", "at")]),
        # names as other languages build them
        ("Jets bombed Deir al-Marj.", [("Deir al-Marj", "at")]),
        ("Clashes broke out in al-Nasira.", [("al-Nasira", "at")]),
        ("Jets bombed Umm Sidra and El-Hawa.", [("Umm Sidra", "at"), ("El-Hawa", "at")]),
        ("Jets bombed Kara-Bulak Reservoir.", [("Kara-Bulak Reservoir", "at")]),
        ("Explosions were heard in the Republic of Tarvia.", [("Republic of Tarvia", "at")]),
        # lists
        (
            "Jets bombed Osinovka, Lugovoye, as well as Krutoye and Belye Kolodezi.",
            [("Osinovka", "at"), ("Lugovoye", "at"), ("Krutoye", "at"), ("Belye Kolodezi", "at")],
        ),
        (
            "The enemy attacked near Osinovka and Lugovoye, between Krutoye and Talovka, toward Stepnoye.",
            [
                ("Osinovka", "near"),
                ("Lugovoye", "near"),
                ("Krutoye", "between"),
                ("Talovka", "between"),
                ("Stepnoye", "toward"),
            ],
        ),
        (
            "Five villages were hit, including Osinovka and Lugovoye.",
            [("Osinovka", "at"), ("Lugovoye", "at")],
        ),
        (
            "Artillery shelled the following settlements: Osinovka, Lugovoye.",
            [("Osinovka", "at"), ("Lugovoye", "at")],
        ),
        ("Osinovka and Lugovoye were also shelled.", [("Osinovka", "at"), ("Lugovoye", "at")]),
        (
            "Fighting continues along the road from Osinovka to Lugovoye.",
            [("Osinovka", "between"), ("Lugovoye", "between")],
        ),
        # second names
        ("Jets bombed Osinovka (Aspenville) and Lugovoye.", [("Osinovka", "at"), ("Lugovoye", "at")]),
    ],
)
def test_a_place_has_its_name_and_its_role(read: Read, body: str, expected: object) -> None:
    (event,) = read(body)
    assert places(event) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "In the Tarv region, in the village of Osinovka, a drone struck a house.",
            [("Tarv region", "within"), ("Osinovka", "at")],
        ),
        (
            "A drone hit a bus in Osinovka, in the Krutoy district of the Tarv region.",
            [("Osinovka", "at"), ("Krutoy district", "within"), ("Tarv region", "within")],
        ),
        ("In Osinovka, North Tarvia, a drone hit a bus.", [("Osinovka", "at"), ("North Tarvia", "within")]),
        ("Tarv Region: a drone hit a bus in Osinovka.", [("Tarv Region", "within"), ("Osinovka", "at")]),
        ("Missiles hit Osinovka (Tarv region).", [("Osinovka", "at"), ("Tarv region", "within")]),
        ("Missiles hit a depot in the Tarv region.", [("Tarv region", "at")]),
        (
            "Explosions were heard in the Tarv, Murin and Solov regions.",
            [("Tarv", "at"), ("Murin", "at"), ("Solov", "at")],
        ),
        (
            "Air defence shot down 12 drones over the Tarv region, 3 over Osinovka.",
            [("Tarv region", "at"), ("Osinovka", "at")],
        ),
        ("In Osinovka, a missile hit the Krutoy district.", [("Osinovka", "at"), ("Krutoy district", "at")]),
    ],
)
def test_a_region_holds_a_smaller_place_and_stands_alone_without_one(
    read: Read, body: str, expected: object
) -> None:
    (event,) = read(body)
    assert places(event) == expected


def test_a_place_knows_the_region_that_the_text_puts_it_in(read: Read) -> None:
    first, second = read("In the Tarv region, a drone hit Osinovka. Lugovoye was shelled.")
    assert first.places[1].region == "Tarv region"
    assert second.places[0].region == "Tarv region"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Fighting raged near Osinovka, and Lugovoye was under mortar fire.",
            [("clash", "Osinovka"), ("shelling", "Lugovoye")],
        ),
        (
            "Troops captured Osinovka and are pushing toward Lugovoye.",
            [("capture", "Osinovka"), ("offensive", "Lugovoye")],
        ),
        (
            "Rockets hit Osinovka; the same happened in Lugovoye.",
            [("shelling", "Osinovka"), ("shelling", "Lugovoye")],
        ),
        (
            "In Osinovka, a fire broke out following an explosion.",
            [("fire", "Osinovka"), ("explosion", "Osinovka")],
        ),
    ],
)
def test_each_clause_has_its_own_places(read: Read, body: str, expected: object) -> None:
    assert [(event.event_type, event.places[0].name) for event in read(body)] == expected


def test_a_name_stands_where_it_says(read: Read) -> None:
    body = "Jets bombed Osinovka and the Tarv region."
    (event,) = read(body)
    assert [body[p.stand.start : p.stand.end] for p in event.places] == ["Osinovka", "Tarv region"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Russian forces attacked near Marfa; a rescuer was seen in Kurnik.", ["Marfa"]),
        ("Russian forces attacked near Marfa; near Kurnik; near Dolnik.", ["Marfa", "Kurnik", "Dolnik"]),
        (
            "Russian forces attacked near Marfa; east of Kurnik near Dolnik; and toward Belt on March 11.",
            ["Marfa", "Kurnik", "Dolnik", "Belt"],
        ),
        ("Warplanes bombed Marfa and the capital, Kurnik.", ["Marfa", "Kurnik"]),
        ("In As-Marfa, clashes went on.", ["As-Marfa"]),
        ("The AFU attacked Marfa, where clashes continue.", ["Marfa"]),
    ],
)
def test_lists_go_on_behind_semicolons_and_appositions(read: Read, body: str, names: list[str]) -> None:
    assert [place.name for place in read(body)[0].places] == names


def test_a_relative_clause_tells_of_the_place_before_it(read: Read) -> None:
    _, event = read("In Kachin State, the KIA attacked Marfa, where fighting has raged since December.")
    assert [place.name for place in event.places] == ["Marfa"]


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        (
            "Sirens sounded in Marfa after rockets were fired from Lebanon.",
            {"Marfa": "at", "Lebanon": "from"},
        ),
        (
            "Russian forces took Marfa. They withdrew from the town toward Belt.",
            {"Marfa": "at", "Belt": "toward"},
        ),
    ],
)
def test_where_a_launch_or_a_retreat_began(read: Read, body: str, roles: dict[str, str]) -> None:
    assert {place.name: place.role for place in read(body)[-1].places} == roles


@pytest.mark.parametrize(
    "body", ["Syria. Clashes went on in Marfa.", "Syria. In the north, troops fell back."]
)
def test_a_country_is_no_axis(read: Read, body: str) -> None:
    assert [event.axis for event in read(body)] in ([], [None])


def test_a_capitals_airport_lies_in_the_capital(read: Read) -> None:
    (event,) = read("Al-Shabaab fired mortars at Mogadishu's airport.")
    assert [place.name for place in event.places] == ["Mogadishu"]


def test_troops_that_cross_a_river_advance(read: Read) -> None:
    assert read("People crossed the Belt river near Marfa.") == ()
    (event,) = read("Russian forces crossed the Belt river near Marfa.")
    assert event.event_type == "advance"


@pytest.mark.parametrize(
    ("body", "river"),
    [
        ("Fighting continues in the Tarva.", False),
        ("Fighting continues on the outskirts of the Tarva.", False),
        ("Fighting continues along the road to Tarva.", False),
        ("Fighting continues on the left bank of the Tarva.", True),
        ("Fighting continues along the Tarva.", True),
    ],
)
def test_a_name_with_banks_is_a_river(read: Read, body: str, river: bool) -> None:
    assert [place.river for event in read(body) for place in event.places] == [river]


def test_a_list_keeps_its_role_behind_where_an_item_lies(read: Read) -> None:
    (event,) = read("Shells fell near Osinovka, Lugovoye (Kharkov region), Marfa and Krutoye (Sumy region).")
    roles = {place.name: place.role for place in event.places}
    assert [roles[name] for name in ("Osinovka", "Lugovoye", "Marfa", "Krutoye")] == ["near"] * 4


@pytest.mark.parametrize("road", ["Osinovka – Gora-Podol road", "Osinovka–Marfa road", "Osinovka-Marfa road"])
def test_a_road_lies_between_its_ends(read: Read, road: str) -> None:
    (event,) = read(f"A drone hit a bus on the {road}.")
    assert [place.role for place in event.places] == ["between", "between"]
