"""Step buttons, a slider and a speed, and the clock that plays."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from mnistpad.state.tensor_bench import TensorBench
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.combo import ElidingComboBox
from mnistpad.ui.tensors.parts import figures_font
from mnistpad.ui.theme import GRID

SPEEDS = {"Slow": 1.5, "Normal": 4.0, "Fast": 15.0, "Very fast": 120.0}
"""Steps a second."""

_GLIDE = 0.22  # seconds from one step to the next, at the most
_GLIDING = 30  # steps a second; faster ones don't glide
_FRAME = 16  # milliseconds
_PLACES = 1000  # of the slider, where there are more steps than that


class Transport(QWidget):
    """Goes through the steps of the bench, by hand or in time.

    Signals
    -------
    moved
        A frame: the share of the way from the step before to the one that is shown.
    """

    moved = Signal(float)

    def __init__(self, bench: TensorBench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.playing = False
        self._last = 0.0  # when the last frame was
        self._due = 0.0  # steps that playing is behind
        self._glide = _GLIDE
        self._glide_from = -math.inf
        self._clock = QTimer(self, interval=_FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)
        self._play = tool_button("▶", "Play, or stop  (Space)", name="Play")
        self._play.clicked.connect(self.toggle)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName("Step")
        self._slider.setToolTip("To any step")
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.valueChanged.connect(self._slide)
        self._counter = dim_label()
        self._counter.setFont(figures_font(self.font()))
        self._counter.setAccessibleName("Step")
        self._speed = ElidingComboBox()
        self._speed.addItems(list(SPEEDS))
        self._speed.setCurrentText("Normal")
        self._speed.setFixedSize(104, ROW)
        self._speed.setAccessibleName("Speed")
        self._speed.setToolTip("Steps a second, from 1.5 to 120  (+ and −)")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for button in (
            self._button("|‹", "To the beginning  (Home)", partial(bench.go_to, 0)),
            self._button("‹", "One step back  (←; Shift+←: a whole number)", bench.back),
            self._play,
            self._button("›", "One step on  (→; Shift+→: a whole number)", bench.step),
            self._button("›|", "To the end  (End)", self._to_end),
        ):
            button.setFixedWidth(36)
            row.addWidget(button)
        row.addWidget(self._slider, 1)
        row.addWidget(self._counter)
        row.addWidget(self._speed)

    def toggle(self) -> None:
        """Play, from the beginning if all was played; or stop."""
        if self.playing:
            self.stop()
            return
        if self._is_at_end():
            self._bench.go_to(0)
        self._set_playing(True)
        self._clock.start()

    def stop(self) -> None:
        """Stay at the step that is shown."""
        self._set_playing(False)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a key is one of those that lead through the steps; if so, follow it."""
        bench = self._bench
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Right:
                self._jump(partial(bench.go_cells, 1) if shift else bench.step)
            case Qt.Key.Key_Left:
                self._jump(partial(bench.go_cells, -1) if shift else bench.back)
            case Qt.Key.Key_Home:
                self._jump(partial(bench.go_to, 0))
            case Qt.Key.Key_End:
                self._jump(self._to_end)
            case Qt.Key.Key_Space:
                self.toggle()
            case Qt.Key.Key_Plus:
                self._change_speed(1)
            case Qt.Key.Key_Minus:
                self._change_speed(-1)
            case _:
                return False
        return True

    def show_step(self) -> None:
        """Show which step it is, of how many."""
        position, count = self._bench.position, self._bench.count
        of = f" / {count:,}" if count < 10**6 else ""
        self._counter.setText(f"{position + 1:,}{of}")
        self._counter.setToolTip(f"Step {position + 1:,} of {count:,}")
        last = count - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, min(last, _PLACES))
            self._slider.setValue(position if last <= _PLACES else round(position / last * _PLACES))

    def glide(self) -> None:
        """Go to the step that is shown from the one before, frame by frame."""
        speed = SPEEDS[self._speed.currentText()]
        if self.playing and speed > _GLIDING:
            self.arrive()
            return
        self._glide = min(_GLIDE, 0.7 / speed) if self.playing else _GLIDE
        self._glide_from = perf_counter()
        self.moved.emit(0.0)
        self._clock.start()

    def arrive(self) -> None:
        """Be at the step that is shown at once."""
        self._glide_from = -math.inf
        self.moved.emit(1.0)

    def _button(self, text: str, tip: str, do: Callable[[], None]) -> QToolButton:
        button = tool_button(text, tip, name=tip.partition("  ")[0])
        button.clicked.connect(partial(self._jump, do))
        return button

    def _is_at_end(self) -> bool:
        return self._bench.position >= self._bench.count - 1

    def _to_end(self) -> None:
        self._bench.go_to(self._bench.count - 1)

    def _jump(self, do: Callable[[], None]) -> None:
        """A step by hand: playing stops."""
        self.stop()
        do()

    def _slide(self, value: int) -> None:
        self.stop()
        last = self._bench.count - 1
        self._bench.go_to(value if last <= _PLACES else round(value / _PLACES * last))

    def _change_speed(self, on: int) -> None:
        place = self._speed.currentIndex() + on
        self._speed.setCurrentIndex(min(max(place, 0), self._speed.count() - 1))

    def _set_playing(self, playing: bool) -> None:
        if playing != self.playing:
            self.playing = playing
            self._play.setText("❚❚" if playing else "▶")
            self._play.setAccessibleName("Stop" if playing else "Play")
            self._last = perf_counter()
            self._due = 0.0

    def _tick(self) -> None:
        """A frame: steps that are due, and how far the last one has glided."""
        now = perf_counter()
        if self.playing:
            self._due += (now - self._last) * SPEEDS[self._speed.currentText()]
            steps = int(self._due)
            self._due -= steps
            if steps:
                self._bench.advance(steps)
            if self._is_at_end():
                self.stop()
        self._last = now
        share = min(max((now - self._glide_from) / self._glide, 0.0), 1.0)
        self.moved.emit(share)
        if not self.playing and share >= 1:
            self._clock.stop()
