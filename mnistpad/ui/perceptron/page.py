"""What the pages of the tab have in common."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.ui.theme import GRID

GAP = GRID + 4
"""Between cards."""


def card_row(page: QWidget) -> QHBoxLayout:
    """The row that a page's cards stand in."""
    row = QHBoxLayout(page)
    row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
    row.setSpacing(GAP)
    return row


def zoom_of(size: QSize) -> float:
    """How much larger than usual a page of this size is written."""
    return min(max(min(size.height() / 560, size.width() / 1024), 1.0), 1.5)
