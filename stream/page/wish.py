"""From the filters of a search to what a subscription asks for; what an alert cannot look for is refused."""

import re

from stream.alerts.asking.asked import Asked as Wish
from stream.page.asked import Asked
from stream.search.choices import AskingError

PHRASE = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')
# An alert looks ahead: neither the time that was searched nor what was struck out tells what will come.
LEFT_OUT = ("since", "until", "struck")
SAME = ("speaker", "place", "event_type", "side", "certainty", "publisher")


def wish_of(asked: Asked) -> Wish:
    """What the subscription asks for; raises AskingError for a bulletin, a bare point, or nothing at all."""
    for name, advice in (
        ("bulletin", "a bulletin is published once: leave it out"),
        ("near", "alerts know places by name: give a place, and the kilometres around it"),
    ):
        if asked.value(name):
            raise AskingError(f"{name}: {advice}", name, asked.value(name))
    if not any(name not in LEFT_OUT for name, _ in asked.pairs):
        raise AskingError(
            "everything would fire: choose a speaker, a place or any other filter", "wanted", ""
        )
    phrase, words = _words(asked.value("q"))
    within = asked.value("within")
    return Wish(
        kind=[asked.kind] if asked.kind else [],
        place_group=list(asked.values("place_role")) or ["at"],
        within=float(within) if within else None,
        all_words=words,
        phrase=phrase,
        **{name: list(asked.values(name)) for name in SAME},
    )


def _words(text: str) -> tuple[str | None, list[str]]:
    """The phrase in quotation marks and the words beside it.

    >>> _words('"oil depot" fire')
    ('oil depot', ['fire'])
    """
    phrases = PHRASE.findall(text)
    if len(phrases) > 1:
        raise AskingError("an alert takes one phrase in quotation marks: make two alerts", "q", text)
    return (phrases[0].strip() if phrases else None), PHRASE.sub(" ", text).split()
