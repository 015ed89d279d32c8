"""What can go wrong with the gazetteer's data and index."""

from stream.errors import FrontwireError


class GazetteerDataError(FrontwireError):
    """A line of a gazetteer's data file cannot be read; the message names file, line and what is due."""


class GazetteerIndexError(FrontwireError):
    """The compiled index cannot be read or written; the message says which file and what to do."""
