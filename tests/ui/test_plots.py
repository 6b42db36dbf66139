"""What every plot offers: zoom and fit, a crosshair, files, and a style that follows the theme."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QImage, QPalette, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from mnistpad.ui import theme
from mnistpad.ui.numbers import round_up
from mnistpad.ui.plots.marks import Target
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.theme import Role
from tests.ui.conftest import wait
from tests.ui.perceptron import shown

LEFT = Qt.MouseButton.LeftButton
XS = np.linspace(0, 10, 101)


@pytest.fixture
def plot(qtbot, qapp) -> Iterator[Plot]:
    plot = Plot("step", "loss")
    plot.add_line("first", Role.Accent).setData(XS, XS**2)
    plot.add_line("second", Role.LinkVisited, 2, (4, 2)).setData(XS, 100 - XS)
    plot.set_ranges((0.0, 10.0), (0.0, 100.0))
    with shown(qtbot, qapp, plot, 500, 300):
        yield plot


def wheel(
    plot: Plot, place: QPointF, notches: int, modifier=Qt.KeyboardModifier.NoModifier
) -> None:
    surface = plot.viewport()
    event = QWheelEvent(
        place, QPointF(surface.mapToGlobal(place)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(surface, event)


def action(plot: Plot, text: str) -> QAction:
    return next(each for each in plot.actions() if each.text() == text)


@pytest.mark.parametrize("way", ["double click", "menu"])
def test_the_wheel_zooms_and_lets_go_until_fit_takes_hold_again(plot, qtbot, way):
    assert not action(plot, "Fit").isEnabled()
    with qtbot.waitSignal(plot.fits_changed):
        wheel(plot, plot.at(5, 50), 2)
    low, high = plot.x_range
    assert high - low == pytest.approx(6.4)
    assert plot.y_range == (0, 100)
    plot.set_ranges((0.0, 20.0), (0.0, 100.0))
    assert plot.x_range == (low, high)
    if way == "menu":
        action(plot, "Fit").trigger()
    else:
        QTest.mouseDClick(plot.viewport(), LEFT, pos=plot.at(5, 50).toPoint())
    assert plot.x_range == (0, 20)
    assert plot.fits


def test_control_and_the_wheel_zoom_upright(plot):
    wheel(plot, plot.at(5, 50), 1, Qt.KeyboardModifier.ControlModifier)
    low, high = plot.y_range
    assert high - low == pytest.approx(80)
    assert plot.x_range == (0, 10)


def test_an_axis_that_is_zoomed_lets_go_alone_and_takes_hold_where_all_is_in_sight(plot):
    wheel(plot, plot.at(5, 50), 1)
    shown = plot.x_range
    plot.set_ranges((0.0, 10.0), (0.0, 200.0))
    assert plot.x_range == shown
    assert plot.y_range == (0, 200)
    plot.view.setXRange(0, 10, padding=0)
    plot.follow_hand()
    assert plot.fits


def test_dragging_moves_the_view(plot):
    start = plot.at(5, 50).toPoint()
    QTest.mousePress(plot.viewport(), LEFT, pos=start)
    for part in range(1, 5):
        wait(12)
        QTest.mouseMove(plot.viewport(), start + QPoint(20 * part, 0))
    QTest.mouseRelease(plot.viewport(), LEFT, pos=start + QPoint(80, 0))
    assert plot.x_range[0] < -1
    assert plot.y_range == (0, 100)
    assert not plot.fits


def test_the_crosshair_tells_each_line_s_value(plot):
    QTest.mouseMove(plot.viewport(), plot.at(4.0, 50).toPoint())
    where, first, second = plot.caption.entries
    assert where.name == "step"
    assert float(where.value) == pytest.approx(4, abs=0.1)
    assert (first.name, second.name) == ("first", "second")
    assert float(first.value) == pytest.approx(16, abs=1)
    assert float(second.value) == pytest.approx(96, abs=0.2)
    QTest.mouseMove(plot.viewport(), QPoint(1, 1))
    assert plot.caption.entries == ()


def test_a_click_tells_its_place_and_a_point_is_dragged(plot, qtbot):
    with qtbot.waitSignal(plot.clicked) as clicked:
        QTest.mouseClick(plot.viewport(), LEFT, pos=plot.at(3, 40).toPoint())
    assert clicked.args == pytest.approx([3, 40], abs=0.5)
    places = []
    target = Target("o", Role.Accent, 14, lambda x, y: places.append((x, y)))
    plot.add(target)
    target.put(2.0, 20.0)
    assert not places
    start, end = plot.at(2, 20).toPoint(), plot.at(6, 60).toPoint()
    QTest.mousePress(plot.viewport(), LEFT, pos=start)
    QTest.mouseMove(plot.viewport(), end)
    QTest.mouseRelease(plot.viewport(), LEFT, pos=end)
    assert places[-1] == pytest.approx((6, 60), abs=0.5)
    assert plot.fits


def test_a_logarithmic_axis_shows_powers_and_lines_stand_at_them(plot):
    plot.set_log(True)
    plot.set_ranges((0.0, 10.0), (-2.0, 2.0))
    QApplication.processEvents()
    assert {"0.01", "0.1", "1", "10", "100"} <= set(plot.y_axis.texts())
    assert plot.at(1, 10).y() == pytest.approx(plot.view.sceneBoundingRect().top(), abs=90)
    assert plot.at(1, 100).y() < plot.at(1, 10).y() < plot.at(1, 1).y()


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (0.0, 1.0, {"0.0", "1.0"}),
        (-3.0, 3.0, {"−2", "0", "2"}),
        (0.0, 0.003, {"0.0000", "0.0030"}),
        (0.0, 1e30, {"0", "1e30"}),
    ],
)
def test_numbers_along_an_axis_are_round_and_have_equally_many_decimals(plot, low, high, texts):
    plot.set_ranges((0.0, 10.0), (low, high))
    QApplication.processEvents()
    assert texts <= set(plot.y_axis.texts())


@pytest.mark.parametrize(
    ("number", "rounded"),
    [(0.3, 0.5), (1, 1), (2.01, 5), (0.02, 0.02), (7e9, 1e10), (0, 1), (-1, 1), (np.inf, 1)],
)
def test_rounding_up_goes_to_1_2_or_5(number, rounded):
    assert round_up(number) == pytest.approx(rounded)


def test_it_follows_the_theme(plot, qapp):
    def corner() -> int:
        return plot.grab().toImage().pixelColor(2, 290).lightness()

    light = corner()
    theme.apply(qapp, theme.Scheme.DARK)
    wait(20)
    assert corner() < 90 < light
    accent = plot.palette().color(QPalette.ColorRole.Accent)
    image = plot.grab().toImage()
    column = [image.pixelColor(round(plot.at(5, 0).x()), y) for y in range(image.height())]
    assert accent in column
    theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_is_saved(plot, monkeypatch, tmp_path, kind):
    path = tmp_path / f"plot.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    action(plot, "Save picture…").trigger()
    if kind == "png":
        assert QImage(str(path)).width() == 2 * (plot.width() + 16)
    else:
        assert QSvgRenderer(str(path)).isValid()


def test_its_numbers_are_saved(plot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "n"), ""))
    action(plot, "Save numbers…").trigger()
    head, *rows = csv.reader((tmp_path / "n.csv").read_text().splitlines())
    assert head == ["first: step", "first", "second: step", "second"]
    assert np.array(rows, float) == pytest.approx(np.stack([XS, XS**2, XS, 100 - XS], 1))


def test_what_can_t_be_written_is_told(plot, monkeypatch, tmp_path):
    told = []
    nowhere = Path(tmp_path / "none" / "n.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    action(plot, "Save numbers…").trigger()
    assert "n.csv" in told[0]


def test_a_closed_plot_that_is_still_there_minds_no_other_palette(plot, qapp):
    plot.close()
    theme.apply(qapp, theme.Scheme.DARK)
    QApplication.processEvents()
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert plot.closed
