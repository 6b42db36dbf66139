"""The shelf: every tensor that has a name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from mnistpad.core.tensors.examples import Group, Shelved
from mnistpad.core.tensors.naming import shape_text
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.paged_tab import PAGE_KEYS
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
        self._state = state
        self._tree = _Tree()
        hint = dim_label("Type a = [[5, 6], [7, 8]] in the line and press Enter to keep it.")
        hint.setWordWrap(True)
        super().__init__(head("Shelf"), (self._tree, 1), hint, parent=parent)
        self.column.setContentsMargins(GRID + 4, 2 * GRID, GRID + 4, 2 * GRID)
        self._tree.currentItemChanged.connect(self._choose)
        self._tree.itemClicked.connect(lambda item, _: self._choose(item))
        self._tree.itemActivated.connect(lambda item, _: self._choose(item))
        self._tree.removed.connect(state.remove)
        state.shelf_changed.connect(self._fill)
        self._fill()

    def select(self, name: str) -> None:
        """Show which tensor is looked at; none if it has no name."""
        with QSignalBlocker(self._tree):
            self._tree.clearSelection()
            self._tree.selectionModel().clearCurrentIndex()
            for row in range(self._tree.topLevelItemCount()):
                item = self._tree.topLevelItem(row)
                if item is not None and name and item.data(0, _NAME) == name:
                    self._tree.setCurrentItem(item)

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
        chosen = "" if current is None else current.data(0, _NAME)
        top = self._tree.verticalScrollBar().value()
        with QSignalBlocker(self._tree):
            self._tree.clear()
            group: Group | None = None
            for shelved in self._state.shelf:
                if shelved.group is not group:
                    group = shelved.group
                    self._add_heading(group)
                self._add(shelved)
        self._tree.verticalScrollBar().setValue(top)
        if chosen:
            self.select(chosen)

    def _add_heading(self, group: Group) -> None:
        item = QTreeWidgetItem(self._tree, [group.value])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFirstColumnSpanned(True)
        item.setFont(0, scaled(self.font(), 0.9, bold=True))
        item.setForeground(0, self.palette().color(Role.PlaceholderText))

    def _add(self, shelved: Shelved) -> None:
        shape = shelved.tensor.shape
        item = QTreeWidgetItem(self._tree, [shelved.name, "×".join(map(str, shape)) or "–"])
        item.setData(0, _NAME, shelved.name)
        own = "  (Del takes it off the shelf)" if shelved.group is Group.OWN else ""
        for column in (0, 1):
            tip = f"{shelved.name}: {shelved.about}, shape {shape_text(shape)}{own}"
            item.setToolTip(column, tip)
        item.setFont(1, scaled(self.font(), 0.85, tabular=True))
        item.setForeground(1, self.palette().color(Role.PlaceholderText))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Tree(QTreeWidget):
    """A list in two columns, the second one as wide as it must be."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(20)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName("Shelf of tensors")
        self.setToolTip("Choose a tensor to look at it, or to put it into an operation")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            self.removed.emit(item.data(0, _NAME) or "")
        elif event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
