"""Pictures of a gate's samples: in the plane of two inputs, or in the space of three."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.core.perceptron.targets import truth_table
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import CENTRE, mixed, square_around, tint
from mnistpad.ui.perceptron.words import answer_in_words
from mnistpad.ui.scale import now, px, thick
from mnistpad.ui.theme import RADIUS, Role, scaled
from mnistpad.ui.words import number

LOW, HIGH = -0.45, 1.45
"""What of the plane is shown, along both inputs."""

_CORNERS = tuple(QPointF(*at) for at in ((LOW, LOW), (HIGH, LOW), (HIGH, HIGH), (LOW, HIGH)))
_REACH = 24  # pixels around a sample that ask about it
_LARGEST = 1.8


class Picture(QWidget):
    """A widget with round corners, that paints samples, and tells of the one under the pointer.

    Parameters
    ----------
    name, tip
        Of the whole picture.
    learnt
        What is learnt, if the samples are a perceptron's, and the keys are to lead here.
    wanted, least
        Sides in pixels: what it would like, and what it needs.
    usual
        The side up to which words and lines have their usual size; with a larger one they grow.

    Attributes
    ----------
    place
        What of the widget the picture takes.
    """

    samples: Sequence[tuple[int, ...]] = truth_table(2)

    def __init__(
        self,
        name: str,
        tip: str,
        learnt: PerceptronState | None = None,
        *,
        wanted: int = 360,
        least: int = 200,
        usual: int = 340,
    ) -> None:
        super().__init__()
        self._learnt, self._wanted, self._usual = learnt, wanted, usual
        if learnt is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        side = min(px(least), round(1.25 * least))  # a picture more than a text
        self.setMinimumSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def sizeHint(self) -> QSize:
        return QSize(px(self._wanted), px(self._wanted))

    # What subclasses say

    def measure(self) -> None:
        """Find what of the widget the picture takes; the widget may have another size now."""
        self.place = QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def to_pixels(self, point: Sequence[float]) -> QPointF:
        """Where inputs are in the widget."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Paint what is in the picture."""
        raise NotImplementedError

    def answers(self) -> list[str]:
        """What is told of each sample; empty: nothing."""
        state = self._learnt
        return [answer_in_words(state, i) for i in range(len(state.samples))] if state else []

    def steer(self, left: int, up: int) -> None:
        """Turn or move what is shown by a step, as Ctrl and an arrow key ask for."""

    # What they have

    def refresh(self) -> None:
        """Show what the state says now."""
        self.update()

    def describe(self) -> None:
        """Tell those who can't see the picture what it shows."""
        self.setAccessibleDescription("; ".join(self.answers()))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for sample, words in zip(self.samples, self.answers(), strict=False):
                way = self.to_pixels(sample) - QPointF(event.pos())
                if way.manhattanLength() < _REACH:
                    QToolTip.showText(event.globalPos(), words, self)
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        if way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            across, down = way
            self.steer(-across, -down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, base = self.place, self.colour(Role.Base)
        painter.fillRect(self.rect(), base)
        painter.setClipRect(place)
        self.paint(painter)
        painter.setClipping(False)
        # To paint over the corners costs a fraction of what a rounded clip does.
        frame, corners = QPainterPath(), QPainterPath()
        frame.addRoundedRect(place, RADIUS, RADIUS)
        corners.addRect(place.adjusted(-1, -1, 1, 1))
        painter.fillPath(corners - frame, base)
        if self.hasFocus():
            painter.strokePath(frame, QPen(self.colour(Role.Accent), 1))

    @property
    def factor(self) -> float:
        """How much larger than usual words and lines are."""
        side: float = min(self.place.width(), self.place.height())
        return min(max(side / px(self._usual), 1.0), _LARGEST)

    def colour(self, role: Role, share: float = 1.0) -> QColor:
        """A colour of the palette; below 1 it is translucent."""
        return tint(self.palette(), role, share)

    def pen(self, role: Role, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A line, wider where the picture is large."""
        return QPen(self.colour(role), thick(width * self.factor), style)

    def draw_words(
        self,
        painter: QPainter,
        centre: QPointF,
        text: str,
        size: float,
        role: Role,
        *,
        bold: bool = False,
        ground: QColor | None = None,
    ) -> None:
        """Words around a point; on a plate of the ground, if one is given, that hides lines."""
        font = scaled(self.font(), size * self.factor, bold=bold, tabular=True)
        metrics = QFontMetricsF(font)
        box = QRectF(QPointF(), metrics.size(0, text)).adjusted(-3, 0, 3, 0)
        box.moveCenter(centre)
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(self.colour(role))
        painter.drawText(box, CENTRE, text)

    def draw_vector(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """The weight vector, with a filled head."""
        line, colour, width = QLineF(start, end), self.colour(Role.Accent), thick(2.6 * self.factor)
        length = line.length()
        if length < 1:
            return
        unit = QPointF(line.dx(), line.dy()) / length
        head = min(4.5 * width, length)
        neck, side = end - unit * head, QPointF(-unit.y(), unit.x()) * (0.45 * head)
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(start, neck + unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([end, neck + side, neck - side]))

    def draw_sample(
        self,
        painter: QPainter,
        sample: Sequence[int],
        radius: float,
        target: int,
        *,
        looked_at: bool = False,
        wrong: bool = False,
    ) -> None:
        """A disc: filled where 1 is wanted, open for 0, larger while looked at, ringed if wrong."""
        centre, ink = self.to_pixels(sample), self.colour(Role.WindowText)
        radius *= self.factor * now().pixels * (1.5 if looked_at else 1)
        width = max(radius / 4, 1.5)
        painter.setPen(QPen(ink, width))
        painter.setBrush(ink if target else self.colour(Role.Base))
        painter.drawEllipse(centre, radius, radius)
        if wrong:
            painter.setPen(QPen(self.colour(Role.LinkVisited), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 2.2 * width, radius + 2.2 * width)

    def draw_learnt(
        self,
        painter: QPainter,
        indices: Iterable[int],
        radius: float,
        below: float,
        ground: QColor,
    ) -> None:
        """Samples as a perceptron answers them; below those that rounding decides, their sum."""
        state = self._learnt
        if state is None:
            return
        sums, rounded, looked_at = state.perceptron.sums(), state.rounded, state.looked_at
        for index in indices:
            sample, target = state.samples[index], state.setup.targets[index]
            wrong = int(sums[index] > 0) != target
            self.draw_sample(
                painter, sample, radius, target, looked_at=index == looked_at, wrong=wrong
            )
            if index in rounded:
                at, words = QPointF(0, below * self.factor), f"≈ 0: {number(sums[index])}"
                at += self.to_pixels(sample)
                self.draw_words(painter, at, words, 0.9, Role.LinkVisited, ground=ground)

    def draw_crossing(self, painter: QPainter) -> None:
        """The pairs that prove that nothing separates the samples, and the middle they share."""
        if self._learnt is None or self._learnt.crossing is None:
            return
        ones, zeros = (QLineF(*map(self.to_pixels, pair)) for pair in self._learnt.crossing)
        painter.setPen(self.pen(Role.WindowText, 1.6, Qt.PenStyle.DotLine))
        painter.drawLine(ones)
        painter.setPen(self.pen(Role.LinkVisited, 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(zeros)
        painter.setPen(self.pen(Role.LinkVisited, 2))
        painter.setBrush(self.colour(Role.Base))
        painter.drawRect(square_around(zeros.center(), 4))


class Plane(Picture):
    """A picture of the plane of two inputs, a square in the middle of the widget.

    Attributes
    ----------
    unit
        Pixels from 0 to 1.
    transform
        From the plane to the widget.
    """

    def measure(self) -> None:
        half = min(self.width(), self.height()) / 2 - 1
        place = self.place = square_around(QRectF(self.rect()).center(), half)
        unit = self.unit = place.width() / (HIGH - LOW)
        self.transform = QTransform(
            unit, 0, 0, -unit, place.left() - LOW * unit, place.bottom() + LOW * unit
        )

    def to_pixels(self, point: Sequence[float]) -> QPointF:
        return self.transform.map(QPointF(*point))

    def to_plane(self, position: QPointF) -> QPointF:
        """A place in the widget as one in the plane."""
        return self.transform.inverted()[0].map(position)

    def fill_ones(self, painter: QPainter, neurons: Iterable[tuple[float, float, float]]) -> None:
        """Shade where neurons, each of two weights and a bias, all answer 1."""
        corners: Sequence[QPointF] = _CORNERS
        for w1, w2, b in neurons:
            corners = cut(w1, w2, b, corners)[0]
        painter.fillRect(self.place, self.colour(Role.AlternateBase))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self.palette(), Role.Base, Role.Accent, 0.22))
        painter.drawPolygon(self.transform.map(QPolygonF(corners)))

    def draw_line(self, painter: QPainter, pen: QPen, w1: float, w2: float, b: float) -> None:
        """A neuron's line, where it is in sight."""
        line = cut(w1, w2, b)[1]
        if line is not None:
            painter.setPen(pen)
            painter.drawLine(self.transform.map(line))

    def draw_axes(self, painter: QPainter, line: QColor, size: float, ink: Role) -> None:
        """Lines at 0 and 1 along both inputs, and their numbers and names at the edge."""
        painter.setPen(QPen(line, 1))
        for tick in (0, 1):
            painter.drawLine(self.to_pixels((tick, LOW)), self.to_pixels((tick, HIGH)))
            painter.drawLine(self.to_pixels((LOW, tick)), self.to_pixels((HIGH, tick)))
        off = 0.65 * size * self.factor * QFontMetricsF(self.font()).height()
        for words, at in (("0", 0.0), ("x", 0.5), ("1", 1.0)):
            below, left = (words.replace("x", name) for name in ("x₁", "x₂"))
            self.draw_words(painter, self.to_pixels((at, LOW)) - QPointF(0, off), below, size, ink)
            self.draw_words(painter, self.to_pixels((LOW, at)) + QPointF(off, 0), left, size, ink)


def cut(
    w1: float, w2: float, b: float, corners: Sequence[QPointF] = _CORNERS
) -> tuple[list[QPointF], QLineF | None]:
    """Cut what is shown of the plane, or a polygon in it, where w·x + b = 0.

    Returns
    -------
    list of QPointF
        The corners of what lies where w·x + b > 0.
    QLineF or None
        The cut, with those ones on the right of whoever goes along it; None: it is out of sight.
    """
    ones: list[QPointF] = []
    ends: dict[bool, QPointF] = {}
    for at, following in zip(corners, [*corners[1:], *corners[:1]], strict=True):
        z, next_z = (w1 * point.x() + w2 * point.y() + b for point in (at, following))
        if z > 0:
            ones.append(at)
        if (z > 0) != (next_z > 0):
            ends[z > 0] = at + (following - at) * (z / (z - next_z))
            ones.append(ends[z > 0])
    line = QLineF(ends[False], ends[True]) if ends else QLineF()
    return ones, None if line.isNull() else line
