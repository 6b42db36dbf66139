"""Fine boxes under the digits of a number: one of them is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen

from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.strokes import PAD_SIDE
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.theme import Role

_AROUND = 4.0  # pad units between ink and box


class NumberBoxes(QObject):
    """A box for each digit, in pad units; a digit alone has none."""

    changed = Signal(QRectF)
    """What lies within looks different."""

    def __init__(self, pad: PadState, recognition: RecognitionState, parent: QObject) -> None:
        super().__init__(parent)
        self._pad, self._recognition = pad, recognition
        self._boxes: list[QRectF] = []
        self._chosen = 0
        recognition.updated.connect(self._follow)

    def paint(self, painter: QPainter, palette: QPalette) -> None:
        """Paint the boxes; the one of the digit that is looked at is bolder."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, box in enumerate(self._boxes):
            chosen = index == self._chosen
            pen = QPen(palette.color(Role.Accent if chosen else Role.PlaceholderText))
            pen.setWidthF(2.0 if chosen else 1.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawRoundedRect(box, 3, 3)

    def holds(self, place: QPointF) -> bool:
        """Whether a place is in some digit's box."""
        return any(box.contains(place) for box in self._boxes)

    def choose_at(self, place: QPointF) -> None:
        """Look at the digit at a place; where boxes overlap, at the one with the nearest middle."""
        found = [index for index, box in enumerate(self._boxes) if box.contains(place)]
        if found:
            boxes = self._boxes
            self._recognition.choose(
                min(found, key=lambda index: abs(boxes[index].center().x() - place.x()))
            )

    def step(self, digits: int) -> bool:
        """Look at the digit so many to the right; False if there are not several."""
        if self._boxes:
            self._recognition.choose(self._chosen + digits)
        return bool(self._boxes)

    def _follow(self) -> None:
        digits, chosen = self._recognition.shown_digits, self._recognition.chosen
        page = self._pad.page
        scale = PAD_SIDE / page.ink.shape[0] if isinstance(page, Picture) else 1.0
        around = _AROUND if isinstance(page, Picture) else _AROUND + self._pad.pen_width / 2
        boxes = []
        for digit in digits if len(digits) > 1 else ():
            left, top, right, bottom = (side * scale for side in digit.box)
            box = QRectF(QPointF(left, top), QPointF(right, bottom))
            boxes.append(box.adjusted(-around, -around, around, around))
        if boxes != self._boxes or chosen != self._chosen:
            part = QRectF()
            for box in (*self._boxes, *boxes):
                part = part.united(box)
            self._boxes, self._chosen = boxes, chosen
            if not part.isEmpty():
                self.changed.emit(part.adjusted(-2, -2, 2, 2))
