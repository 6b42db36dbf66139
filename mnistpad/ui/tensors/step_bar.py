"""The bench's play bar: it goes to any step, and shows which one it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider, QWidget

from mnistpad.state.tensors.bench import TensorBench
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.theme import scaled

SPEEDS = {"Slow": 1 / 1.5, "Normal": 1 / 4, "Fast": 1 / 15, "Very fast": 1 / 120}
"""Seconds a step."""

_PLACES = 1000  # of the slider, where there are more steps than that

Key = Qt.Key


class StepBar(PlayBar):
    """Buttons to the ends and from step to step, a slider through all of them, and a speed."""

    def __init__(self, bench: TensorBench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._bench = bench
        shift = Qt.KeyboardModifier.ShiftModifier
        for text, tip, do, key in (
            ("|‹", "To the beginning  (Home)", bench.reset, Key.Key_Home),
            ("‹", "One step back  (←; Shift+←: a whole number)", bench.back, Key.Key_Left),
            ("▶", "Play, or stop  (Space)", bench.toggle, Key.Key_Space),
            ("›", "One step on  (→; Shift+→: a whole number)", bench.step, Key.Key_Right),
            ("›|", "To the end  (End)", bench.to_end, Key.Key_End),
        ):
            button = self.add(text, tip, do, key, name=tip.partition("  ")[0])
            button.setFixedWidth(36)
            if key is Key.Key_Space:
                self._play = button
        self.add_key(shift | Key.Key_Right, partial(bench.go_cells, 1))
        self.add_key(shift | Key.Key_Left, partial(bench.go_cells, -1))
        for faster in (Key.Key_Plus, shift | Key.Key_Plus):
            self.add_key(faster, partial(self._change_speed, 1))
        self.add_key(Key.Key_Minus, partial(self._change_speed, -1))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName("Step")
        self._slider.setToolTip("Go to any step")
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.valueChanged.connect(self._slide)
        self._counter = dim_label()
        self._counter.setFont(scaled(self.font(), 1.0, tabular=True))
        self._counter.setAccessibleName("Step")
        self._speed = ElidingComboBox()
        self._speed.addItems(list(SPEEDS))
        self._speed.setCurrentText("Normal")
        self._speed.setFixedSize(104, ROW)
        self._speed.setAccessibleName("Speed")
        self._speed.setToolTip("Steps a second, from 1.5 to 120  (+ and −)")
        self._speed.currentTextChanged.connect(self._choose_speed)
        self.row.addWidget(self._slider, 1)
        self.row.addWidget(self._counter)
        self.row.addWidget(self._speed)
        self.refresh()

    def refresh(self) -> None:
        """Show which step it is, of how many, and whether it plays."""
        super().refresh()
        playing, position, count = self._bench.is_playing, self._bench.position, self._bench.count
        self._play.defaultAction().setText("❚❚" if playing else "▶")
        self._play.setAccessibleName("Stop" if playing else "Play")
        of = f" / {count:,}" if count < 10**6 else ""
        self._counter.setText(f"{position + 1:,}{of}")
        self._counter.setToolTip(f"Step {position + 1:,} of {count:,}")
        last = count - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, min(last, _PLACES))
            self._slider.setValue(position if last <= _PLACES else round(position / last * _PLACES))

    def _slide(self, value: int) -> None:
        last = self._bench.farthest
        self._bench.go_to(value if last <= _PLACES else round(value / _PLACES * last))

    def _choose_speed(self, name: str) -> None:
        self._bench.pace = SPEEDS[name]

    def _change_speed(self, on: int) -> None:
        place = self._speed.currentIndex() + on
        self._speed.setCurrentIndex(min(max(place, 0), self._speed.count() - 1))
