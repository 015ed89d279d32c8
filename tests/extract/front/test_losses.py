"""Killed and wounded, told apart."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]

NOBODY = (0, 0)
UNTOLD = (0, None)


def counts(event: EventDraft) -> tuple[object, object]:
    losses = event.casualties
    return (losses.killed.least, losses.killed.most), (losses.wounded.least, losses.wounded.most)


@pytest.mark.parametrize(
    ("told", "killed", "wounded"),
    [
        ("nobody was hurt", NOBODY, NOBODY),
        ("there were no casualties", NOBODY, NOBODY),
        ("no casualties were reported", NOBODY, NOBODY),
        ("nobody was killed", NOBODY, UNTOLD),
        ("no one was hurt", NOBODY, NOBODY),
        ("there were no fatalities", NOBODY, UNTOLD),
        ("killing the driver and injuring three passengers", (1, 1), (3, 3)),
        ("reportedly killing more than a hundred", (100, None), UNTOLD),
        ("killing some 60 people", (60, 60), UNTOLD),
        ("killing two dozen and wounding several hundred", (24, 24), (200, None)),
        ("at least a dozen workers were killed", (12, None), UNTOLD),
        ("half a dozen men were injured", UNTOLD, (6, 6)),
        ("two hundred and twelve people died", (212, 212), UNTOLD),
        ("leaving up to a dozen dead", (0, 12), UNTOLD),
        ("killing as many as 30 and wounding around 50", (30, 30), (50, 50)),
        ("an estimated 40 people were killed", (40, 40), UNTOLD),
        ("officials put the toll at 38 dead and 124 wounded", (38, 38), (124, 124)),
        ("the number of dead has risen to 19", (19, 19), UNTOLD),
        ("the number of wounded has reached 40", UNTOLD, (40, 40)),
        ("the attack claimed four lives", (4, 4), UNTOLD),
        ("the attack took the life of a nurse", (1, 1), UNTOLD),
        ("the attack cost three people their lives", (3, 3), UNTOLD),
        ("12 people have been reported dead", (12, 12), UNTOLD),
        ("there was one fatality and six injured", (1, 1), (6, 6)),
        ("three men died of their wounds", (3, 3), UNTOLD),
        ("killing four workers and wounding at least 15, among them a girl", (4, 4), (15, None)),
        ("killing and wounding several others", (1, None), (1, None)),
        ("injuring civilians", UNTOLD, (1, None)),
        ("two civilians were wounded", UNTOLD, (2, 2)),
        ("six civilians, one of them a 10-year-old boy, were injured", UNTOLD, (6, 6)),
        ("a 60-year-old woman was killed", (1, 1), UNTOLD),
        ("a man and his two sons were wounded", UNTOLD, (3, 3)),
        ("one medic was killed and two were hurt", (1, 1), (2, 2)),
        ("seven people were injured, including two children", UNTOLD, (7, 7)),
        ("the roof was damaged and three workers were hurt", UNTOLD, (3, 3)),
        ("killing an elderly couple", (2, 2), UNTOLD),
        ("killing a family of five", (5, 5), UNTOLD),
        ("killing twenty-three people", (23, 23), UNTOLD),
        ("two men aged 45 and 51 were wounded", UNTOLD, (2, 2)),
        ("killing a woman, 64, and her grandson, 9, in a yard", (2, 2), UNTOLD),
        ("three killed and 12 injured", (3, 3), (12, 12)),
        ("a driver lost his life", (1, 1), UNTOLD),
        ("the death toll has climbed to 35", (35, 35), UNTOLD),
        ("rebels hacked to death 14 people", (14, 14), UNTOLD),
        ("a woman, 81, sustained concussion", UNTOLD, (1, 1)),
        ("a driver sustained shrapnel wounds", UNTOLD, (1, 1)),
        ("two dockers were taken to hospital", UNTOLD, (2, 2)),
        ("fifteen militants were neutralised", (15, 15), UNTOLD),
        ("wounding two or three soldiers", UNTOLD, (2, 3)),
        ("killing up to 20 soldiers", (0, 20), UNTOLD),
        ("killing between 3 and 5 people", (3, 5), UNTOLD),
        ("between about thirty and forty civilians were wounded", UNTOLD, (30, 40)),
        ("wounding three to five people", UNTOLD, (3, 5)),
        ("its driver was hospitalised", UNTOLD, (1, 1)),
        ("a 16-year-old boy was shot dead", (1, 1), UNTOLD),
        ("three herders were shot dead", (3, 3), UNTOLD),
    ],
)
def test_losses_are_counted(
    read: Read, told: str, killed: tuple[int, int | None], wounded: tuple[int, int | None]
) -> None:
    (event,) = read(f"A drone struck a house in Osinovka, {told}.")
    assert counts(event) == (killed, wounded)


@pytest.mark.parametrize(
    ("whom", "civilian"), [("two residents", True), ("two soldiers", False), ("two people", None)]
)
def test_civilians_are_told_from_fighters_where_the_text_does(
    read: Read, whom: str, civilian: bool | None
) -> None:
    (event,) = read(f"A drone hit Osinovka, wounding {whom}.")
    assert event.casualties.civilian is civilian


def test_an_event_without_losses_told_has_none(read: Read) -> None:
    assert read("A drone hit Osinovka.")[0].casualties is None


def test_losses_belong_to_their_own_clause(read: Read) -> None:
    first, second = read(
        "In Osinovka, a woman was killed by shelling; Lugovoye and Krutoye were also shelled."
    )
    assert counts(first) == ((1, 1), UNTOLD)
    assert second.casualties is None


def test_losses_of_the_next_sentence_widen_the_passage(read: Read) -> None:
    body = "Rockets hit Osinovka. Three workers were injured."
    (event,) = read(body)
    assert counts(event) == (UNTOLD, (3, 3))
    assert (event.stand.start, event.stand.end) == (0, len(body))


def test_nobody_killed_in_the_next_sentence_keeps_the_wounded(read: Read) -> None:
    (event,) = read("Rockets hit Osinovka, injuring six. Nobody was killed.")
    assert counts(event) == (NOBODY, (6, 6))


@pytest.mark.parametrize(
    ("told", "killed", "wounded"),
    [
        # The day's own losses, whatever word dates them.
        ("A shell hit a yard in Osinovka. Since midnight, two women have been wounded.", UNTOLD, (2, 2)),
        ("A shell hit a yard in Osinovka, killing a man who had lived there since May.", (1, 1), UNTOLD),
        # Tallies.
        (
            "A shell killed a man in Osinovka. Since the start of May, 19 people have been killed.",
            (1, 1),
            UNTOLD,
        ),
        ("A shell killed a man in Osinovka, and 40 people have been wounded since January.", (1, 1), UNTOLD),
    ],
)
def test_a_tally_since_a_past_month_is_no_loss_of_the_event(
    read: Read, told: str, killed: tuple[int, int | None], wounded: tuple[int, int | None]
) -> None:
    assert counts(read(told)[0]) == (killed, wounded)


def test_no_civilian_casualties_say_nothing_of_soldiers(read: Read) -> None:
    (event,) = read("Drones hit the barracks in Osinovka. No civilian casualties were reported.")
    assert event.casualties is None


@pytest.mark.parametrize(
    ("told", "civilian"),
    [
        ("two security forces members were killed", False),
        ("killing a member of the security forces", False),
        ("killing two operatives", False),
        ("two people were killed", None),
        ("a 24-year-old soldier was killed", False),
        ("a 64-year-old man was killed", True),
        ("two men aged 45 and 51 were wounded", True),
        ("injuring seven people, of whom two are children", True),
        ("killing two monks", True),
        ("killing a soldier and a woman", True),
    ],
)
def test_ages_and_callings_tell_civilians_from_fighters(read: Read, told: str, civilian: bool | None) -> None:
    (event,) = read(f"A drone struck Osinovka, {told}.")
    assert event.casualties is not None
    assert event.casualties.civilian is civilian


@pytest.mark.parametrize(
    ("body", "killed", "wounded"),
    [
        ("A drone hit a car in Osinovka; the driver, a 52-year-old man, died.", (1, 1), UNTOLD),
        ("Planes hit Osinovka, killing an unknown number of fighters.", (1, None), UNTOLD),
        ("A drone hit a depot in Osinovka; two workers received burns.", UNTOLD, (2, 2)),
        ("Drones hit Osinovka; there were neither casualties nor damage.", NOBODY, NOBODY),
        ("A grenade exploded in Osinovka. Four men were admitted to the general hospital.", UNTOLD, (4, 4)),
        ("Gunmen hacked 35 people to death in Osinovka.", (35, 35), UNTOLD),
        ("Jets hit Osinovka, killing 13 people. The dead included six boys.", (13, 13), UNTOLD),
        ("A man born in 1958 was wounded by shelling in Osinovka.", UNTOLD, (1, 1)),
    ],
)
def test_descriptions_of_people_count_nobody(
    read: Read, body: str, killed: tuple[int, int | None], wounded: tuple[int, int | None]
) -> None:
    (event,) = read(body)
    assert counts(event) == (killed, wounded)


def test_nobody_hurt_is_told_of_the_sentence_directly_before_it(read: Read) -> None:
    (event,) = read("Rockets hit Osinovka. The agency did not comment. Nobody was hurt, the mayor said.")
    assert event.casualties is None
