"""A query in Elasticsearch's words."""

from collections.abc import Iterator
from typing import Any

from stream.store.marks import MARK_END, MARK_START
from stream.store.moments import first_moment, last_moment
from stream.store.query import FACET_SIZE, Clock, Facet, Interval, PlaceGroup, Query
from stream.store.search_text import required_phrases

Clause = dict[str, Any]

PERIOD_FIELDS: dict[Clock, tuple[str, str]] = {
    "happened": ("happened_from", "happened_to"),
    "published": ("published_at", "published_to"),
}
PLACE_FIELDS: dict[PlaceGroup, str] = {
    "at": "place_ids",
    "from": "from_place_ids",
    "toward": "toward_place_ids",
    "within": "within_place_ids",
}
FACET_FIELDS: dict[Facet, str] = {
    "kind": "kind",
    "event_type": "event_type",
    "side": "side",
    "certainty": "certainty",
    "speaker": "speaker.keyword",
    "place": "place_ids",
    "publisher": "publisher",
}
NEWEST_FIRST = [{"newest_at": "desc"}, {"record_id": "asc"}]
MOST_RELEVANT_FIRST = [{"_score": "desc"}, *NEWEST_FIRST]
# The whole text with marks in it: fragments would have no offsets.
HIGHLIGHT = {
    "fields": {"text": {"number_of_fragments": 0}},
    "pre_tags": [MARK_START],
    "post_tags": [MARK_END],
}


def matching(query: Query) -> Clause:
    """What the query's filters ask; only the text counts for relevance."""
    return {
        "bool": {
            "filter": [*_struck(query), *_terms(query), *_speaker(query), *_places(query), *_times(query)],
            "must": [_phrase(phrase) for phrase in required_phrases(query.text)] if query.text else [],
        }
    }


def facets(query: Query) -> dict[str, Any]:
    """An aggregation for each facet, under its name."""
    aggregations: dict[str, Any] = {
        facet: {"terms": {"field": FACET_FIELDS[facet], "size": FACET_SIZE}} for facet in query.facets
    }
    if "place" in aggregations:
        newest = {"top_hits": {"size": 1, "sort": NEWEST_FIRST, "_source": ["record", "view"]}}
        aggregations["place"]["aggs"] = {"newest": newest}
    return aggregations


def over_time(query: Query, interval: Interval) -> dict[str, Any]:
    """Counts by the start of the record's period."""
    start, _ = PERIOD_FIELDS[query.clock]
    return {
        "date_histogram": {
            "field": start,
            "calendar_interval": interval,
            "min_doc_count": 1,
            "format": "epoch_millis",
        }
    }


def _struck(query: Query) -> Iterator[Clause]:
    """By what is not there: documents of an older Frontwire do not say."""
    struck = {"term": {"struck": True}}
    if query.struck == "only":
        yield struck
    elif query.struck == "leave_out":
        yield {"bool": {"must_not": [struck]}}


def _terms(query: Query) -> Iterator[Clause]:
    wanted: dict[str, tuple[str | None, ...]] = {
        "kind": (query.kind,),
        "speaker_id": (query.speaker_id,),
        "publisher": (query.publisher,),
        "bulletin_id": (query.bulletin_id,),
        "event_type": query.event_types,
        "side": query.sides,
        "certainty": query.certainties,
    }
    for field, values in wanted.items():
        given = [value for value in values if value is not None]
        if given:
            yield {"terms": {field: given}}


def _phrase(phrase: str) -> Clause:
    return {"multi_match": {"query": phrase, "type": "phrase", "fields": ["text", "names"]}}


def _speaker(query: Query) -> Iterator[Clause]:
    if query.speaker is not None:
        for phrase in required_phrases(query.speaker, "speaker"):
            yield {"match_phrase": {"speaker": phrase}}


def _places(query: Query) -> Iterator[Clause]:
    if query.place_ids:
        groups = [{"terms": {PLACE_FIELDS[group]: query.place_ids}} for group in query.place_groups]
        yield {"bool": {"should": groups, "minimum_should_match": 1}}
    if query.areas:
        yield {"terms": {"areas": query.areas}}
    if query.on_axis:
        yield {"exists": {"field": "axis.keyword"}}
    if query.circle is not None:
        center = {"lat": query.circle.lat, "lon": query.circle.lon}
        yield {"geo_distance": {"distance": f"{query.circle.km}km", "locations": center}}


def _times(query: Query) -> Iterator[Clause]:
    start, end = PERIOD_FIELDS[query.clock]
    if query.since is not None:
        yield {"range": {end: {"gte": first_moment(query.since).isoformat()}}}
    if query.until is not None:
        yield {"range": {start: {"lte": last_moment(query.until).isoformat()}}}
