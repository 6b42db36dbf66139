"""How fast tensors are sliced, worked with and drawn, and whether all is as numpy has it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import perf_counter

import numpy as np

from tests.benchmarks.figure import Figure, at_most

EXPRESSIONS = 10_000
LINES = (
    "train_images",
    "train_images[10:100]",
    "train_images[10:100, 7:-7, ::2]",
    "train_images[::-1, ::2, ::2]",
    "train_images[:, 14, 14]",
    "train_images[..., None]",
    "x_train[::7, 100:200]",
)
SIZE = 1024, 610


def measure_tensors() -> Iterator[Figure]:
    """Slices, operations and frames over the 60,000 training images."""
    from mnistpad.core.data.digits import DataSet
    from mnistpad.state.tensors.look import TensorsState

    random = np.random.default_rng(0)
    images = random.integers(0, 256, (60_000, 28, 28), np.uint8)
    labels = random.integers(0, 10, 60_000, np.uint8)
    state = TensorsState()
    state.set_data(DataSet("MNIST", images, labels, images[:10], labels[:10]))
    yield from _answers(state, images)
    yield from _frames(state)
    yield _expressions()


def _answers(state, images: np.ndarray) -> Iterator[Figure]:
    """From a line or a field to all that the window shows of it."""
    from PySide6.QtWidgets import QApplication

    from mnistpad.state.tensors.bench import Operation
    from mnistpad.ui import theme
    from mnistpad.ui.tensors.tab import TensorsTab

    qt = QApplication.instance() or QApplication([])
    qt.setStyle("Fusion")
    theme.apply(qt, theme.Scheme.LIGHT)
    tab = TensorsTab(state)
    tab.resize(*SIZE)
    tab.show()
    qt.processEvents()
    times, views = [], True
    for line in LINES * 5:
        start = perf_counter()
        state.read(line)
        qt.processEvents()
        times.append(1000 * (perf_counter() - start))
        array = state.looked.result.array
        views &= array is None or np.shares_memory(array, images)
    yield at_most("a slice of 60,000 images, shown, the slowest", max(times), 50, " ms")
    yield Figure("  without copying them", "yes" if views else "no", "yes", views)
    tab.show_page(1)
    bench = state.bench
    times = []
    for operation, texts in (
        (Operation.RELU, ["train_images"]),
        (Operation.ADD, ["train_images", "train_images[0]"]),
        (Operation.DOT, ["x_train", "x_train[7]"]),
        (Operation.DOT, ["x_train", "y_train[:784]"]),
        (Operation.RESHAPE, ["train_images[:, ::2]", "(-1, 392)"]),
        (Operation.TRANSPOSE, ["train_images"]),
    ) * 5:
        start = perf_counter()
        bench.choose(operation)
        bench.set_texts(texts)
        bench.go_to(bench.count // 2)
        qt.processEvents()
        times.append(1000 * (perf_counter() - start))
    yield at_most("an operation on them, shown, the slowest", max(times), 50, " ms")
    tab.close()


def _frames(state) -> Iterator[Figure]:
    """Each step of each animation, mid-way."""
    from PySide6.QtWidgets import QApplication

    from mnistpad.state.tensors.bench import EXAMPLES
    from mnistpad.ui.tensors.tab import TensorsTab

    qt = QApplication.instance()
    for size in (SIZE, (1920, 1010)):
        tab = TensorsTab(state)
        tab.resize(*size)
        tab.show()
        tab.show_page(1)
        qt.processEvents()
        bench, stage = state.bench, tab.bench.stage
        times = []
        gc.collect()
        for operation in EXAMPLES:
            bench.choose(operation)
            for _, texts in bench.examples:
                bench.set_texts(texts)
                bench.go_to(0)
                qt.processEvents()
                for position in range(1, min(bench.count, 40)):
                    for share in (0.0, 0.5, 1.0):
                        start = perf_counter()
                        if not share:
                            bench.go_to(position)
                        stage.set_step(bench.part[1], share)
                        stage.repaint()
                        times.append(1000 * (perf_counter() - start))
        tab.close()
        name = f"frames of the animations at {size[0]} × {size[1]}, p99"
        yield at_most(name, float(np.percentile(times, 99)), 8, " ms")


def _expressions() -> Figure:
    """Lines that hypothesis makes up, against numpy."""
    from hypothesis import given, settings

    from tests.core.test_tensor_slices import check, lines

    checked = []

    @settings(max_examples=EXPRESSIONS, deadline=None, database=None)
    @given(lines())
    def each(line) -> None:
        checked.append(check(*line))

    each()
    name = "expressions equal to numpy in value, shape and dtype"
    return Figure(name, f"{len(checked):,}", f"≥ {EXPRESSIONS:,}", len(checked) >= EXPRESSIONS)
