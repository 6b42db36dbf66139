"""The shelf: every tensor that has a name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from mnistpad.core.tensor_examples import Group
from mnistpad.core.tensors import shape_text
from mnistpad.state.tensors import TensorsState
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.paged_tab import PAGE_KEYS
from mnistpad.ui.tensors.parts import figures_font
from mnistpad.ui.theme import GRID, Role, scaled

_NAME = Qt.ItemDataRole.UserRole


class ShelfCard(Card):
    """Names and shapes, in groups.

    Signals
    -------
    chosen
        A tensor's name, by mouse or keys.
    """

    chosen = Signal(str)

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self._tree = _Tree()
        self._tree.currentItemChanged.connect(self._choose)
        self._tree.itemClicked.connect(lambda item, _: self._choose(item))
        self._tree.itemActivated.connect(lambda item, _: self._choose(item))
        self._tree.removed.connect(state.remove)
        self._hint = dim_label("Type a = [[5, 6], [7, 8]] in the line and press Enter to keep it.")
        self._hint.setWordWrap(True)
        self.column.setContentsMargins(GRID + 4, 2 * GRID, GRID + 4, 2 * GRID)
        self.column.addWidget(head("Shelf"))
        self.column.addWidget(self._tree, 1)
        self.column.addWidget(self._hint)
        state.shelf_changed.connect(self._fill)
        self._fill()

    def select(self, name: str) -> None:
        """Show which tensor is looked at; none if it has no name."""
        with QSignalBlocker(self._tree):
            for item in self._tree.leaves():
                if item.data(0, _NAME) == name:
                    self._tree.setCurrentItem(item)
                    return
            self._tree.clearSelection()
            self._tree.selectionModel().clearCurrentIndex()

    def names(self) -> list[str]:
        """Those on the shelf, from the top."""
        return [item.data(0, _NAME) for item in self._tree.leaves()]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _choose(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None = None) -> None:
        name = None if item is None else item.data(0, _NAME)
        if name:
            self.chosen.emit(name)

    def _fill(self) -> None:
        current = self._tree.currentItem()
        chosen = None if current is None else current.data(0, _NAME)
        top = self._tree.verticalScrollBar().value()
        with QSignalBlocker(self._tree):
            self._tree.clear()
            group: Group | None = None
            for shelved in self._state.shelf:
                if shelved.group is not group:
                    group = shelved.group
                    self._add_heading(group)
                shape = shelved.tensor.shape
                item = QTreeWidgetItem([shelved.name, "×".join(map(str, shape)) or "–"])
                item.setData(0, _NAME, shelved.name)
                own = "  (Del takes it off the shelf)" if group is Group.OWN else ""
                tip = f"{shelved.name}: {shelved.about}, shape {shape_text(shape)}{own}"
                for column in (0, 1):
                    item.setToolTip(column, tip)
                item.setFont(1, figures_font(self.font(), 0.85))
                item.setForeground(1, self.palette().color(Role.PlaceholderText))
                item.setTextAlignment(
                    1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
                self._tree.addTopLevelItem(item)
        self._tree.verticalScrollBar().setValue(top)
        if chosen:
            self.select(chosen)

    def _add_heading(self, group: Group) -> None:
        item = QTreeWidgetItem([group.value])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        font = scaled(self.font(), 0.9)
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setForeground(0, self.palette().color(Role.PlaceholderText))


class _Tree(QTreeWidget):
    """A list in two columns, the second one as wide as it must be."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(20)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName("Shelf of tensors")
        self.setToolTip("Choose a tensor to look at it, or to put it into an operation")

    def leaves(self) -> list[QTreeWidgetItem]:
        """Items that are tensors."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [item for item in items if item is not None and item.data(0, _NAME)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            self.removed.emit(item.data(0, _NAME) or "")
        elif event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
