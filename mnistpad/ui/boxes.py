"""Widgets side by side, one below the other, and in a grid.

A part is a widget or a layout; a number of pixels left empty; `STRETCH`, which takes the room that
is left; or a pair: a part with its stretch factor, or with its alignment.
"""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mnistpad.ui.theme import GRID

Item = QWidget | QLayout
Part = Item | int | tuple[Item, int | Qt.AlignmentFlag] | None
Box = TypeVar("Box", bound=QBoxLayout)

STRETCH: Part = None

Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""

NONE: Margins = (0, 0, 0, 0)


def row(*parts: Part, gap: int = GRID, margins: Margins = NONE) -> QHBoxLayout:
    """Parts from left to right."""
    return fill(QHBoxLayout(), *parts, gap=gap, margins=margins)


def column(*parts: Part, gap: int = GRID, margins: Margins = NONE) -> QVBoxLayout:
    """Parts from top to bottom."""
    return fill(QVBoxLayout(), *parts, gap=gap, margins=margins)


def fill(box: Box, *parts: Part, gap: int = GRID, margins: Margins = NONE) -> Box:
    """Put parts into a layout that is there already, such as a page's own."""
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    add(box, *parts)
    return box


def add(box: QBoxLayout, *parts: Part) -> None:
    """Add parts to the end of a row or a column."""
    for part in parts:
        item, how = part if isinstance(part, tuple) else (part, 0)
        stretch, alignment = how, Qt.AlignmentFlag(0)
        if isinstance(how, Qt.AlignmentFlag):  # which is a number, too
            stretch, alignment = 0, how
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QWidget):
            box.addWidget(item, stretch, alignment)
        else:
            box.addLayout(item, stretch)


def grid(
    rows: Iterable[Iterable[Part]],
    gap: tuple[int, int] = (GRID, GRID // 2),
    stretch: dict[int, int] | None = None,
) -> QGridLayout:
    """Parts in rows of cells; None leaves a cell empty.

    The gaps are those between columns and between rows; columns with a stretch factor take what
    room is left.
    """
    layout = QGridLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(gap[0])
    layout.setVerticalSpacing(gap[1])
    for line, parts in enumerate(rows):
        for place, part in enumerate(parts):
            item, how = part if isinstance(part, tuple) else (part, 0)
            alignment = how if isinstance(how, Qt.AlignmentFlag) else Qt.AlignmentFlag(0)
            if isinstance(item, QWidget):
                layout.addWidget(item, line, place, alignment)
            elif isinstance(item, QLayout):
                layout.addLayout(item, line, place, alignment)
    for place, factor in (stretch or {}).items():
        layout.setColumnStretch(place, factor)
    return layout


class Scrolled(QScrollArea):
    """A widget that asks for the room it wants, and is scrolled where it gets less."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys lead to what is inside
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self._inside = inside

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()


def bounded(dialog: QWidget, width: int, height: int) -> None:
    """Let a dialog be at least so large, where its screen is."""
    dialog.setMinimumSize(QSize(width, height).boundedTo(dialog.screen().availableSize()))
