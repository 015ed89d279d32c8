"""GeoNames' country dumps as published (`UA.txt`): one place a line, 19 columns parted by tabs.

    709930  Dnipro  Dnipro  Dnepropetrovsk,Дніпро  48.45 34.98  P  PPLA  UA  ''  04  …  968502  …

Only what bulletins name is taken: settlements, regions and districts, waters, forests, islands, hills and
facilities such as dams and airfields.
"""

from collections.abc import Iterable, Iterator

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.kind_words import split_kind
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import PlaceKind
from stream.enrich.gazetteer.published import is_name
from stream.enrich.gazetteer.records import SourceRecord

COLUMNS = 19
_WIDEST = (90.0, 180.0)
# GeoNames' feature codes by our kinds; of class P all are settlements.
_CODES: dict[PlaceKind, str] = {
    "country": "PCLI PCLD PCLF PCLS PCLIX TERR",
    "region": "ADM1",
    "district": "ADM2 ADM3 ADM4 ADM2H ADM3H ADMD",
    "water": "LK LKS LKI RSV STM STMI STMS WAD SEA BAY GULF STRT CHN CNL LGN EST OCN FLLS",
    "forest": "FRST FRSTF",
    "island": "ISL ISLS ISLT",
    "area": "RGN RGNE AREA LCTY MILB PRT AIRB AIRF AIRP DAM BDG PS PSN PSH PSE CMPRF OILR FT BDRCP MN MFG"
    " PEN SPIT CAPE PASS MT MTS HLL HLLS PLAT PLN VAL DSRT",
}
_KIND_OF: dict[str, PlaceKind] = {code: kind for kind, codes in _CODES.items() for code in codes.split()}


def records_of(lines: Iterable[str], where: str) -> Iterator[SourceRecord]:
    """The places of a dump's lines; `where` names the file in messages.

    Raises:
        GazetteerDataError: A line has another number of columns, or holds no number where one is due.
    """
    for number, line in enumerate(lines, start=1):
        columns = line.rstrip("\n").split("\t")
        if len(columns) != COLUMNS:
            raise GazetteerDataError(
                f"{where}:{number}: {len(columns)} columns where a GeoNames dump has {COLUMNS}: "
                "take the file as published, unchanged."
            )
        kind: PlaceKind | None = "settlement" if columns[6] == "P" else _KIND_OF.get(columns[7])
        if kind is not None:
            yield _record(columns, kind, f"{where}:{number}")


def _record(columns: list[str], kind: PlaceKind, where: str) -> SourceRecord:
    key, name, _, others, lat, lon = columns[:6]
    country, region = columns[8], columns[10]
    try:
        numbers = int(key), float(lat), float(lon), int(columns[14] or 0)
    except ValueError as error:
        raise GazetteerDataError(
            f"{where}: id, latitude, longitude and population must be numbers, but {error}."
        ) from error
    if abs(numbers[1]) > _WIDEST[0] or abs(numbers[2]) > _WIDEST[1]:
        raise GazetteerDataError(f"{where}: latitude {lat} and longitude {lon} are no point on the earth.")
    names = [one for one in others.split(",") if is_name(one)]
    if kind in {"region", "district"}:
        names += [core for one in (name, *names) if (core := split_kind(normalise(one))[0]) != normalise(one)]
    admin1 = f"{country}.{region}" if country and region not in {"", "00"} and kind != "country" else ""
    return SourceRecord(
        numbers[0], name, names, numbers[1], numbers[2], country, admin1, kind, max(numbers[3], 0)
    )
