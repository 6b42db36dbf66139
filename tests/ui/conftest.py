from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mnistpad.app import BUILT_IN_MODEL, App, Places
from mnistpad.core.drawing.strokes import PAD_SIDE, Drawing
from mnistpad.resources import resource
from mnistpad.trace import Trace
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.resizing import resize_all, scale_of
from mnistpad.ui.scale import Scale, now


def make_app(settings: QSettings, folder: Path, model: Path | None = None) -> App:
    """The program; its engine is not started before it is asked for."""
    places = Places(model or resource(BUILT_IN_MODEL), folder / "data")
    return App(settings, Trace(None), places, early=False)


@pytest.fixture(autouse=True)
def text_has_its_usual_size() -> Iterator[None]:
    """In the next test, whatever was chosen in this one."""
    yield
    if now() != Scale():
        resize_all(scale_of(1.0))


@pytest.fixture
def app(qtbot, settings, tmp_path) -> Iterator[App]:
    """The program's window, shown, with its recogniser ready."""
    program = make_app(settings, tmp_path)
    with qtbot.waitSignal(program.states.readers.ready):
        program.window.show()
    yield program
    program.window.close()
    program.window.deleteLater()


@pytest.fixture
def draw_pad(app) -> DrawPad:
    return app.window.findChild(DrawPad)


def to_pixels(widget: QWidget, x: float, y: float) -> QPoint:
    """A place in pad units as a place in the widget."""
    side = min(widget.width(), widget.height())
    left, top = (widget.width() - side) // 2, (widget.height() - side) // 2
    return QPoint(round(left + x * side / PAD_SIDE), round(top + y * side / PAD_SIDE))


def draw(widget: QWidget, drawing: Drawing, button=Qt.MouseButton.LeftButton) -> None:
    """Draw with real mouse events."""
    for stroke in drawing.strokes:
        places = [to_pixels(widget, *point) for point in zip(stroke.xs, stroke.ys, strict=True)]
        QTest.mousePress(widget, button, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(widget, place)
        QTest.mouseRelease(widget, button, pos=places[-1])


def wait(milliseconds: int) -> None:
    """Let the window work for a while; `QTest.qWait` would keep threads from working."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], object], seconds: float = 180) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s in vain")
        wait(10)
