from __future__ import annotations

import gzip
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QSlider,
    QTabWidget,
    QToolButton,
    QWidget,
)

from mnistpad.app import App
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.raster import rasterise
from mnistpad.resources import resource
from mnistpad.state.drawing.pad import Tool
from mnistpad.ui.card import Card
from mnistpad.ui.drawing.answer import Answer
from mnistpad.ui.drawing.bars import ProbabilityBars
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.lessons.sideways import Sideways
from mnistpad.ui.notice import Notice
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.theme import Scheme
from tests.conftest import DIGITS, digit
from tests.ui.conftest import draw, make_app


def button(app, text: str) -> QToolButton:
    return next(b for b in draw_tab(app).findChildren(QToolButton) if b.text() == text)


def draw_tab(app: App) -> DrawTab:
    return app.window.findChild(DrawTab)


def labels(place: QWidget) -> list[QLabel | LiveLabel]:
    return [label for kind in (QLabel, LiveLabel) for label in place.findChildren(kind)]


def answer(app) -> list[str]:
    return [label.text() for label in labels(app.window.findChild(Answer))]


@pytest.mark.parametrize("label", DIGITS)
def test_a_digit_drawn_with_the_mouse_is_read(label, app, draw_pad, qtbot):
    draw(draw_pad, digit(label))
    qtbot.waitUntil(lambda: answer(app)[0] == str(label))
    assert "% sure" in answer(app)[1]
    bars = app.window.findChild(ProbabilityBars)
    shown = dict(part.split(": ") for part in bars.accessibleDescription().split(", "))
    assert float(shown[str(label)].removesuffix(" %")) > 90


def test_the_bars_follow_the_pen_while_it_draws(app, draw_pad, qtbot):
    readings = []
    app.states.recognition.updated.connect(lambda: readings.append(app.states.recognition.reading))
    for point in zip(digit(7).strokes[0].xs, digit(7).strokes[0].ys, strict=True):
        if not app.states.pad.pen_is_down:
            app.states.pad.pen_down(*point)
        app.states.pad.pen_move(*point)
        qtbot.wait(4)
    assert app.states.pad.pen_is_down
    assert len(readings) > 5
    assert len({reading.label for reading in readings if reading}) > 1


def test_the_buttons_do_what_they_say(app, draw_pad, qtbot):
    draw(draw_pad, digit(1))
    qtbot.mouseClick(button(app, "Eraser"), Qt.MouseButton.LeftButton)
    assert app.states.pad.tool is Tool.ERASER
    qtbot.mouseClick(button(app, "Pen"), Qt.MouseButton.LeftButton)
    assert app.states.pad.tool is Tool.PEN
    qtbot.mouseClick(button(app, "Clear"), Qt.MouseButton.LeftButton)
    assert app.states.pad.is_empty
    assert not button(app, "Clear").isEnabled()
    qtbot.mouseClick(button(app, "↶"), Qt.MouseButton.LeftButton)
    assert not app.states.pad.is_empty
    qtbot.mouseClick(button(app, "↷"), Qt.MouseButton.LeftButton)
    assert app.states.pad.is_empty


def test_the_keys_do_what_the_buttons_do(app, draw_pad, qtbot):
    app.window.activateWindow()
    draw(draw_pad, digit(1))
    for key, modifiers, holds in (
        (Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, lambda: app.states.pad.tool is Tool.ERASER),
        (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, lambda: app.states.pad.tool is Tool.PEN),
        (
            Qt.Key.Key_BracketRight,
            Qt.KeyboardModifier.NoModifier,
            lambda: app.states.pad.pen_width == 20,
        ),
        (
            Qt.Key.Key_BracketLeft,
            Qt.KeyboardModifier.NoModifier,
            lambda: app.states.pad.pen_width == 16,
        ),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, lambda: app.states.pad.is_empty),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, lambda: not app.states.pad.is_empty),
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, lambda: app.states.recognition.plainly),
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, lambda: not app.states.recognition.plainly),
    ):
        QTest.keyClick(app.window, key, modifiers)
        qtbot.waitUntil(holds, timeout=1000)


