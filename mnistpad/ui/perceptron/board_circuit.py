"""A circuit of neurons: switches on the left, lamps on the right, and signals on their way."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QToolTip

from mnistpad.core.perceptron.gates import Circuit, Node
from mnistpad.language import tr
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.perceptron.board_items import CircuitItems
from mnistpad.ui.perceptron.board_layout import LAYOUTS
from mnistpad.ui.perceptron.board_plan import Plan
from mnistpad.ui.perceptron.board_switch import Switch
from mnistpad.ui.perceptron.words import answer_of, listed
from mnistpad.ui.scale import px
from mnistpad.ui.words import number


class CircuitView(Diagram):
    """Shows a circuit, and lets its inputs be switched.

    A wire that carries 1 is wide, with a filled disc at its end; one that carries 0 is thin, with
    an open disc.

    Parameters
    ----------
    letters
        Whether the page switches an input when its letter is typed; the tooltips say so.
    """

    switched = Signal(tuple)  # values of the inputs, as the user wants them
    looked = Signal()  # another neuron is under the pointer, or under the keyboard's cursor

    def __init__(self, circuit: Circuit, *, letters: bool = False) -> None:
        self.circuit, self._letters = circuit, letters
        self.values: tuple[int, ...] = (0,) * len(circuit.inputs)  # of the inputs
        self.switches: list[Switch] = []  # one an input
        self._plan: Plan | None = None
        self._planned_for: tuple[object, ...] = ()
        self._pointed: str | None = None
        super().__init__(tr("Circuit"))
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(280), px(150))
        self.setToolTip(
            tr("Point at a neuron, or move with the arrow keys, to see what it adds up")
        )
        self.set_circuit(circuit)

    def sizeHint(self) -> QSize:
        return QSize(640, 380)

    # What is shown

    @property
    def node(self) -> Node:
        """The neuron that is looked at."""
        return self.circuit.node(self._pointed or self._cursor)

    def set_circuit(self, circuit: Circuit) -> None:
        """Show another circuit, its inputs all 0."""
        before, self.switches = (
            self.switches,
            [self._make_switch(index, name) for index, name in enumerate(circuit.inputs)],
        )
        self.circuit, self._plan, self._planned_for = circuit, None, ()
        self._constants = {
            node.name: [number(constant) for constant in (node.neuron.bias, *node.neuron.weights)]
            for node in circuit.nodes
        }
        self._cursor, self._pointed = circuit.nodes[-1].name, None
        self.set_values((0,) * len(circuit.inputs))
        # Last, for whoever loses or takes the focus is laid out anew.
        if any(switch.hasFocus() for switch in before):
            self.setFocus()
        for switch in before:
            switch.hide()
            switch.deleteLater()
        for previous, following in pairwise([self, *self.switches]):
            following.show()
            self.setTabOrder(previous, following)

    def _make_switch(self, index: int, name: str) -> Switch:
        tip = (
            tr("Switch input {name}  (Space, or {name})", name=name)
            if self._letters
            else tr("Switch input {name}  (Space)", name=name)
        )
        switch = Switch(name, tip, self.viewport())
        switch.clicked.connect(lambda: self.flip(index))
        return switch

    def set_values(self, values: Sequence[int]) -> None:
        """Show what comes of other inputs."""
        self.values = tuple(values)
        self._signals = self.circuit.signals(self.values)
        for switch, value in zip(self.switches, self.values, strict=True):
            switch.setChecked(bool(value))
        shown = self._signals | {n: self._signals[s] for n, s in self.circuit.outputs.items()}
        self.setAccessibleDescription(
            listed(tr("{name} is {value}", name=n, value=value) for n, value in shown.items())
        )
        if self._plan is None:
            self.refresh()
        else:
            self.refresh_signals()

    def flip(self, index: int) -> None:
        """Ask for the other value of an input."""
        values = list(self.values)
        values[index] = 1 - values[index]
        self.switched.emit(tuple(values))

    def sum_in_words(self) -> str:
        """What the neuron that is looked at adds up: "z = −0.1·1 + … = 0.2, above 0 → 1"."""
        node = self.node
        return answer_of(node.neuron, [self._signals[source] for source in node.sources])

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
        for name, switch in zip(self.circuit.inputs, self.switches, strict=True):
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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self._node_at(QPointF(event.pos()))
            if name is not None:
                self._point_at(name)
                QToolTip.showText(event.globalPos(), f"{name}: {self.sum_in_words()}", self)
                return True
        if event.type() is QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._node_at(event.position()))

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
        if key not in ARROWS:
            return False
        across, down = ARROWS[key]
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
        self.refresh_signals()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refresh_signals()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.refresh_signals()

    # The items

    def lay_out(self) -> None:
        known = self.circuit.name, self.size().toTuple(), self.font().key()
        if known != self._planned_for:
            self._planned_for = known
            self._plan = Plan(self.circuit, self.size(), self.font())
            self._place_switches()
        items = self._items()
        for node in self.circuit.nodes:
            self.add(*items.constants(node, self._constants[node.name]))
        self.add(*map(items.output_name, self.circuit.outputs))
        for switch, name in zip(self.switches, self.circuit.inputs, strict=True):
            middle = QPointF(switch.x() - 8, switch.geometry().center().y())
            self.add(items.input_name(name, middle))

    def signals(self) -> Iterator[QGraphicsItem]:
        items = self._items()
        yield from items.wires()
        for node in self.circuit.nodes:
            ring = (2.0 if self.hasFocus() else 1.2) if node is self.node else 0.0
            yield from items.neuron(node, ring)
        for name in self.circuit.outputs:
            yield from items.lamp(name)

    def _items(self) -> CircuitItems:
        return CircuitItems(self.circuit, self.plan, self._signals, self.palette(), self.font())
