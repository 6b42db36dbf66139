"""A sheet of all keys, taken from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.ui.boxes import column, fill, grid
from mnistpad.ui.card import dim_label
from mnistpad.ui.keys import plain
from mnistpad.ui.theme import GRID, scaled

_COLUMNS = 2
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeySheet(QDialog):
    """What each key does, in the order of the menus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        rows = keys_of(window)
        each = -(-len(rows) // _COLUMNS)
        inside = QWidget()
        parts = [self._column(rows[at : at + each]) for at in range(0, len(rows), each)]
        fill(QHBoxLayout(inside), *parts, gap=4 * GRID, margins=(2 * GRID,) * 4)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        fill(QVBoxLayout(self), (scroll, 1))
        hint = inside.sizeHint()
        self.resize(min(hint.width() + 3 * GRID, 1000), min(hint.height() + GRID, 620))

    def _column(self, rows: list[tuple[str, str]]) -> QVBoxLayout:
        cells = []
        for keys, what in rows:
            key = QLabel(keys)
            key.setFont(scaled(self.font(), 1.0, bold=True))
            cells.append((key, dim_label(what)))
        return column(grid(cells, gap=(2 * GRID, GRID // 2)), None)


def keys_of(window: QWidget) -> list[tuple[str, str]]:
    """Keys and what they do, of all actions in the window that have any."""
    found: dict[str, str] = {}
    for action in window.findChildren(QAction):
        keys = action.shortcut().toString(_NATIVE)  # of several, the first
        what = action.toolTip().partition("  (")[0] or plain(action.text())
        if keys and what:
            found.setdefault(keys, what)
    return list(found.items())
