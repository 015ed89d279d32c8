"""A whole real bulletin from `frontwire publish` to `frontwire search`, asked as analysts ask."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.e2e.installation import Installation

BULLETIN = "2025-09-06"
AT = {"at", "near", "between"}


@pytest.fixture(scope="module")
def bulletin(installation: Installation, shared: Path) -> str:
    """The publisher of the bulletin, once it is indexed."""
    publisher = "shared-gold"
    path = shared / "gold" / f"{BULLETIN}.txt"
    with installation.worker():
        ended = installation.run("publish", path, "--publisher", publisher, "--wait")
    assert ended.returncode == 0, ended.stderr
    return publisher


def search(installation: Installation, publisher: str, *asked: str) -> list[dict[str, Any]]:
    ended = installation.run("search", *asked, "--publisher", publisher, "--limit", "1000", "--json")
    assert ended.returncode == 0, ended.stderr
    return [orjson.loads(line) for line in ended.stdout.splitlines()]


def test_it_is_found_by_speaker_by_text_and_by_radius(
    installation: Installation, bulletin: str, shared: Path
) -> None:
    gold = orjson.loads((shared / "gold" / f"{BULLETIN}.json").read_bytes())
    said = next(one for one in gold["statements"] if one["kind"] == "person")
    surname = said["speaker"][0].split()[-1]

    by_speaker = search(installation, bulletin, "--speaker", surname)
    assert said["content"][:40] in " ".join(one["content"] for one in by_speaker)
    assert all(surname in one["speaker"]["name"] for one in by_speaker)

    by_text = search(installation, bulletin, f'"{" ".join(said["content"].split()[2:6])}"')
    assert said["content"][:40] in " ".join(one["text"] for one in by_text)

    everything = search(installation, bulletin)
    near_kyiv = search(installation, bulletin, "--place", "Kyiv", "--within", "50")
    assert 0 < len(near_kyiv) < len(everything)


@pytest.mark.parametrize(
    ("written", "asked"),
    [("Kiev", "Kyiv"), ("Kharkov", "Kharkiv"), ("Dnepropetrovsk", "Dnipro")],
)
def test_a_place_is_found_under_another_spelling(
    installation: Installation, bulletin: str, shared: Path, written: str, asked: str
) -> None:
    if written not in (shared / "gold" / f"{BULLETIN}.txt").read_text(encoding="utf-8"):
        pytest.skip(f"the bulletin does not write {written}")
    found = search(installation, bulletin, "--place", asked)
    assert found == search(installation, bulletin, "--place", written)
    assert any(written in one["text"] and asked not in one["text"] for one in found)
