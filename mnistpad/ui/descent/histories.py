"""Two histories side by side, an update a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mnistpad.core.perceptron import Number
from mnistpad.state.descent_circle import CircleState
from mnistpad.ui.paged_tab import PAGE_KEYS
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number, sample_text

Index = QModelIndex | QPersistentModelIndex

_HEADS = ("update", "x", "y", "z", "loss", "rule: w₁, w₂, b", "descent: w₁, w₂, b", "")
_TIPS = (
    "Number of the update",
    "The sample's inputs",
    "+1 where 1 is wanted, −1 where 0 is",
    "w·x + b before the update",
    "max(0, −y·z) before the update",
    "Weights and bias after w ← w + rate·delta·x",
    "Weights and bias after w ← w − rate·gradient",
    "Whether both are equal, to the last bit",
)

_WIDEST = ("update", "(1, 1)", "+1", "−0.0000", "0.0000", "", "", "= ✓")


class _Model(QAbstractTableModel):
    def __init__(self, state: CircleState) -> None:
        super().__init__()
        self._state = state
        self._perceptron = state.perceptron
        self._texts: dict[int, tuple[str, ...]] = {}
        self.rows = 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.rows

    def columnCount(self, parent: Index | None = None) -> int:
        return len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _HEADS[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return _TIPS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._exactly(index.row()) if index.column() >= 5 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(index.row())[index.column()]
        return None

    def texts(self, row: int) -> tuple[str, ...]:
        """A whole row."""
        texts = self._texts.get(row)
        if texts is None:
            step = self._state.descent.steps[row]
            texts = self._texts[row] = (
                f"{row + 1:,}",
                sample_text(self._state.samples[step.sample]),
                f"{step.y:+d}".replace("-", "−"),
                number(step.z),
                number(step.loss),
                _numbers(self._state.perceptron.state(row + 1)),
                _numbers(step.after),
                "= ✓" if row < self._state.equal else "≠",
            )
        return texts

    def _exactly(self, row: int) -> str:
        """All digits of both."""
        rule = ", ".join(repr(float(value)) for value in self._state.perceptron.state(row + 1))
        descent = ", ".join(repr(value) for value in self._state.descent.steps[row].after)
        return f"rule {rule}\ndescent {descent}".replace("-", "−")

    def refresh(self) -> None:
        count = self._state.perceptron.count
        if self._perceptron is not self._state.perceptron:
            self.beginResetModel()
            self._perceptron = self._state.perceptron
            self._texts.clear()
            self.rows = count
            self.endResetModel()
        elif count > self.rows:
            self.beginInsertRows(QModelIndex(), self.rows, count - 1)
            self.rows = count
            self.endInsertRows()


class Histories(QTreeView):
    """All updates made; the one that led to this moment is chosen, and choosing one goes there."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        self._pictures: dict[int, QPixmap] = {}
        super().__init__(parent)
        self._state = state
        self._model = _Model(state)
        self.setModel(self._model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self._model.modelReset.connect(self._pictures.clear)
        self.setAccessibleName("Both histories")
        self.setToolTip("An update a line; a click goes to the moment after it")
        self.setStyleSheet(
            "QTreeView { background: transparent; border: 0; outline: 0; }"
            "QTreeView::item { padding: 3px 2px; }"
            "QHeaderView::section { background: transparent; border: 0; padding: 2px;"
            " color: palette(placeholder-text); }"
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        header.setMinimumSectionSize(24)
        header.setFont(scaled(self.font(), 0.88))
        for column in (5, 6):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._go)
        write(self, 0.95, tabular=True, most=1.3)
        self.refresh()

    def refresh(self) -> None:
        """Show the updates made, and mark the last one."""
        self._model.refresh()
        position = self._state.position
        if position:
            index = self._model.index(position - 1, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            self.scrollToTop()
        self.viewport().update()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row's texts; a style that asks for each role of each cell takes longer than
        a frame."""
        row, area = index.row(), QRect(option.rect)
        if row == self._state.position - 1:
            painter.fillRect(area, self.palette().color(QPalette.ColorRole.AlternateBase))
        picture = self._pictures.get(row)
        if picture is None:
            picture = self._pictures[row] = self._picture(row, area.height())
        painter.drawPixmap(area.topLeft(), picture)

    def _picture(self, row: int, height: int) -> QPixmap:
        """A row's texts, which stay what they are."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(self.viewport().width(), height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(self.font())
        for column, text in enumerate(self._model.texts(row)):
            left = self.columnViewportPosition(column)
            cell = QRect(left, 0, self.columnWidth(column), height)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pictures.clear()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Columns are as wide as their figures need."""
        self._pictures.clear()
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            metrics = self.fontMetrics()
            for column, text in enumerate(_WIDEST):
                if text:
                    self.setColumnWidth(column, metrics.horizontalAdvance(text) + 14)

    def _go(self, index: QModelIndex) -> None:
        self._state.go_to(index.row() + 1)


def _numbers(values: Sequence[Number]) -> str:
    return ",  ".join(map(number, values))
