"""The ten bars: what has changed is painted, and nothing else need be."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from mnistpad.core.drawing.recogniser import Reading
from mnistpad.ui.drawing.bars import ProbabilityBars


class Painted(QObject):
    """Notes the region of each paint event."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


@pytest.fixture
def bars(qtbot) -> ProbabilityBars:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.show()
    qtbot.waitExposed(bars)
    return bars


def reading(probabilities: np.ndarray, label: int | None) -> Reading:
    return Reading(probabilities, label, float(probabilities.max()))


@pytest.mark.parametrize("size", [(280, 480), (333, 517), (900, 1003)])
def test_what_is_painted_bit_by_bit_is_what_would_be_painted_at_once(bars, size):
    bars.resize(*size)
    chance = np.random.default_rng(0)
    bars.set_reading(reading(np.full(10, 0.1, np.float32), None))
    QApplication.processEvents()
    seen = bars.grab().toImage()
    painted = Painted()
    bars.installEventFilter(painted)
    for turn in range(60):
        probabilities = chance.dirichlet(np.full(10, 0.1)).astype(np.float32)
        bars.set_reading(reading(probabilities, int(probabilities.argmax()) if turn % 5 else None))
        QApplication.processEvents()
        bars.removeEventFilter(painted)  # it would note the pictures taken here
        for region in painted.regions:
            bars.render(seen, region.boundingRect().topLeft(), region)
        painted.regions.clear()
        assert seen == bars.grab().toImage().convertToFormat(seen.format())
        bars.installEventFilter(painted)


def test_an_answer_that_hardly_differs_paints_only_the_rows_that_do(bars):
    probabilities = np.full(10, 0.002, np.float32)
    probabilities[3] = 0.98
    bars.set_reading(reading(probabilities, 3))
    QApplication.processEvents()
    painted = Painted()
    bars.installEventFilter(painted)
    probabilities = probabilities.copy()
    probabilities[[3, 5]] = 0.97, 0.012
    bars.set_reading(reading(probabilities, 3))
    QApplication.processEvents()
    (region,) = painted.regions
    row = bars.height() / 10
    assert region.contains(QPoint(20, round(3.5 * row)))
    assert region.contains(QPoint(20, round(5.5 * row)))
    assert not region.contains(QPoint(20, round(7.5 * row)))


def test_nothing_to_read_empties_all_bars(bars):
    bars.set_reading(reading(np.full(10, 0.1, np.float32), None))
    QApplication.processEvents()
    full = bars.grab().toImage()
    bars.set_reading(None)
    QApplication.processEvents()
    assert isinstance(full, QImage)
    assert bars.grab().toImage() != full
    assert bars.accessibleDescription() == "nothing to read"
