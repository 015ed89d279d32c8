"""The type of event, for all sixteen of them."""

from collections.abc import Callable
from typing import get_args

import pytest

from schemas.front_event import EventType
from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The army struck rocket launchers near Osinovka.", "strike"),
        ("The army struck 20 targets near Osinovka, including a drone factory.", "strike"),
        ("The army struck a convoy near Osinovka with rocket launchers.", "shelling"),
        ("The army left its positions near Osinovka.", "withdrawal"),
        ("The rebels gave up positions near Osinovka.", "withdrawal"),
        ("A Ukrainian FPV drone struck a car in Osinovka.", "drone_strike"),
        ("Two Shahed drones hit Osinovka.", "drone_strike"),
        ("A guided bomb killed a man in Osinovka.", "air_strike"),
        ("Russian jets bombed Osinovka.", "air_strike"),
        ("Three people died in an air strike on Osinovka.", "air_strike"),
        ("A cruise missile slammed into a plant in Osinovka.", "missile_strike"),
        ("Rockets landed in Osinovka.", "shelling"),
        ("Mortar fire on Osinovka wounded a woman.", "shelling"),
        ("Osinovka was shelled.", "shelling"),
        ("Two men were killed by Russian fire near Osinovka.", "shelling"),
        ("Reinforcements reached Osinovka.", "deployment"),
        ("Osinovka was hit again.", "strike"),
        ("Hits were recorded in Osinovka and Marfa.", "strike"),
        ("Several arrivals were recorded in Osinovka.", "strike"),
        ("Geraniums struck Osinovka.", "drone_strike"),
        ("A missile landed in the industrial zone of Osinovka.", "missile_strike"),
        ("Osinovka changed hands again.", "capture"),
        ("Our fighters raised the flag over Osinovka.", "capture"),
        ("The flag was raised over Osinovka.", "capture"),
        ("Two residents of Osinovka were wounded.", "strike"),
        ("Russian forces destroyed a bridge near Osinovka.", "strike"),
        ("An explosion rocked Osinovka.", "explosion"),
        ("A woman died when she stepped on a mine in Osinovka.", "explosion"),
        ("A fire broke out at a depot in Osinovka.", "fire"),
        ("Debris set fire to a barn in Osinovka.", "fire"),
        ("Air defence shot down a drone over Osinovka.", "air_defence"),
        ("Gunmen opened fire on a checkpoint in Osinovka.", "clash"),
        ("Twelve drones were destroyed over Osinovka.", "air_defence"),
        ("Air defence was at work in Osinovka.", "air_defence"),
        ("Clashes broke out in Osinovka.", "clash"),
        ("Rebels ambushed a patrol near Osinovka.", "clash"),
        ("Russian troops attacked near Osinovka.", "offensive"),
        ("The enemy tried to capture Osinovka.", "offensive"),
        ("The enemy made four attempts to break through near Osinovka.", "offensive"),
        ("Nine assaults were repelled near Osinovka.", "offensive"),
        ("The enemy counterattacked near Osinovka.", "counterattack"),
        ("Our units advanced toward Osinovka.", "advance"),
        ("The rebels swept into Osinovka.", "advance"),
        ("The rebels are closing in on Osinovka.", "offensive"),
        ("Osinovka has come under Russian control.", "capture"),
        ("The army regained full control of Osinovka.", "capture"),
        ("Troops drove the rebels out of Osinovka.", "capture"),
        ("Russian forces have taken Osinovka.", "capture"),
        ("Our units have left Osinovka.", "withdrawal"),
        ("The rebels fell back to Osinovka.", "withdrawal"),
        ("The enemy has moved two battalions up to Osinovka.", "deployment"),
        ("A column of trucks was seen near Osinovka.", "deployment"),
        ("Gunmen abducted a teacher in Osinovka.", "other"),
        # more words for the same
        ("Drones reached Osinovka.", "drone_strike"),
        ("Two paramotors dropped bombs on Osinovka.", "air_strike"),
        ("An improvised explosive device killed four in Osinovka.", "explosion"),
        ("A roadside bomb killed four soldiers near Osinovka.", "explosion"),
        ("A suicide bomber blew himself up in Osinovka.", "explosion"),
        ("The Osinovka and Talovka regions heard explosions.", "explosion"),
        ("Osinovka was left without power following an artillery attack.", "shelling"),
        ("Two rockets were launched; the other fell near Osinovka.", "shelling"),
        ("A tank fired a round toward a patrol outside Osinovka.", "shelling"),
        ("Heavy weapons were heard in Osinovka.", "shelling"),
        ("Gunfire was heard in Osinovka.", "clash"),
        ("Men on motorcycles raided Osinovka.", "offensive"),
        ("Rebels laid siege to Osinovka.", "offensive"),
        ("The army said its positions near Osinovka came under siege.", "offensive"),
        ("Our units are counterattacking from Osinovka.", "counterattack"),
        ("The enemy is transferring reserves here from Osinovka.", "deployment"),
        ("Soldiers are said to have moved up to Osinovka with guns.", "deployment"),
        ("JNIM says it has taken the army post at Osinovka.", "capture"),
        ("Osinovka is back in the hands of the army.", "capture"),
        ("A helicopter crashed near Osinovka.", "other"),
        ("Soldiers killed two gunmen in Osinovka.", "clash"),
        ("A drone attack sparked a fire in Osinovka.", "drone_strike"),
        ("A man in Osinovka suffered a blast injury after Russian shelling.", "shelling"),
        ("The Russians have crept to within two kilometres of Osinovka.", "advance"),
        ("Our assault groups broke into Osinovka.", "advance"),
        ("A power station outside Osinovka was knocked out.", "strike"),
        ("Border guards destroyed two mortars near Osinovka.", "strike"),
        ("Ukrainian drones set alight a refinery in Osinovka.", "drone_strike"),
        ("Fighters loyal to JNIM seized the towns of Osinovka and Talovka.", "capture"),
        ("Troops backed by airstrikes drove the rebels from Osinovka.", "capture"),
        ("Osinovka has been cleared of the enemy.", "capture"),
        ("The Russians tried to force a crossing near Osinovka.", "offensive"),
        ("Enemy sabotage groups were spotted near Osinovka.", "deployment"),
        ("Soldiers freed 15 hostages near Osinovka.", "other"),
        ("Two attacks near Osinovka were repulsed by artillery fire.", "offensive"),
        ("Russian forces killed three suspected militants in Osinovka.", "clash"),
        ("Fighting near Osinovka did not result in advances.", "clash"),
        ("Settlers torched two cars in Osinovka.", "other"),
        ("The ceasefire violations near Osinovka went on.", "other"),
        ("A Lancet struck a fire engine near Osinovka.", "drone_strike"),
        ("Two men were wounded in Osinovka when an FPV drone detonated by a shop.", "drone_strike"),
        ("A gas bottle exploded in Osinovka after a drone had been seen.", "explosion"),
        ("Osinovka was also subjected to mortar fire.", "shelling"),
    ],
)
def test_words_and_weapons_decide_the_type(read: Read, body: str, expected: object) -> None:
    (event,) = read(body)
    assert event.event_type == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Two attacks were repelled near Osinovka.", "repelled"),
        ("The enemy attacked near Osinovka. Without success.", None),
        ("The enemy attacked near Osinovka without success.", "repelled"),
        ("Fighting continues near Osinovka.", "ongoing"),
        ("Our troops captured Osinovka.", "successful"),
        ("A drone hit Osinovka.", None),
    ],
)
def test_the_outcome_is_told_or_left_open(read: Read, body: str, expected: object) -> None:
    assert read(body)[0].outcome == expected


def test_an_end_told_a_sentence_later_belongs_to_the_event(read: Read) -> None:
    (event,) = read("Ukrainian troops made two attempts to storm Osinovka. All attacks were repelled.")
    assert event.outcome == "repelled"


def test_every_type_has_a_case_above() -> None:
    cases = test_words_and_weapons_decide_the_type.pytestmark[0].args[1]
    assert {expected for _, expected in cases} == set(get_args(EventType))
