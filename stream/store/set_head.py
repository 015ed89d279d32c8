"""A record set without its records: what a store keeps of the bulletin itself."""

from datetime import datetime

from schemas.record_set import RecordSet
from stream.store.port import StoredBulletin


def head_of(record_set: RecordSet) -> RecordSet:
    """The set without statements and front events."""
    return record_set.model_copy(update={"statements": (), "front_events": ()})


def stored_bulletin(
    head: RecordSet, statements: int, front_events: int, stored_at: datetime
) -> StoredBulletin:
    """The port's answer, from a stored head and the counts beside it."""
    return StoredBulletin(
        bulletin=head.bulletin,
        schema_version=head.schema_version,
        extractor_version=head.extractor_version,
        plain_body=head.plain_body,
        statements=statements,
        front_events=front_events,
        unclassified=head.unclassified,
        entities=head.entities,
        warnings=head.warnings,
        unclassified_share=head.unclassified_share,
        stored_at=stored_at,
        received_at=head.received_at,
    )
