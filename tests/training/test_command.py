"""``python -m mnistpad.training``: what it writes, and what it says of data it can't use."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mnistpad.training.__main__ import main


def test_missing_data_is_named_and_nothing_is_written(tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["--mnist", str(tmp_path), "--pens", str(tmp_path), "--out", str(out)]) == 1
    assert "pendigits-train.ndjson.gz" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("epochs", ["0", "-1", "many"])
def test_epochs_are_one_or_more(epochs, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["--mnist", "a", "--pens", "b", "--out", "c", "--epochs", epochs])
    assert "--epochs" in capsys.readouterr().err


def test_keras_is_not_imported_before_there_is_data():
    code = "import sys, mnistpad.training.__main__; sys.exit('keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
