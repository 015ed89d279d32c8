"""How a small document lies in its index: the body unread, the keys flat, the id by a hash where it must."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from stream.store.documents import Document, Held
from stream.store.elastic.mappings import KEPT_KEYWORD, MOMENT
from stream.store.elastic.names import MAX_ID_BYTES

# What goes through an address as it is; ".." and "/" would lead elsewhere on the way.
PLAIN_ID = re.compile(rf"[A-Za-z0-9_-][A-Za-z0-9_.-]{{0,{MAX_ID_BYTES - 1}}}")

MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        "id": {"type": "keyword"},  # to order by; Elasticsearch orders by no `_id`
        "body": KEPT_KEYWORD,
        "keys": {
            "type": "object",
            "dynamic": True,
            # By these Kibana shows time; other keys are of the type of their first value.
            "properties": {"rejected_at": MOMENT, "sent_at": MOMENT},
        },
    },
    "dynamic_templates": [
        {"texts": {"path_match": "keys.*", "match_mapping_type": "string", "mapping": {"type": "keyword"}}},
        {"numbers": {"path_match": "keys.*", "match_mapping_type": "long", "mapping": {"type": "long"}}},
    ],
    "date_detection": False,
}


def elastic_id(document_id: str) -> str:
    """The id itself, or its hash where Elasticsearch could not take it; `id` has it in clear.

    >>> elastic_id("tribune-7"), elastic_id("tribune/7")[:11]
    ('tribune-7', 'sha256:f6e6')
    """
    if PLAIN_ID.fullmatch(document_id):
        return document_id
    return f"sha256:{hashlib.sha256(document_id.encode()).hexdigest()}"


def source_of(document: Document) -> dict[str, Any]:
    """What is kept."""
    return {"id": document.id, "keys": dict(document.keys), "body": document.body.decode()}


def found_document(found: Mapping[str, Any]) -> Held:
    """The document in an answer."""
    source = found["_source"]
    return Held(Document(source["id"], source["body"].encode(), source["keys"]), stamp_of(found))


def stamp_of(answer: Mapping[str, Any]) -> str:
    """What names a state: its number in the shard's log of writes, and the term of the shard's primary."""
    return f"{answer['_seq_no']}/{answer['_primary_term']}"


def state_of(held: Held) -> dict[str, Any]:
    """The condition that the state is still the present one."""
    seq_no, _, primary_term = held.stamp.partition("/")
    return {"if_seq_no": int(seq_no), "if_primary_term": int(primary_term)}
