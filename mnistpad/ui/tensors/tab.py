"""Tensors: looked at, sliced, worked with, and on their way through the network."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.paged_tab import GAP, PagedTab
from mnistpad.ui.tensors.bench_page import BenchPage
from mnistpad.ui.tensors.look_page import LookPage
from mnistpad.ui.tensors.network_page import NetworkPage
from mnistpad.ui.tensors.shelf import ShelfCard
from mnistpad.ui.theme import GRID


class TensorsTab(PagedTab):
    """Tensor, operations, one layer; the shelf stands beside the first two."""

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        self._state = state
        self._shelf = ShelfCard(state)
        steps = "relu, addition, dot, reshape and transpose, step by step"
        made = "What the trained network makes of the digit on the pad"
        pages = (
            ("Tensor", "A tensor, its slices and its figures", lambda: self.look),
            ("Operations", steps, lambda: self.bench),
            ("One layer, your digit", made, lambda: self.network),
        )
        super().__init__(pages, parent)
        self._shelf.chosen.connect(self._take)
        self.row.insertWidget(0, self._shelf)
        self.row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        self.row.setSpacing(GAP)
        self.page_changed.connect(lambda index: self._shelf.setVisible(index < 2))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shelf.setFixedWidth(min(max(round(0.19 * event.size().width()), 216), 300))
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
