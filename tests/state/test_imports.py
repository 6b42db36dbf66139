"""What must not be loaded: asked of a fresh interpreter, for this one has loaded everything."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_windows_process_never_loads_tensorflow():
    loaded = loaded_by("mnistpad.app")
    assert "PySide6.QtWidgets" in loaded
    assert not {"tensorflow", "keras", "jax", "torch"} & loaded


def test_what_is_loaded_before_the_window_is_painted_loads_no_pyqtgraph():
    assert "pyqtgraph" not in loaded_by("mnistpad.app")


def test_state_loads_no_widgets():
    loaded = loaded_by("mnistpad.state.drawing.documents")
    assert "PySide6.QtCore" in loaded
    assert "PySide6.QtWidgets" not in loaded


@pytest.mark.parametrize(
    "module",
    ["core.drawing.raster", "core.drawing.page", "core.drawing.recogniser", "commands.classify"],
)
def test_core_and_classify_load_no_qt(module):
    assert not any(name.startswith("PySide6") for name in loaded_by(f"mnistpad.{module}"))


def test_the_guarded_main_loads_next_to_nothing():
    loaded = loaded_by("mnistpad.__main__")
    assert not {"numpy", "PySide6", "mnistpad.cli"} & loaded