def test_every_control_has_a_name_and_a_tooltip(app):
    kinds = (QAbstractButton, QComboBox, QSlider, TensorView, ProbabilityBars)
    for kind in kinds:
        for widget in app.window.findChildren(kind):
            if widget.isVisible() and widget.objectName() != "qt_menubar_ext_button":
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
                assert widget.toolTip(), (widget, widget.accessibleName())


def test_the_tensor_is_shown_with_the_value_under_the_pointer(app, draw_pad, qtbot):
    draw(draw_pad, digit(1))
    qtbot.waitUntil(lambda: app.states.recognition.reading is not None)
    view = draw_tab(app).findChild(TensorView)
    zoom = view.width() // 28
    QTest.mouseMove(view, view.rect().topLeft() + type(view.pos())(14 * zoom + 1, 9 * zoom + 1))
    texts = [label.text() for label in labels(app.window)]
    value = app.states.recognition.tensor[9, 14]
    assert any(f"[9, 14] = {value:.2f}" in text for text in texts)
    assert any("ink 20 px tall" in text for text in texts)


def test_plain_resizing_shows_its_own_answer(app, draw_pad, qtbot):
    draw(draw_pad, digit(7))
    qtbot.waitUntil(lambda: app.states.recognition.plain_reading is not None)
    box = draw_tab(app).findChild(QCheckBox)
    qtbot.mouseClick(
        box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 2
    )
    qtbot.waitUntil(
        lambda: app.states.recognition.shown_reading is app.states.recognition.plain_reading
    )
    assert app.window.menu_actions.plainly.isChecked()


def test_the_tensor_is_copied_as_text_numpy_can_read(app, draw_pad, qtbot):
    draw(draw_pad, digit(3))
    qtbot.waitUntil(lambda: app.states.recognition.reading is not None)
    app.window.menu_actions.copy_tensor.trigger()
    text = QGuiApplication.clipboard().text()
    numbers = text.removeprefix("array(").split("]], dtype")[0]
    values = np.array(
        [float(n) for n in numbers.replace("[", " ").replace("]", " ").replace(",", " ").split()]
    )
    assert np.abs(values.reshape(28, 28) - app.states.recognition.tensor).max() <= 0.0051


