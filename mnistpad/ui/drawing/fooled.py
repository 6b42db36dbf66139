"""The smallest change that fools a network: digit + k × change = new digit."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.core.classes import Classes
from mnistpad.core.message import Message
from mnistpad.core.network.fooling import MOST, Fooled
from mnistpad.core.network.forward import FloatArray
from mnistpad.language import tr
from mnistpad.state.drawing.breaking import BreakState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.boxes import STRETCH, column, fill, row
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import number, percent

_HINT = Message(
    "How little has to change in each pixel until the answer is another? Find looks for it: it "
    "follows the gradient, which tells of each pixel whether more or less of it misleads the "
    "network."
)
_MOST_NETWORKS = 4


class ChangeView(TensorView):
    """What is added to each pixel: grey is nothing, white more ink, black less."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Change", "what is added"))
        self.setToolTip(
            tr("What is added to each pixel: white is more ink, black less, grey nothing")
        )

    def set_change(self, change: FloatArray) -> None:
        """Show a change, within −1 and 1."""
        self._change = change
        self.set_tensor((change + 1) / np.float32(2))

    def describe(self, cell: int) -> str:
        value = number(round(float(self._change.reshape(-1)[cell]), 2))
        return f"[{cell // self._change.shape[1]}, {cell % self._change.shape[1]}]: {value}"


class FooledStrip(QWidget):
    """Three pictures with both answers."""

    def __init__(self, state: BreakState, recognition: RecognitionState) -> None:
        super().__init__()
        self._state, self._recognition = state, recognition
        self._shown: Fooled | None = None
        self._digit, self._change, self._new = TensorView(), ChangeView(), TensorView()
        self._digit.setAccessibleName(tr("Digit"))
        self._new.setAccessibleName(tr("New digit"))
        self._answers = [
            LiveLabel(name, alignment=CENTRE) for name in (tr("Answer"), "k", tr("New answer"))
        ]
        pictures: list[QWidget] = [self._digit, self._change, self._new]
        columns = []
        for picture, answer in zip(pictures, self._answers, strict=True):
            answer.setFont(scaled(self.font(), 1.0, bold=True, tabular=True))
            columns.append(column(picture, answer, gap=GRID // 2))
        plus, equals = _sign("+ k×"), _sign("=")
        strip = QWidget()
        fill(
            QVBoxLayout(strip),
            row(STRETCH, columns[0], plus, columns[1], equals, columns[2], STRETCH, gap=GRID // 2),
        )
        hint = dim_label(tr(_HINT))
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(hint)
        self._stack.addWidget(strip)
        fill(QVBoxLayout(self), self._stack)
        self.set_zoom(3)
        state.fooled.connect(self._show)
        recognition.updated.connect(self._follow)
        self._show()

    def set_zoom(self, zoom: int) -> None:
        """Show each number as zoom×zoom pixels."""
        for view in (self._digit, self._change, self._new):
            view.set_zoom(zoom)

    def _show(self) -> None:
        state = self._state
        found = state.found.get(state.reader)
        self._stack.setCurrentIndex(0 if found is None else 1)
        if found is not None and found is not self._shown:
            self._digit.set_tensor(found.tensor)
            self._change.set_change(found.change)
            self._answers[0].set_text(_answer(found.before, found.classes))
        self._shown = found
        self._follow()

    def _follow(self) -> None:
        """Follow the slider of k."""
        reading = self._recognition.shown_reading
        if self._shown is not None and reading is not None and self._state.has_pattern:
            self._new.set_tensor(self._recognition.shown_tensor)
            self._answers[1].set_text(f"k = {self._state.change.strength:.3f}")
            self._answers[2].set_text(_answer(reading.probabilities, reading.classes))


class Fates(LiveLabel):
    """A line a network: how little fools it."""

    def __init__(self, state: BreakState) -> None:
        role = Role.PlaceholderText
        super().__init__(tr("How networks fare"), role=role, lines=_MOST_NETWORKS, opaque=True)
        self.setFont(scaled(self.font(), 0.95, tabular=True))
        self._state = state
        state.fooled.connect(self._show)

    def _show(self) -> None:
        lines = [_fate(name, fooled) for name, fooled in self._state.found.items()]
        if self._state.looking_at:
            lines.append(tr("{network}: looking for a change…", network=self._state.looking_at))
        self.set_text("\n".join(lines))


def _sign(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(scaled(label.font(), 1.1, bold=True))
    return label


def _answer(probabilities: FloatArray, classes: Classes) -> str:
    digit = int(probabilities.argmax())
    return f"{classes[digit]}, {percent(float(probabilities[digit]))}"


def _fate(name: str, fooled: Fooled | None) -> str:
    if fooled is None:
        return tr("{network}: no change up to k = {most:g} fools it", network=name, most=MOST)
    read = fooled.classes[int(fooled.after.argmax())]
    return tr("{network}: k = {k:.3f} makes it read {read}", network=name, k=fooled.k, read=read)
