"""The pad one draws on."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEventPoint,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.strokes import PAD_SIDE
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.drawing.pad import ERASER_RADIUS, PadState, Tool
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.drawing.ink import curve_bounds, paint_tail, stroke_bounds
from mnistpad.ui.drawing.kept_ink import KeptInk
from mnistpad.ui.drawing.number_boxes import NumberBoxes
from mnistpad.ui.drawing.part_box import PartBox
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import CENTRE, square_around
from mnistpad.ui.scale import px
from mnistpad.ui.theme import RADIUS, Role

_TIPS = {
    False: Message("Draw a digit (keys: arrows move the pen, Space puts it down or lifts it)"),
    True: Message(
        "Drag a box around what is to be read; a click reads the whole picture again. "
        "To draw, clear the pad first (Del)"
    ),
}
_MIDDLE = QPointF(PAD_SIDE / 2, PAD_SIDE / 2)


class DrawPad(QWidget):
    """A square sheet that takes mouse, touch, tablet and keys."""

    def __init__(
        self,
        pad: PadState,
        recognition: RecognitionState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pad = pad
        self._boxes: NumberBoxes | None = None
        self._part: PartBox | None = None
        if recognition is not None:
            self._part = PartBox(pad, recognition, self)
            self._part.changed.connect(self.update)
            self._boxes = NumberBoxes(pad, recognition, self)
            self._boxes.changed.connect(self._update_part)
        self._pressed: QPointF | None = None  # in a digit's box; a click there chooses it
        self._ink = KeptInk(pad)
        self._pointer: QPointF | None = None  # in pad units
        self._keyed = False  # the pointer is moved by keys
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(160), px(160))
        self.setAccessibleName(tr("Pad"))
        self.setAccessibleDescription(
            tr(
                "Draw a digit or a number here. With the keyboard: arrow keys move the pen, Shift "
                "for small steps, Space puts it down and lifts it. After a number drawn with the "
                "mouse, the left and right arrow keys choose the digit that is looked at, as a "
                "click on it. On a picture, the mouse drags a box around what is to be read."
            )
        )
        self.setToolTipDuration(3000)
        pad.page_changed.connect(self._repaint_page)
        pad.stroke_extended.connect(self._extend)
        pad.stroke_ended.connect(self._finish)
        pad.erased.connect(self._repaint_part)
        pad.pen_changed.connect(self._choose_cursor)
        self._choose_cursor()
        self._repaint_page()

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    # What the pen does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._keyed = False
            place, draws = event.position(), self._pad.tool is Tool.PEN
            if draws and self._boxes is not None and self._boxes.holds(self._in_units(place)):
                self._pressed = place
            else:
                self._down(place)
        elif event.button() is Qt.MouseButton.RightButton:
            self._down(event.position(), tool=Tool.ERASER)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._keyed = False
        if self._pressed is not None:
            moved = (event.position() - self._pressed).manhattanLength()
            if moved < QApplication.startDragDistance() / 2:
                return
            pressed, self._pressed = self._pressed, None
            self._down(pressed)
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._boxes is not None:
            self._boxes.choose_at(self._in_units(pressed))
        elif not event.buttons():
            self._up()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen with pressure; its other end erases."""
        match event.type():
            case QEvent.Type.TabletPress:
                erasing = event.pointerType() is QPointingDevice.PointerType.Eraser
                self._down(event.position(), event.pressure(), Tool.ERASER if erasing else None)
            case QEvent.Type.TabletMove:
                self._move(event.position(), event.pressure())
            case _:
                self._up()
        event.accept()  # so that Qt doesn't send a mouse event for it too

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> bool:
        """The first finger draws; others rest on the pad."""
        finger = event.points()[0] if event.points() else None
        if event.type() is QEvent.Type.TouchCancel or finger is None:
            self._up()
        elif finger.state() is QEventPoint.State.Pressed:
            self._down(finger.position())
        elif finger.state() is QEventPoint.State.Released:
            self._up()
            self._pointer = None
            self.update()
        else:
            self._move(finger.position())
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        start = _MIDDLE if self._pointer is None else self._pointer
        across = ARROWS.get(key, (0, 0))[0]
        if across and not self._keyed and self._boxes is not None and self._boxes.step(across):
            return
        if key in ARROWS:
            step = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 6
            dx, dy = ARROWS[key]
            x = min(max(start.x() + dx * step, 0), PAD_SIDE)
            y = min(max(start.y() + dy * step, 0), PAD_SIDE)
            self._pointer, self._keyed = QPointF(x, y), True
            if self._pad.pen_is_down:
                self._pad.pen_move(x, y)
            self.update()
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            if self._pad.pen_is_down:
                self._pad.pen_up()
            else:
                self._pointer, self._keyed = start, True
                self._pad.pen_down(start.x(), start.y())
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by keys, it shows that keys draw."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._keyed = True
        super().focusInEvent(event)

    def _down(self, position: QPointF, pressure: float = 1.0, tool: Tool | None = None) -> None:
        self._pointer = self._in_units(position)
        tool = tool or self._pad.tool
        if self._part is None or not self._part.begin(self._pointer, tool):
            self._pad.pen_down(self._pointer.x(), self._pointer.y(), pressure, tool)

    def _move(self, position: QPointF, pressure: float = 1.0) -> None:
        before, self._pointer = self._pointer, self._in_units(position)
        if self._pad.pen_is_down:
            self._pad.pen_move(self._pointer.x(), self._pointer.y(), pressure)
        elif self._part is not None and self._part.is_dragged:
            self._part.drag_to(self._pointer)
        if self._pad.tool is Tool.ERASER:
            for place in (before, self._pointer):
                if place is not None:
                    self._update_part(square_around(place, ERASER_RADIUS + 2))

    def _up(self) -> None:
        if self._part is not None and self._part.is_dragged and self._pointer is not None:
            self._part.end(self._pointer)
        self._pad.pen_up()

    # What is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, sheet = self.palette(), self._sheet()
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.setBrush(palette.color(Role.Base))
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._pad.is_empty and not (self._keyed and self._pointer is not None):
            self._paint_hint(painter, sheet)
        colour, stroke = palette.color(Role.WindowText), self._pad.last_stroke
        ink = self._ink.pixmap(sheet.width(), self.devicePixelRatio(), colour)
        painter.save()
        painter.translate(sheet.topLeft())
        painter.scale(sheet.width() / PAD_SIDE, sheet.width() / PAD_SIDE)
        if self._boxes is not None:
            self._boxes.paint(painter, palette)
        painter.restore()
        painter.drawPixmap(sheet.topLeft(), ink)
        painter.translate(sheet.topLeft())
        painter.scale(sheet.width() / PAD_SIDE, sheet.width() / PAD_SIDE)
        if stroke is not None and self._pad.pen_is_down:
            paint_tail(painter, stroke, colour)
        if self._part is not None:
            self._part.paint(painter, palette)
        if self._pointer is not None:
            self._paint_pointer(painter, self._pointer)
        if self.hasFocus() and self._keyed:
            painter.resetTransform()
            painter.setPen(QPen(palette.color(Role.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(sheet.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _extend(self) -> None:
        stroke = self._pad.last_stroke
        if stroke is None or len(stroke) == 1:
            self.update()  # the hint goes
        if stroke is not None:
            self._ink.extend(stroke)
            self._update_part(curve_bounds(stroke))

    def _finish(self) -> None:
        """Paint the stroke as one line, instead of the curves that followed the pen."""
        stroke = self._pad.last_stroke
        if stroke is not None:
            self._repaint_part(stroke_bounds(stroke))

    def _repaint_page(self) -> None:
        self._ink.forget()
        self.setToolTip(tr(_TIPS[isinstance(self._pad.page, Picture)]))
        self.update()

    def _repaint_part(self, part: QRectF) -> None:
        self._ink.render(part)
        self._update_part(part)
        if self._pad.is_empty:
            self.update()

    def _update_part(self, part: QRectF) -> None:
        """Have a part of the pad, in its units, painted anew."""
        sheet = self._sheet()
        scale = sheet.width() / PAD_SIDE
        pixels = QRectF(part.topLeft() * scale + sheet.topLeft(), part.size() * scale)
        self.update(pixels.toAlignedRect().adjusted(-1, -1, 1, 1))

    def _paint_hint(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.drawText(
            sheet.adjusted(24, 24, -24, -24),
            CENTRE | Qt.TextFlag.TextWordWrap,
            tr("Draw a digit or a number,\nor drop a picture of one"),
        )

    def _paint_pointer(self, painter: QPainter, place: QPointF) -> None:
        """The eraser's reach; for keys, a cross where the pen is."""
        pen = QPen(self.palette().color(Role.PlaceholderText), 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pad.tool is Tool.ERASER:
            painter.drawEllipse(place, ERASER_RADIUS, ERASER_RADIUS)
        elif self._keyed:
            painter.drawLine(place - QPointF(8, 0), place + QPointF(8, 0))
            painter.drawLine(place - QPointF(0, 8), place + QPointF(0, 8))

    def _choose_cursor(self) -> None:
        erasing = self._pad.tool is Tool.ERASER
        self.setCursor(Qt.CursorShape.BlankCursor if erasing else Qt.CursorShape.CrossCursor)
        self.update()

    # Pixels and pad units

    def _sheet(self) -> QRectF:
        """The square that is drawn on, in the middle of the widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _in_units(self, position: QPointF) -> QPointF:
        sheet = self._sheet()
        return (position - sheet.topLeft()) * (PAD_SIDE / max(sheet.width(), 1))
