"""Which trained pipelines fit, told before one is loaded."""

import json
from pathlib import Path

import pytest
import spacy

from stream.enrich.trained.find import TrainedPipelineError, find_trained


def with_meta(folder: Path, **changed: object) -> str:
    """A folder of a pipeline whose meta.json says something else."""
    folder.mkdir()
    meta = {"lang": "en", "name": "tiny", "version": "0.0.7", "spacy_version": f">={spacy.__version__}"}
    (folder / "meta.json").write_text(json.dumps(meta | changed))
    return str(folder)


@pytest.mark.parametrize("given", ["en_no_such_pipeline", "folder/that/is/none", "en-core-web", "."])
def test_what_is_not_installed_is_named_and_nothing_downloaded(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TrainedPipelineError, match=f"FRONTWIRE_SPACY_MODEL is '{given}': .* Or unset it"):
        find_trained(given)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"lang": "uk"}, "it reads the language 'uk'"),
        ({"spacy_version": ">=2.3.0,<2.4.0"}, "it is made for spaCy >=2.3.0,<2.4.0, and 3"),
        ({"spacy_version": "of last year"}, "it is made for spaCy of last year"),
        ({"version": ""}, "its meta.json lacks version"),
    ],
)
def test_a_pipeline_that_does_not_fit_says_why(
    changed: dict[str, object], wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(TrainedPipelineError, match=wrong):
        find_trained(with_meta(tmp_path / "tiny", **changed))


@pytest.mark.parametrize("content", ["{", "[]", "\N{LATIN SMALL LETTER E WITH ACUTE}"])
def test_a_folder_of_something_else_says_so(content: str, tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(content, encoding="latin-1")
    with pytest.raises(TrainedPipelineError, match=r"holds no readable meta\.json"):
        find_trained(str(tmp_path))


def test_a_folder_is_known_by_language_name_and_version(tmp_path: Path) -> None:
    assert find_trained(with_meta(tmp_path / "tiny")).label == "en_tiny-0.0.7"


def test_a_package_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = Path(with_meta(tmp_path / "en_tiny"))
    (package / "__init__.py").write_text("")
    about = tmp_path / "en_tiny-0.0.7.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: en_tiny\nVersion: 0.0.7\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = find_trained("en_tiny")
    assert (found.folder, found.label, found.loadable) == (package, "en_tiny-0.0.7", "en_tiny")
