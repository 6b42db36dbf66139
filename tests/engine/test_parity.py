"""What the engine trains is what the script trains that "Copy as Keras code" gives."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.network.keras_code import keras_code
from mnistpad.core.network.recipe import TUTORIAL, Optimizer, Recipe


def by_script(recipe: Recipe, source: Source, folder: Path) -> float:
    """Test accuracy of the script, run alone."""
    script = folder / "script.py"
    script.write_text(keras_code(recipe, source), encoding="utf-8")
    return float(_output(script.name, folder=folder).split()[-1])


def by_engine(source: Source, *flags: str) -> float:
    data = str(source.path or source.kind.value)
    lines = _output("-m", "mnistpad", "train", "--data", data, "--json", *flags).splitlines()
    accuracy: float = json.loads(lines[-1])["test_accuracy"]
    return accuracy


def _output(*words: str, folder: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_on_the_sample_script_and_engine_are_equally_accurate(tmp_path):
    recipe = replace(TUTORIAL, optimizer=Optimizer.ADAM, seed=3)
    source = Source.parse("sample")
    flags = ("--optimizer", "adam", "--seed", "3")
    assert by_script(recipe, source, tmp_path) == pytest.approx(
        by_engine(source, *flags), abs=0.003
    )


@pytest.mark.data
def test_on_mnist_script_and_engine_are_equally_accurate(tmp_path, test_data):
    source = Source.parse(str(test_data / "mnist"))
    accuracy = by_engine(source, "--epochs", "2")
    assert accuracy > 0.965
    assert by_script(replace(TUTORIAL, epochs=2), source, tmp_path) == pytest.approx(
        accuracy, abs=0.003
    )
