"""The places that a sentence opens with: they hold for all its clauses that name none of their own."""

from stream.extract.front.marked import Marked
from stream.extract.front.place_found import PlaceFound
from stream.extract.time.find import TimeFound
from stream.extract.word_set import words

# "Meanwhile, also in X, …"
BEFORE_OPENING = words(
    "meanwhile also additionally elsewhere further farther , and but while later earlier separately similarly"
    " finally again still then moreover furthermore nearby here there"
)


def opening_places(marked: Marked, places: list[PlaceFound], times: list[TimeFound]) -> list[PlaceFound]:
    """The places at the head of a sentence, adverbs and times before them stepped over; each is marked so."""
    timed = {i for found in times for i in range(found.first, found.last)}
    opening, end = list[PlaceFound](), marked.first
    for place in places:
        gap = range(end, place.start)
        if not all(i in timed or marked.text.lower[i] in BEFORE_OPENING for i in gap):
            break
        if place.subject or (place.preposition == "" and place.linked == ""):
            break
        place.opening = True
        opening.append(place)
        end = place.last
    return opening
