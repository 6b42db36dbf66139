"""A circuit's truth table, the row that the switches make being lit."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.perceptron.gates import Circuit
from mnistpad.language import tr
from mnistpad.ui.painting import CENTRE, tint
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role, scaled

_LEAST_ROW, _MOST_ROW = 26.0, 44.0
_MARK = 18.0  # left of the columns, for the row's mark


class CircuitTable(QWidget):
    """A row for each combination of inputs; a click sets the switches to it."""

    chosen = Signal(tuple)  # values of the inputs

    def __init__(self, circuit: Circuit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Truth table"))
        self.setToolTip(tr("A click on a row sets the switches to it  (Up and Down)"))
        self.set_circuit(circuit)

    def set_circuit(self, circuit: Circuit) -> None:
        """Show another circuit's table."""
        self._circuit, self._rows = circuit, circuit.truth_table()
        self._names = [*map(tr, (*circuit.inputs, *circuit.outputs))]
        self.setMinimumSize(px(160), px((len(self._rows) + 1) * _LEAST_ROW) + 2)
        self._values: tuple[int, ...] = (0,) * len(circuit.inputs)
        self.set_values(self._values)
        self.update()

    def set_values(self, values: Sequence[int]) -> None:
        """Light another row."""
        before, self._values = self.row, tuple(values)
        values = (*self._values, *self.answers)
        self.setAccessibleDescription(
            ", ".join(f"{name} {value}" for name, value in zip(self._names, values, strict=True))
        )
        for row in {before, self.row}:
            self.update(self.rect_of(row).toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(px(200), px((len(self._rows) + 1) * 32))

    @property
    def row(self) -> int:
        """Which row is lit."""
        return [values for values, _ in self._rows].index(self._values)

    @property
    def answers(self) -> tuple[int, ...]:
        """What each output shows in it."""
        return self._rows[self.row][1]

    def rect_of(self, row: int) -> QRectF:
        """Where a row is; −1 is that of the names."""
        height = min(max(self.height() / (len(self._rows) + 1), px(_LEAST_ROW)), px(_MOST_ROW))
        return QRectF(0, (row + 1) * height, self.width(), height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            for row, (values, _) in enumerate(self._rows):
                if self.rect_of(row).contains(event.position()):
                    self.chosen.emit(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        row = self.row + step
        if not step:
            super().keyPressEvent(event)
        elif 0 <= row < len(self._rows):
            self.chosen.emit(self._rows[row][0])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = min(max(self.rect_of(-1).height() / px(30), 1.0), 1.35)
        centres, line = self._columns()
        self._paint_names(painter, centres, line, factor)
        for row in range(len(self._rows)):
            if event.region().intersects(self.rect_of(row).toAlignedRect()):
                self._paint_row(painter, row, centres, factor)

    def _paint_names(
        self, painter: QPainter, centres: list[float], line: float, factor: float
    ) -> None:
        """Above the columns, and the lines that part them from the rows and inputs from answers."""
        palette, head = self.palette(), self.rect_of(-1)
        painter.setFont(scaled(self.font(), 0.95 * factor, bold=True))
        painter.setPen(palette.color(Role.PlaceholderText))
        for name, x in zip(self._names, centres, strict=True):
            painter.drawText(QRectF(x - px(60), 0, px(120), head.height()), CENTRE, name)
        bottom = self.rect_of(len(self._rows) - 1).bottom()
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.drawLine(head.bottomLeft(), head.bottomRight())
        painter.drawLine(QPointF(line, 4), QPointF(line, bottom))

    def _paint_row(self, painter: QPainter, row: int, centres: list[float], factor: float) -> None:
        palette, place, lit = self.palette(), self.rect_of(row), row == self.row
        ink, accent = palette.color(Role.WindowText), palette.color(Role.Accent)
        painter.setFont(scaled(self.font(), factor, bold=lit, tabular=True))
        if lit:
            painter.setPen(QPen(accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(tint(palette, Role.Accent, 0.18))
            painter.drawRoundedRect(place.adjusted(1, 2, -1, -2), 6, 6)
            painter.setPen(ink)
            painter.drawText(QRectF(0, place.y(), px(_MARK), place.height()), CENTRE, "▸")
        values, answers = self._rows[row]
        painter.setPen(ink)
        for value, x in zip(values, centres, strict=False):
            painter.drawText(
                QRectF(x - px(20), place.y(), px(40), place.height()), CENTRE, str(value)
            )
        disc = min(0.36 * place.height(), px(13) * factor)
        for answer, x in zip(answers, centres[len(values) :], strict=True):
            painter.setPen(QPen(accent if answer else palette.color(Role.PlaceholderText), 1.2))
            painter.setBrush(accent if answer else palette.color(Role.Base))
            painter.drawEllipse(QPointF(x, place.center().y()), disc, disc)
            painter.setPen(palette.color(Role.HighlightedText) if answer else ink)
            painter.drawText(
                QRectF(x - px(20), place.y(), px(40), place.height()), CENTRE, str(answer)
            )

    def _columns(self) -> tuple[list[float], float]:
        """Where the middle of each column is, and where the answers begin."""
        metrics = QFontMetricsF(scaled(self.font(), 1.0, bold=True))
        widths = [max(metrics.horizontalAdvance(name) + 8, float(px(24))) for name in self._names]
        room = max((self.width() - px(_MARK) - sum(widths)) / (len(widths) + 1), 0.0)
        centres, x, line = [], float(px(_MARK)), 0.0
        for place, width in enumerate(widths):
            if place == len(self._circuit.inputs):
                line = x + room / 2
                x += room
            centres.append(x + (width + room) / 2)
            x += width + room
        return centres, line
