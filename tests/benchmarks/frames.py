"""How long a painter or a reader takes, as a multiple of a fixed piece of work done beside it."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import numpy as np

from mnistpad.core.data.digits import DataSet, Source, load
from mnistpad.core.network.series import Series
from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.pace import FRAME, fastest, unit

SIZE = 1920, 960
SAMPLE = Source.parse("sample")


def measure_frames() -> Iterator[Figure]:
    """Parts of the window, each painted alone."""
    from PySide6.QtWidgets import QApplication

    from mnistpad.ui import theme

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    theme.apply(qt, theme.Scheme.LIGHT)
    # One after another, for each part's widgets live as long as it is measured.
    for part in (_tiles, _digits, _perceptron, _tensors):
        for name, work, frames in part():
            yield at_most(f"{name}, of a frame", fastest(work, 30) / unit() / FRAME, frames, "×")


def measure_data() -> Iterator[Figure]:
    """Data sets read, and the values of a curve."""
    yield at_most(
        "the sample is read, of a frame", fastest(lambda: load(SAMPLE), 5) / unit() / FRAME, 5, "×"
    )
    folder = Path(os.environ["MNISTPAD_TEST_DATA"], "mnist")

    def unpack() -> None:
        for path in folder.glob("*-ubyte.gz"):
            gzip.decompress(path.read_bytes())

    read = fastest(lambda: load(Source.parse(str(folder))), 3) / fastest(unpack, 3)
    yield at_most("MNIST is read, against its files unpacked", read, 3, "×")
    values = np.random.default_rng(0).normal(size=10**6)
    few, many = (partial(Series().append, part) for part in (values[:1000], values))
    taken = fastest(many, 3) / fastest(few)
    yield at_most("a million values taken in, against a thousand", taken, 1000, "×", 0)
    looks = []
    for size in (1000, 10**6):
        series = Series()
        series.append(values[:size])
        looks.append(fastest(partial(_look, series), 30))
    yield at_most("  a part of them, reduced", looks[1] / looks[0], 3, "×")


Measure = tuple[str, Callable[[], object], float]


def _look(series: Series) -> None:
    series.envelope(1, len(series) - 1, 500)
    series.line(1, len(series) - 1, 500)


def _shown(widget, size: tuple[int, int] = SIZE):
    from PySide6.QtWidgets import QApplication

    widget.resize(*size)
    widget.show()
    QApplication.processEvents()
    return widget


def _tiles() -> Iterator[Measure]:
    from PySide6.QtGui import QPixmap

    from mnistpad.ui.network.tiles import WeightTiles

    tiles = _shown(WeightTiles(), (400, 300))
    weights = np.random.default_rng(0).normal(0, 0.05, (64, 28, 28)).astype(np.float32)
    yield "64 tiles of weights are set", lambda: tiles.set_tiles(weights), 1 / 3
    yield "  and painted", partial(tiles.render, QPixmap(tiles.size())), 1 / 3


def _digits() -> Iterator[Measure]:
    from PySide6.QtGui import QPixmap

    from mnistpad.state.data.digits import DigitsState, Mistakes
    from mnistpad.ui.data.matrix import ConfusionMatrix
    from mnistpad.ui.data.sheet import Sheet
    from mnistpad.ui.data.tab import DigitsTab

    state = DigitsState()
    data = load(SAMPLE)
    state.set_data(data)
    tab = _shown(DigitsTab(state), (1024, 610))
    state.set_predictions("a run", (data.test_labels + np.arange(1000) % 3).astype(np.uint8) % 10)
    state.choose(Mistakes())
    for name, kind in (("the sheet of mistakes", Sheet), ("the confusion matrix", ConfusionMatrix)):
        widget = tab.findChild(kind)
        yield f"{name} is painted", partial(widget.render, QPixmap(widget.size())), 1
    labels = np.random.default_rng(0).integers(0, 10, 60_000, np.uint8)
    images = np.zeros((60_000, 28, 28), np.uint8)
    many = DigitsState()
    many.set_data(DataSet("many", images, labels, images, labels))
    many.choose(Mistakes())
    predictions = (labels + (np.arange(60_000) % 20 == 0)).astype(np.uint8) % 10
    work = partial(many.set_predictions, "a run", predictions)
    yield "predictions of 60,000 digits are taken over", work, 1 / 2


def _perceptron() -> Iterator[Measure]:
    from PySide6.QtWidgets import QApplication

    from mnistpad.core.perceptron.gates import FULL_ADDER
    from mnistpad.ui.perceptron.board import BoardPage
    from mnistpad.ui.perceptron.board_circuit import CircuitView
    from mnistpad.ui.perceptron.sigmoid import SigmoidPage

    board, turns = _shown(BoardPage()), count()
    board.choose(FULL_ADDER)
    QApplication.processEvents()
    view = board.findChild(CircuitView)

    def switch() -> None:
        turn = next(turns)
        board.set_values(tuple(turn >> place & 1 for place in range(3)))
        view.viewport().repaint()

    yield "the full adder's switch is set and painted", switch, 1
    page = _shown(SigmoidPage())
    page.learning.advance(500)
    page.learning.play()

    def learn() -> None:
        page.learning.advance(8)  # a frame's at the fastest pace
        QApplication.processEvents()

    yield "a step of learning by the sigmoid is shown", learn, 1


def _tensors() -> Iterator[Measure]:
    from mnistpad.state.tensors.look import TensorsState
    from mnistpad.ui.tensors.tab import TensorsTab

    state = TensorsState()
    data = load(SAMPLE)
    state.set_data(data)
    tab = _shown(TensorsTab(state), (1024, 610))
    state.bench.set_texts(["digit"])
    state.read("digit[3:9]")
    tab.hide()
    digit = data.train_images[0].astype(np.float32) / 255
    yield "a pen's move, with the tensors' tab hidden", partial(state.set_digit, digit), 1 / 2
