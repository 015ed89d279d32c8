"""A pipeline is used as far as it goes; the log says what it lacks, an error that it is of no use."""

import shutil
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from stream.enrich.trained.find import TrainedPipelineError
from stream.enrich.trained.open import open_trained


def test_one_with_neither_names_nor_parses_is_refused(pipelines: dict[str, Path]) -> None:
    with pytest.raises(TrainedPipelineError, match="it has no parts, and none that finds names or parses"):
        open_trained(str(pipelines["neither"]))


def test_one_that_is_broken_says_so(pipelines: dict[str, Path], tmp_path: Path) -> None:
    broken = shutil.copytree(pipelines["both"], tmp_path / "broken")
    (broken / "ner" / "model").write_bytes(b"\x00")
    with pytest.raises(TrainedPipelineError, match=r"it does not load \(\w+: .*; install it anew"):
        open_trained(str(broken))


@pytest.mark.parametrize(("name", "lacks"), [("ner", ["parser"]), ("parser", ["ner"]), ("both", [])])
def test_what_is_missing_is_logged(name: str, lacks: list[str], pipelines: dict[str, Path]) -> None:
    with capture_logs() as logs:
        assert open_trained(str(pipelines[name])).label == "en_tiny-0.0.7"
    assert [entry["part"] for entry in logs] == lacks
