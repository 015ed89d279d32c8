"""Makes the file ready: the tables of a new one, those of today for one that an older Frontwire made."""

import sqlite3

import orjson

from schemas.record_set import RecordSet
from schemas.upcast import UnreadableSetError, read_record_set
from stream.errors import StoreRejectedError
from stream.store.embedded.replace import replace_set
from stream.store.embedded.rows import view_of
from stream.store.embedded.tables import FORMAT, format_of, make_tables, require_modules
from stream.store.port import Views

OLD_TABLES = (
    "bulletins",
    "records",
    "record_json",
    "record_places",
    "record_areas",
    "record_points",
    "points_of_record",
    "record_text",
    "speaker_names",
)


def prepare(connection: sqlite3.Connection) -> None:
    """Makes the tables, and puts the sets of an older file into them anew; all of it or nothing.

    Raises StoreRejectedError for the file of a newer Frontwire, or a set that today's cannot read: then the
    file stays as it was.
    """
    require_modules(connection)
    if format_of(connection) == FORMAT:
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        found = format_of(connection)  # another process may have been first
        if found == 0:
            make_tables(connection)
        elif found < FORMAT:
            _renew(connection)


def _renew(connection: sqlite3.Connection) -> None:
    """The file itself holds every bulletin whole and every record: nothing need be published again."""
    _set_aside(connection)
    make_tables(connection)
    old = connection.execute("SELECT publisher, bulletin_id, head, stored_at FROM old_bulletins")
    for publisher, bulletin_id, head, stored_at in old:
        record_set = _set_of(connection, publisher, bulletin_id, head)
        replace_set(connection, record_set, _views_of(connection, publisher, bulletin_id))
        connection.execute(
            "UPDATE bulletins SET stored_at = ? WHERE publisher = ? AND bulletin_id = ?",
            (stored_at, publisher, bulletin_id),
        )
    connection.execute("DROP TABLE old_bulletins")
    connection.execute("DROP TABLE old_records")


def _set_aside(connection: sqlite3.Connection) -> None:
    columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info('records')")}
    # The first files had the JSON among the other columns.
    records = "records" if "json" in columns else "records JOIN record_json USING (seq)"
    connection.execute("CREATE TABLE old_bulletins AS SELECT * FROM bulletins")
    connection.execute(
        f"CREATE TABLE old_records AS SELECT publisher, bulletin_id, seq, json, {_view(connection)} AS view"
        f" FROM {records}"
    )
    connection.execute("CREATE INDEX old_records_of_bulletin ON old_records (publisher, bulletin_id, seq)")
    for table in OLD_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")


def _view(connection: sqlite3.Connection) -> str:
    """The column of views; files up to format 6 knew no corrections."""
    columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info('record_json')")}
    return "view" if "view" in columns else "NULL"


def _views_of(connection: sqlite3.Connection, publisher: str, bulletin_id: str) -> Views:
    """The records of the bulletin that were corrected, by id."""
    found = connection.execute(
        "SELECT view FROM old_records WHERE publisher = ? AND bulletin_id = ? AND view IS NOT NULL",
        (publisher, bulletin_id),
    )
    return {view.id: view for view in (view_of(json) for (json,) in found)}


def _set_of(connection: sqlite3.Connection, publisher: str, bulletin_id: str, head: bytes) -> RecordSet:
    """The set as it was put, brought to today's schema."""
    found = connection.execute(
        "SELECT json FROM old_records WHERE publisher = ? AND bulletin_id = ? ORDER BY seq",
        (publisher, bulletin_id),
    )
    records = [orjson.loads(json) for (json,) in found]
    whole = orjson.loads(head) | {
        "statements": [record for record in records if record["kind"] == "statement"],
        "front_events": [record for record in records if record["kind"] == "front_event"],
    }
    try:
        return read_record_set(orjson.dumps(whole))
    except UnreadableSetError as error:
        first_line, *_ = str(error).splitlines()
        raise StoreRejectedError(
            f"the store's file is an older Frontwire's, and {publisher}/{bulletin_id} in it cannot be read:"
            f" {first_line}. Set FRONTWIRE_STORE to a new file and publish the bulletins again"
        ) from error
