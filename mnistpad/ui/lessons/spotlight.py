"""An outline round the part that is meant, and all else dimmed for a moment."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

from mnistpad.language import tr
from mnistpad.ui.card import Card
from mnistpad.ui.keys import plain
from mnistpad.ui.theme import RADIUS, Role

_MOMENT = 1600  # milliseconds
_DIM = 150  # of 255
_ROOM = 4


class Spotlight(QWidget):
    """Lies over the window and lets everything through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.place = QRect()
        """What is outlined, in pixels of the parent."""
        self._away = QTimer(self, singleShot=True, interval=_MOMENT)
        self._away.timeout.connect(self.hide)
        self._part: QWidget | None = None
        # The parent's layout comes after its new size.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow)
        parent.installEventFilter(self)
        self.hide()

    def point_at(self, part: QWidget) -> None:
        """Outline a part of the parent for a moment."""
        self._part = part
        self._outline(part)
        self.raise_()
        self.show()
        self._away.start()
        self._later.start()  # what was just built may be laid out once more

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._later.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        if self._part is not None and isValid(self._part) and self._part.isVisible():
            self._outline(self._part)
        else:
            self.hide()

    def _outline(self, part: QWidget) -> None:
        over = self._over
        corner = part.mapTo(over, QPoint(0, 0))
        room = QRect(corner, part.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        self.setGeometry(over.rect())
        self.place = room & over.rect().adjusted(2, 2, -2, -2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        all_of_it, part = QPainterPath(), QPainterPath()
        all_of_it.addRect(QRectF(self.rect()))
        part.addRoundedRect(QRectF(self.place), RADIUS, RADIUS)
        dim = QColor(self.palette().color(Role.Window))
        dim.setAlpha(_DIM)
        painter.fillPath(all_of_it.subtracted(part), dim)
        painter.setPen(QPen(self.palette().color(Role.Accent), 3))
        painter.drawPath(part)


def find_part(root: QWidget, name: str) -> QWidget | None:
    """A visible part by its accessible name, a button's text, or the head of its card.

    The name is English, as lessons have it, or that of the current language.
    """
    visible = [part for part in root.findChildren(QWidget) if part.isVisible()]
    wanted = {name, tr(name)}
    named = [part for part in visible if not wanted.isdisjoint(names_of(part))]
    # What one works with goes before a button that leads to it, and before the card around it.
    return min(named, key=lambda part: isinstance(part, (QAbstractButton, Card)), default=None)


def names_of(part: QWidget) -> Iterator[str]:
    """What a part may be called."""
    if part.accessibleName():
        yield part.accessibleName()
    if isinstance(part, QAbstractButton) and part.text():
        yield plain(part.text())
    if isinstance(part, Card):
        for label in part.findChildren(QLabel):
            if label.property("role") == "head":
                yield label.text().capitalize()