def test_a_file_dropped_is_opened(app, tmp_path, qtbot):
    path = tmp_path / "seven.png"
    Image.fromarray((255 * (1 - rasterise(digit(7)))).astype(np.uint8)).save(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(100, 100), Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(app.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(app.window, drop)
    qtbot.waitUntil(lambda: answer(app)[0] == "7")


def test_several_files_dropped_are_pages(app, tmp_path, qtbot):
    for label in (7, 3):
        tensor = (255 * (1 - rasterise(digit(label)))).astype(np.uint8)
        Image.fromarray(tensor).save(tmp_path / f"{label}.png")
    (tmp_path / "broken.png").write_bytes(b"none")
    data = QMimeData()
    names = ("7.png", "broken.png", "3.png")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, data, *held)
    enter = QDragEnterEvent(QPoint(100, 100), Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(app.window, enter)
    with qtbot.waitSignal(app.states.documents.notice) as said:
        QApplication.sendEvent(app.window, drop)
    assert "broken.png" in said.args[0]
    qtbot.waitUntil(lambda: answer(app)[0] == "7")
    app.states.pad.turn(1)
    qtbot.waitUntil(lambda: answer(app)[0] == "3")


def test_a_copied_picture_is_pasted_and_read(app, qtbot):
    clipboard = QApplication.clipboard()
    gray = (255 * (1 - rasterise(digit(7)))).astype(np.uint8)
    clipboard.setImage(QImage(gray.tobytes(), 28, 28, 28, QImage.Format.Format_Grayscale8).copy())
    qtbot.keyClick(app.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answer(app)[0] == "7")
    page = app.states.pad.page
    clipboard.setText("seven")
    with qtbot.waitSignal(app.window._files.said) as said:
        app.window.menu_actions.paste.trigger()
    assert "no picture to paste" in said.args[0]
    assert app.states.pad.page is page


def test_files_are_opened_and_saved_through_dialogs(app, draw_pad, tmp_path, qtbot, monkeypatch):
    draw(draw_pad, digit(7))
    qtbot.waitUntil(lambda: app.states.recognition.reading is not None)
    for action, name in (
        (app.window.menu_actions.save, "d"),
        (app.window.menu_actions.save_tensor, "t"),
    ):
        # The system's own dialog can't be pressed from here; everything behind it is real.
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_, n=name: (str(tmp_path / n), "")
        )
        action.trigger()
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".ini") == [
        "d.ndjson",
        "t.npy",
    ]
    app.states.pad.clear()
    chosen = [str(tmp_path / "d.ndjson")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    app.window.menu_actions.open.trigger()
    qtbot.waitUntil(lambda: answer(app)[0] == "7")


def test_a_notice_says_what_failed_and_escape_takes_it_away(app, tmp_path, qtbot):
    app.states.documents.open(tmp_path / "gone.ndjson")
    notice = app.window.findChild(Notice)
    qtbot.waitUntil(notice.isVisible)
    assert "gone.ndjson" in notice.text
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_opening_that_takes_long_is_said_and_escape_ends_it(app, draw_pad, tmp_path, qtbot):
    draw(draw_pad, digit(7))
    page = app.states.pad.page
    path = tmp_path / "blank.ndjson.gz"
    with gzip.open(path, "wb", 1) as file:
        for _ in range(500):
            file.write(b"\n" * 2**20)
    before = set(threading.enumerate())
    app.states.documents.open(path)
    (reading,) = set(threading.enumerate()) - before
    notice = app.window.findChild(Notice)
    qtbot.waitUntil(notice.isVisible)
    assert notice.text.startswith("Opening the file")
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert not notice.isVisible()
    reading.join(20)
    assert not reading.is_alive()
    assert app.states.pad.page is page


def test_drawings_of_a_file_are_paged_through(app, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines(digit(label) for label in (1, 2, 3)))
    app.states.documents.open(path)
    qtbot.waitUntil(lambda: answer(app)[0] == "1")
    assert any(label.text() == "1 of 3" for label in app.window.findChildren(QLabel))
    qtbot.mouseClick(button(app, "›"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answer(app)[0] == "2")
    QTest.keyClick(app.window, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: answer(app)[0] == "3")
    assert not button(app, "›").isEnabled()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("size", [(1024, 680), (1280, 800), (1920, 1080), (3840, 2160)])
def test_at_every_size_nothing_is_cut_off_and_the_pad_is_square(scheme, size, app, draw_pad, qtbot):
    app.window.menu_actions.schemes[scheme].trigger()
    app.window.resize(*size)
    qtbot.wait(30)
    assert abs(draw_pad.width() - draw_pad.height()) <= 2
    assert draw_pad.width() >= size[1] * 0.4
    for widget in labels(app.window.centralWidget()) + app.window.findChildren(QToolButton):
        if widget.isVisible():
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()) - 2, widget.text()
            elif isinstance(widget, LiveLabel) and widget.wraps:
                flags = int(Qt.TextFlag.TextWordWrap)
                box = widget.fontMetrics().boundingRect(widget.rect(), flags, widget.text())
                assert widget.rect().contains(box), widget.text()
            else:
                text = widget.fontMetrics().size(0, widget.text())
                assert widget.width() >= text.width(), widget.text()
            inked = widget.fontMetrics().tightBoundingRect(widget.text())
            assert widget.height() >= inked.height(), widget.text()
            corner = widget.mapTo(app.window, widget.rect().bottomRight())
            assert app.window.rect().contains(corner), widget.text()


@pytest.mark.parametrize("size", [(1024, 800), (1024, 1400), (1100, 700), (1600, 680)])
def test_in_a_window_of_any_shape_no_card_lies_on_another(size, app, draw_pad, qtbot):
    app.window.resize(*size)
    tabs = app.window.findChild(QTabWidget)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        qtbot.wait(150)  # a layout takes a while where the machine has other work
        cards = [card for card in app.window.findChildren(Card) if card.isVisible()]
        assert cards
        places = [QRect(card.mapTo(app.window, QPoint()), card.size()) for card in cards]
        for card, place in zip(cards, places, strict=True):
            assert app.window.rect().contains(place)
            for other, another in zip(cards, places, strict=True):
                inside = card.isAncestorOf(other) or other.isAncestorOf(card)
                assert card is other or inside or not place.intersects(another)


def luminance(colour) -> float:
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_text_has_the_contrast_that_wcag_asks_for(scheme, app, qapp):
    app.window.menu_actions.schemes[scheme].trigger()
    palette = qapp.palette()
    card = luminance(palette.color(QPalette.ColorRole.Base))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText):
        text = luminance(palette.color(role))
        assert (max(text, card) + 0.05) / (min(text, card) + 0.05) >= 4.5


