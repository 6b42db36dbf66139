"""In front of a class: full screen, a blank screen, and a pointer that the last row sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mnistpad.language import tr
from mnistpad.ui.actions import Actions
from mnistpad.ui.lessons.spotlight import names_of
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import GRID, RADIUS, Role, scaled

_FRAME = 16  # milliseconds between two looks at where the pointer is
_SHARE = 1 / 24  # of the window's height, that the ring's radius is
_NAME = 1.6  # how many times as large as usual a part's name is written


class FullScreen(QObject):
    """Joins the actions to the window, which is never left on a screen that is gone.

    B blanks the full screen, where no part has a use for that key; any key or click ends it.
    """

    def __init__(self, do: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._action = window, do.projector
        self._blank: Blank | None = None
        self._ring: Ring | None = None
        do.projector.toggled.connect(self._fill)
        do.large_pointer.toggled.connect(self._show_ring)
        window.installEventFilter(self)
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._stay_on_a_screen)

    def _fill(self, full: bool) -> None:
        if full and not self._window.isFullScreen():
            self._window.showFullScreen()
        elif not full and self._window.isFullScreen():
            self._window.showNormal()

    def _stay_on_a_screen(self) -> None:
        """A screen was unplugged: what filled it becomes a window on one that is there."""
        self._action.setChecked(False)
        room = QGuiApplication.primaryScreen().availableGeometry()
        if not room.intersects(self._window.geometry()):
            self._window.setGeometry(
                QRect(room.topLeft(), self._window.size().boundedTo(room.size()))
            )

    def _show_ring(self, shown: bool) -> None:
        if self._ring is None:
            self._ring = Ring(self._window)
        self._ring.follow(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = not event.modifiers()
            if plain and event.key() == Qt.Key.Key_B and self._window.isFullScreen():
                self.blank()
                return True
        elif event.type() is QEvent.Type.Resize and self._blank is not None:
            self._blank.setGeometry(self._window.rect())
        elif event.type() is QEvent.Type.WindowStateChange:
            # Window managers have keys of their own for it.
            self._action.setChecked(self._window.isFullScreen())
        return False

    @property
    def is_blank(self) -> bool:
        return self._blank is not None and self._blank.isVisible()

    def blank(self) -> None:
        """Show nothing but black, so that everybody looks up."""
        if self._blank is None:
            self._blank = Blank(self._window)
        self._blank.cover()


class Blank(QWidget):
    """Black over all of the window, until a key or a click."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._focus: QWidget | None = None
        self.setAccessibleName(tr("Blank screen"))
        self.setToolTip(tr("Any key or click shows the window again"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def cover(self) -> None:
        """Lie over the window."""
        self._focus = self._over.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def _end(self) -> None:
        self.hide()
        if self._focus is not None:
            self._focus.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._end()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0))


class Ring(QWidget):
    """A large ring round the pointer, and below it what the part is called that it points at.

    It is not there while a button is pressed: then somebody draws, or moves something.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._at, self._name, self._radius = QPoint(-1, -1), "", 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self.look)
        self.hide()

    @property
    def name(self) -> str:
        """What is pointed at."""
        return self._name

    def follow(self, followed: bool) -> None:
        """Follow the pointer from now on, or no longer."""
        if followed:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
            self.hide()

    def look(self) -> None:
        """Go where the pointer is now."""
        at = self._over.mapFromGlobal(QCursor.pos())
        pressed = bool(QApplication.mouseButtons())
        inside = self._over.rect().contains(at) and self._over.isActiveWindow()
        if pressed or not inside:
            self.hide()
            return
        if at != self._at or self.isHidden():
            self._at = at
            self._place()
            self.show()
            self.raise_()

    def _place(self) -> None:
        self._name = self._name_at(self._at)
        self._radius = max(round(self._over.height() * _SHARE), 3 * GRID)
        metrics = QFontMetrics(scaled(self.font(), _NAME, bold=True))
        width = max(2 * self._radius, metrics.horizontalAdvance(self._name) + 4 * GRID)
        height = 2 * self._radius + metrics.height() + 3 * GRID
        left = min(max(self._at.x() - width // 2, 0), max(self._over.width() - width, 0))
        self.setGeometry(left, self._at.y() - self._radius - GRID // 2, width, height)
        self.update()

    def _name_at(self, place: QPoint) -> str:
        part = self._over.childAt(place)
        while part is not None and part is not self._over:
            if name := next(names_of(part), ""):
                return name
            part = part.parentWidget()
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self._at - self.pos()
        # A light line about a dark one is seen on any ground.
        for role, width in ((Role.Base, 8), (Role.LinkVisited, 4)):
            painter.setPen(QPen(palette.color(role), width))
            painter.drawEllipse(centre, self._radius - 4, self._radius - 4)
        if not self._name:
            return
        painter.setFont(scaled(self.font(), _NAME, bold=True))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(self._name) + 2 * GRID
        place = QRect(0, 2 * self._radius + GRID, width, metrics.height() + GRID)
        place.moveCenter(QPoint(min(max(centre.x(), width // 2), self.width() - width // 2),
                                place.center().y()))  # fmt: skip
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.setBrush(palette.color(Role.Base))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(place, CENTRE, self._name)
