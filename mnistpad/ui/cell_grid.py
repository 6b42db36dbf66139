"""Cells in rows and columns, of which one is looked at: by the pointer, a click or the keys."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.ui.keys import ARROWS
from mnistpad.ui.theme import GRID, Role, scaled

_USE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Cells:
    """Where cells stand: row by row from a corner, in pixels."""

    left: int
    top: int
    side: int
    columns: int
    count: int  # the number of cells; the last row may have fewer than the others
    gap: int = 0  # between two cells

    def rect(self, cell: int) -> QRect:
        """Where a cell stands, counted from 0."""
        row, column = divmod(cell, self.columns)
        step = self.side + self.gap
        return QRect(self.left + column * step, self.top + row * step, self.side, self.side)

    def at(self, position: QPoint) -> int | None:
        """The cell at a position, if there is one."""
        step = self.side + self.gap
        column, row = (position.x() - self.left) // step, (position.y() - self.top) // step
        cell = row * self.columns + column
        inside = 0 <= column < self.columns and 0 <= cell < self.count
        return cell if inside and self.rect(cell).contains(position) else None


class CellGrid(QWidget):
    """What kinds of grids have in common; each says where its cells stand and draws them.

    With `hover`, what the pointer is over is looked at, and nothing once it has left; else what is
    clicked. Name and tip are of the whole; each cell has a tooltip of its own.
    """

    clicked = Signal(int)
    activated = Signal(int)  # a cell was double-clicked, or chosen by Enter or the space bar

    def __init__(
        self, name: str, tip: str, *, hover: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hover = hover
        self.current: int | None = None  # the cell that is looked at, counted from 0; None for none
        self.setMouseTracking(hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if hover else Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    # What a kind of grid says

    def cells(self) -> Cells:
        """Where the cells stand in the widget as large as it is now."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw all cells; there are some."""
        raise NotImplementedError

    def describe(self, cell: int) -> str:
        """What a cell's tooltip, and a screen reader, says."""
        raise NotImplementedError

    def whole(self) -> str:
        """What there is while no cell is looked at, or why there is none."""
        return ""

    def take_colours(self) -> None:
        """Follow another palette."""

    def step(self, rows: int, columns: int) -> None:
        """Follow an arrow key; stops at the edges. The first leads to the first cell."""
        if self.current is None:
            self.look_at(0)
            return
        cells = self.cells()
        column = self.current % cells.columns + columns
        cell = self.current + rows * cells.columns + columns
        if 0 <= column < cells.columns and 0 <= cell < cells.count:
            self.look_at(cell)

    # What all of them do

    def look_at(self, cell: int | None) -> None:
        if cell != self.current:
            self.current = cell
            self.follow()

    def follow(self) -> None:
        """Show and tell what has changed."""
        current = self.current
        text = self.whole() if current is None else self.describe(current)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
        self.update()

    def rect_of(self, cell: int) -> QRect:
        return self.cells().rect(cell)

    def cell_at(self, position: QPoint) -> int | None:
        """The cell at a position in the widget."""
        return self.cells().at(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self.look_at(cell)
            self.clicked.emit(cell)
        elif self._hover:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The cell of the first click: what stands there may be another by now.
        over = self.cell_at(event.position().toPoint()) is not None
        if over and self.current is not None and event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit(self.current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hover:
            self.look_at(self.cell_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        if self._hover:
            self.look_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), self.cells().count
        if key in ARROWS and count:
            columns, rows = ARROWS[key]
            self.step(rows, columns)
        elif key in _USE and not self._hover and self.current is not None:
            if self.current < count:
                self.activated.emit(self.current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            if cell is not None:
                QToolTip.showText(event.globalPos(), self.describe(cell), self, self.rect_of(cell))
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.take_colours()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.cells().count:
            self.draw(painter)
            return
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.setFont(scaled(self.font(), 1.2))
        space = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(space, flags, self.whole())
