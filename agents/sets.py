"""Reading a message of `frontwire.records`, as every hop behind split does."""

from agents.refusal import Reason, RefusedError
from schemas.record_set import RecordSet
from schemas.upcast import NewerSetError, UnreadableSetError, read_record_set


def record_set_in(value: bytes) -> RecordSet:
    """The record set of a message; raises RefusedError where there is none."""
    try:
        return read_record_set(value)
    except NewerSetError as error:
        raise RefusedError(Reason.NEWER_SCHEMA, str(error)) from error
    except UnreadableSetError as error:
        raise RefusedError(Reason.NOT_A_SET, str(error)) from error
