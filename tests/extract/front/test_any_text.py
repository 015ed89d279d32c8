"""Whatever stands in a body, reading it ends, and every name stands where its draft says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stream.extract.drafts import Stand
from stream.extract.front.find import find_events
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare
from stream.extract.word_set import words

WORDS = sorted(
    words(
        "the enemy our Russian Kyiv RSF drones a shelled attack of in near and between toward Osinovka El -"
        " Fashir Tarv region direction – : ; . , ( ) “ ” ’s under fire control killed 12 two children was not"
        " to from out family yesterday May 2025 night same happened attempts took left villages them"
        " including"
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_any_order_of_words_is_read(drawn: list[str]) -> None:
    body = " ".join(drawn)
    events = find_events(prepare(body), Layout(front=Stand(0, len(body))), EmptyLexicon())
    for place in (place for event in events for place in event.places):
        assert body[place.stand.start : place.stand.end] == place.name


def test_a_sentence_without_an_end_is_read_in_pieces() -> None:
    body = "jets bombed Osinovka, Lugovoye and Talovka, " * 400
    events = find_events(prepare(body), Layout(front=Stand(0, len(body))), EmptyLexicon())
    assert {place.name for event in events for place in event.places} == {"Osinovka", "Lugovoye", "Talovka"}
    assert all(event.stand.end - event.stand.start < len(body) for event in events)
