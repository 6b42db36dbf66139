from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.state.drawing.pad import PadState, Tool
from mnistpad.ui import theme
from mnistpad.ui.drawing.pad import DrawPad
from tests.conftest import DIGITS, digit
from tests.ui.conftest import draw, to_pixels

FIRST = {label: (DIGITS[label][0][0][0], DIGITS[label][0][1][0]) for label in DIGITS}
"""Where each digit begins."""


@pytest.fixture
def pad(qapp) -> PadState:
    theme.apply(qapp, theme.Scheme.LIGHT)
    return PadState()


@pytest.fixture
def widget(pad, qtbot) -> DrawPad:
    draw_pad = DrawPad(pad)
    qtbot.addWidget(draw_pad)
    draw_pad.resize(400, 400)
    draw_pad.show()
    qtbot.waitExposed(draw_pad)
    return draw_pad


def darkness(widget: DrawPad) -> np.ndarray:
    """How dark each pixel is, in [0, 1], shape (height, width)."""
    image = widget.grab().toImage().convertToFormat(image_format())
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return 1 - pixels[:, : image.width()] / 255


def image_format():
    from PySide6.QtGui import QImage

    return QImage.Format.Format_Grayscale8


@pytest.mark.parametrize("label", DIGITS)
def test_the_mouse_draws_strokes_where_it_goes(label, pad, widget):
    draw(widget, digit(label))
    assert len(pad.page.strokes) == len(DIGITS[label])
    for drawn, meant in zip(pad.page.strokes, digit(label).strokes, strict=True):
        assert drawn.xs[-1] == pytest.approx(meant.xs[-1], abs=0.7)
        assert drawn.ys[0] == pytest.approx(meant.ys[0], abs=0.7)


def test_a_click_leaves_a_round_dot(pad, widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert pad.page.point_count == 1
    ink = darkness(widget)[170:230, 170:230] > 0.5
    radius = pad.pen_width / 2 * 400 / 256
    assert ink.sum() == pytest.approx(np.pi * radius**2, rel=0.08)


def test_a_fast_pen_leaves_no_gaps(pad, widget):
    draw(widget, Drawing.of([[[20, 236, 20], [20, 128, 240]]]))
    columns = darkness(widget)[:, 60:300] > 0.5
    assert columns.any(axis=0).all()


def test_ink_painted_as_the_pen_moves_is_the_ink_painted_at_once(pad, widget):
    for label in (3, 4):
        pad.clear()
        draw(widget, digit(label))
        live = darkness(widget)
        pad.page_changed.emit()  # painted anew from the strokes
        anew = darkness(widget)
        assert np.abs(live - anew).max() < 0.02


def test_ink_under_the_moving_pen_is_where_it_will_be(pad, widget):
    for label in (3, 7):
        pad.clear()
        (stroke,) = digit(label).strokes
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=to_pixels(widget, *FIRST[label]))
        for point in zip(stroke.xs, stroke.ys, strict=True):
            QTest.mouseMove(widget, to_pixels(widget, *point))
        live = darkness(widget)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
        finished = darkness(widget)
        assert np.abs(live - finished).mean() < 0.001
        assert np.mean(np.abs(live - finished) > 0.5) < 0.0005  # edges where two curves meet


def test_the_eraser_takes_away_just_what_it_passes(pad, widget):
    pad.show(Drawing((Stroke([0, 256], [128, 128], [16, 16]),)))
    before = darkness(widget)
    pad.tool = Tool.ERASER
    draw(widget, Drawing.of([[[128, 128], [60, 200]]]))
    pad.tool = Tool.PEN
    after = darkness(widget)
    assert len(pad.page.strokes) == 2
    assert after[190:210, 190:210].max() < 0.1
    assert np.abs(after - before)[:, :140].max() < 0.02
    pad.page_changed.emit()  # painted anew, it is the same but for antialiased edges
    assert np.abs(darkness(widget) - after).max() < 0.1


def test_the_right_button_erases(pad, widget):
    draw(widget, digit(1))
    draw(widget, digit(1), Qt.MouseButton.RightButton)
    assert pad.is_empty


