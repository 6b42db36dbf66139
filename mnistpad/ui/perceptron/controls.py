"""Run, one sample, one pass, back, reset, and how fast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.state.perceptron import PerceptronState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.perceptron.pace import PaceSlider, run_button
from mnistpad.ui.theme import GRID

PACES = (2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.0)
"""Seconds an update, from slow motion to as fast as it goes."""

Key = Qt.Key


class Controls(QWidget):
    """The buttons, and the keys that do the same."""

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._run = run_button()
        self._run.clicked.connect(state.toggle)
        self._sample = tool_button("1 sample", "Look at one sample  (→)", name="One sample")
        self._pass = tool_button("1 pass", "Go to the end of the pass  (Shift+→)", name="One pass")
        self._back = tool_button("Back", "Take the last update back  (←)")
        self._reset = tool_button("Reset", "Forget all updates, and begin again  (Home)")
        self._sample.clicked.connect(state.step)
        self._pass.clicked.connect(state.one_pass)
        self._back.clicked.connect(state.back)
        self._reset.clicked.connect(state.reset)
        self._pace_name = dim_label("Speed")
        pace = PaceSlider(PACES, state.pace, _pace_in_words)
        pace.chosen.connect(lambda pace: setattr(state, "pace", pace))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addStretch()
        for button in (self._run, self._sample, self._pass, self._back, self._reset):
            row.addWidget(button)
        row.addSpacing(GRID)
        row.addWidget(self._pace_name)
        row.addWidget(pace)
        row.addSpacing(GRID // 2)
        row.addWidget(pace.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the tooltip has to say what the slider is."""
        super().resizeEvent(event)
        self._pace_name.setVisible(event.size().width() > 620)

    def refresh(self) -> None:
        """Show what can be done now."""
        state = self._state
        converged = state.perceptron.converged
        running = state.is_playing
        self._run.setText("Pause" if running else "Run")
        self._run.setEnabled(running or state.can_play)
        self._run.setToolTip(
            "Every sample is right: there is nothing left to learn"
            if converged
            else "Learn on and on, until every sample is right  (Space)"
        )
        self._sample.setEnabled(state.can_go_on)
        self._pass.setEnabled(state.can_go_on)
        self._back.setEnabled(state.can_go_back)
        self._reset.setEnabled(state.perceptron.count > 0)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; False if it stands for nothing here."""
        shift = Qt.KeyboardModifier.ShiftModifier
        keypad = Qt.KeyboardModifier.KeypadModifier
        match Key(event.key()), event.modifiers() & ~keypad:
            case Key.Key_Space, Qt.KeyboardModifier.NoModifier:
                if not event.isAutoRepeat():
                    self._state.toggle()
            case Key.Key_Right, Qt.KeyboardModifier.NoModifier:
                if self._state.can_go_on:
                    self._state.step()
            case Key.Key_Right, modifiers if modifiers == shift:
                if self._state.can_go_on:
                    self._state.one_pass()
            case Key.Key_Left, Qt.KeyboardModifier.NoModifier:
                self._state.back()
            case Key.Key_Home, Qt.KeyboardModifier.NoModifier:
                self._state.reset()
            case _:
                return False
        return True


def _pace_in_words(seconds: float) -> str:
    """How many updates a second, or how many seconds an update."""
    if not seconds:
        return "full speed"
    return f"1 in {seconds:g} s" if seconds > 1 else f"{1 / seconds:.0f} a second"
