"""The operations bench: an operation, its inputs, and its way step by step."""

from __future__ import annotations

from functools import partial
from time import perf_counter

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QWidget,
)

from mnistpad.core.tensor_operations import Played
from mnistpad.core.tensors import literal, shape_text
from mnistpad.state.tensor_bench import FIELDS, Operation
from mnistpad.state.tensors import TensorsState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.combo import ElidingComboBox
from mnistpad.ui.elided import ElidedLabel
from mnistpad.ui.tensors.code import CodeView, FitTable
from mnistpad.ui.tensors.parts import PAUSE, NumpyLine, ProblemLine, code_field, figures_font
from mnistpad.ui.tensors.stage import Stage
from mnistpad.ui.theme import GRID

SPEEDS = {"Slow": 1.5, "Normal": 4.0, "Fast": 15.0, "Very fast": 120.0}
"""Steps a second."""

_GLIDE = 0.22  # seconds from one step to the next, at the most
_FRAME = 16  # milliseconds
_SLIDER = 1000  # places of the slider, where there are more steps than that
_TIPS = {
    Operation.RELU: "Each number that is negative becomes 0",
    Operation.ADD: "Number by number; a tensor too small is stretched (broadcasting)",
    Operation.DOT: "Rows meet columns: products are added up",
    Operation.DOT_ADD: "What a layer does with its weights and biases",
    Operation.RESHAPE: "Another shape for the same numbers, in reading order",
    Operation.TRANSPOSE: "Rows become columns",
}


