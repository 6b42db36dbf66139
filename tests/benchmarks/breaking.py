"""How soon, and how often, the tutorial's network is fooled by a small change."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np

from mnistpad.core.data.digits import load
from mnistpad.core.drawing.changes import KINDS
from mnistpad.core.network.fooling import smallest_change
from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.core.network.runs import RunFolder
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.benchmarks.training import mnist

_DIGITS = 500  # of the test set, from its beginning
_BOUND = 1.0  # seconds


def measure_fooling() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        arguments = "train", "--data", str(mnist().path), "--out", folder
        command = [sys.executable, "-m", "mnistpad", *arguments]
        subprocess.run(command, capture_output=True, check=True)
        weights = RunFolder(Path(folder)).last_weights()
    assert weights is not None
    network, data = Network.of(TUTORIAL, weights), load(mnist())
    digits = data.test_images[:_DIGITS] / np.float32(255)
    sizes, times = [], []
    for digit in digits:
        start = perf_counter()
        found = smallest_change(network, digit)
        times.append(perf_counter() - start)
        sizes.append(np.nan if found is None else found.k)
    soon = np.isfinite(sizes) & (np.array(times) <= _BOUND)
    name = f"tutorial's network fooled within {_BOUND:g} s"
    yield at_least(f"{name}, of {_DIGITS} test digits", 100 * float(soon.mean()), 95, " %")
    yield at_most("  time, median", float(np.median(times)), _BOUND, " s", digits=3)
    yield at_most("  time, largest", max(times), 2 * _BOUND, " s", digits=3)
    yield Figure("  k, median", f"{np.nanmedian(sizes):.3f}", "", good=True)


def measure_sliders() -> Iterator[Figure]:
    """In the window's thread: from a slider's move to the answer set and painted."""
    from tests.benchmarks.speed import _window
    from tests.conftest import digit

    app, qt = _window()
    app.states.pad.show(digit(7))
    app.window.menu_actions.break_it.trigger()
    for _ in range(50):
        qt.processEvents()
    times = []
    for kind in KINDS[:-1]:
        for value in np.linspace(kind.low, kind.high, 40):
            start = perf_counter()
            app.states.breaking.set(kind, float(value))
            app.states.recognition.update()
            qt.processEvents()
            times.append(1000 * (perf_counter() - start))
    app.window.close()
    yield at_most("an answer to a slider that breaks it, median", float(np.median(times)), 8, " ms")
    yield at_most("  p99", float(np.percentile(times, 99)), 16, " ms")
