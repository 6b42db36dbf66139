"""How fast a perceptron learns, and how fast its tab follows."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter, thread_time

import numpy as np
import psutil

from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, truth_table
from tests.benchmarks.figure import Figure, at_most

UPDATES = 100_000
MANY = 10**6
FRAMES = 600
SIZE = 1920, 1010

_IDLE = 0.0002  # a look at the events that takes no longer has found none


def measure_perceptron() -> Iterator[Figure]:
    """The core alone, then the tab in a window while XOR is run at full speed."""
    for name, options in (
        ("perceptron, 100,000 updates", {}),
        ("  the same, shuffled", {"seed": 1}),
        ("  the same, in fractions", {"exact": True}),
    ):
        perceptron = Perceptron(truth_table(2), GATES["XOR"], **options)
        start = perf_counter()
        perceptron.run(UPDATES // 4)
        yield at_most(name, perf_counter() - start, 1, " s")
    yield from _measure_tab()


def _measure_tab() -> Iterator[Figure]:
    from PySide6.QtWidgets import QApplication

    from mnistpad.state.perceptron.learning import PerceptronState
    from mnistpad.state.timeline import SHARE
    from mnistpad.ui import theme
    from mnistpad.ui.perceptron.tab import PerceptronTab

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    theme.apply(qt, theme.Scheme.LIGHT)
    state = PerceptronState()
    tab = PerceptronTab(state)
    tab.resize(*SIZE)
    tab.show()
    qt.processEvents()
    for inputs in (2, 3):
        state.choose_inputs(inputs)
        state.choose_gate("XOR")
        state.pace = 0
        frames: list[tuple[float, float]] = []
        busy = [0.0, 0.0]

        def count(busy: list[float] = busy, frames: list[tuple[float, float]] = frames) -> None:
            frames.append((busy[0], busy[1]))
            busy[:] = 0.0, 0.0

        state.moved.connect(count)
        state.play()
        while len(frames) < FRAMES:
            start, own = perf_counter(), thread_time()
            qt.processEvents()
            spent = perf_counter() - start
            if spent > _IDLE:
                busy[0] += spent
                busy[1] += thread_time() - own
        state.moved.disconnect(count)
        state.pause()
        clock, own_time = 1000 * (np.array(frames[50:]) - SHARE).T
        # What other programs take of the machine is no matter of the tab's.
        p99 = float(np.percentile(own_time, 99))
        yield at_most(
            f"perceptron tab at full speed, {inputs} inputs, a redraw, p99", p99, 8, " ms"
        )
        by_clock = f"{np.median(clock):.2f} ms, {np.percentile(clock, 99):.2f} ms"
        yield Figure("  by the clock, median and p99", by_clock, "", good=True)

    state.choose_inputs(2)
    process = psutil.Process()
    before = process.memory_info().rss
    state.perceptron.run(MANY // 4)
    state.moved.emit()
    qt.processEvents()
    grown = (process.memory_info().rss - before) / 2**20
    yield at_most("memory of 1,000,000 updates in the tab", grown, 100, " MB", 0)
    times = []
    for position in np.linspace(1, MANY, 100).astype(int).tolist():
        start = perf_counter()
        state.go_to(position)
        qt.processEvents()
        times.append(1000 * (perf_counter() - start))
    yield at_most("going to any of them, shown, median", float(np.median(times)), 50, " ms")
    tab.close()
