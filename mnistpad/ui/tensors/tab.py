"""Tensors: looked at, sliced, worked with, and on their way through the network."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mnistpad.state.tensors import TensorsState
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.tensors.bench_page import BenchPage
from mnistpad.ui.tensors.look_page import LookPage
from mnistpad.ui.tensors.network_page import NetworkPage
from mnistpad.ui.tensors.shelf import ShelfCard
from mnistpad.ui.theme import GRID


class TensorsTab(PagedTab):
    """Tensor, operations, one layer; the shelf stands beside the first two."""

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        look, bench, network = LookPage(state), BenchPage(state), NetworkPage(state)
        pages = (
            ("Tensor", "A tensor, its slices and its figures", look),
            ("Operations", "relu, addition, dot, reshape and transpose, step by step", bench),
            (
                "One layer, your digit",
                "What the trained network makes of the digit on the pad",
                network,
            ),
        )
        super().__init__(pages, parent)
        self.look, self.bench, self.network = look, bench, network
        self._shelf = ShelfCard(state)
        self._shelf.chosen.connect(self._take)
        self.look.named.connect(self._shelf.select)
        self.bench.kept.connect(self._shelf.select)
        self.row.insertWidget(0, self._shelf)
        self.row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        self.row.setSpacing(GRID + 4)
        self.page_changed.connect(lambda index: self._shelf.setVisible(index < 2))
        children = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+L"), self, self._to_line, context=children)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, self._copy, context=children)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width()
        self._shelf.setFixedWidth(min(max(round(0.19 * wide), 216), 300))
        self.look.facts.setFixedWidth(min(max(round(0.2 * wide), 216), 340))
        self.bench.loop.setFixedWidth(min(max(round(0.26 * wide), 268), 420))
        super().resizeEvent(event)

    def _take(self, name: str) -> None:
        if self.bench.isVisible():
            self.bench.put(name)
        else:
            self.look.choose(name)

    def _to_line(self) -> None:
        self.show_page(0)
        self.look.focus_line()

    def _copy(self) -> None:
        (self.look, self.bench, self.network)[self.page].numpy.copy()
