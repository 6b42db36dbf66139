"""A switch that is 0 or 1."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from mnistpad.language import tr
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role, scaled


class Switch(QAbstractButton):
    """A knob on the left for 0, on the right for 1, with the number on it."""

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        self._name = name
        self.toggled.connect(lambda _: self._tell())
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(48, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the circuit."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, on = self.palette(), self.isChecked()
        ink = palette.color(Role.WindowText)
        groove = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        round_ = groove.height() / 2
        ring = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(ink if ring else palette.color(Role.PlaceholderText), 2 if ring else 1))
        painter.setBrush(palette.color(Role.Accent if on else Role.AlternateBase))
        painter.drawRoundedRect(groove, round_, round_)
        x = groove.right() - round_ if on else groove.left() + round_
        knob = QPointF(x, groove.center().y())
        painter.setPen(QPen(palette.color(Role.PlaceholderText), 1))
        painter.setBrush(palette.color(Role.Base))
        painter.drawEllipse(knob, round_ - 3, round_ - 3)
        painter.setPen(ink)
        painter.setFont(scaled(self.font(), groove.height() / px(24), bold=True, tabular=True))
        painter.drawText(QRectF(x - 20, 0, 40, self.height()), CENTRE, str(int(on)))

    def _tell(self) -> None:
        self.setAccessibleName(
            tr("Input {name}: {value}", name=self._name, value=int(self.isChecked()))
        )
