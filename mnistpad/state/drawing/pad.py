"""The page under the pen, and the way back to earlier ones."""

from collections import deque
from dataclasses import replace
from enum import Enum

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from mnistpad.core.drawing.eraser import erase
from mnistpad.core.drawing.kept_pages import KeptPages
from mnistpad.core.drawing.page import Page, on_pad
from mnistpad.core.drawing.strokes import PAD_SIDE, PEN_WIDTH, Drawing, Stroke

PEN_WIDTHS = (4.0, 40.0)  # thinnest and widest pen, in pad units
ERASER_RADIUS = 12.0  # in pad units
MAX_UNDO = 500  # steps that can be taken back; older ones are forgotten, lest memory grows all day
_LEAST_MOVE = 0.2  # pad units; the pen at rest trembles less


class Tool(Enum):
    PEN = "pen"
    ERASER = "eraser"


class PadState(QObject):
    """What is on the pad and what the pen is about to do."""

    page_changed = Signal()  # the page may look different everywhere
    stroke_extended = Signal()  # the last stroke of the page has one point more
    stroke_ended = Signal()  # the pen was lifted: the last stroke of the page stays as it is
    erased = Signal(QRectF)  # ink within the rectangle (pad units) was taken away
    pen_changed = Signal()  # tool or width of the pen
    history_changed = Signal()  # what can be undone, redone or paged to

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptPages(Drawing())
        """What is on the pad, and the pages that were opened together."""
        self._past: deque[KeptPages] = deque(maxlen=MAX_UNDO)
        self._future: deque[KeptPages] = deque(maxlen=MAX_UNDO)
        self._tool = Tool.PEN
        self._pen_width = PEN_WIDTH
        self._stroke: Stroke | None = None
        self._eraser_at: tuple[float, float] | None = None

    @property
    def page(self) -> Page:
        return self.kept.page

    @property
    def last_stroke(self) -> Stroke | None:
        """The one drawn last; None on an empty page and on a picture."""
        page = self.page
        return page.strokes[-1] if isinstance(page, Drawing) and page.strokes else None

    @property
    def is_empty(self) -> bool:
        return isinstance(self.page, Drawing) and not self.page

    @property
    def tool(self) -> Tool:
        return self._tool

    @tool.setter
    def tool(self, tool: Tool) -> None:
        if tool is not self._tool:
            self.pen_up()
            self._tool = tool
            self.pen_changed.emit()

    @property
    def pen_width(self) -> float:
        """In pad units, within `PEN_WIDTHS`."""
        return self._pen_width

    @pen_width.setter
    def pen_width(self, width: float) -> None:
        # In this order not a number, from broken settings, gives the thinnest pen.
        width = min(max(PEN_WIDTHS[0], width), PEN_WIDTHS[1])
        if width != self._pen_width:
            self._pen_width = width
            self.pen_changed.emit()

    @property
    def pen_is_down(self) -> bool:
        return self._stroke is not None or self._eraser_at is not None

    def pen_down(self, x: float, y: float, pressure: float = 1.0, tool: Tool | None = None) -> None:
        """Begin a stroke, or erasing, at a point, in pad units; one beside the pad is at its edge.

        The pressure is in [0, 1]; a mouse presses with 1. The tool is the end of the pen that
        touches the pad, if not the chosen one.
        """
        self.pen_up()
        self._remember()
        x, y = _within(x), _within(y)
        if (tool or self._tool) is Tool.ERASER:
            self._eraser_at = (x, y)
            self._erase_to(x, y)
            return
        self._stroke = Stroke([x], [y], [self._pen_width * _share(pressure)])
        page = self.page
        drawing = page if isinstance(page, Drawing) else Drawing()
        self.kept = replace(self.kept, page=drawing.with_stroke(self._stroke))
        if drawing is not page:
            self.page_changed.emit()
        self.stroke_extended.emit()

    def pen_move(self, x: float, y: float, pressure: float = 1.0) -> None:
        """Go on to a point of the pad, in pad units."""
        x, y = _within(x), _within(y)
        if self._eraser_at is not None:
            self._erase_to(x, y)
        elif self._stroke is not None:
            last_x, last_y, _ = self._stroke.points[:, -1]
            if abs(x - last_x) + abs(y - last_y) >= _LEAST_MOVE:
                self._stroke.append(x, y, self._pen_width * _share(pressure))
                self.stroke_extended.emit()

    def pen_up(self) -> None:
        """End what the pen was doing."""
        if self._eraser_at is not None and self._past and self._past[-1].page is self.page:
            self._past.pop()  # the eraser met no ink: nothing to undo
            self.history_changed.emit()
        ended = self._stroke is not None
        self._stroke = self._eraser_at = None
        if ended:
            self.stroke_ended.emit()

    def clear(self) -> None:
        """Empty the page; others that were opened with it are still there to turn to."""
        if not self.is_empty:
            self.put(replace(self.kept, page=Drawing()))

    def show(self, *pages: Page) -> None:
        """Put the first of some pages on the pad, the others are paged to; undo takes it back."""
        if pages:
            self.put(KeptPages(pages[0], pages))

    def restore(self, kept: KeptPages) -> None:
        """Put on the pad what was kept; under the undo of what was done there meanwhile."""
        if self._past or not self.is_empty:
            self._past.appendleft(kept)
        else:
            self.kept = kept
            self.page_changed.emit()
        self.history_changed.emit()

    @property
    def page_count(self) -> int:
        """How many pages were opened together."""
        return len(self.kept.pages)

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back, among those opened together."""
        index = min(max(self.kept.index + pages, 0), self.page_count - 1)
        if self.page_count and index != self.kept.index:
            self.put(KeptPages(self.kept.pages[index], self.kept.pages, index))

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def undo(self) -> None:
        self._step(self._past, self._future)

    def redo(self) -> None:
        self._step(self._future, self._past)

    def _step(self, source: deque[KeptPages], target: deque[KeptPages]) -> None:
        self.pen_up()
        if source:
            target.append(self.kept)
            self.kept = source.pop()
            self.page_changed.emit()
            self.history_changed.emit()

    def put(self, kept: KeptPages) -> None:
        """Put on the pad what was kept; undo takes it back."""
        self.pen_up()
        self._remember()
        page = kept.page
        self.kept = replace(kept, page=on_pad(page) if isinstance(page, Drawing) else page)
        self.page_changed.emit()
        self.history_changed.emit()

    def _remember(self) -> None:
        self._past.append(self.kept)
        self._future.clear()
        self.history_changed.emit()

    def _erase_to(self, x: float, y: float) -> None:
        start, self._eraser_at = self._eraser_at or (x, y), (x, y)
        if not isinstance(self.page, Drawing):
            return
        rest = erase(self.page, start, (x, y), ERASER_RADIUS)
        if rest is not self.page:
            # Caps of the strokes that were cut reach as far as the widest pen does.
            reach = ERASER_RADIUS + float(np.nanmax(self.page.points[2], initial=0))
            self.kept = replace(self.kept, page=rest)
            way = QRectF(QPointF(*start), QPointF(x, y)).normalized()
            self.erased.emit(way.adjusted(-reach, -reach, reach, reach))


def _share(pressure: float) -> float:
    """Of the pen's width, that the ink has."""
    return 0.4 + 0.6 * min(max(pressure, 0.0), 1.0)


def _within(coordinate: float) -> float:
    return min(max(coordinate, 0.0), PAD_SIDE)
