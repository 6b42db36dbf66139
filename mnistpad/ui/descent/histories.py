"""Two histories side by side, an update a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from mnistpad.state.descent.circle import CircleState
from mnistpad.ui.paged_tab import PAGE_KEYS
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number, sample_text

Index = QModelIndex | QPersistentModelIndex

_COLUMNS = (
    ("update", "Number of the update", "update"),
    ("x", "The sample's inputs", "(1, 1)"),
    ("y", "+1 where 1 is wanted, −1 where 0 is", "+1"),
    ("z", "w·x + b before the update", "−0.0000"),
    ("loss", "max(0, −y·z) before the update", "0.0000"),
    ("rule: w₁, w₂, b", "Weights and bias after w ← w + rate·delta·x", ""),
    ("descent: w₁, w₂, b", "Weights and bias after w ← w − rate·gradient", ""),
    ("", "Whether both are equal, to the last bit", "= ✓"),
)
"""Of each its head, its tooltip and its widest text; without one it takes what room is left."""


class Histories(QTreeWidget):
    """All updates made; the one that led to this moment is chosen, and choosing one goes there."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._perceptron = state.perceptron
        self.setHeaderLabels([head for head, _, _ in _COLUMNS])
        for column, (_, tip, _) in enumerate(_COLUMNS):
            self.headerItem().setToolTip(column, tip)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName("Both histories")
        self.setToolTip("One update per line; click one to go to the moment after it")
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
        self.clicked.connect(lambda index: state.go_to(index.row() + 1))
        write(self, 0.95, tabular=True, most=1.3)
        self.refresh()

    def refresh(self) -> None:
        """Show the updates made, and mark the last one."""
        if self._perceptron is not self._state.perceptron:
            self._perceptron = self._state.perceptron
            self.clear()
        made = range(self.topLevelItemCount(), self._perceptron.count)
        self.addTopLevelItems([self._row(update) for update in made])
        current = self.model().index(self._state.position - 1, 0)  # none at the start
        self.setCurrentIndex(current)
        if current.isValid():
            self.scrollTo(current)
        else:
            self.scrollToTop()
        self.viewport().update()

    def _row(self, update: int) -> QTreeWidgetItem:
        """An update, counted from 0."""
        step, rule = self._state.descent.steps[update], self._perceptron.state(update + 1)
        row = QTreeWidgetItem([
            f"{update + 1:,}",
            sample_text(self._state.samples[step.sample]),
            sign_text(step.y),
            number(step.z),
            number(step.loss),
            ",  ".join(map(number, rule)),
            ",  ".join(map(number, step.after)),
            "= ✓" if update < self._state.equal else "≠",
        ])  # fmt: skip
        digits = [", ".join(repr(float(value)) for value in each) for each in (rule, step.after)]
        for column in (5, 6, 7):
            row.setToolTip(column, "rule {}\ndescent {}".format(*digits).replace("-", "−"))
        return row

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row's texts; a style that asks for each role of each cell takes longer than
        a frame."""
        area = QRect(option.rect)
        if index.row() == self._state.position - 1:
            painter.fillRect(area, self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for column in range(len(_COLUMNS)):
            area.setLeft(self.columnViewportPosition(column))
            area.setWidth(self.columnWidth(column))
            painter.drawText(area, CENTRE, index.sibling(index.row(), column).data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Columns are as wide as their figures need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            metrics = self.fontMetrics()
            for column, (_, _, text) in enumerate(_COLUMNS):
                if text:
                    self.setColumnWidth(column, metrics.horizontalAdvance(text) + 14)


def sign_text(sign: int) -> str:
    """+1 or −1."""
    return f"{sign:+d}".replace("-", "−")