class BenchPage(QWidget):
    """Fields, stage and step buttons; the loop and what it says on the right.

    Signals
    -------
    kept
        The result was put on the shelf under this name.
    """

    kept = Signal(str)

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._bench = state.bench
        self._shown: Played | None = None
        self._glide_from = 0.0
        self._glide = _GLIDE
        self._carried = 0.0
        self._clock = QTimer(self, interval=_FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)
        self._last = 0.0
        self.playing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show_problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID + 4)
        row.addWidget(self._make_stage_card(), 1)
        self.side = self._make_side_card()
        row.addWidget(self.side)
        self._bench.changed.connect(self._show)
        self._bench.stepped.connect(self._show_step)
        state.shelf_changed.connect(self._show_examples)
        self.setFocusProxy(self.stage)
        self._show()

    def _make_stage_card(self) -> Card:
        card = Card()
        self._operations = {
            operation: tool_button(operation.value, _TIPS[operation], checkable=True)
            for operation in Operation
        }
        operations = QHBoxLayout()
        operations.setSpacing(GRID // 2)
        for operation, button in self._operations.items():
            button.clicked.connect(partial(self._choose, operation))
            operations.addWidget(button)
        self.examples = ElidingComboBox()
        self.examples.setFixedHeight(32)
        self.examples.setAccessibleName("Examples")
        self.examples.setToolTip("Begin with an example, the tutorial's among them")
        self.examples.activated.connect(self._take_example)
        self.examples.setFixedWidth(200)
        operations.addStretch()
        self._labels = [dim_label() for _ in range(3)]
        self._fields = [
            code_field(
                f"Input {place + 1}",
                "A tensor from the shelf, a slice of one, or numbers as [[5, 6], [7, 8]]",
            )
            for place in range(3)
        ]
        inputs = QHBoxLayout()
        inputs.setSpacing(GRID // 2)
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            field.textEdited.connect(partial(self._edit, place))
            field.returnPressed.connect(self._show_problem)
            field.setMinimumWidth(40)
            inputs.addWidget(label)
            inputs.addWidget(field, 1)
        self._problem = ProblemLine()
        self.stage = Stage()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName("Step")
        self._slider.setToolTip("To any step")
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.valueChanged.connect(self._slide)
        self._counter = dim_label()
        self._counter.setFont(figures_font(self.font()))
        self._counter.setAccessibleName("Step")
        self._play = tool_button("▶", "Play, or stop  (Space)", name="Play")
        self._speed = ElidingComboBox()
        self._speed.addItems(list(SPEEDS))
        self._speed.setCurrentText("Normal")
        self._speed.setFixedHeight(32)
        self._speed.setFixedWidth(104)
        self._speed.setAccessibleName("Speed")
        self._speed.setToolTip("Steps a second, from 1.5 to 120  (+ and −)")
        transport = QHBoxLayout()
        transport.setSpacing(GRID // 2)
        for text, tip, do in (
            ("|‹", "To the beginning  (Home)", partial(self._bench.go_to, 0)),
            ("‹", "One step back  (←; Shift+←: a whole number)", partial(self._bench.go, -1)),
            (None, "", None),
            ("›", "One step on  (→; Shift+→: a whole number)", partial(self._bench.go, 1)),
            ("›|", "To the end  (End)", self._to_end),
        ):
            if text is None or do is None:
                button = self._play
                button.clicked.connect(self.toggle)
            else:
                button = tool_button(text, tip, name=tip.partition("  ")[0])
                button.clicked.connect(partial(self._jump, do))
            button.setFixedWidth(36)
            transport.addWidget(button)
        transport.addWidget(self._slider, 1)
        transport.addWidget(self._counter)
        transport.addWidget(self._speed)
        self.numpy = NumpyLine()
        card.column.addLayout(operations)
        card.column.addLayout(inputs)
        card.column.addWidget(self._problem)
        card.column.addWidget(self.stage, 1)
        card.column.addLayout(transport)
        card.column.addWidget(self.numpy)
        return card

    def _make_side_card(self) -> Card:
        card = Card()
        self._code = CodeView()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words.setAccessibleName("What happens")
        self._fit_head, self._fits = head("Do the shapes fit?"), FitTable()
        self._result = ElidedLabel()
        self._result.setAccessibleName("Result")
        self._keep = tool_button("Keep", "Put the result on the shelf", name="Keep the result")
        self._keep.clicked.connect(self._keep_result)
        row = QHBoxLayout()
        row.addWidget(head("Result"))
        row.addStretch()
        row.addWidget(self._keep)
        card.column.addWidget(head("The loop"))
        card.column.addWidget(self._code)
        card.column.addWidget(self._words)
        card.column.addWidget(self._fit_head)
        card.column.addWidget(self._fits)
        card.column.addStretch()
        card.column.addLayout(row)
        self._shape = dim_label()
        card.column.addWidget(self._result)
        card.column.addWidget(self._shape)
        self.set_scale(1)
        return card

    def set_scale(self, factor: float) -> None:
        """Write larger, where there is room."""
        self._words.setFont(figures_font(self.font(), 1.25 * factor, bold=True))
        self._words.setFixedHeight(round(4.2 * self._words.fontMetrics().height()))
        for widget in (self._code, self._fits, self._result, self._shape):
            widget.setFont(figures_font(self.font(), factor))

    # What the user wants

    def toggle(self) -> None:
        """Play, from the beginning if all was played; or stop."""
        if self.playing:
            self._set_playing(False)
            return
        if self._bench.position >= self._bench.count - 1:
            self._bench.go_to(0)
        self._set_playing(True)

    def put(self, name: str) -> None:
        """Put a tensor of the shelf into the field that has the keys, or else the first one."""
        fields = FIELDS[self._bench.operation]
        place = next(
            (n for n, field in enumerate(self._fields[: len(fields)]) if field.hasFocus()), 0
        )
        self._bench.position = 0
        self._bench.set_text(place, name)
        self._show_problem()

    def take_key(self, event: QKeyEvent) -> bool:
        """A key that no field or button has a use for; whether the bench has."""
        bench = self._bench
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Right if shift:
                self._jump(partial(bench.go_cells, 1))
            case Qt.Key.Key_Left if shift:
                self._jump(partial(bench.go_cells, -1))
            case Qt.Key.Key_Right:
                self._jump(partial(bench.go, 1))
            case Qt.Key.Key_Left:
                self._jump(partial(bench.go, -1))
            case Qt.Key.Key_Home:
                self._jump(partial(bench.go_to, 0))
            case Qt.Key.Key_End:
                self._jump(self._to_end)
            case Qt.Key.Key_Space:
                self.toggle()
            case Qt.Key.Key_Plus | Qt.Key.Key_Minus:
                on = 1 if event.key() == Qt.Key.Key_Plus else -1
                place = self._speed.currentIndex() + on
                self._speed.setCurrentIndex(min(max(place, 0), self._speed.count() - 1))
            case _:
                return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        self._set_playing(False)
        super().hideEvent(event)

    def _choose(self, operation: Operation) -> None:
        self._set_playing(False)
        self._bench.choose(operation)
        self._show_problem()

    def _edit(self, place: int, text: str) -> None:
        self._set_playing(False)
        self._bench.set_text(place, text)
        if self._bench.problem is None:
            self._show_problem()
        else:
            self._pause.start()

    def _take_example(self, place: int) -> None:
        examples = self._bench.examples
        if 0 < place <= len(examples):
            self._set_playing(False)
            self._bench.set_texts(examples[place - 1][1])
            self._show_problem()
        self.examples.setCurrentIndex(0)

    def _keep_result(self) -> None:
        name = self._state.keep_result()
        if name:
            self.kept.emit(name)

    def _to_end(self) -> None:
        self._bench.go_to(self._bench.count - 1)

    def _jump(self, do: partial[None] | object) -> None:
        """A step by hand: playing stops."""
        self._set_playing(False)
        assert callable(do)  # noqa: S101
        do()

    def _slide(self, value: int) -> None:
        self._set_playing(False)
        last = self._bench.count - 1
        self._bench.go_to(value if last <= _SLIDER else round(value / _SLIDER * last))

    # Time

    def _set_playing(self, playing: bool) -> None:
        if playing != self.playing:
            self.playing = playing
            self._play.setText("❚❚" if playing else "▶")
            self._play.setAccessibleName("Stop" if playing else "Play")
            self._last = perf_counter()
            self._carried = 0.0
        if playing:
            self._clock.start()

    def _tick(self) -> None:
        """A frame: steps that are due, and how far the last one has glided."""
        now = perf_counter()
        if self.playing:
            speed = SPEEDS[self._speed.currentText()]
            self._carried += (now - self._last) * speed
            due = int(self._carried)
            self._carried -= due
            if due:
                self._bench.go(due)
            if self._bench.position >= self._bench.count - 1:
                self._set_playing(False)
        self._last = now
        share = min((now - self._glide_from) / self._glide, 1.0) if self._glide else 1.0
        self._place_stage(share)
        if not self.playing and share >= 1:
            self._clock.stop()

    # What is shown

    def _show(self) -> None:
        if not self.isVisible():
            return
        bench = self._bench
        for operation, button in self._operations.items():
            button.setChecked(operation is bench.operation)
        names = FIELDS[bench.operation]
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            there = place < len(names)
            label.setVisible(there)
            field.setVisible(there)
            if there:
                label.setText(names[place])
                field.setAccessibleName(names[place])
                if field.text() != bench.texts[place]:
                    with QSignalBlocker(field):
                        field.setText(bench.texts[place])
                        field.setCursorPosition(0)
        self._show_examples()
        if bench.problem is None:
            self._problem.show_problem(None, None)
        self._shown = None
        last = bench.count - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, min(last, _SLIDER))
        self.numpy.set_line("" if bench.problem is not None else bench.numpy)
        result = bench.result
        self._keep.setEnabled(result is not None)
        if result is None:
            self._result.set_whole("none")
            self._shape.setText("")
        else:
            small = result.size <= 64
            self._result.set_whole(literal(result.numbers()) if small else "too many to write")
            self._shape.setText(f"{shape_text(result.shape)}  {result.dtype}")
        self._show_step(glide=False)

    def _show_examples(self) -> None:
        wanted = ["Examples", *(title for title, _ in self._bench.examples)]
        there = [self.examples.itemText(place) for place in range(self.examples.count())]
        if wanted != there:
            with QSignalBlocker(self.examples):
                self.examples.clear()
                self.examples.addItems(wanted)

    def _show_problem(self) -> None:
        self._pause.stop()
        problem = self._bench.problem
        field: QLineEdit | None = None
        if problem is not None and problem.start is not None:
            field = self._fields[self._bench.problem_field]
        self._problem.show_problem(problem, field)

    def _show_step(self, glide: bool = True) -> None:
        if not self.isVisible():
            return
        bench = self._bench
        stale = bench.played_operation is not bench.operation
        played, position = bench.part
        if stale:
            self.stage.set_played(None, ())
            self._shown = None
        elif played is not self._shown:
            self._shown = played
            self.stage.set_played(played, self._titles(played))
            self._code.set_code(played.code)
            self._fits.set_fits(played.fits)
            for widget in (self._fit_head, self._fits):
                widget.setVisible(bool(played.fits))
            self.stage.set_step(position)
            glide = False
        step = played.step(position)
        self._code.set_line(step.line)
        self._fits.set_axis(step.axis)
        self._words.setText("" if stale else step.words)
        of = f" / {bench.count:,}" if bench.count < 10**6 else ""
        self._counter.setText(f"{bench.position + 1:,}{of}")
        self._counter.setToolTip(f"Step {bench.position + 1:,} of {bench.count:,}")
        with QSignalBlocker(self._slider):
            last = bench.count - 1
            self._slider.setValue(
                bench.position if last <= _SLIDER else round(bench.position / last * _SLIDER)
            )
        if stale:
            return
        self.stage.setAccessibleDescription(step.words)
        speed = SPEEDS[self._speed.currentText()]
        self._glide = min(_GLIDE, 0.7 / speed) if self.playing else _GLIDE
        if not glide or (self.playing and speed > 30):
            self._glide = 0.0
        self._glide_from = perf_counter()
        self._place_stage(0.0 if self._glide else 1.0)
        if self._glide:
            self._clock.start()

    def _place_stage(self, share: float) -> None:
        _, position = self._bench.part
        self.stage.set_step(position, share)

    def _titles(self, played: Played) -> tuple[str, ...]:
        """Names of what goes in; what an operation before has worked out is z."""
        names = FIELDS[self._bench.operation]
        if played is self._bench.played[0]:
            return names
        return ("z", *names[2:])