def test_pen_and_scheme_are_remembered(qtbot, settings, tmp_path):
    first = make_app(settings, tmp_path)
    first.window.show()
    first.states.pad.pen_width = 28
    first.window.menu_actions.schemes[Scheme.DARK].trigger()
    first.window.close()
    second = make_app(settings, tmp_path)
    assert second.states.pad.pen_width == 28
    assert second.window.menu_actions.schemes[Scheme.DARK].isChecked()


@pytest.mark.parametrize("broken", ["x", "nan", "1e999", ""])
def test_settings_that_make_no_sense_are_passed_over(broken, qtbot, settings, tmp_path):
    for key in ("pen_width", "scheme", "geometry", "folder"):
        settings.setValue(key, broken)
    program = make_app(settings, tmp_path, Path("none.tflite"))
    program.window.show()
    assert 4 <= program.states.pad.pen_width <= 40
    program.window.close()


def test_without_its_recogniser_the_window_says_so_and_still_draws(qtbot, settings, tmp_path):
    (tmp_path / "bad.tflite").write_bytes(b"not a model")
    program = make_app(settings, tmp_path, tmp_path / "bad.tflite")
    program.window.show()
    notice = program.window.findChild(Notice)
    qtbot.waitUntil(notice.isVisible)
    assert "bad.tflite" in notice.text
    program.states.pad.show(digit(7))
    qtbot.waitUntil(lambda: program.states.recognition.tensor.any())
    assert answer(program)[2] == "No recogniser could be loaded"
    program.window.close()


def test_a_model_of_the_users_can_be_chosen_as_reader(app, tmp_path, qtbot):
    mine = tmp_path / "mine.tflite"
    mine.write_bytes(resource("models/recogniser.tflite").read_bytes())
    app.states.documents.open(mine)
    combo = draw_tab(app).findChild(QComboBox)
    qtbot.waitUntil(lambda: combo.currentText() == "mine.tflite")
    remark = draw_tab(app)._remark
    assert remark.isVisible()
    assert "of 1,000 sample digits" in remark.text()
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert app.states.readers.index == 0
    assert not remark.isVisible()


def test_an_h5_network_is_opened_and_reads_what_is_drawn(app, draw_pad, tmp_path, qtbot):
    mine = tmp_path / "mine.h5"
    code = "import keras, sys; keras.models.load_model(sys.argv[1]).save(sys.argv[2])"
    model = resource("models/recogniser.keras")
    subprocess.run([sys.executable, "-c", code, model, mine], check=True, capture_output=True)
    app.states.documents.open(mine)
    combo = draw_tab(app).findChild(QComboBox)
    qtbot.waitUntil(lambda: combo.currentText() == "mine.h5", timeout=60_000)
    assert "of 1,000 sample digits" in draw_tab(app)._remark.text()
    draw(draw_pad, digit(7))
    qtbot.waitUntil(lambda: answer(app)[0] == "7")


def test_about_names_the_data(app, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "about", lambda *words: told.append(words))
    app.window.menu_actions.about.trigger()
    assert "MNIST" in told[0][2]


def test_the_tabs_have_just_the_room_of_the_window_also_once_it_is_smaller_again(app, qtbot):
    view, tabs = app.window.findChild(Sideways), app.window.findChild(QTabWidget)
    for size in ((1920, 1040), (1024, 680), (1600, 900), (1100, 700)):
        app.window.resize(*size)
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            qtbot.wait(100)
            assert tabs.size() == view.viewport().size()
            assert tabs.width() == size[0]
