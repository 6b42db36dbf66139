"""A tensor, a line that selects from it, and what comes out beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QWidget

from mnistpad.core.tensors.naming import Index, number_text
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.boxes import STRETCH, add, fill, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.tensors.canvas import TensorPane
from mnistpad.ui.tensors.facts import FactsCard
from mnistpad.ui.tensors.parts import NumpyLine, ProblemLine, code_field, fixed_font
from mnistpad.ui.theme import GRID

_MOST_TRIES = 5


class LookPage(CardsPage):
    """The line, the source with what is selected lit, the result, and the facts."""

    named = Signal(str)
    """The tensor that is looked at has this name; "" for none."""

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self._stale = True
        self.line = code_field(
            "Tensor",
            "A tensor's name, or numbers as [[5, 6], [7, 8]], and indices in numpy's notation, as "
            "train_images[10:100, 7:-7, ::2]; name = … and Enter keep the result  (Ctrl+L)",
        )
        self.line.setPlaceholderText("train_images[10:100, 7:-7, ::2]")
        self.line.textEdited.connect(self._edit)
        self.line.returnPressed.connect(self._enter)
        self._keep = tool_button("Keep", "Put the result on the shelf under a name of its own")
        self._keep.clicked.connect(self._put_on_shelf)
        self._problem = ProblemLine()
        self._tries = [tool_button("", "", name="Try") for _ in range(_MOST_TRIES)]
        for button in self._tries:
            button.setFixedHeight(28)
            button.setFont(fixed_font(self.font(), 0.95))
            button.clicked.connect(partial(self._try, button))
        tries = QWidget()
        fill(QHBoxLayout(tries), dim_label("Try"), *self._tries, STRETCH, gap=GRID // 2)
        below = QStackedWidget()
        below.addWidget(tries)
        below.addWidget(self._problem)
        below.setFixedHeight(self._problem.height())
        self._problem.said.connect(below.setCurrentIndex)
        self.source, self.result = TensorPane("Source"), TensorPane("Result")
        self.source.canvas.pointed.connect(self._point_source)
        self.result.canvas.pointed.connect(self._point_result)
        self.numpy = NumpyLine()
        self.facts = FactsCard()
        card = Card(
            row((self.line, 1), self._keep, gap=GRID // 2),
            below,
            (row((self.source, 1), (self.result, 1), gap=2 * GRID), 1),
            self.numpy,
        )
        self.cards.setContentsMargins(0, 0, 0, 0)
        add(self.cards, (card, 1))
        self.add_side(self.facts, 0.24, 216, 340)
        state.looked_changed.connect(self._show)
        state.limits_changed.connect(self._show_limits)
        self.setFocusProxy(self.source.canvas)
        self._show()

    def choose(self, name: str) -> None:
        """Look at a whole tensor of the shelf."""
        self._state.read(name)
        self._show_problem()

    def focus_line(self) -> None:
        """Let the line be typed in, what stands there selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()

    def _edit(self, text: str) -> None:
        self._state.read(text)
        self._show_problem(soon=True)

    def _enter(self) -> None:
        if self._state.problem is None and self._state.looked.assigned:
            self._put_on_shelf()
        self._show_problem()

    def _put_on_shelf(self) -> None:
        name = self._state.keep()
        if name:
            self._state.read(name)
        self._show_problem()

    def _show_problem(self, *, soon: bool = False) -> None:
        self._problem.show_problem(self._state.problem, self.line, soon=soon)

    def _try(self, button: QToolButton) -> None:
        looked = self._state.looked
        self._state.read(f"{looked.name or looked.source_text}{button.text()}")

    def _show(self) -> None:
        state = self._state
        if self.line.text() != state.line:
            with QSignalBlocker(self.line):
                self.line.setText(state.line)
            self._show_problem()
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._keep.setEnabled(state.problem is None)
        if state.problem is not None:
            return
        self._show_problem()
        looked = state.looked
        selection = looked.selection if looked.is_sliced else None
        same = looked.result is looked.source
        limits = state.limits if same or looked.source.array is None else None
        title = looked.name or looked.source_text
        self.result.setVisible(looked.is_sliced)
        self.source.set_tensor(title, looked.source, limits, selection)
        if looked.is_sliced:
            self.result.set_tensor("→", looked.result)
        self._show_tries(looked.source.shape)
        shelved = state.about(looked.name)
        self.numpy.set_line(looked.numpy if looked.is_sliced or shelved is None else shelved.code)
        about = shelved.about if shelved is not None else "as it was typed"
        self.facts.set_looked(looked, about, state.limits, state.counting)
        self.named.emit(looked.name)

    def _show_tries(self, shape: tuple[int, ...]) -> None:
        """Offer what selects something of a tensor of that shape."""
        tries = [*_worth_a_try(shape), *[("", "")] * _MOST_TRIES]
        for button, (text, tip) in zip(self._tries, tries, strict=False):
            button.setVisible(bool(text))
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(f"Try {text}")

    def _show_limits(self) -> None:
        self.facts.set_limits(self._state.limits)

    def _point_source(self, index: Index | None) -> None:
        looked = self._state.looked
        self.result.canvas.mark(None if index is None else looked.selection.to_result(index))
        self._tell(index)

    def _point_result(self, index: Index | None) -> None:
        source = None if index is None else self._state.looked.selection.to_source(index)
        self.source.canvas.mark(source)
        self._tell(source)

    def _tell(self, index: Index | None) -> None:
        """Say which number of the source is pointed at."""
        if index is None:
            self.facts.set_pointed(None, None)
            return
        value = number_text(self._state.looked.source.at(*index)[()])
        self.facts.set_pointed(index, value)


def _worth_a_try(shape: tuple[int, ...]) -> list[tuple[str, str]]:
    """Indices for a shape, and what they select."""
    if not shape or not all(shape):
        return [("[None]", "A new axis")]
    first, ndim = shape[0], len(shape)
    tries = []
    if first > 100:
        tries += [("[10:100]", "From 10 up to 100, 90 of them"), ("[:128]", "The first 128")]
    elif first > 2:
        tries.append((f"[1:{first - 1}]", "Without the first and the last"))
    tries.append(("[-1]", "The last one"))
    if ndim >= 3 and shape[1] == shape[2] == 28:
        tries += [
            ("[:, 14:, 14:]", "The right lower quarter of each"),
            ("[:, 7:-7, 7:-7]", "The middle of each"),
        ]
    elif ndim >= 2:
        tries.append(("[:, 0]", "Index 0 on axis 1"))
    tries += [("[::-1]", "Backwards"), ("[..., ::2]", "Every second one on the last axis")]
    return tries[:_MOST_TRIES]
