"""The tables of the embedded store's records, and the check that this SQLite can hold them."""

import sqlite3

from schemas.record_set import SCHEMA_VERSION
from stream.errors import StoreRejectedError
from stream.store.embedded.documents_tables import DOCUMENT_TABLES

# Kept in the file as user_version. Raise TABLES_FORMAT with every change of the tables or of what stands in
# them; the records have the form of their schema.
TABLES_FORMAT = 10
FORMAT = 100 * TABLES_FORMAT + SCHEMA_VERSION

TABLES = """
CREATE TABLE IF NOT EXISTS bulletins (
    publisher TEXT NOT NULL,
    bulletin_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    extractor_version TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    front_events INTEGER NOT NULL,
    head BLOB NOT NULL,       -- the record set's JSON without its records
    stored_at TEXT NOT NULL,
    PRIMARY KEY (publisher, bulletin_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bulletins_latest ON bulletins (stored_at DESC, publisher, bulletin_id);

CREATE TABLE IF NOT EXISTS records (
    seq INTEGER PRIMARY KEY,  -- the rowid that the full-text and map tables go by
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    publisher TEXT NOT NULL,
    bulletin_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    certainty TEXT NOT NULL,
    event_type TEXT,
    side TEXT,
    speaker TEXT,
    speaker_id TEXT,
    on_axis INTEGER NOT NULL, -- 1 for an event that is filed under an axis
    happened_from INTEGER,    -- milliseconds since 1970, UTC, as all times here
    happened_to INTEGER,
    published_from INTEGER,
    published_to INTEGER,
    newest_at INTEGER NOT NULL,
    struck INTEGER NOT NULL   -- 1 where an analyst struck it out
);
-- Apart, so that counting over all records reads a fifth of the pages.
-- `json` is the record as it was put, `view` as an analyst corrected it; all else here is of the view.
CREATE TABLE IF NOT EXISTS record_json (seq INTEGER PRIMARY KEY, json BLOB NOT NULL, view BLOB);
CREATE INDEX IF NOT EXISTS records_of_bulletin ON records (publisher, bulletin_id, position);
-- `struck` with it, so that counting what is not struck out reads this index alone.
CREATE INDEX IF NOT EXISTS records_newest ON records (newest_at DESC, id, struck);

CREATE TABLE IF NOT EXISTS record_places (
    seq INTEGER NOT NULL,
    place_group TEXT NOT NULL,
    entity_id TEXT,           -- NULL where no gazetteer knows the place
    name TEXT NOT NULL,
    point INTEGER             -- in record_points, NULL where the place has none
);
CREATE INDEX IF NOT EXISTS places_by_entity ON record_places (entity_id, place_group, seq);
CREATE INDEX IF NOT EXISTS places_by_point ON record_places (point) WHERE point IS NOT NULL;
CREATE INDEX IF NOT EXISTS places_of_record ON record_places (seq);

CREATE TABLE IF NOT EXISTS record_areas (
    seq INTEGER NOT NULL,
    area TEXT NOT NULL,       -- UA, UA/Kharkiv
    PRIMARY KEY (area, seq)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS areas_of_record ON record_areas (seq);

-- An R*Tree rounds its boxes outwards to 32 bits; the exact point stands beside them.
CREATE VIRTUAL TABLE IF NOT EXISTS record_points USING rtree(
    point, south, north, west, east, +seq INTEGER, +lat REAL, +lon REAL
);

-- Letters and digits make words; the private-use characters that SQLite adds to them do not.
CREATE VIRTUAL TABLE IF NOT EXISTS record_text USING fts5(
    text, names, tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N*'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS speaker_names USING fts5(
    name, tokenize = "unicode61 remove_diacritics 2 categories 'L* N*'"
);
"""


def require_modules(connection: sqlite3.Connection) -> None:
    """Raises StoreRejectedError when this Python's SQLite was built without FTS5 or R*Tree."""
    probes = {"FTS5": "fts5(text)", "R*Tree": "rtree(id, low, high)"}
    for module, definition in probes.items():
        try:
            connection.execute(f"CREATE VIRTUAL TABLE temp.probe USING {definition}")
        except sqlite3.OperationalError as error:
            raise StoreRejectedError(
                f"this Python's SQLite {sqlite3.sqlite_version} has no {module}, which the embedded store "
                "needs: use a Python whose SQLite has it (python.org, Debian, Homebrew and uv builds do), "
                "or set FRONTWIRE_STORE to an Elasticsearch address"
            ) from error
        connection.execute("DROP TABLE temp.probe")


def make_tables(connection: sqlite3.Connection) -> None:
    """Make what is missing, inside the caller's transaction."""
    for statement in (*TABLES.split(";\n"), *DOCUMENT_TABLES):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def format_of(connection: sqlite3.Connection) -> int:
    """The format that the file has; 0 for a new one.

    Raises StoreRejectedError when a newer Frontwire made it.
    """
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > FORMAT:
        raise StoreRejectedError(
            f"the store's file has format {found}, and this Frontwire knows formats up to {FORMAT}: "
            "use the newer Frontwire that made it, or set FRONTWIRE_STORE to another file"
        )
    return found
