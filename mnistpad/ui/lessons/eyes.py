"""What only the window sees done: clicks on a pixel, switches, a weight that is moved."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.lessons.vocabulary import Task
from mnistpad.state.perceptron.sigmoid import NUDGE
from mnistpad.state.states import States
from mnistpad.ui.data.tab import DigitDetail
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.tensor_view import TensorView


class Eyes(QObject):
    """Looks at the window's parts, by their kinds, once they are there."""

    def __init__(self, window: QWidget, states: States) -> None:
        super().__init__(window)
        self._window, self._states, self._digits = window, states, states.digits
        self._task: Task | None = None
        self._clicked: tuple[int, int] | None = None  # a digit's label, and its number there
        self._weight: float | None = None

    def see(self, task: Task) -> bool | None:
        """Whether it is done; None: the states know. Each task begins with the first look."""
        if task is not self._task:
            self._task, self._clicked, self._weight = task, None, None
        match task.kind:
            case "pixel":
                self._listen()
                label, least = cast(tuple[int, int], task.value)
                clicked = self._clicked
                return clicked is not None and clicked[0] == label and clicked[1] > least
            case "lamp":
                return self._lamp_is_lit(str(task.value))
            case "nudge":
                return self._weight_is_moved()
        return None

    def _listen(self) -> None:
        """Hear of clicks, once the tab is there."""
        detail = self._window.findChild(DigitDetail)
        for view in detail.findChildren(TensorView) if detail is not None else ():
            view.installEventFilter(self)  # twice is once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a number of the digit that is looked at, or Enter."""
        if isinstance(watched, TensorView):
            if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
                self._take_cell(watched.cells().at(event.position().toPoint()))
            elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Return:
                self._take_cell(watched.current)
        return False

    def _take_cell(self, cell: int | None) -> None:
        index = self._digits.looked_at
        if index is not None and cell is not None:
            number = int(self._digits.images[index][divmod(cell, SIDE)])
            self._clicked = int(self._digits.labels[index]), number

    def _lamp_is_lit(self, circuit: str) -> bool:
        for view in self._window.findChildren(CircuitView):
            if view.isVisible() and view.circuit.name == circuit:
                return view.circuit.answers(view.values)[0] == 1
        return False

    def _weight_is_moved(self) -> bool:
        weight = self._states.sigmoid.weight.weight
        before, self._weight = self._weight, weight
        return before is not None and abs(weight - before) >= NUDGE / 2
