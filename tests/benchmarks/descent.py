"""How fast losses over two weights are drawn, and how smoothly the paths go down."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from time import perf_counter

import numpy as np

from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.descent.landscapes import TEXTBOOK, contours, levels_of, typed
from mnistpad.core.descent.samples import of_digits, of_gate, of_wave
from tests.benchmarks.figure import Figure, at_most

ROUNDS = 7
FRAMES = 300
SIZE = 1280, 730


def measure_descent() -> Iterator[Figure]:
    """The slowest of all losses on its grid; then frames of each animation in turn."""
    data = load(Source(SourceKind.SAMPLE))
    slowest, name = 0.0, ""
    for landscape in (
        *TEXTBOOK,
        typed("log(w1^2 + 1) + sin(3·w2)^2/(1 + exp(-w1·w2))"),
        of_gate("XOR"),
        of_digits(data, 4, 9),
        of_wave(),
    ):
        times = []
        for _ in range(ROUNDS):
            start = perf_counter()
            grid = landscape.grid(200)
            contours(grid, levels_of(grid))
            times.append(1000 * (perf_counter() - start))
        if np.median(times) > slowest:
            slowest, name = float(np.median(times)), landscape.name
    yield at_most(f"contours of 200×200 losses, the slowest ({name})", slowest, 30, " ms")
    yield from _measure_frames(data)


def _measure_frames(data: object) -> Iterator[Figure]:
    from PySide6.QtWidgets import QApplication

    from mnistpad.state.descent.losses import LossKind
    from mnistpad.state.descent.pages import DescentState
    from mnistpad.ui import theme
    from mnistpad.ui.descent.gradient import GradientPage
    from mnistpad.ui.descent.surface import Surface
    from mnistpad.ui.descent.tab import DescentTab

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    theme.apply(qt, theme.Scheme.LIGHT)
    state = DescentState()
    state.set_data(data)
    tab = DescentTab(state)
    tab.resize(*SIZE)
    tab.show()

    def shrink() -> None:
        if abs(state.curve.h) < 2e-4:
            state.curve.set_h(1.0)
        state.curve.advance(1)

    def turn() -> None:
        tab.findChild(Surface).turn_by(0.03, 0.01 * (-1) ** int(perf_counter()))

    def step_all() -> None:
        state.landscape.advance(5)

    def step_samples() -> None:
        state.stochastic.advance(16)

    state.landscape.choose(LossKind.DIGITS)
    for index in range(4):
        state.landscape.show_path(index, True)
    state.circle.choose("XOR")
    played = (state.curve, state.landscape, state.stochastic, state.circle)
    for timeline in played:
        timeline.pace = math.inf  # they run, but each frame makes its steps itself

    for title, page, prepare, frame in (
        ("the secant becomes the tangent", 0, None, shrink),
        ("four paths down, 5 steps a frame", 1, None, step_all),
        ("the surface turns", 1, lambda: tab.findChild(GradientPage).show_surface(True), turn),
        ("three paths by samples, 16 a frame", 2, None, step_samples),
        ("perceptron and descent", 3, None, lambda: state.circle.advance(1)),
    ):
        tab.show_page(page)
        if prepare is not None:
            prepare()
        played[page].play()
        times = np.array(list(_frames(qt, tab, frame)))
        yield at_most(f"frame: {title}, p99", float(np.quantile(times, 0.99)), 8, " ms")
    tab.close()
    tab.deleteLater()


def _frames(qt: object, tab: object, frame: Callable[[], None]) -> Iterator[float]:
    """Milliseconds of each frame, from what moves to what is painted."""
    for _ in range(20):
        frame()
        qt.processEvents()
    for _ in range(FRAMES):
        start = perf_counter()
        frame()
        qt.processEvents()
        yield 1000 * (perf_counter() - start)
