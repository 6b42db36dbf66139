"""The perceptron's loss, max(0, −y·z), and the sample of the last update on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mnistpad.core.perceptron.loss import loss
from mnistpad.state.descent.circle import CircleState
from mnistpad.ui.numbers import round_up
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

_WRONG, _RIGHT = -0.42, 0.72  # where along the reach either side's slope is named


class HingePlot(Plot):
    """The loss over y·z: right answers lose nothing, wrong ones as much as z is wrong."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        super().__init__("y·z", "loss of one sample, max(0, −y·z)", parent)
        self._state = state
        self.add_rule(90, Role.Mid)
        self._line = self.add_line("loss", Role.WindowText, 2)
        self._wrong = Text("wrong: slope −1", Role.PlaceholderText, (-0.2, 1))
        self._right = Text("right: slope 0", Role.PlaceholderText, (0.5, 1.2))
        self._verdict = Text("", Role.LinkVisited, (-0.1, 1.3), bold=True)
        self._learnt = Text("", Role.Accent, (-0.1, 1.3), bold=True)
        self._points = Target("o", Role.LinkVisited, 14), Target("o", Role.Accent, 14)
        for item in (self._wrong, self._right, self._verdict, self._learnt, *self._points):
            self.add(item)
        self.setAccessibleName("Loss of the perceptron")
        self.setToolTip(
            "y is +1 where 1 is wanted and −1 where 0 is. Right of 0 the answer is right, and the "
            "slope is 0: nothing changes. Left of 0 it is wrong, and the slope is −1"
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the last update."""
        reaches = [abs(step.y * step.z) for step in self._state.descent.steps]
        reach = round_up(max([2 * self._state.rate, *reaches])) * 1.1
        if self._fit_x != (-reach, reach):
            self.set_ranges((-reach, reach), (-0.08 * reach, 1.06 * reach))
            positions = [-reach, 0.0, reach]
            self._line.setData(positions, [loss(1, position) for position in positions])
            self._wrong.setPos(_WRONG * reach, -_WRONG * reach)
            self._right.setPos(_RIGHT * reach, 0)
        pair = self._state.pair
        step = None if pair is None else pair[1]
        wrong = step is not None and any(step.gradient)
        for on, points, words, text in (
            (wrong, self._points[0], self._verdict, "✗ wrong"),
            (step is not None and not wrong, self._points[1], self._learnt, "✓ right"),
        ):
            points.setVisible(on)
            words.setVisible(on)
            if on and step is not None:
                points.put(step.y * step.z, step.loss)
                words.say(text, step.y * step.z, step.loss)
        if step is not None:
            self.setAccessibleDescription(
                f"y·z = {number(step.y * step.z)}, loss {number(step.loss)}"
            )
