"""The AsyncAPI 3 document of the topics: `python -m stream.asyncapi docs/asyncapi.json` writes it."""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from stream.asyncapi.travelling import TRAVELLING, Travelling
from stream.broker.topics import Topic, topic_of
from stream.settings import Settings

Part = dict[str, Any]
REF = "#/components/schemas/{model}"
KAFKA_BINDING = "0.5.0"


def asyncapi_text() -> str:
    """The document as it is kept in docs: JSON with sorted keys and a line break at its end."""
    return json.dumps(document(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def document() -> Part:
    """The document with the sizes of the default settings; `send` and `receive` are Frontwire's."""
    payloads, schemas = _schemas()
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Frontwire's topics",
            "version": "1",
            "description": "Publishers send `frontwire.bulletins`; all else is Frontwire's to send, and"
            " anybody's to read. What the models mean is told in records.md.",
        },
        "defaultContentType": "application/json",
        "servers": {
            "kafka": {"host": "localhost:9092", "protocol": "kafka", "description": "FRONTWIRE_BROKER"}
        },
        "channels": {one.topic: _channel(one) for one in TRAVELLING},
        "operations": {
            f"{hop}-{action}s-{one.name}": _operation(one, hop, action)
            for one in TRAVELLING
            for hop, action in one.actions.items()
        },
        "components": {
            "messages": {one.name: _message(one, payloads[one.name]) for one in TRAVELLING},
            "schemas": schemas,
        },
    }


def _schemas() -> tuple[dict[str, Part], Part]:
    """The reference to each message's payload, and all definitions."""
    refs, held = models_json_schema([(one.model, one.mode) for one in TRAVELLING], ref_template=REF)
    return {one.name: refs[one.model, one.mode] for one in TRAVELLING}, _without_discriminators(held["$defs"])


def _without_discriminators(part: Any) -> Any:
    """OpenAPI's, which AsyncAPI writes otherwise: the constants of the alternatives tell them apart, too."""
    if isinstance(part, dict):
        return {
            name: _without_discriminators(each)
            for name, each in part.items()
            if name != "discriminator" or "propertyName" not in each
        }
    return [_without_discriminators(each) for each in part] if isinstance(part, list) else part


def _channel(one: Travelling) -> Part:
    topic = topic_of(one.topic, Settings.model_fields["max_body"].default)
    return {
        "address": one.topic,
        "title": one.title,
        "messages": {one.name: {"$ref": f"#/components/messages/{one.name}"}},
        "bindings": {"kafka": {"topic": one.topic, "topicConfiguration": _settings(topic)} | _version()},
    }


def _settings(topic: Topic) -> Part:
    """The topic's settings as the binding has them: lists and numbers, where Kafka has words."""
    return {
        "cleanup.policy": topic.cleanup_policy.split(","),
        "retention.ms": -1 if topic.retention_ms is None else topic.retention_ms,
        "max.message.bytes": topic.max_message_bytes,
    }


def _message(one: Travelling, payload: Part) -> Part:
    told = {"title": one.title} | ({"description": f"Without a value: {one.null}"} if one.null else {})
    examples = {"examples": [{"payload": dict(one.example)}]} if one.example else {}
    key = {"type": "string", "description": one.key}
    return (
        told
        | {"name": one.name, "payload": payload, "bindings": {"kafka": {"key": key} | _version()}}
        | examples
    )


def _operation(one: Travelling, hop: str, action: str) -> Part:
    channel = {"$ref": f"#/channels/{one.topic}"}
    messages = [{"$ref": f"#/channels/{one.topic}/messages/{one.name}"}]
    return {"action": action, "channel": channel, "messages": messages, "tags": [{"name": hop}]}


def _version() -> Part:
    return {"bindingVersion": KAFKA_BINDING}
