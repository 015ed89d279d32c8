"""A query as SQL conditions on `records`, each with its values."""

from collections.abc import Iterator, Sequence

from stream.store.embedded.distance import boxes
from stream.store.moments import first_moment, last_moment, milliseconds
from stream.store.query import Circle, Query
from stream.store.search_text import required_phrases

Condition = tuple[str, tuple[object, ...]]


def where(conditions: Sequence[Condition]) -> Condition:
    """All conditions as one WHERE clause; every record when there are none."""
    if not conditions:
        return "", ()
    values = tuple(value for _, each in conditions for value in each)
    return "WHERE " + " AND ".join(f"({sql})" for sql, _ in conditions), values


def conditions(query: Query) -> list[Condition]:
    """What the query's filters ask of a record."""
    return [
        *_struck(query),
        *_equalities(query),
        *_choices(query),
        *_words(query),
        *_places(query),
        *_times(query),
    ]


def full_text(text: str, field: str = "text") -> str:
    """The text in FTS5's language: every word or phrase required, none of its operators let in."""
    return " ".join(f'"{phrase}"' for phrase in required_phrases(text, field))


def _struck(query: Query) -> Iterator[Condition]:
    if query.struck != "include":
        yield "struck = ?", (query.struck == "only",)


def _equalities(query: Query) -> Iterator[Condition]:
    for column in ("kind", "speaker_id", "publisher", "bulletin_id"):
        value = getattr(query, column)
        if value is not None:
            yield f"{column} = ?", (value,)


def _choices(query: Query) -> Iterator[Condition]:
    wanted = {"event_type": query.event_types, "side": query.sides, "certainty": query.certainties}
    for column, values in wanted.items():
        if values:
            yield f"{column} IN ({_marks(values)})", values


def _words(query: Query) -> Iterator[Condition]:
    if query.text is not None:
        yield "seq IN (SELECT rowid FROM record_text WHERE record_text MATCH ?)", (full_text(query.text),)
    if query.speaker is not None:
        found = "SELECT rowid FROM speaker_names WHERE speaker_names MATCH ?"
        yield f"seq IN ({found})", (full_text(query.speaker, "speaker"),)


def _places(query: Query) -> Iterator[Condition]:
    if query.place_ids:
        found = (
            f"SELECT seq FROM record_places WHERE entity_id IN ({_marks(query.place_ids)}) "
            f"AND place_group IN ({_marks(query.place_groups)})"
        )
        yield f"seq IN ({found})", (*query.place_ids, *query.place_groups)
    if query.areas:
        yield f"seq IN (SELECT seq FROM record_areas WHERE area IN ({_marks(query.areas)}))", query.areas
    if query.on_axis:
        yield "on_axis", ()
    if query.circle is not None:
        yield _in_circle(query.circle)


def _in_circle(circle: Circle) -> Condition:
    """The R*Tree finds what is near; the exact distance decides."""
    rectangles = boxes(circle.lat, circle.lon, circle.km)
    in_box = "(south <= ? AND north >= ? AND west <= ? AND east >= ?)"
    found = (
        f"SELECT seq FROM record_points WHERE ({' OR '.join([in_box] * len(rectangles))}) "
        "AND kilometres(lat, lon, ?, ?) <= ?"
    )
    edges = [edge for south, north, west, east in rectangles for edge in (north, south, east, west)]
    return f"seq IN ({found})", (*edges, circle.lat, circle.lon, circle.km)


def _times(query: Query) -> Iterator[Condition]:
    if query.since is not None:
        yield f"{query.clock}_to >= ?", (milliseconds(first_moment(query.since)),)
    if query.until is not None:
        yield f"{query.clock}_from <= ?", (milliseconds(last_moment(query.until)),)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
