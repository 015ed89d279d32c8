import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from schemas.front_event import Acled, Actor, Casualties, Count, FrontEvent
from schemas.statement import Statement
from schemas.time_span import Precision, TimeSpan
from stream.exports.acled_csv import COLUMNS, acled_csv
from tests.store.builders import KHARKIV, KHARKIV_REGION, KURSK, KYIV, front_event, place, statement

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"
THERE = (place("Kyiv", KYIV),)


def rows(*records: Statement | FrontEvent) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(acled_csv(records)).decode(), newline="")))


def row(**event: Any) -> dict[str, str]:
    (found,) = rows(front_event("e", **({"places": THERE} | event)))
    return found


def losses(killed: tuple[int, int | None], *, civilian: bool | None = None) -> Casualties:
    least, most = killed
    return Casualties(killed=Count(min=least, max=most), wounded=Count(min=0, max=None), civilian=civilian)


def test_the_columns_stand_in_the_codebooks_order() -> None:
    assert b"".join(acled_csv([])).decode().strip() == (
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
        "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
        "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
        "tags,timestamp"
    )


def test_a_statement_is_no_event() -> None:
    assert rows(statement("s")) == []


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (None, ""),
        (losses((0, None)), ""),
        (losses((0, 3)), ""),
        (losses((0, 0)), "0"),
        (losses((2, 2)), "2"),
        (losses((1, None)), "1"),
    ],
)
def test_fatalities_are_never_invented(told: Casualties | None, written: str) -> None:
    assert row(casualties=told)["fatalities"] == written


def test_fatalities_of_several_places_stand_once() -> None:
    places = (place("Kyiv", KYIV), place("Kharkov", KHARKIV))
    first, second = rows(front_event("e", places=places, casualties=losses((2, 2))))
    assert (first["fatalities"], second["fatalities"]) == ("2", "")
    assert "fatalities=all 2 places together" in second["tags"]


@pytest.mark.parametrize(
    ("start", "end", "precision", "written"),
    [
        (None, None, "day", ("", "", "")),
        (date(2025, 9, 5), date(2025, 9, 5), "day", ("2025-09-05", "2025", "1")),
        (date(2025, 9, 5), None, "day", ("2025-09-05", "2025", "1")),
        (datetime(2025, 9, 4, 20), datetime(2025, 9, 5, 8), "part_of_day", ("2025-09-05", "2025", "1")),  # noqa: DTZ001 -- the time of the place
        (date(2024, 12, 30), date(2025, 1, 2), "days", ("2025-01-02", "2025", "2")),
        (date(2025, 9, 1), date(2025, 9, 30), "month", ("2025-09-30", "2025", "3")),
    ],
)
def test_the_date_is_the_last_day_told_as_precisely_as_told(
    start: date | None, end: date | None, precision: Precision, written: tuple[str, str, str]
) -> None:
    found = row(occurred=TimeSpan(from_=start, to=end, precision=precision, text=None))
    assert (found["event_date"], found["year"], found["time_precision"]) == written


@pytest.mark.parametrize(
    ("acled", "disorder", "sub_event"),
    [
        (("Strategic developments", "Other"), "Strategic developments", "Other"),
        (("Battles", "Armed clash"), "Political violence", "Armed clash"),
        (
            ("Explosions/Remote violence", "Remote explosion/landmine/IED"),
            "Political violence",
            "Remote explosive/landmine/IED",
        ),
    ],
)
def test_the_types_are_the_codebooks(acled: tuple[str, str], disorder: str, sub_event: str) -> None:
    found = row(acled=Acled(event_type=acled[0], sub_event_type=acled[1]))
    assert (found["disorder_type"], found["event_type"], found["sub_event_type"]) == (
        disorder,
        acled[0],
        sub_event,
    )


@pytest.mark.parametrize(
    ("actor", "written"),
    [
        (Actor(name=None, side=None, unit=None), ("", "", "", "")),
        (
            Actor(name="militants", side=None, unit=None),
            ("militants", "", "", ""),
        ),
        (Actor(name=None, side="UA", unit=None), ("Ukraine", "", "State forces", "State forces only")),
        (
            Actor(name="Russian troops", side="RU", unit="Sever"),
            ("Russian troops", "Sever", "External/Other forces", "External/Other forces only"),
        ),
    ],
)
def test_the_first_actor_is_who_did_it(actor: Actor, written: tuple[str, ...]) -> None:
    found = row(actor=actor)
    assert (found["actor1"], found["assoc_actor_1"], found["inter1"], found["interaction"]) == written


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (losses((0, 0), civilian=True), ("", "", "", "")),
        (losses((2, 2), civilian=False), ("", "", "", "")),
        (
            losses((2, 2), civilian=True),
            ("Civilians (Ukraine)", "Civilians", "Civilians only", "Civilian targeting"),
        ),
    ],
)
def test_civilians_are_the_second_actor_where_they_were_harmed(
    told: Casualties, written: tuple[str, ...]
) -> None:
    found = row(casualties=told)
    assert (found["actor2"], found["inter2"], found["interaction"], found["civilian_targeting"]) == written


def test_an_interaction_names_the_lower_code_first() -> None:
    actor = Actor(name=None, side="RU", unit=None)
    assert row(actor=actor, casualties=losses((1, 1), civilian=True))["interaction"] == (
        "Civilians-External/Other forces"
    )


@pytest.mark.parametrize(
    ("role", "precision", "written"),
    [
        ("at", "settlement", "1"),
        ("near", "settlement", "2"),
        ("at", "district", "2"),
        ("near", "region", "3"),
        ("at", "unknown", ""),
    ],
)
def test_a_place_is_as_precise_as_it_is_told(role: str, precision: str, written: str) -> None:
    found = row(places=(place("Kyiv", KYIV, role, precision=precision),))
    assert found["geo_precision"] == written
    assert (found["iso"], found["region"], found["country"]) == ("804", "Europe", "Ukraine")
    assert (found["location"], found["latitude"], found["longitude"]) == ("Kyiv", "50.45466", "30.5238")


def test_a_row_is_where_it_happened_else_what_contains_it_else_the_axis() -> None:
    region, source = place("Kharkiv region", KHARKIV_REGION, "within"), place("Kursk", KURSK, "from")
    both = front_event("e", places=(source, *THERE, region, place("Kharkov", KHARKIV, "toward")))
    assert [(r["event_id_cnty"], r["location"]) for r in rows(both)] == [("e-1", "Kyiv"), ("e-2", "Kharkov")]
    assert [r["location"] for r in rows(front_event("e", places=(source, region)))] == ["Kharkiv region"]
    (along,) = rows(front_event("e", axis="Pokrovsk"))
    assert (along["location"], along["latitude"], along["country"]) == ("Pokrovsk", "", "")


def test_what_has_no_column_is_a_tag() -> None:
    found = row(
        certainty="reported",
        axis="Kupiansk",
        weapons=("FPV drone",),
        outcome="repelled",
        source="social media",
    )
    assert found["tags"] == "certainty=reported; outcome=repelled; axis=Kupiansk; weapon=FPV drone"
    assert found["source"] == "social media; tribune"


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_documented(column: str) -> None:
    assert f"`{column}`" in DOCS.read_text(encoding="utf-8")
