"""Which errors of SQLite pass, or are an operator's to end; any other would be waited out for ever."""

import sqlite3

# Others write, the disk is full or gone, the file has no rights or is damaged: the data are not at fault.
OUTAGES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PROTOCOL,  # a race for the locks of the write-ahead log
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    }
)
PRIMARY = 0xFF  # an extended code has more in its higher bits


def is_outage(error: sqlite3.Error) -> bool:
    """False for a statement that is wrong ("no such column"): a mistake of ours, which no time heals."""
    code = getattr(error, "sqlite_errorcode", None)  # Python's own errors, of wrong use, have none
    return code is not None and code & PRIMARY in OUTAGES
