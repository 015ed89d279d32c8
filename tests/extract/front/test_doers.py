"""Who did it, and on which side."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # nobody is named
        ("An explosion was heard in Osinovka.", None),
        ("A drone hit Osinovka.", None),
        # the victim is not the doer
        ("Nine Israelis were killed in an attack on Osinovka.", None),
        ("The IDF confirmed that rockets hit Osinovka.", None),
        ("Drones hit Ukrainian-held Osinovka.", None),
        # a group that is no state's army has a name and no side
        ("The Houthis launched a missile at Osinovka.", None),
        ("Hezbollah shelled Osinovka.", None),
        # by nationality, forces, people, seat of government
        ("A Ukrainian drone hit Osinovka.", "UA"),
        ("The IDF shelled Osinovka.", "IL"),
        ("The Lebanese Armed Forces shelled Osinovka.", "LB"),
        ("The Russians shelled Osinovka.", "RU"),
        ("Kiev bombed Osinovka.", "UA"),
        ("The “Vostok” group captured Osinovka.", "RU"),
        # passive voice
        ("Osinovka was attacked by three Ukrainian drones.", "UA"),
        ("Two people were injured in Osinovka following Ukrainian shelling.", "UA"),
        ("Osinovka has come under Russian control.", "RU"),
        # said by itself
        ("The Sudanese army said it shelled Osinovka.", "SD"),
        # beside a noun, and by a name between it and its place
        ("Six people were injured in Israeli shelling of Osinovka.", "IL"),
        ("A resident was wounded in shelling by the AFU of Osinovka.", "UA"),
        # first of two
        ("US and British jets struck Osinovka.", "US"),
    ],
)
def test_the_doer_has_the_side_that_the_clause_names(read: Read, body: str, expected: object) -> None:
    assert read(body)[0].side == expected


@pytest.mark.parametrize(("perspective", "own", "enemy"), [("RU", "RU", "UA"), ("UA", "UA", "RU")])
def test_the_perspective_tells_who_we_and_the_enemy_are(
    read: Read, perspective: str, own: str, enemy: str
) -> None:
    told = "Ukrainian troops shelled Talovka. Russian troops shelled Krutoye.\n\n"
    ours, theirs = read(told + "Our troops shelled Osinovka. The enemy shelled Lugovoye.", perspective)[2:]
    assert (ours.side, theirs.side) == (own, enemy)


def test_the_perspective_is_found_in_whom_the_enemy_fights(read: Read) -> None:
    events = read(
        "Azerbaijani troops attacked near Talovka. Armenian troops repelled the enemy near Krutoye."
        " The enemy shelled Osinovka."
    )
    assert events[-1].side == "AZ"


def test_a_repelled_attack_is_that_of_the_other_side(read: Read) -> None:
    first, second = read(
        "Units of the Russian army repelled two counterattacks near Osinovka.\n\n"
        "Ukrainian drones hit Talovka."
    )
    assert (first.side, second.side) == ("UA", "UA")


def test_drones_are_shot_down_by_whoever_they_were_sent_against(read: Read) -> None:
    events = read("Russian jets hit Talovka.\n\nTen Ukrainian drones were shot down over Osinovka.")
    assert events[-1].side == "RU"


def test_the_army_of_a_state_at_war_with_groups_is_that_state(read: Read) -> None:
    events = read(
        "RSF fighters shelled Talovka. The RSF attacked Krutoye. Sudanese troops hit back at Lugovoye.\n\n"
        "Army aircraft bombed Osinovka."
    )
    assert events[-1].side == "SD"


def test_the_army_is_that_of_the_state_whose_army_the_groups_fight(read: Read) -> None:
    events = read("The RSF shelled Talovka. RSF drones hit Krutoye.\n\nArmy planes bombed Osinovka.")
    assert [event.side for event in events] == [None, None, "SD"]


def test_the_army_is_nobody_where_the_groups_fight_in_several_states(read: Read) -> None:
    events = read("JNIM shelled Talovka. JNIM attacked Krutoye.\n\nArmy planes bombed Osinovka.")
    assert events[-1].side is None


def test_a_second_verb_has_the_subject_of_the_first(read: Read) -> None:
    first, second = read("Russian troops captured Osinovka and attacked toward Lugovoye.")
    assert (first.side, second.side) == ("RU", "RU")


def test_the_unit_is_named(read: Read) -> None:
    (event,) = read("The Russian “Vostok” group has captured Osinovka.")
    assert event.unit == "Vostok"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the victim's side tells the doer's
        ("Russian troops advanced. Strikes were delivered at Ukrainian brigades near Osinovka.", "RU"),
        # an army counts the enemy's brigades alone
        ("Strikes were delivered at two mechanised brigades near Osinovka.", "RU"),
        ("The settlement of Osinovka was liberated.", "RU"),
        ("Osinovka was occupied.", "UA"),
        # where a weapon comes from
        ("Drones launched from Ukraine hit Osinovka.", "UA"),
        ("Kiev's drones injured a driver in Osinovka.", "UA"),
        # an attack that only gives the reason
        ("In response to attacks by Ukraine, the Russian Armed Forces struck Osinovka.", "RU"),
    ],
)
def test_a_briefing_leaves_out_who_did_it(read: Read, body: str, expected: object) -> None:
    assert read(body, "RU")[-1].side == expected


def test_the_army_is_that_of_the_country_in_the_heading(read: Read) -> None:
    mali = "MALI\n\nThe army shelled Osinovka. JNIM attacked Talovka, FLA Lugovoye."
    body = mali + "\n\nNIGER\n\nThe army shelled Talovka."
    assert [event.side for event in read(body) if event.event_type == "shelling"] == ["ML", "NE"]


def test_who_tells_of_a_passive_interception_has_shot_it_down(read: Read) -> None:
    (event,) = read("The Israeli army said one missile was intercepted over Osinovka.")
    assert event.side == "IL"


@pytest.mark.parametrize(
    ("body", "side"),
    [
        ("Nine Israelis were killed in an attack on Marfa.", None),
        ("Israeli troops killed three people in a raid on Marfa.", "IL"),
        ("The IDF said that it had killed two Hezbollah operatives in a drone strike on Marfa.", "IL"),
        ("A source said that 30 Russian trucks were destroyed and that a drone had hit Marfa.", None),
        ("Burundian troops were forced to retreat from Marfa.", "BI"),
        ("Russian outlet Sem said drones struck a refinery in Marfa.", None),
        ("Rockets were fired from Lebanon at Marfa.", None),
        ("Nigerian troops freed 27 hostages after a gun battle with bandits in Marfa.", "NG"),
        ("Missiles were fired from Iran at Marfa.", "IR"),
        ("In the Russian rear, drones reached a depot in Marfa.", None),
    ],
)
def test_victims_are_no_doers(read: Read, body: str, side: str | None) -> None:
    assert read(body)[0].side == side


@pytest.mark.parametrize(
    ("body", "side"),
    [
        ("Marfa: The enemy shelled the village of Dolnik.", None),
        ("Russian forces shelled Dolnik.", "RU"),
        ("Kharkiv region\n\nThe enemy shelled Zelenivka and Stepne.", "RU"),
        ("Kharkov region\n\nThe enemy shelled Zelyonovka and Stepnoye.", "UA"),
        ("Belgorod region\n\nThe enemy shelled Dolnik.", "UA"),
        ("General Staff of the Armed Forces of Ukraine\n\nThe enemy shelled Zelenivka.", "RU"),
        ("In the Luhansk direction, our defenders repelled five attacks near Nadiya.", "RU"),
        ("Russian drones hit Zelenivka. In Petrivka, the enemy shelled a school.", "RU"),
    ],
)
def test_the_enemy_is_told_by_headings_and_spellings(read: Read, body: str, side: str | None) -> None:
    assert read(body)[-1].side == side


@pytest.mark.parametrize(
    ("body", "sides"),
    [
        # somebody else does the second thing
        ("Russian troops attacked near Osinovka, and 94 shellings hit Lugovoye.", ["RU", None]),
        ("Russian troops attacked near Osinovka. Shelling went on near Lugovoye.", ["RU", None]),
        # the same does both
        ("Russian troops attacked near Osinovka and carried out 94 shellings near Lugovoye.", ["RU", "RU"]),
        ("Russian troops attacked near Osinovka, and then also launched a strike on Lugovoye.", ["RU", "RU"]),
    ],
)
def test_a_second_verb_without_a_subject_goes_on_with_the_first(
    read: Read, body: str, sides: list[str | None]
) -> None:
    assert [event.side for event in read(body)] == sides


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Our forces advanced near Osinovka.", "Our forces"),
        ("We hit a depot near Osinovka.", None),
        ("Our missile troops hit a depot near Osinovka.", "Our missile troops"),
        ("Our missile hit a depot near Osinovka.", None),
        ("Units of the “North” battlegroup advanced near Osinovka.", "“North” battlegroup"),
        ("Russian artillery shelled Osinovka.", "Russia"),
    ],
)
def test_a_doer_has_the_name_that_the_words_for_troops_make(read: Read, body: str, name: str | None) -> None:
    (event,) = read(body, "RU")
    assert event.actor == name


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Russian troops attacked three times near Osinovka.", None),
        ("Russian troops launched two missiles at Osinovka.", None),
        ("Russian troops attacked positions 21 times near Osinovka.", "positions"),
        ("Russian drones hit an oil depot in Osinovka.", "oil depot"),
    ],
)
def test_what_was_hit_is_neither_how_often_nor_with_what(read: Read, body: str, target: str | None) -> None:
    (event,) = read(body)
    assert event.target == target


def test_its_forces_are_those_of_whoever_tells_and_not_ones_own(read: Read) -> None:
    body = "Moscow claimed to have shot down nine drones over Talovka and said its forces had taken Osinovka."
    assert [event.side for event in read(body, perspective="UA")] == ["RU", "RU"]
