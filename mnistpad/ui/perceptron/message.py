"""How learning stands, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from mnistpad.core.perceptron.targets import Pair
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, sample_text

_LOW = ROW - 6


def low_button(text: str, tip: str) -> QToolButton:
    """A button beside a head or a title, lower than others."""
    button = tool_button(text, tip)
    button.setFixedHeight(_LOW)
    button.setStyleSheet("padding: 0 8px")
    return button


class Message(QWidget):
    """A sentence that stands out, more below it, and for gates no line can do, the way out.

    Signals
    -------
    way_out_wanted
        The two-layer network is to be shown.
    """

    way_out_wanted = Signal()

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._field_problem = ""
        self._title, self._more = QLabel(), QLabel()
        self._title.setWordWrap(True)
        self._title.setAccessibleName("How learning stands")
        self._more.setForegroundRole(Role.PlaceholderText)
        self._more.setWordWrap(True)
        self._more.setAccessibleName("More about it")
        for label in (self._title, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._way_out = low_button(
            "The way out…", "A network of two layers, which has two lines  (W)"
        )
        self._way_out.clicked.connect(self.way_out_wanted)
        title = row((self._title, 1), self._way_out)
        fill(QVBoxLayout(self), title, self._more, STRETCH, gap=2)
        write(self)

    def changeEvent(self, event: QEvent) -> None:
        """Have room for all that is ever said, so that nothing moves."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.FontChange:
            return
        self._title.setFont(scaled(self.font(), 1.05, bold=True, tabular=True))
        self._more.setFont(scaled(self.font(), 0.95, tabular=True))
        title = max(_LOW, self._title.fontMetrics().height())
        self.setFixedHeight(title + 2 + 3 * self._more.fontMetrics().height() + 2)

    def set_field_problem(self, sentence: str) -> None:
        """Say what is wrong with a weight that was typed; an empty sentence: nothing."""
        self._field_problem = sentence
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        title, more, warning = self._sentences()
        role = Role.LinkVisited if warning else Role.WindowText
        self._title.setText(title)
        if self._title.foregroundRole() != role:
            self._title.setForegroundRole(role)
        self._more.setText(more)
        self._way_out.setVisible(self._state.crossing is not None)
        self.setToolTip(f"{title} {more}")

    def _sentences(self) -> tuple[str, str, bool]:
        """A title, more about it, and whether something is wrong."""
        state = self._state
        perceptron = state.perceptron
        problem = self._field_problem or state.problem
        if problem:
            return f"▲ {problem}", "", True
        if perceptron.converged:
            return self._converged()
        if state.crossing is not None:
            return self._never(state.crossing)
        if not perceptron.position:
            bound = "" if state.bound is None else f" At most {state.bound:,} mistakes lie ahead."
            return "Ready to learn", f"Space runs, → takes one sample.{bound}", False
        epoch = perceptron.epoch_of(perceptron.position)
        most = "" if state.bound is None else f" of at most {state.bound:,}"
        return f"Pass {epoch:,}", f"{_counted(perceptron.mistakes, 'mistake')}{most}.", False

    def _converged(self) -> tuple[str, str, bool]:
        state = self._state
        perceptron = state.perceptron
        last = perceptron.last_mistake
        if last:
            title = (
                f"✓ Converged after {_counted(perceptron.mistakes, 'update')} "
                f"in pass {perceptron.epoch_of(last):,}"
            )
        else:
            title = "✓ Every sample is right from the start"
        more = "Every sample is right."
        if last:
            more += f" Of {last:,} looked at, {perceptron.mistakes:,} moved the weights"
            more += f"; at most {state.bound:,} could have." if state.bound else "."
        rounded = state.rounded
        if rounded:
            z = number(perceptron.sums()[rounded[0]])
            more = (
                f"▲ {sample_text(state.samples[rounded[0]])} is decided by rounding: "
                f"z = {z}. Exact would go on learning."
            )
        return title, more, False

    def _never(self, crossing: tuple[Pair, Pair]) -> tuple[str, str, bool]:
        cycle = self._state.cycle
        (a, b), (c, d) = (tuple(map(sample_text, pair)) for pair in crossing)
        thing = "line" if self._state.setup.inputs == 2 else "plane"
        why = f"{a} and {b} want 1, {c} and {d} want 0, and both pairs share a middle."
        if cycle is not None:
            why += f" The weights go round: after update {cycle[1]:,} as after {cycle[0]:,}."
        return f"✗ No {thing} will ever do", why, True


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
