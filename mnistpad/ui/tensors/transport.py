"""Step buttons, a slider and a speed, and how a step glides into the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QKeyCombination, QSignalBlocker, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QSlider, QWidget

from mnistpad.state.tensor_bench import TensorBench
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.tensors.parts import figures_font

SPEEDS = {"Slow": 1 / 1.5, "Normal": 1 / 4, "Fast": 1 / 15, "Very fast": 1 / 120}
"""Seconds a step."""

_GLIDE = 0.22  # seconds from one step to the next, at the most
_GLIDING = 1 / 30  # seconds a step; faster ones don't glide
_PLACES = 1000  # of the slider, where there are more steps than that

Key = Qt.Key


class Transport(PlayBar):
    """Goes through the steps of the bench, by hand or in time.

    Signals
    -------
    moved
        A frame: the share of the way from the step before to the one that is shown.
    """

    moved = Signal(float)

    def __init__(self, bench: TensorBench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._bench = bench
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._glide.valueChanged.connect(self.moved.emit)
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
        self._speed.currentTextChanged.connect(self._choose_speed)
        self._add_buttons()
        self.row.addWidget(self._slider, 1)
        self.row.addWidget(self._counter)
        self.row.addWidget(self._speed)
        self.refresh()

    def _add_buttons(self) -> None:
        bench, shift = self._bench, Qt.KeyboardModifier.ShiftModifier
        self._play = self.add("▶", "Play, or stop  (Space)", bench.toggle, Key.Key_Space)
        for text, tip, do, key in (
            ("|‹", "To the beginning  (Home)", bench.reset, Key.Key_Home),
            ("‹", "One step back  (←; Shift+←: a whole number)", bench.back, Key.Key_Left),
            ("›", "One step on  (→; Shift+→: a whole number)", bench.step, Key.Key_Right),
            ("›|", "To the end  (End)", bench.to_end, Key.Key_End),
        ):
            self.add(text, tip, do, key, name=tip.partition("  ")[0]).setFixedWidth(36)
        self._play.setFixedWidth(36)
        self.row.insertWidget(2, self._play)
        on, back = partial(bench.go_cells, 1), partial(bench.go_cells, -1)
        faster, slower = partial(self._change_speed, 1), partial(self._change_speed, -1)
        for combination, go in (
            (shift | Key.Key_Right, on),
            (shift | Key.Key_Left, back),
            (QKeyCombination(Key.Key_Plus), faster),
            (shift | Key.Key_Plus, faster),
            (QKeyCombination(Key.Key_Minus), slower),
        ):
            self.add_key(combination, go)

    def refresh(self) -> None:
        """Show which step it is, of how many, and whether it plays."""
        super().refresh()
        bench = self._bench
        self._play.defaultAction().setText("❚❚" if bench.is_playing else "▶")
        self._play.setAccessibleName("Stop" if bench.is_playing else "Play")
        position, count = bench.position, bench.count
        of = f" / {count:,}" if count < 10**6 else ""
        self._counter.setText(f"{position + 1:,}{of}")
        self._counter.setToolTip(f"Step {position + 1:,} of {count:,}")
        last = count - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, min(last, _PLACES))
            self._slider.setValue(position if last <= _PLACES else round(position / last * _PLACES))

    def glide(self) -> None:
        """Go to the step that is shown from the one before, frame by frame."""
        pace, playing = self._bench.pace, self._bench.is_playing
        if playing and pace < _GLIDING:
            self.arrive()
            return
        self._glide.stop()
        self._glide.setDuration(round(1000 * (min(_GLIDE, 0.7 * pace) if playing else _GLIDE)))
        self.moved.emit(0.0)
        self._glide.start()

    def arrive(self) -> None:
        """Be at the step that is shown at once."""
        self._glide.stop()
        self.moved.emit(1.0)

    def _slide(self, value: int) -> None:
        last = self._bench.farthest
        self._bench.go_to(value if last <= _PLACES else round(value / _PLACES * last))

    def _choose_speed(self, name: str) -> None:
        self._bench.pace = SPEEDS[name]

    def _change_speed(self, on: int) -> None:
        place = self._speed.currentIndex() + on
        self._speed.setCurrentIndex(min(max(place, 0), self._speed.count() - 1))
