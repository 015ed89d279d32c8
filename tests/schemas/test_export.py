"""The exported JSON Schemas are in step with the models."""

from pathlib import Path

from schemas.export import schema_files

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"


def test_the_exported_schemas_are_those_of_the_models() -> None:
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert on_disk == schema_files(), "run `make schemas` and commit docs/schemas"
