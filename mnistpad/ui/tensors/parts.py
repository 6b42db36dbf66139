"""Small parts that the pages share: fonts, fields, the line to copy, a problem at its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from mnistpad.core.tensors import TensorError
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.theme import GRID, Role, scaled

PAUSE = 500
"""Milliseconds without a key after which it is said what is wrong with a line."""

_COPIED = 1500  # milliseconds that it is said for


def fixed_font(font: QFont, factor: float = 1.0) -> QFont:
    """Letters of one width, in the size of another font."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(font.pointSizeF() * factor if font.pointSizeF() > 0 else 10 * factor)
    return fixed


def figures_font(font: QFont, factor: float = 1.0, *, bold: bool = False) -> QFont:
    """For numbers that change in place."""
    return scaled(font, factor, bold=bold, tabular=True)


def sentence(words: str) -> str:
    """With a capital, unless it begins with what was typed, and a full stop."""
    head = words[:1].upper() + words[1:] if words[:2].islower() else words
    return head if head.endswith((".", "?")) else f"{head}."


def code_field(name: str, tip: str) -> QLineEdit:
    """A field for a line of numpy's."""
    field = QLineEdit()
    field.setProperty("role", "field")
    field.setFixedHeight(ROW)
    field.setFont(fixed_font(field.font()))
    field.setAccessibleName(name)
    field.setToolTip(tip)
    return field


def draw_focus(painter: QPainter, widget: QWidget, radius: float = 4) -> None:
    """A line around a widget that has the keys."""
    if widget.hasFocus():
        painter.setPen(QPen(widget.palette().color(Role.Accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)


class ProblemLine(QWidget):
    """What is wrong with a field, below it, with a mark under the very place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: QLineEdit | None = None
        self._problem: TensorError | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What is wrong")

    def sizeHint(self) -> QSize:
        return QSize(100, 8 + 2 * self.fontMetrics().height())

    @property
    def words(self) -> str:
        """What is said; "" if nothing is wrong."""
        return "" if self._problem is None else sentence(str(self._problem))

    def show_problem(self, problem: TensorError | None, field: QLineEdit | None) -> None:
        """Say what is wrong with a field's text; None: nothing is any more."""
        before = self._field
        self._problem, self._field = problem, field
        for one, wrong in ((before, False), (field, problem is not None)):
            if one is not None and one.property("problem") != str(wrong).lower():
                one.setProperty("problem", str(wrong).lower())
                one.style().polish(one)
        self.setToolTip(self.words)
        self.setAccessibleDescription(self.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._problem is None:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(Role.LinkVisited))
        top = 0
        field, start = self._field, self._problem.start
        if field is not None and start is not None:
            metrics = field.fontMetrics()
            x = field.mapTo(self.window(), field.rect().topLeft()).x()
            x -= self.mapTo(self.window(), self.rect().topLeft()).x()
            x += 9 + metrics.horizontalAdvance(field.text()[:start])
            wide = metrics.horizontalAdvance(field.text()[start : self._problem.end] or "x")
            if x < field.width() - 8:
                top = 6
                right = min(x + wide, x + field.width())
                painter.fillRect(x, 1, max(right - x, 4), 3, painter.pen().color())
        rect = self.rect().adjusted(0, top, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, left | Qt.TextFlag.TextWordWrap, f"▲ {self.words}")


class NumpyLine(QWidget):
    """The line of numpy that does what is shown, and a button that copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = ""
        self._label = ElidedLabel()
        self._label.setFont(fixed_font(self.font(), 0.95))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.setAccessibleName("In numpy")
        self._button = tool_button("Copy", "Copy this line of numpy  (Ctrl+Shift+N)")
        self._button.setMinimumWidth(self._button.fontMetrics().horizontalAdvance("Copied ✓") + 20)
        self._button.clicked.connect(self.copy)
        self._said = QTimer(self, singleShot=True, interval=_COPIED)
        self._said.timeout.connect(lambda: self._button.setText("Copy"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)

    @property
    def line(self) -> str:
        """What would be copied."""
        return self._line

    def set_line(self, line: str) -> None:
        """Show a line."""
        self._line = line
        self._label.set_text(line)
        self._button.setEnabled(bool(line))

    def copy(self) -> None:
        """Copy the line."""
        if self._line:
            QGuiApplication.clipboard().setText(self._line)
            self._button.setText("Copied ✓")
            self._said.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._label.setFont(fixed_font(self.font(), 0.95))
        super().changeEvent(event)
