"""What is kept of the GeoNames files of a user: one file of their places, with which the index is compiled.

The published files need not stay where they were. A line is a place: id, kind, country, region, latitude,
longitude, people, name and further names, parted by tabs. The file's name holds a hash of what is in it.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from stream.enrich.gazetteer.errors import GazetteerDataError, GazetteerIndexError
from stream.enrich.gazetteer.geonames_dump import records_of
from stream.enrich.gazetteer.geonames_names import names_of
from stream.enrich.gazetteer.geonames_regions import regions_of
from stream.enrich.gazetteer.lines import kind_of
from stream.enrich.gazetteer.published import PublishedSort, lines_of, sort_of
from stream.enrich.gazetteer.records import SourceRecord

_PREFIX, _SUFFIX = "geonames-", ".tsv"


def kept_file(folder: Path) -> Path | None:
    """The file that an earlier build left in the gazetteer's folder, if any."""
    return max(folder.glob(f"{_PREFIX}*{_SUFFIX}"), key=lambda path: path.stat().st_mtime, default=None)


def keep(folder: Path, published: Sequence[Path], progress: Callable[[float], None]) -> int:
    """Reads the published files and keeps their places instead of those of an earlier build.

    `progress` hears the share read, 0 to 1. Without any file what was kept before goes. Gives how many
    places are kept.

    Raises:
        GazetteerDataError: A file is none of GeoNames', a line is broken, or there are names without a dump.
        GazetteerIndexError: The folder cannot be written to.
    """
    sorts: dict[PublishedSort, list[Path]] = {"dump": [], "names": [], "regions": []}
    for path in published:
        sorts[sort_of(path)].append(path)
    if sorts["names"] and not sorts["dump"]:
        raise GazetteerDataError(
            f"{sorts['names'][0]} holds names alone: name the country's dump (such as UA.txt) beside it."
        )
    # A dump is read twice, so that of the names only those of its places are held.
    heard = _Heard(progress, sum(path.stat().st_size for path in [*published, *sorts["dump"]]))
    wanted = {record.geonames_id for path in sorts["dump"] for record in _dump(path, heard)}
    names: dict[int, list[str]] = {}
    for path in sorts["names"]:
        for place, found in names_of(lines_of(path, heard), str(path), wanted).items():
            names.setdefault(place, []).extend(found)
    regions = (regions_of(lines_of(path, heard), str(path)) for path in sorts["regions"])
    places = (_dump(path, heard) for path in sorts["dump"])
    return _replace(folder, chain(*regions, *places), names)


def kept_records(path: Path) -> Iterator[SourceRecord]:
    """The places of a kept file.

    Raises:
        GazetteerIndexError: The file cannot be read.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                number, kind, country, admin1, lat, lon, people, name, *others = line[:-1].split("\t")
                where = float(lat), float(lon), country, admin1, kind_of(kind, path.name)
                yield SourceRecord(int(number), name, others, *where, int(people))
    except (OSError, ValueError) as error:
        raise GazetteerIndexError(
            f"{path} cannot be read ({error}): delete it and run `frontwire gazetteer build` again."
        ) from error


class _Heard:
    """Turns bytes read into the share of all that is to be read."""

    def __init__(self, progress: Callable[[float], None], size: int) -> None:
        self._progress, self._size, self._read = progress, max(size, 1), 0

    def __call__(self, more: int) -> None:
        self._read += more
        self._progress(min(self._read / self._size, 1.0))


def _dump(path: Path, heard: Callable[[int], None]) -> Iterator[SourceRecord]:
    return records_of(lines_of(path, heard), str(path))


def _replace(folder: Path, records: Iterable[SourceRecord], names: dict[int, list[str]]) -> int:
    """Writes the new file under its hash and takes the older ones away; gives the number of its places."""
    digest, count = blake2b(digest_size=8), 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as unfinished:
            written = Path(unfinished) / "places"
            with written.open("wb") as file:
                for count, record in enumerate(records, start=1):  # noqa: B007 (the last one is the number)
                    line = _line(record, names.get(record.geonames_id, []))
                    digest.update(line)
                    file.write(line)
            for old in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
                old.unlink(missing_ok=True)
            if count:
                written.replace(folder / f"{_PREFIX}{digest.hexdigest()}{_SUFFIX}")
    except OSError as error:
        raise GazetteerIndexError(
            f"The places cannot be kept in {folder} ({error}): make room there, or set FRONTWIRE_DATA to a "
            "folder that can be written to."
        ) from error
    return count


def _line(record: SourceRecord, more: list[str]) -> bytes:
    names = dict.fromkeys([record.name, *record.names, *more])
    facts = (record.geonames_id, record.kind, record.country, record.admin1, record.lat, record.lon)
    return ("\t".join(map(str, (*facts, record.population, *names))) + "\n").encode()
