"""Curves with a real pointer and real keys: what is read is what the history holds."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPalette, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QToolButton, QWidget

from mnistpad.core.network.history import EpochValues, History
from mnistpad.ui import theme
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.network.curves_plot import figure

Key = Qt.Key
Modifier = Qt.KeyboardModifier
EACH = 100


def run(updates=250, seed=0, each=EACH) -> History:
    """A run as it might have gone."""
    random = np.random.default_rng(seed)
    history = History(each)
    way = np.exp(-np.arange(1, updates + 1) / 60)
    loss = (0.1 + 2.2 * way) * np.exp(random.normal(size=updates) * 0.2)
    history.append(loss, np.clip(1 - 0.4 * loss, 0, 1))
    for number in range(1, updates // each + 1):
        end = number * each
        mean = float(loss[end - each : end].mean())
        val_loss = float(0.09 + 2 * way[end - 1])
        history.end_epoch(EpochValues(number, end, mean, 0.9, val_loss, 1 - 0.4 * val_loss, 2.0))
    return history


@pytest.fixture
def curves(qapp, qtbot) -> Curves:
    theme.apply(qapp, theme.Scheme.LIGHT)
    widget = Curves()
    qtbot.addWidget(widget)
    widget.resize(600, 500)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def shown(curves, qtbot) -> Curves:
    """With one finished run."""
    curves.set_run(1, run(), "tutorial", live=False)
    settle(curves, qtbot)
    return curves


def settle(curves: Curves, qtbot) -> None:
    """Until the picture has followed, and the timer rests unless a run is live."""
    qtbot.wait(100)
    curves.redraw()


def surface(curves: Curves):
    return curves.loss.viewport()


def at(curves: Curves, epoch: float, plot=None) -> QPoint:
    """Where an epoch lies on the surface, half-way up a plot."""
    view = (plot or curves.loss).view
    place = view.mapViewToScene(QPointF(epoch, 0))
    return QPoint(round(place.x()), round(view.sceneBoundingRect().center().y()))


def x_range(curves: Curves) -> list[float]:
    return curves.loss.view.viewRange()[0]


def y_range(curves: Curves) -> list[float]:
    return curves.loss.view.viewRange()[1]


def press(curves: Curves, key: Key, modifier=Modifier.NoModifier) -> None:
    QTest.keyClick(curves.focusProxy(), key, modifier)


def wheel(
    curves: Curves, place: QPoint, steps: int, modifier=Modifier.NoModifier, *, sideways=False
) -> None:
    target = surface(curves)
    event = QWheelEvent(
        QPointF(place),
        QPointF(target.mapToGlobal(place)),
        QPoint(),
        QPoint(120 * steps, 0) if sideways else QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def drag(curves: Curves, qtbot, start: QPoint, by: QPoint) -> None:
    target = surface(curves)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 11):
        QTest.mouseMove(target, start + by * part / 10)
        qtbot.wait(12)  # the scene takes moves of a hundredth of a second at a time
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=start + by)


def button(curves: Curves, text: str) -> QToolButton:
    return next(each for each in curves.findChildren(QToolButton) if each.text() == text)


def hint(curves: Curves) -> QLabel:
    return curves.findChild(QLabel)


def colours(curves: Curves) -> set[str]:
    image = curves.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return {f"#{value & 0xFFFFFF:06x}" for value in np.unique(pixels).tolist()}


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


# What is drawn


def test_before_the_first_batch_it_says_what_to_do(curves):
    said = [label.text() for label in curves.findChildren(QLabel) if label.isVisible()]
    assert any("Press Start" in text for text in said)
    assert not curves.focusProxy().isVisible()


def test_with_all_runs_off_it_says_how_to_see_them(shown, qtbot):
    shown.remove_run(1)
    shown.set_others(True)
    settle(shown, qtbot)
    assert "switch one on" in hint(shown).text()
    assert hint(shown).isVisible()
    shown.set_run(1, run(), "tutorial", live=False)
    settle(shown, qtbot)
    assert not hint(shown).isVisible()


def test_batches_added_to_a_live_run_appear_once_they_are_announced(curves, qtbot):
    history = run(10)
    curves.set_run(1, history, "tutorial", live=True, epochs=5)
    qtbot.waitUntil(lambda: curves.focusProxy().isVisible())
    settle(curves, qtbot)
    history.append([0.5] * 40, [0.8] * 40)
    curves.follow()
    qtbot.waitUntil(lambda: curves.loss.smoothed.getData()[0].max(initial=0) > 0.47)
    assert curves.loss.texts[0] == "0.500"


def test_nothing_is_painted_once_all_is_drawn_until_there_is_news(curves, qtbot):
    history = run()
    curves.set_run(1, history, "tutorial", live=True)
    qtbot.waitUntil(lambda: curves.loss.smoothed.getData()[0] is not None)
    qtbot.wait(300)
    paints = Paints(surface(curves))
    qtbot.wait(300)
    assert paints.count == 0
    history.append([0.5], [0.8])
    curves.follow()
    qtbot.waitUntil(lambda: paints.count > 0)


def test_the_smoothed_line_stands_at_the_historys_values(shown):
    history = run()
    xs, ys = shown.loss.smoothed.getData()
    np.testing.assert_allclose(xs, np.arange(1, 251) / EACH)
    np.testing.assert_allclose(ys, history.loss.smoothed, rtol=1e-6)


def test_every_extreme_of_many_batches_is_drawn_within_two_points_a_column(curves, qtbot):
    history = run(50_000, each=10_000)
    history.loss.append([9.0])
    history.accuracy.append([0.5])
    curves.set_run(1, history, "long", live=False)
    settle(curves, qtbot)
    xs, ys = curves.loss.batches.getData()
    assert ys.max() == 9
    assert ys.min() == pytest.approx(history.loss.values.min())
    assert xs.size <= 2 * (curves.loss.view.width() + 2)


def test_a_truncated_run_is_drawn_without_its_later_updates(shown, qtbot):
    history = run()
    shown.set_run(1, history, "tutorial", live=False)
    history.truncate(120)
    shown.refresh()
    settle(shown, qtbot)
    assert shown.loss.smoothed.getData()[0].max() == pytest.approx(1.2)
    assert shown.loss.marks.diamonds[:, 0].tolist() == [1.0]


def test_validation_stands_at_the_ends_of_epochs_with_the_best_marked(shown):
    history = run()
    expected = [(values.epoch, values.val_accuracy) for values in history.epochs]
    np.testing.assert_allclose(shown.accuracy.marks.diamonds, expected)
    best = shown.accuracy.marks.best
    assert best.text == "best, epoch 2"
    assert (best.x, best.y) == (2, history.epochs[1].val_accuracy)


def test_each_plot_marks_its_own_best_epoch(curves, qtbot):
    history = run()
    values = [(0.3, 0.7), (0.2, 0.9)]
    losses_and_accuracies = [(0.3, 0.91), (0.2, 0.91)]
    history.epochs = [
        EpochValues(number + 1, 100 * (number + 1), *values[number], *validated, 2.0)
        for number, validated in enumerate(losses_and_accuracies)
    ]
    curves.set_run(1, history, "tutorial", live=False)
    settle(curves, qtbot)
    loss, accuracy = curves.loss.marks.best, curves.accuracy.marks.best
    assert (loss.text, loss.x, loss.y) == ("best, epoch 2", 2, 0.2)
    assert (accuracy.text, accuracy.x, accuracy.y) == ("best, epoch 1", 1, 0.91)


def test_without_validation_the_best_epoch_is_marked_on_the_line(curves, qtbot):
    history = run()
    values = [(1, 100, 0.9, 0.7), (2, 200, 0.3, 0.9)]
    history.epochs = [EpochValues(*each, None, None, 2.0) for each in values]
    curves.set_run(1, history, "tutorial", live=False)
    settle(curves, qtbot)
    assert curves.loss.marks.best.y == pytest.approx(history.loss.smoothed[199])
    assert curves.accuracy.marks.best.y == pytest.approx(history.accuracy.smoothed[199])
    assert curves.loss.texts[2] == "–"


def test_the_mark_s_tooltip_says_by_what_it_is_best_and_which_of_equals_it_is(shown):
    for plot, word in ((shown.loss, "lowest"), (shown.accuracy, "highest")):
        best = plot.marks.best
        ring = plot.mapFromScene(plot.view.mapViewToScene(QPointF(best.x, best.y)))
        QTest.mouseMove(plot.viewport(), ring)
        (tip,) = filter(None, (item.toolTip() for item in plot.items(ring)))
        assert word in tip
        assert "the earliest" in tip
        beside = ring - QPoint(200, 0)
        QTest.mouseMove(plot.viewport(), beside)
        assert not any(item.toolTip() for item in plot.items(beside))


def test_values_that_are_no_number_leave_a_gap(curves, qtbot):
    history = run(50)
    history.append([math.nan, math.inf, 0.5], [0.5, 0.5, 0.5])
    curves.set_run(1, history, "tutorial", live=False)
    settle(curves, qtbot)
    assert np.isnan(curves.loss.batches.getData()[1]).sum() == 2
    assert curves.grab().toImage().width() >= 600
    assert y_range(curves)[1] < 5


def test_the_live_run_is_in_front_and_earlier_ones_are_ghosts_with_dashes_of_their_own(
    curves, qtbot
):
    curves.set_run(3, run(60), "now", live=True)
    curves.set_run(1, run(seed=1), "tutorial", live=False)
    curves.set_run(2, run(seed=2), "rate 0.01", live=False)
    settle(curves, qtbot)
    ghosts = curves.loss.ghosts
    assert sorted(ghosts) == [1, 2]
    assert curves.loss.smoothed.getData()[0].size == 60
    dashes = [tuple(ghost.opts["pen"].dashPattern()) for ghost in ghosts.values()]
    assert len(set(dashes)) == 2
    assert [end.text for end in curves.loss.marks.ends] == ["1", "2"]


def test_a_run_removed_is_gone_and_comes_back_in_front(curves, qtbot):
    for key in (1, 2, 3):
        curves.set_run(key, run(seed=key), f"run {key}", live=False)
    settle(curves, qtbot)
    assert sorted(curves.accuracy.ghosts) == [1, 2]
    curves.remove_run(1)
    settle(curves, qtbot)
    assert sorted(curves.accuracy.ghosts) == [2]
    curves.set_run(1, run(seed=1), "run 1", live=False)
    curves.remove_run(2)
    settle(curves, qtbot)
    assert sorted(curves.accuracy.ghosts) == [3]


def test_both_plots_line_up(shown):
    loss, accuracy = (plot.view.sceneBoundingRect() for plot in (shown.loss, shown.accuracy))
    assert (loss.left(), loss.right()) == (accuracy.left(), accuracy.right())
    assert shown.loss.view.viewRange()[0] == shown.accuracy.view.viewRange()[0]


def test_a_planned_length_keeps_the_axis_still_while_the_run_grows(curves, qtbot):
    history = run(20)
    curves.set_run(1, history, "tutorial", live=True, epochs=5)
    settle(curves, qtbot)
    before = x_range(curves)
    history.append([0.3] * 200, [0.9] * 200)
    settle(curves, qtbot)
    assert x_range(curves) == before
    assert before[1] > 5


@pytest.mark.parametrize("size", [(300, 260), (472, 420), (900, 800)])
def test_both_plots_have_room_and_ticks_at_each_size(size, shown, qtbot):
    shown.resize(*size)
    settle(shown, qtbot)
    assert (shown.width(), shown.height()) == size
    for plot in (shown.loss, shown.accuracy):
        assert plot.view.height() > 40
        assert len(plot.y_axis.ticks) >= 2


def test_the_curves_follow_the_theme(shown, qtbot, qapp):
    light = colours(shown)
    theme.apply(qapp, theme.Scheme.DARK)
    settle(shown, qtbot)
    dark = colours(shown)
    accent = shown.palette().color(QPalette.ColorRole.Accent).name()
    assert accent == "#56b4e9"
    assert accent in dark
    assert accent not in light


# Crosshair


def test_the_crosshair_reads_the_historys_values_under_the_pointer(shown):
    QTest.mouseMove(surface(shown), at(shown, 1.5))
    reading, history = shown.reading, run()
    a_pixel = (x_range(shown)[1] - x_range(shown)[0]) / shown.loss.view.width()
    assert reading.epoch == pytest.approx(1.5, abs=max(a_pixel, 1 / EACH))
    index = reading.update - 1
    assert reading.epoch == reading.update / EACH
    assert reading.loss == history.loss.values[index]
    assert reading.accuracy == history.accuracy.values[index]
    assert reading.smoothed_loss == history.loss.smoothed[index]
    assert reading.smoothed_accuracy == history.accuracy.smoothed[index]
    assert shown.loss.texts == (
        figure(reading.loss),
        figure(reading.smoothed_loss),
        figure(history.epochs[0].val_loss),
    )


def test_the_crosshair_stands_at_the_last_batch_right_of_it_and_goes_with_the_pointer(shown):
    QTest.mouseMove(surface(shown), at(shown, 2.52))
    assert shown.reading.update == 250
    QTest.mouseMove(surface(shown), QPoint(1, 200))
    assert shown.reading is None


def test_arrow_keys_walk_through_updates_epochs_and_to_the_ends(shown):
    press(shown, Key.Key_Right)
    assert shown.reading.update == 250
    press(shown, Key.Key_Left)
    step = 250 - shown.reading.update
    assert 1 <= step <= 2
    press(shown, Key.Key_Left, Modifier.ControlModifier)
    assert shown.reading.update == 200
    press(shown, Key.Key_Right, Modifier.ControlModifier)
    assert shown.reading.update == 250
    press(shown, Key.Key_Home)
    assert shown.reading.update == 1
    press(shown, Key.Key_End)
    assert shown.reading.update == 250
    assert "update 250" in shown.focusProxy().accessibleDescription()
    press(shown, Key.Key_Escape)
    assert shown.reading is None


def test_a_zoomed_view_follows_the_crosshair(shown):
    for _ in range(6):
        press(shown, Key.Key_Plus)
    press(shown, Key.Key_End)
    left, right = x_range(shown)
    assert left <= shown.reading.epoch <= right


def test_the_crosshair_stays_within_a_run_that_was_cut(shown, qtbot):
    history = run()
    shown.set_run(1, history, "tutorial", live=False)
    shown.set_crosshair(240)
    history.truncate(100)
    shown.refresh()
    settle(shown, qtbot)
    assert shown.reading.update == 100


def test_without_a_crosshair_the_latest_values_are_shown(shown):
    history = run()
    assert shown.loss.texts[0] == figure(history.loss.values[-1])
    assert shown.accuracy.texts[2] == figure(history.epochs[-1].val_accuracy)


# Zoom and fit


def test_the_wheel_zooms_about_the_pointer_and_lets_the_fit_go(shown, qtbot):
    before = x_range(shown)
    with qtbot.waitSignal(shown.fits_changed) as changed:
        wheel(shown, at(shown, 1.0), 3)
    after = x_range(shown)
    assert changed.args == [False]
    assert not shown.fits
    assert after[1] - after[0] == pytest.approx((before[1] - before[0]) * 0.8**3, rel=0.01)
    share = [(1.0 - low) / (high - low) for low, high in (before, after)]
    assert share[1] == pytest.approx(share[0], abs=0.01)
    assert shown.accuracy.view.viewRange()[0] == after


@pytest.mark.parametrize("way", ["button", "key", "double click"])
def test_fit_takes_hold_of_the_view_again(way, shown):
    before = x_range(shown), y_range(shown)
    wheel(shown, at(shown, 1.0), 3)
    wheel(shown, at(shown, 1.0), 3, Modifier.ControlModifier)
    assert (x_range(shown), y_range(shown)) != before
    if way == "button":
        QTest.mouseClick(button(shown, "Fit"), Qt.MouseButton.LeftButton)
    elif way == "key":
        press(shown, Key.Key_F)
    else:
        target, place = surface(shown), at(shown, 1.0)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=place)
    assert shown.fits
    assert (x_range(shown), y_range(shown)) == before
    assert not button(shown, "Fit").isEnabled()


def test_a_view_let_go_stays_where_it_is_while_the_run_grows(curves, qtbot):
    history = run(150)
    curves.set_run(1, history, "tutorial", live=True)
    settle(curves, qtbot)
    wheel(curves, at(curves, 0.5), 4)
    before = x_range(curves), y_range(curves)
    history.append([0.2] * 200, [0.9] * 200)
    settle(curves, qtbot)
    assert (x_range(curves), y_range(curves)) == before
    press(curves, Key.Key_F)
    assert x_range(curves)[1] > 3.5


def test_zooming_out_to_the_whole_run_takes_hold_again(shown):
    before = x_range(shown)
    wheel(shown, at(shown, 1.0), 2)
    wheel(shown, at(shown, 1.0), -5)
    assert shown.fits
    assert x_range(shown) == before


def test_control_and_wheel_zoom_upright_in_one_plot_only(shown):
    x, other = x_range(shown), shown.accuracy.view.viewRange()[1]
    low, high = y_range(shown)
    wheel(shown, at(shown, 1.0), 2, Modifier.ControlModifier)
    assert y_range(shown)[1] - y_range(shown)[0] == pytest.approx((high - low) * 0.64, rel=0.01)
    assert x_range(shown) == x
    assert shown.accuracy.view.viewRange()[1] == other


def test_a_wheel_to_the_side_moves_the_view(shown):
    wheel(shown, at(shown, 1.0), 4)
    left, right = x_range(shown)
    wheel(shown, at(shown, 1.0), -2, sideways=True)
    assert x_range(shown) == pytest.approx([left + (right - left) / 4, right + (right - left) / 4])


def test_dragging_to_the_side_moves_both_plots_and_keeps_the_height(shown, qtbot):
    wheel(shown, at(shown, 1.5), 4)
    left, right = x_range(shown)
    a_pixel = (right - left) / shown.loss.view.width()
    drag(shown, qtbot, at(shown, (left + right) / 2), QPoint(80, 4))
    assert x_range(shown)[0] == pytest.approx(left - 80 * a_pixel, abs=8 * a_pixel)
    assert shown.accuracy.view.viewRange()[0] == x_range(shown)
    assert shown.loss.fits_y


def test_dragging_upwards_moves_one_plot_up(shown, qtbot):
    other = shown.accuracy.view.viewRange()[1]
    bottom = y_range(shown)[0]
    drag(shown, qtbot, at(shown, 1.5), QPoint(0, 60))
    assert y_range(shown)[0] > bottom
    assert not shown.fits
    assert shown.accuracy.view.viewRange()[1] == other


def test_the_view_cannot_be_moved_away_from_the_curves(shown):
    for _ in range(30):
        press(shown, Key.Key_Right, Modifier.ShiftModifier)
    left, right = x_range(shown)
    assert (left + right) / 2 <= 2.5
    for _ in range(60):
        press(shown, Key.Key_Plus)
    left, right = x_range(shown)
    assert right - left == pytest.approx(8 / EACH)


def test_keys_zoom_and_move(shown):
    width = x_range(shown)[1] - x_range(shown)[0]
    press(shown, Key.Key_Plus)
    left, right = x_range(shown)
    assert right - left == pytest.approx(0.8 * width)
    press(shown, Key.Key_Left, Modifier.ShiftModifier)
    assert x_range(shown)[0] == pytest.approx(left - (right - left) / 8)
    bottom, top = y_range(shown)
    press(shown, Key.Key_Up, Modifier.ShiftModifier)
    assert y_range(shown)[0] == pytest.approx(bottom + (top - bottom) / 8)
    press(shown, Key.Key_Plus, Modifier.AltModifier)
    assert y_range(shown)[1] - y_range(shown)[0] == pytest.approx(0.8 * (top - bottom))


def test_a_small_rise_of_the_values_does_not_change_the_range(curves, qtbot):
    history = History(EACH)
    history.append([0.58] * 50, [0.9] * 50)
    curves.set_run(1, history, "tutorial", live=True, epochs=5)
    settle(curves, qtbot)
    before = y_range(curves)
    history.append([0.59] * 20, [0.9] * 20)
    settle(curves, qtbot)
    assert y_range(curves) == before
    history.append([1.4] * 20, [0.9] * 20)
    settle(curves, qtbot)
    assert y_range(curves)[1] > 1.4


# Logarithmic axis


def test_the_log_axis_shows_powers_of_the_same_values_and_says_so(shown, qtbot):
    history = run()
    with qtbot.waitSignal(shown.log_changed) as changed:
        press(shown, Key.Key_L)
    assert changed.args == [True]
    assert button(shown, "Log").isChecked()
    ys = shown.loss.smoothed.getData()[1]
    np.testing.assert_allclose(10**ys, history.loss.smoothed, rtol=1e-5)
    bottom, top = y_range(shown)
    assert 10**bottom <= history.loss.values.min()
    assert 10**top < 10
    texts = shown.loss.y_axis.texts()
    assert {"0.1", "1"} <= {text.rstrip("0").rstrip(".") for text in texts}
    shown.set_log(False)
    np.testing.assert_allclose(shown.loss.smoothed.getData()[1], history.loss.smoothed, rtol=1e-6)


def test_a_loss_of_zero_does_not_stretch_the_log_axis(curves, qtbot):
    history = History(EACH)
    history.append([1.0, 0.5, 0.0, 0.2], [0.5] * 4)
    curves.set_run(1, history, "tutorial", live=False)
    curves.set_log(True)
    settle(curves, qtbot)
    assert y_range(curves)[0] > -2


# Axes and figures


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (math.nan, "NaN"),
        (-math.inf, "−∞"),
        (0.01234, "0.0123"),
        (0.98125, "0.981"),
        (2.302585, "2.303"),
        (123.456, "123.5"),
        (1234.5, "1e3"),
        (3e38, "3e38"),
    ],
)
def test_values_are_read_out_in_six_figures_at_most(value, text):
    assert figure(value) == text
    assert len(text) <= 6


# Pictures


def test_a_png_shows_the_curves_and_not_the_crosshair(shown, tmp_path):
    path = tmp_path / "curves.png"
    shown.save(path)
    without = path.read_bytes()
    shown.set_crosshair(100)
    shown.save(path)
    assert path.read_bytes() == without
    assert shown.reading.update == 100
    image = QImage(str(path))
    assert image.width() > 1.9 * shown.focusProxy().width()
    accent = shown.palette().color(QPalette.ColorRole.Accent)
    places = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 5))
    assert any(image.pixelColor(*place) == accent for place in places)


def test_an_svg_opens_and_names_the_runs(shown, qtbot, tmp_path):
    shown.set_run(2, run(seed=2), "rate 0.01", live=False)
    settle(shown, qtbot)
    path = tmp_path / "curves.svg"
    shown.save(path)
    assert QSvgRenderer(str(path)).isValid()
    texts = [element.text for element in ET.parse(path).iter() if element.text]
    assert any("rate 0.01" in text for text in texts)
    assert any("accuracy" in text for text in texts)


def test_without_curves_there_is_no_picture_and_no_file(curves, tmp_path):
    with pytest.raises(ValueError, match="no curves to save yet"):
        curves.save(tmp_path / "curves.png")
    assert list(tmp_path.iterdir()) == []


def test_the_menu_saves_nothing_while_there_are_no_curves(curves, qtbot):
    def savable() -> list[bool]:
        actions = [each for plot in (curves.loss, curves.accuracy) for each in plot.actions()]
        return [each.isEnabled() for each in actions if each.text().startswith("Save")]

    settle(curves, qtbot)
    assert savable() == [False] * 4
    curves.set_run(1, run(), "tutorial", live=False)
    settle(curves, qtbot)
    assert savable() == [True] * 4
    curves.remove_run(1)
    settle(curves, qtbot)
    assert savable() == [False] * 4


def test_curves_that_are_gone_once_a_file_is_chosen_are_told_of(shown, monkeypatch, tmp_path):
    def choose(*_: object) -> tuple[str, str]:
        shown.remove_run(1)
        return str(tmp_path / "curves.png"), ""

    told = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    next(each for each in shown.loss.actions() if each.text() == "Save picture…").trigger()
    assert "no curves to save yet" in told[0]
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_cannot_be_written_leaves_the_old_one(shown, tmp_path):
    with pytest.raises(OSError, match="No such file"):
        shown.save(tmp_path / "nowhere" / "curves.svg")
    assert list(tmp_path.iterdir()) == []


# For everyone


def test_everything_has_a_name_and_a_tip(shown):
    for each in shown.findChildren(QToolButton):
        assert each.toolTip()
        assert each.accessibleName()
    for plot in (shown.loss, shown.accuracy):
        assert "smoothed" in plot.caption.toolTip()
    assert shown.focusProxy().accessibleName()


def test_the_keyboard_reaches_the_curves(shown, qtbot):
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.isActiveWindow())
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.focusProxy().hasFocus()
    with_ring = shown.grab().toImage()
    button(shown, "Log").setFocus()
    assert shown.grab().toImage() != with_ring


def test_its_context_menu_fits_and_saves_the_numbers_of_the_run_in_front(
    shown, monkeypatch, tmp_path
):
    actions = {each.text(): each for each in shown.focusProxy().actions()}
    assert not actions["Fit"].isEnabled()
    wheel(shown, at(shown, 1.0), 3)
    actions["Fit"].trigger()
    assert shown.fits
    path = tmp_path / "n.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    actions["Save numbers…"].trigger()
    head, *rows = (line.split(",") for line in path.read_text().splitlines())
    assert head[:3] == ["update", "epoch", "loss"]
    np.testing.assert_allclose([float(row[2]) for row in rows], run().loss.values, rtol=1e-6)
