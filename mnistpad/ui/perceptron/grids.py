"""Grids that are filled anew."""

from PySide6.QtWidgets import QGridLayout


def empty(grid: QGridLayout) -> None:
    """Take all widgets out, and let Qt delete them once nothing is under way in them."""
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
