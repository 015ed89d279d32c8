"""Who reports what a sentence tells: "the General Staff said", "according to …", "geolocated footage"."""

from stream.extract.text import Text
from stream.extract.word_set import words

# "no injuries were reported" says nothing of how sure the event is.
LOSS_NOUNS = frozenset({"injuries", "casualties", "damage", "deaths", "victims", "fatalities"})
SAYS = words("said says reported reports stated claimed claims announced noted wrote write say claim")
# What "was reported" tells of is no source.
PASSIVE = frozenset({"was", "were", "also", "been", "are", "is", "being"})
# Nor is what these end: "no injuries were", "denied the claim".
NO_SPEAKER = PASSIVE | LOSS_NOUNS | {"the", "a", "this", "that", "its", "no"}
OPENS_SPEAKER = frozenset({",", ";", ":", "”", '"', "while", "but", "whereas"})
FOOTAGE = frozenset({"footage", "images", "imagery", "video", "videos", "photos", "photographs", "pictures"})
SHOWS = words(
    "shows show showed showing indicates indicate indicated confirms confirm confirmed suggests suggest"
)
FOOTAGE_REACH = 12
# "denied a Russian claim": the claim is no verb there.
DENIED = frozenset({"denied", "denies", "rejected", "rejects", "refuted", "dismissed"})
HAVE = frozenset({"had", "has", "have", "also", "later", "earlier"})


def find_source(text: Text, first: int, last: int) -> str | None:
    """The source of the tokens `first` up to `last` as it stands, None where nobody is named."""
    return (
        _according_to(text, first, last)
        or _said_by(text, first, last)
        or _shown_by(text, first, last)
        or _social_media(text, first, last)
    )


def _according_to(text: Text, first: int, last: int) -> str | None:
    """The source after "according to"."""
    if "according" not in text.lower[first:last]:
        return None
    for i in range(first, last - 2):
        if text.lower[i] == "according" and text.lower[i + 1] == "to":
            end = i + 2
            while end < last and text.words[end] not in {",", ".", ";", "–", "—", ":"}:
                end += 1
            return text.between(i + 2, end)
    return None


def _said_by(text: Text, first: int, last: int) -> str | None:
    """The source of "…, Russia's Defense Ministry said" at the end, "The General Staff said" at the head."""
    lower = text.lower
    for i in range(last - 1, max(first, last - 8), -1):
        if lower[i] in SAYS and lower[i - 1] not in NO_SPEAKER:
            start = i
            while start > first and lower[start - 1] not in OPENS_SPEAKER:
                start -= 1
            if first < start < i:
                return text.between(start, i)
            break
    for i in range(first + 1, min(first + 9, last)):
        if lower[i] in SAYS and lower[i - 1] not in PASSIVE and text.words[first][0].isupper():
            start, end = _after_heading(lower, first, i), i - (lower[i - 1] in HAVE)
            named = start < end and DENIED.isdisjoint(lower[start:end]) and "," not in lower[start:end]
            return text.between(start, end) if named else None
    return None


def _shown_by(text: Text, first: int, last: int) -> str | None:
    """The source of "Geolocated footage published on 4 May shows", "Satellite images indicate"."""
    for i in range(first, min(first + 4, last - 1)):
        if text.lower[i] in FOOTAGE:
            after = text.lower[i + 1 : min(i + FOOTAGE_REACH, last)]
            return text.between(first, i + 1) if not SHOWS.isdisjoint(after) else None
    return None


def _after_heading(lower: list[str], first: int, i: int) -> int:
    """The token after a heading ("South Kordofan: The SPLM-N said"), else `first`."""
    return next((j + 1 for j in range(i - 1, first, -1) if lower[j] == ":"), first)


def _social_media(text: Text, first: int, last: int) -> str | None:
    if "social" not in text.lower[first:last]:
        return None
    for i in range(first, last - 1):
        if text.lower[i] == "social" and text.lower[i + 1] in {"media", "networks"}:
            return text.between(i, i + 2)
    return None
