"""A circuit of neurons: switches on the left, lamps on the right, and signals on their way."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.core.gates import Circuit, Node
from mnistpad.ui.painting import CENTRE, square_around
from mnistpad.ui.perceptron.board_layout import LAYOUTS
from mnistpad.ui.perceptron.board_plan import PORT, Plan
from mnistpad.ui.perceptron.board_switch import Switch
from mnistpad.ui.perceptron.words import answer_of
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class CircuitView(QWidget):
    """Draws a circuit, and lets its inputs be switched.

    A wire that carries 1 is wide, with a filled disc at its end; one that carries 0 is thin, with
    an open disc.

    Parameters
    ----------
    letters
        Whether the page switches an input when its letter is typed; the tooltips say so.

    Signals
    -------
    switched
        Values of the inputs, as the user wants them.
    looked
        Another neuron is under the pointer, or under the keyboard's cursor.
    """

    switched = Signal(tuple)
    looked = Signal()

    def __init__(
        self, circuit: Circuit, *, letters: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._letters = letters
        self._switches: list[Switch] = []
        self._plan: Plan | None = None
        self._still: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Circuit")
        self.setToolTip("Point at a neuron, or move with the arrow keys, to see what it adds up")
        self.set_circuit(circuit)

    def sizeHint(self) -> QSize:
        return QSize(640, 380)

    # What is shown

    @property
    def circuit(self) -> Circuit:
        return self._circuit

    @property
    def values(self) -> tuple[int, ...]:
        """Of the inputs."""
        return self._values

    @property
    def node(self) -> Node:
        """The neuron that is looked at."""
        return self.circuit.node(self._pointed or self._cursor)

    @property
    def switches(self) -> list[Switch]:
        """One an input."""
        return self._switches

    def set_circuit(self, circuit: Circuit) -> None:
        """Show another circuit, its inputs all 0."""
        self._circuit, self._plan, self._still = circuit, None, None
        self._cursor = circuit.nodes[-1].name
        self._pointed: str | None = None
        if any(switch.hasFocus() for switch in self._switches):
            self.setFocus()
        for switch in self._switches:
            switch.hide()
            switch.deleteLater()
        self._switches = []
        for index, name in enumerate(circuit.inputs):
            also = f", or {name}" if self._letters else ""
            switch = Switch(name, f"Switch input {name}  (Space{also})", self)
            switch.clicked.connect(lambda _=False, index=index: self.flip(index))
            switch.show()
            self.setTabOrder(self._switches[-1] if self._switches else self, switch)
            self._switches.append(switch)
        self._place_switches()
        self.set_values((0,) * len(circuit.inputs))

    def set_values(self, values: Sequence[int]) -> None:
        """Show what comes of other inputs."""
        self._values = tuple(values)
        self._signals = self.circuit.signals(self._values)
        self._sums = {
            node.name: f"z = {number(node.neuron.sum(self._inputs_of(node)))}"
            for node in self.circuit.nodes
        }
        for switch, value in zip(self._switches, self._values, strict=True):
            switch.setChecked(bool(value))
        self.setAccessibleDescription(
            "; ".join(
                [f"{name} is {self._signals[name]}" for name in self._signals]
                + [f"{n} is {self._signals[s]}" for n, s in self.circuit.outputs.items()]
            )
        )
        self.update()

    def flip(self, index: int) -> None:
        """Ask for the other value of an input."""
        values = list(self._values)
        values[index] = 1 - values[index]
        self.switched.emit(tuple(values))

    def sum_in_words(self) -> str:
        """What the neuron that is looked at adds up: "z = −0.1·1 + … = 0.2, above 0 → 1"."""
        return answer_of(self.node.neuron, self._inputs_of(self.node))

    def _inputs_of(self, node: Node) -> list[int]:
        return [self._signals[source] for source in node.sources]

    # Places

    @property
    def plan(self) -> Plan:
        """Where everything stands."""
        if self._plan is None:
            self._plan = Plan(self.circuit, self.size(), self.font())
        return self._plan

    def _place_switches(self) -> None:
        plan = self.plan
        height = round(min(max(1.3 * plan.radius, 26), 44, (plan.before - 34) / 1.75))
        width = round(1.75 * height)
        for name, switch in zip(self.circuit.inputs, self._switches, strict=True):
            centre = plan.place_of(name)
            switch.setGeometry(
                QRect(round(centre.x() - width), round(centre.y() - height / 2), width, height)
            )

    def _node_at(self, position: QPointF) -> str | None:
        for node in self.circuit.nodes:
            way = position - self.plan.place_of(node.name)
            if math.hypot(way.x(), way.y()) <= self.plan.radius + 4:
                return node.name
        return None

    # What the user does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._node_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._node_at(event.position())
        if name is not None and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = name
            self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def take_key(self, key: Qt.Key) -> bool:
        """Move the cursor to the next neuron that way; False if the key is no arrow."""
        if key not in STEPS:
            return False
        across, down = STEPS[key]
        places = LAYOUTS[self.circuit].places
        x, y = places[self.node.name]
        ways: dict[str, float] = {}
        for node in self.circuit.nodes:
            dx, dy = places[node.name][0] - x, places[node.name][1] - y
            along = dx * across + dy * down
            if along > 0:
                ways[node.name] = along + 1.5 * abs(dx * down + dy * across)
        if ways:
            self._cursor = min(ways, key=lambda name: ways[name])
        self._pointed = None
        self._follow()
        return True

    def _point_at(self, name: str | None) -> None:
        if name != self._pointed:
            self._pointed = name
            self._follow()

    def _follow(self) -> None:
        self.looked.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan = self._still = None
        self._place_switches()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._plan = None
            self._place_switches()
        self._still = None
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._still = None
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self._node_at(QPointF(event.pos()))
            if name is not None:
                node = self.circuit.node(name)
                words = answer_of(node.neuron, self._inputs_of(node))
                QToolTip.showText(event.globalPos(), f"{name}: {words}", self)
                return True
        return super().event(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._still is None:
            self._still = self._paint_still()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_wires(painter)
        for node in self.circuit.nodes:
            self._paint_node(painter, node)
        for name, source in self.circuit.outputs.items():
            self._paint_lamp(painter, name, self._signals[source])

    def _paint_still(self) -> QPixmap:
        """What no signal changes: names, weights and biases."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self.palette().color(Role.Base))
        painter = QPainter(pixmap)
        self._paint_names(painter)
        for node in self.circuit.nodes:
            self._paint_constants(painter, node)
        painter.end()
        return pixmap

    def _paint_wires(self, painter: QPainter) -> None:
        palette, plan = self.palette(), self.plan
        thick = max(0.16 * plan.radius, 3.0)
        pens = {0: QPen(palette.color(Role.PlaceholderText), 1.2)}
        pens[1] = QPen(palette.color(Role.Accent), thick)
        # Those that carry 1 lie above those that don't.
        wires = sorted(plan.wires, key=lambda wire: self._signals[wire.source])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in wires:
            painter.setPen(pens[self._signals[wire.source]])
            painter.drawPath(wire.path)
        painter.setPen(Qt.PenStyle.NoPen)
        for source, fork in plan.forks:
            lit = self._signals[source]
            painter.setBrush(pens[lit].color())
            painter.drawEllipse(fork, thick + lit, thick + lit)
        for wire in wires:
            if wire.at_neuron:
                lit = self._signals[wire.source]
                painter.setPen(QPen(pens[lit].color(), 1.4))
                painter.setBrush(pens[1].color() if lit else palette.color(Role.Base))
                painter.drawEllipse(wire.points[-1] - QPointF(plan.disc, 0), plan.disc, plan.disc)

    def _paint_node(self, painter: QPainter, node: Node) -> None:
        plan, radius = self.plan, self.plan.radius
        centre, ink = plan.place_of(node.name), self.palette().color(Role.WindowText)
        self._paint_signal(painter, centre, radius, self._signals[node.name], 1.25)
        if node is self.node:
            painter.setPen(QPen(ink, 2 if self.hasFocus() else 1.2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 4, radius + 4)
        small = self._small()
        painter.setFont(small)
        painter.setPen(ink)
        below = centre + QPointF(0, radius + 5 + 0.95 * QFontMetricsF(small).height())
        _write_below(painter, below, self._sums[node.name])

    def _paint_signal(
        self, painter: QPainter, centre: QPointF, radius: float, on: int, size: float
    ) -> None:
        """A disc with a 0 or, lit, with a 1."""
        palette, factor = self.palette(), self.plan.factor
        ink, accent = palette.color(Role.WindowText), palette.color(Role.Accent)
        painter.setPen(QPen(accent if on else ink, 1.5 * factor))
        painter.setBrush(accent if on else palette.color(Role.Base))
        painter.drawEllipse(centre, radius, radius)
        painter.setFont(scaled(self.font(), size * factor, bold=True, tabular=True))
        painter.setPen(palette.color(Role.HighlightedText) if on else ink)
        painter.drawText(square_around(centre, radius), CENTRE, str(on))

    def _paint_constants(self, painter: QPainter, node: Node) -> None:
        """A neuron's name, weights and bias, around its circle."""
        palette, plan, radius = self.palette(), self.plan, self.plan.radius
        centre = plan.place_of(node.name)
        painter.setPen(palette.color(Role.WindowText))
        painter.setFont(scaled(self.font(), 0.95 * plan.factor, bold=True))
        above = centre - QPointF(0, radius + 5 + QFontMetricsF(painter.font()).height())
        _write_below(painter, above, node.name)
        small = self._small()
        height = QFontMetricsF(small).height()
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(small)
        _write_below(painter, centre + QPointF(0, radius + 5), f"b = {number(node.neuron.bias)}")
        painter.setFont(scaled(small, 0.95))
        right = centre.x() - 0.88 * radius - 2 * plan.disc - 1
        for port, weight in enumerate(node.neuron.weights):
            # Above the upper wire, below the lower one.
            y = centre.y() + (2 * port - 1) * (PORT * radius + 2) - (1 - port) * height
            painter.drawText(QRectF(right - 60, y, 60, height), _RIGHT, number(weight))

    def _small(self) -> QFont:
        """Of numbers beside the neurons."""
        return scaled(self.font(), min(0.85 * self.plan.factor, 1.4), tabular=True)

    def _paint_lamp(self, painter: QPainter, name: str, on: int) -> None:
        centre, radius = self.plan.place_of(name), 0.75 * self.plan.radius
        if on:
            painter.setPen(QPen(self.palette().color(Role.Accent), 1.5 * self.plan.factor))
            for beam in range(12):
                angle = math.radians(30 * beam)
                way = QPointF(math.cos(angle), math.sin(angle))
                painter.drawLine(centre + way * (radius + 4), centre + way * (1.32 * radius + 5))
        self._paint_signal(painter, centre, radius, on, 1.15)

    def _paint_names(self, painter: QPainter) -> None:
        """Of inputs and outputs."""
        plan = self.plan
        painter.setPen(self.palette().color(Role.WindowText))
        painter.setFont(scaled(self.font(), min(1.1 * plan.factor, 1.5), bold=True))
        for switch, name in zip(self._switches, self.circuit.inputs, strict=True):
            place = QRectF(switch.geometry()).adjusted(-60, 0, -10, 0)
            place.setRight(switch.x() - 8)
            painter.drawText(place, _RIGHT, name)
        for name in self.circuit.outputs:
            _write_below(painter, plan.place_of(name) + QPointF(0, plan.radius + 6), name)


def _write_below(painter: QPainter, place: QPointF, text: str) -> None:
    height = 1.2 * QFontMetricsF(painter.font()).height()
    painter.drawText(QRectF(place.x() - 80, place.y(), 160, height), _TOP, text)
