"""What is no front event, tried first."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.find import find_events
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "There is no change in Osinovka.",
        "No advance was recorded near Osinovka.",
        "Krutoye direction: the enemy conducted no assaults.",
        "The army is preparing an offensive near Osinovka.",
        "The general threatened to bomb Osinovka.",
        "Russia may attack Osinovka.",
        "If the enemy captured Osinovka, the road would be lost.",
        "The sector near Osinovka was quiet.",
        "Advanced Ukrainian drones cost little.",
        "Assault groups are resting in Osinovka.",
        "Schools in Osinovka remain closed.",
        "Over 6,000 new arrivals were registered in Osinovka.",
        "Kyiv did not attack Osinovka.",
        "Jan Kern, who studies air defence at the Centre in Osinovka, is tired.",
    ],
)
def test_absences_plans_and_things_are_no_events(read: Read, body: str) -> None:
    assert read(body) == ()


def test_what_somebody_says_is_left_to_the_statements() -> None:

    body = "“Drones struck Osinovka.” Rockets hit Lugovoye."
    layout = Layout(front=Stand(0, len(body)))
    events = find_events(prepare(body), layout, EmptyLexicon(), quoted=(Stand(1, 24),))
    assert [event.places[0].name for event in events] == ["Lugovoye"]


def test_what_stands_before_somebodys_words_is_read_by_itself() -> None:
    body = "The army took the village of Osinovka in the north, ending, it said, “the work of a year”."
    quotation = Stand(body.index("“") + 1, body.index("”"))
    (event,) = find_events(
        prepare(body), Layout(front=Stand(0, len(body))), EmptyLexicon(), quoted=(quotation,)
    )
    assert ([place.name for place in event.places], event.stand) == (["Osinovka"], Stand(0, len(body)))
