"""How large is written: larger than usual where a page has room, by one rule for all pages."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from mnistpad.ui.labels import line_height
from mnistpad.ui.scale import px
from mnistpad.ui.theme import scaled

Written = TypeVar("Written", bound=QWidget)

_ROOM = 640  # pixels of height in which a page is written in the usual size
_MOST = 1.5
_WRITTEN = "written"  # the property that keeps how a widget is written


def write(
    widget: Written,
    factor: float = 1.0,
    *,
    bold: bool = False,
    tabular: bool = False,
    lines: float = 0.0,
    most: float = _MOST,
    chosen: bool = False,
) -> Written:
    """Write a widget so many times as large as usual, and larger still where its page has room.

    What else follows from its font, it sees to itself in `changeEvent`. It follows its page up to
    the zoom `most`; with room for so many `lines`, nothing moves, whatever it says. What is
    `chosen` is the first that the last row of a classroom is to read.
    """
    widget.setProperty(_WRITTEN, [factor, bold, tabular, lines, most, chosen, 1.0])
    rewrite(widget)
    return widget


def zoom_of(height: int) -> float:
    """How much larger than usual a page of some height is written.

    In tenths, so that a window that is being resized is not laid out anew at each pixel.
    """
    return min(max(round(height / px(_ROOM), 1), 1.0), _MOST)


def write_all(page: QWidget, zoom: float) -> None:
    """Write all on a page that `write` was told of so much larger than usual."""
    for widget in page.findChildren(QWidget):
        how = widget.property(_WRITTEN)
        if how:
            widget.setProperty(_WRITTEN, [*how[:-1], zoom])
            rewrite(widget)


def rewrite(widget: QWidget) -> bool:
    """Write a widget as `write` was told, in the size that text has now; False: it was told not."""
    how = widget.property(_WRITTEN)
    if not how:
        return False
    factor, bold, tabular, lines, most, chosen, zoom = how
    size = factor * min(zoom, most)
    font = scaled(QApplication.font(), size, bold=bold, tabular=tabular, chosen=chosen)
    widget.setFont(font)
    if lines:
        widget.setFixedHeight(round(lines * line_height(widget.fontMetrics())))
    return True
