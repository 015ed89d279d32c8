"""Three common names at the top level are ours alone (docs/adr/0001)."""

from importlib.metadata import distribution, distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

OURS = ("agents", "schemas", "stream")
ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", OURS)
def test_no_other_distribution_puts_files_into_our_packages(name: str) -> None:
    intruders = {
        other.metadata["Name"]
        for other in distributions()
        if other.metadata["Name"] != "frontwire"
        for file in other.files or ()
        if file.parts[0] == name
    }
    assert intruders == set()


@pytest.mark.parametrize("name", OURS)
def test_the_imported_package_is_the_one_of_this_tree(name: str) -> None:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).is_relative_to(ROOT)


def test_the_distribution_is_refused_by_indices() -> None:
    assert "Private :: Do Not Upload" in distribution("frontwire").metadata.get_all("Classifier", [])
