"""Loading in the window's thread, a few milliseconds at a time.

In that thread and no other: PySide makes each of Qt's classes when it is first named, and each that
is derived from them, in tables that no lock guards and that Qt reads meanwhile. Loaded in another
thread, pyqtgraph made one start in some hundred crash. It is also the longest piece, about 65 ms.
"""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

AT_A_TIME = 0.004  # seconds of work before the window has its turn
REST = 300  # milliseconds without work after a move of the pen

Work = Iterator[int | None]
"""Done in pieces, at the end of each of which it yields: None, or milliseconds to rest."""


class Pieces(QObject):
    """Does work in pieces, between what else the window has to do, until its parent ends."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def rest(self) -> None:
        """Wait a while: somebody draws, which comes first."""
        if self._timer.isActive():
            self._timer.start(REST)

    def _go_on(self) -> None:
        end = perf_counter() + AT_A_TIME
        for pause in self._work:
            if pause or perf_counter() >= end:
                self._timer.start(pause or 0)
                return


def load_qt() -> Work:
    """Name all classes of the Qt modules that pyqtgraph names at once."""
    for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGLWidgets", "QtTest"):
        module = import_module(f"PySide6.{name}")
        for known in dir(module):
            getattr(module, known)
            yield None


def load_modules(*names: str) -> Work:
    """Load modules, one after another."""
    for name in names:
        import_module(name)
        yield None


def load_package(name: str) -> Work:
    """Load a package's modules and those of its packages, one after another."""
    package = import_module(name)
    for module in pkgutil.iter_modules(package.__path__, f"{name}."):
        if module.ispkg:
            yield from load_package(module.name)
        else:
            yield from load_modules(module.name)
