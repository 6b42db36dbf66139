"""A box dragged over a picture: what lies in it is read alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen

from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.strokes import PAD_SIDE
from mnistpad.state.drawing.pad import PadState, Tool
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.painting import tint
from mnistpad.ui.theme import Role

_LEAST = 4.0  # pad units; a smaller box is a click, which takes the box away
_SHEET = QRectF(0, 0, PAD_SIDE, PAD_SIDE)


class PartBox(QObject):
    """The box in pad units, from where the pen was put down to where it is."""

    changed = Signal()

    def __init__(self, pad: PadState, recognition: RecognitionState, parent: QObject) -> None:
        super().__init__(parent)
        self._pad, self._recognition = pad, recognition
        self._start: QPointF | None = None

    @property
    def is_dragged(self) -> bool:
        return self._start is not None

    def begin(self, place: QPointF, tool: Tool) -> bool:
        """Put a corner of a box there; False where the pen draws or erases instead."""
        if tool is Tool.PEN and isinstance(self._pad.page, Picture):
            self._start = place
        return self.is_dragged

    def drag_to(self, place: QPointF) -> None:
        """Have the box end there."""
        page = self._pad.page
        if self._start is None or not isinstance(page, Picture):
            return
        box = QRectF(self._start, place).normalized() & _SHEET
        scale = page.ink.shape[0] / PAD_SIDE
        is_box = min(box.width(), box.height()) >= _LEAST
        sides = (box.left(), box.top(), box.right(), box.bottom())
        left, top, right, bottom = (side * scale for side in sides)
        self._recognition.read_part((left, top, right, bottom) if is_box else None)
        self.changed.emit()

    def end(self, place: QPointF) -> None:
        """Leave the box as it is."""
        self.drag_to(place)
        self._start = None

    def paint(self, painter: QPainter, palette: QPalette) -> None:
        """Paint the box, and what lies around it paler."""
        page, part = self._pad.page, self._recognition.part
        if part is None or not isinstance(page, Picture):
            return
        scale = PAD_SIDE / page.ink.shape[0]
        left, top, right, bottom = (side * scale for side in part)
        box = QRectF(QPointF(left, top), QPointF(right, bottom))
        around = QPainterPath()
        around.addRect(_SHEET.adjusted(1, 1, -1, -1))
        around.addRect(box)
        painter.fillPath(around, tint(palette, Role.Base, 0.7))
        pen = QPen(palette.color(Role.Accent), 1.5, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
