"""The word in a name that tells what kind of place it is: "Kharkov region", "Lake Sevan", "Roslyn Forest"."""

from functools import lru_cache

from stream.enrich.gazetteer.place import PlaceKind

# Words that follow the name.
_REGION = """region regions oblast oblasts province provinces governorate governorates krai kray territory
    state states prefecture republic voivodeship canton"""
_DISTRICT = """district districts raion rayon county municipality community hromada subdistrict township
    sector area front direction axis frontline"""
# What is called after the town that it stands at lies there, as a district does.
_FACILITY = """dam airport airfield airbase base refinery bridge station plant port harbour harbor camp market
    crossing checkpoint barracks oilfield terminal depot hospital suburb suburbs agglomeration"""
_FOREST = "forest forests forestry woods woodland"
_WATER = "reservoir river lake sea bay gulf strait canal estuary lagoon creek valley"
_ISLAND = "island islands spit"
_SETTLEMENT = "city town village settlement farm hamlet"
_KINDS: tuple[tuple[PlaceKind, str], ...] = (
    ("region", _REGION),
    ("district", _DISTRICT),
    ("district", _FACILITY),
    ("forest", _FOREST),
    ("water", _WATER),
    ("island", _ISLAND),
    ("settlement", _SETTLEMENT),
)
_AFTER: dict[str, PlaceKind] = {word: kind for kind, words in _KINDS for word in words.split()}
# Words that stand before it.
_BEFORE: dict[str, PlaceKind] = {
    **dict.fromkeys(("lake", "river", "sea of", "bay of", "gulf of", "strait of"), "water"),
    **dict.fromkeys(("city of", "town of", "village of", "settlement of", "port of"), "settlement"),
    **dict.fromkeys(("state of", "province of", "republic of", "governorate of"), "region"),
    "district of": "district",
    "island of": "island",
}


_ADJECTIVE = ("skaya", "skoye", "skyi", "skiy", "skoy", "ska", "ske", "sky", "skii", "ski")
_TOWN_ENDINGS = ("", "o", "sk", "ka", "ki", "a", "y", "ovo")


@lru_cache(maxsize=16384)
def split_kind(name: str) -> tuple[str, PlaceKind | None]:
    """The name without its kind word, and the kind: ("Kharkov", "region"); (name, None) without one."""
    words = name.split()
    if len(words) <= 1:
        return name, None
    if (kind := _AFTER.get(words[-1].lower())) is not None:
        return " ".join(words[:-1]), kind
    for length in (2, 1):
        if len(words) > length and (kind := _BEFORE.get(" ".join(words[:length]).lower())) is not None:
            return " ".join(words[length:]), kind
    return name, None


def on_river(name: str) -> tuple[str, ...]:
    """The Slavic names that an English one "on" a river may stand for: "Rostov-on-Don" is Rostov-na-Donu."""
    town, on, river = name.replace(" ", "-").partition("-on-")
    if not (on and town and river):
        return ()
    cases = (river + "i", river + "u", river + "e", river[:-1] + "e", river[:-1] + "i", river)
    return tuple(f"{town}-na-{case}" for case in cases)


def adjective_stems(name: str) -> tuple[str, ...]:
    """The names that a Slavic adjective may come from: Klimov, Klimovo … for "Klimovsky"; () for none."""
    for ending in _ADJECTIVE:
        if name.endswith(ending) and len(name) > len(ending) + 2:
            return tuple(name.removesuffix(ending) + suffix for suffix in _TOWN_ENDINGS)
    return ()
