"""What the tests of the perceptron's tab share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mnistpad.ui import theme


@contextmanager
def shown(qtbot, qapp, widget: QWidget, width: int, height: int) -> Iterator[None]:
    """A widget in a window that has the keys."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(widget)
    window.setMinimumSize(width, height)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield
    window.close()
    window.deleteLater()
    # Left to Qt, a window lives until some event loop ends, and slows all that come after it.
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