def test_resizing_keeps_the_ink_in_its_place(pad, widget, qtbot):
    draw(widget, digit(7))
    small = darkness(widget) > 0.5
    widget.resize(800, 800)
    qtbot.wait(20)
    large = darkness(widget) > 0.5
    assert large[::2, ::2].shape == small.shape
    assert np.mean(large[::2, ::2] != small) < 0.01


def test_a_pen_with_pressure_draws_thin_and_wide_and_its_other_end_erases(pad, widget):
    def send(kind, x, pressure, pointer):
        device = QPointingDevice(
            "pen", 1, QInputDevice.DeviceType.Stylus, pointer,
            QInputDevice.Capability.Pressure | QInputDevice.Capability.Position,
            1, 3, "", QPointingDeviceUniqueId(),
        )  # fmt: skip
        place = QPointF(x, 200)
        event = QTabletEvent(
            kind, device, place, widget.mapToGlobal(place), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()

    pen, eraser = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser
    send(QEvent.Type.TabletPress, 50, 0.1, pen)
    for x in range(60, 351, 10):
        send(QEvent.Type.TabletMove, x, x / 350, pen)
    send(QEvent.Type.TabletRelease, 350, 0, pen)
    ink = darkness(widget) > 0.5
    assert 0 < ink[:, 70].sum() < ink[:, 330].sum()
    send(QEvent.Type.TabletPress, 200, 1, eraser)
    send(QEvent.Type.TabletRelease, 200, 0, eraser)
    assert len(pad.page.strokes) == 2


def test_one_finger_draws(pad, widget):
    finger = QTest.createTouchDevice()
    QTest.touchEvent(widget, finger).press(0, QPoint(100, 100), widget)
    for x in range(110, 300, 10):
        QTest.touchEvent(widget, finger).move(0, QPoint(x, 150), widget)
    QTest.touchEvent(widget, finger).release(0, QPoint(300, 150), widget)
    assert len(pad.page.strokes) == 1
    assert len(pad.page.strokes[0]) >= 19


def test_the_keyboard_draws(pad, widget, qtbot):
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    for _ in range(5):
        qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    qtbot.keyClick(widget, Qt.Key.Key_Up)
    (stroke,) = pad.page.strokes
    assert stroke.xs.tolist() == [128, 134, 140, 146, 152, 158, 158]
    assert stroke.ys.tolist() == [128] * 6 + [129]


def test_keys_go_on_from_the_corner_that_they_have_reached(pad, widget, qtbot):
    widget.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up) * 22:
        qtbot.keyClick(widget, key)
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    (stroke,) = pad.page.strokes
    assert (stroke.xs.tolist(), stroke.ys.tolist()) == ([0, 6], [0, 0])


def test_reached_by_tab_the_pad_shows_its_focus(pad, widget):
    widget.clearFocus()
    before = widget.grab().toImage().pixelColor(200, 1)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.grab().toImage().pixelColor(200, 1) != before


def test_on_a_screen_of_two_pixels_a_point_ink_has_both(pad, widget):
    draw(widget, digit(7))
    widget.grab()
    assert widget._ink._pixmap.width() == round(400 * widget.devicePixelRatio())


def test_with_20000_points_a_move_repaints_only_its_place(pad, widget, qtbot):
    random = np.random.default_rng(0)
    walk = np.cumsum(random.normal(0, 1.5, (2, 20_000)), axis=1) % 256
    pad.show(Drawing((Stroke(*walk),)))
    widget.grab()
    painted = []
    widget.paintEvent = lambda event: (
        painted.append(event.rect()),
        DrawPad.paintEvent(widget, event),
    )
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=to_pixels(widget, 100, 100))
    qtbot.wait(30)
    painted.clear()
    QTest.mouseMove(widget, to_pixels(widget, 104, 103))
    qtbot.waitUntil(lambda: bool(painted))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=to_pixels(widget, 104, 103))
    assert max(painted[0].width(), painted[0].height()) < 100
