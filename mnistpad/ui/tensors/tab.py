"""Tensors: on a shelf, sliced, worked with, and on their way through the network."""

from functools import cached_property

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from mnistpad.core.tensors.examples import Group, Shelved
from mnistpad.core.tensors.naming import shape_text
from mnistpad.language import tr
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.buttons import LeavesKeys
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.paged_tab import GAP, PAGE_KEYS, PagedTab
from mnistpad.ui.scale import px
from mnistpad.ui.sections import Section
from mnistpad.ui.tensors.bench_page import BenchPage
from mnistpad.ui.tensors.look_page import LookPage
from mnistpad.ui.tensors.network_page import NetworkPage
from mnistpad.ui.theme import GRID, Role, scaled

_NAME = Qt.ItemDataRole.UserRole


class TensorsTab(PagedTab):
    """Tensor, operations, network; the shelf stands beside the first two."""

    def __init__(self, state: TensorsState) -> None:
        self._state = state
        self._shelf = ShelfCard(state)
        steps = tr("relu, addition, dot, reshape and transpose, step by step")
        seen = tr("Choose a tensor on the shelf, or type a line of numpy, and see what it selects")
        made = tr("Your digit goes through a trained network: as a picture, then number by number")
        pages = (
            (tr("Tensor"), seen, lambda: self.look),
            (tr("Operations"), steps, lambda: self.bench),
            (tr("Network, your digit"), made, lambda: self.network),
        )
        super().__init__(pages)
        self._shelf.chosen.connect(self._take)
        self.row.insertWidget(0, self._shelf)
        self.row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        self.row.setSpacing(GAP)
        self.page_changed.connect(lambda _: self._show_shelf())
        children = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+L"), self, self._to_line, context=children)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, self._copy, context=children)

    @cached_property
    def look(self) -> LookPage:
        page = LookPage(self._state)
        page.named.connect(self._shelf.select)
        return page

    @cached_property
    def bench(self) -> BenchPage:
        page = BenchPage(self._state)
        page.kept.connect(self._shelf.select)
        return page

    @cached_property
    def network(self) -> NetworkPage:
        return NetworkPage(self._state)

    def _show_shelf(self) -> None:
        self._shelf.setVisible(self.page < 2)

    def sections(self) -> list[Section]:
        own = super().sections()
        return [*own, Section(tr("Shelf"), (self._shelf,))] if self.page < 2 else own

    def set_section(self, section: Section | None) -> None:
        super().set_section(section)
        if section is None:
            self._show_shelf()
        elif self._shelf in section.cards:
            self._shelf.setFixedWidth(self.width() - 4 * GRID - GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        least, share = self._shelf.least_width, round(0.19 * event.size().width())
        self._shelf.setFixedWidth(max(min(max(share, px(216)), px(300)), least))
        super().resizeEvent(event)

    def _take(self, name: str) -> None:
        if self.page == 1:
            self.bench.put(name)
        else:
            self.look.choose(name)

    def _to_line(self) -> None:
        self.show_page(0)
        self.look.focus_line()

    def _copy(self) -> None:
        (self.look, self.bench, self.network)[self.page].numpy.copy()


_BESIDE = 9 * GRID  # pixels beside names and shapes: margins, a gap, and the bar that scrolls


class ShelfCard(Card):
    """Names and shapes, in groups."""

    chosen = Signal(str)  # a tensor's name, by mouse or keys

    def __init__(self, state: TensorsState) -> None:
        self._state = state
        self._tree = _Tree()
        hint = dim_label(tr("Type a = [[5, 6], [7, 8]] in the line and press Enter to keep it."))
        hint.setWordWrap(True)
        super().__init__(head(tr("Shelf")), (self._tree, 1), hint)
        self.column.setContentsMargins(GRID + 4, 2 * GRID, GRID + 4, 2 * GRID)
        self._tree.currentItemChanged.connect(self._choose)
        self._tree.itemClicked.connect(self._choose)
        self._tree.itemActivated.connect(self._choose)
        self._tree.removed.connect(state.remove)
        state.shelf_changed.connect(self._fill)
        self._fill()

    @property
    def least_width(self) -> int:
        """Pixels that the longest of the tutorial's names needs beside its shape."""
        shape = QFontMetrics(self._small).horizontalAdvance("4000×28×28")
        return self.fontMetrics().horizontalAdvance("train_images") + shape + _BESIDE

    @property
    def _small(self) -> QFont:
        return scaled(self.font(), 0.85, tabular=True)

    def select(self, name: str) -> None:
        """Show which tensor is looked at; none if it has no name."""
        with QSignalBlocker(self._tree):
            self._tree.clearSelection()
            self._tree.selectionModel().clearCurrentIndex()
            for item in self._tree.findItems(name, Qt.MatchFlag.MatchExactly):
                if item.data(0, _NAME):  # else it is a group that is called so
                    self._tree.setCurrentItem(item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._fill()

    def _choose(self, item: QTreeWidgetItem | None, _: object) -> None:
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
        item = QTreeWidgetItem(self._tree, [tr(group.value)])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFirstColumnSpanned(True)
        item.setFont(0, scaled(self.font(), 0.9, bold=True))
        item.setForeground(0, self.palette().color(Role.PlaceholderText))

    def _add(self, shelved: Shelved) -> None:
        shape = shelved.tensor.shape
        item = QTreeWidgetItem(self._tree, [shelved.name, "×".join(map(str, shape)) or "–"])
        item.setData(0, _NAME, shelved.name)
        tip = tr(
            "{name}: {about}, shape {written}",
            name=shelved.name,
            about=shelved.about,
            written=shape_text(shape),
        )
        if shelved.group is Group.OWN:
            keys = tr("Del takes it off the shelf")
            tip = f"{tip}  ({keys})"
        for column in (0, 1):
            item.setToolTip(column, tip)
        item.setFont(1, self._small)
        item.setForeground(1, self.palette().color(Role.PlaceholderText))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _Tree(LeavesKeys, QTreeWidget):
    """A list in two columns, the second one as wide as it must be."""

    left = PAGE_KEYS
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
        self.header().setMinimumSectionSize(px(20))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(tr("Shelf of tensors"))
        self.setToolTip(tr("Choose a tensor to look at it, or to put it into an operation"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            self.removed.emit(item.data(0, _NAME) or "")
        else:
            super().keyPressEvent(event)
