"""How fast the curves follow a run."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np

from mnistpad.core.network.history import EpochValues, History
from tests.benchmarks.figure import Figure, at_most

EPOCHS = 5
FEW, MANY = 1000, 10**6
SIZE = 900, 700
ROUNDS = 100


def run(updates: int) -> History:
    """A run of so many batches in five epochs, with the noise that batches have."""
    random = np.random.default_rng(0)
    history = History(updates // EPOCHS)
    way = np.linspace(0, EPOCHS, updates)
    loss = 0.1 + 2.2 * np.exp(-5 * way)
    noisy = loss * np.exp(0.2 * random.normal(size=updates))
    accuracy = np.clip(1 - 0.35 * loss + 0.01 * random.normal(size=updates), 0, 1)
    history.append(noisy, accuracy)
    for number in range(1, EPOCHS + 1):
        history.end_epoch(
            EpochValues(number, number * updates // EPOCHS, 0.2, 0.9, 0.15, 0.95, 1.0)
        )
    return history


def measure_curves() -> Iterator[Figure]:
    """Both plots pulled from the history and repainted, few and many points in turn."""
    from PySide6.QtWidgets import QApplication

    from mnistpad.ui import theme
    from mnistpad.ui.network.curves import Curves

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    theme.apply(qt, theme.Scheme.LIGHT)
    widgets = {}
    for updates in (FEW, MANY):
        history = run(updates)
        widgets[updates] = curves = Curves()
        curves.set_run(1, history, "benchmark", live=False)
        curves.resize(*SIZE)
        curves.show()
        for _ in range(20):
            qt.processEvents()
            curves.redraw()
    times: dict[int, list[float]] = {FEW: [], MANY: []}
    for _ in range(ROUNDS):
        for updates, curves in widgets.items():
            surface = curves.focusProxy().viewport()
            start = perf_counter()
            curves.redraw()
            surface.repaint()
            times[updates].append(1000 * (perf_counter() - start))
    for curves in widgets.values():
        curves.close()
    few, many = np.array(times[FEW]), np.array(times[MANY])
    # Each against its neighbour in time: whatever else the machine does, it does to both.
    ratio = float(np.median(many / few))
    yield at_most("redraw of the curves, 1,000,000 points against 1,000", ratio, 1.5, "×")
    yield at_most("  1,000,000 points, both plots, median", float(np.median(many)), 5, " ms")

    values = np.random.default_rng(0).random(MANY)
    history = History(MANY // EPOCHS)
    start = perf_counter()
    history.append(values, values)
    yield at_most("taking in 1,000,000 batches at once", perf_counter() - start, 1, " s")
