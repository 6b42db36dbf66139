"""The operations bench: an operation, its inputs, and its way step by step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.core.tensor_steps import Played
from mnistpad.state.tensor_bench import FIELDS, Operation
from mnistpad.state.tensors import TensorsState
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import Card, dim_label
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.paged_tab import TabPage
from mnistpad.ui.tensors.loop_card import LoopCard
from mnistpad.ui.tensors.parts import PAUSE, NumpyLine, ProblemLine, code_field
from mnistpad.ui.tensors.stage import Stage
from mnistpad.ui.tensors.transport import Transport
from mnistpad.ui.theme import GRID

_MOST_FIELDS = max(map(len, FIELDS.values()))
_TIPS = {
    Operation.RELU: "Each number that is negative becomes 0",
    Operation.ADD: "Number by number; a tensor too small is stretched (broadcasting)",
    Operation.DOT: "Rows meet columns: products are added up",
    Operation.DOT_ADD: "What a layer does with its weights and biases",
    Operation.RESHAPE: "Another shape for the same numbers, in reading order",
    Operation.TRANSPOSE: "Rows become columns",
}


class BenchPage(TabPage):
    """Fields, stage and step buttons; the loop and what it says on the right.

    Signals
    -------
    kept
        The result was put on the shelf under this name.
    """

    kept = Signal(str)

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self._bench = state.bench
        self._shown: Played | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show_problem)
        self._operations = {
            operation: tool_button(operation.value, _TIPS[operation], checkable=True)
            for operation in Operation
        }
        self.examples = ElidingComboBox()
        self.examples.setFixedSize(200, ROW)
        self.examples.setAccessibleName("Examples")
        self.examples.setToolTip("Begin with an example, the tutorial's among them")
        self.examples.activated.connect(self._take_example)
        above = QHBoxLayout(self.controls)
        above.setContentsMargins(0, 0, 0, 0)
        above.addStretch()
        above.addWidget(self.examples)
        self._labels = [dim_label() for _ in range(_MOST_FIELDS)]
        self._fields = [
            code_field(
                f"Input {place + 1}",
                "A tensor from the shelf, a slice of one, or numbers as [[5, 6], [7, 8]]",
            )
            for place in range(_MOST_FIELDS)
        ]
        self._problem = ProblemLine()
        self.stage = Stage()
        self.bar = self.transport = Transport(self._bench)
        self.transport.moved.connect(self._place_stage)
        self.numpy = NumpyLine()
        self.loop = LoopCard()
        self.loop.keep_wanted.connect(self._keep_result)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID + 4)
        row.addWidget(self._make_stage_card(), 1)
        row.addWidget(self.loop)
        self._bench.changed.connect(self._show)
        self._bench.moved.connect(self._show_step)
        state.shelf_changed.connect(self._show_examples)
        self.setFocusProxy(self.stage)
        self._show()

    def _make_stage_card(self) -> Card:
        operations = QHBoxLayout()
        operations.setSpacing(GRID // 2)
        for operation, button in self._operations.items():
            button.clicked.connect(partial(self._choose, operation))
            operations.addWidget(button)
        operations.addStretch()
        inputs = QHBoxLayout()
        inputs.setSpacing(GRID // 2)
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            field.textEdited.connect(partial(self._edit, place))
            field.returnPressed.connect(self._show_problem)
            field.setMinimumWidth(40)
            inputs.addWidget(label)
            inputs.addWidget(field, 1)
        card = Card()
        card.column.addLayout(operations)
        card.column.addLayout(inputs)
        card.column.addWidget(self._problem)
        card.column.addWidget(self.stage, 1)
        card.column.addWidget(self.transport)
        card.column.addWidget(self.numpy)
        return card

    # What the user wants

    def put(self, name: str) -> None:
        """Put a tensor of the shelf into the field that has the keys, or else the first one."""
        fields = FIELDS[self._bench.operation]
        place = next(
            (n for n, field in enumerate(self._fields[: len(fields)]) if field.hasFocus()), 0
        )
        self._bench.put(place, name)
        self._show_problem()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _choose(self, operation: Operation) -> None:
        self._bench.pause()
        self._bench.choose(operation)
        self._show_problem()

    def _edit(self, place: int, text: str) -> None:
        self._bench.pause()
        self._bench.set_text(place, text)
        if self._bench.problem is None:
            self._show_problem()
        else:
            self._pause.start()

    def _take_example(self, place: int) -> None:
        examples = self._bench.examples
        if 0 < place <= len(examples):
            self._bench.pause()
            self._bench.set_texts(examples[place - 1][1])
            self._show_problem()
        self.examples.setCurrentIndex(0)

    def _keep_result(self) -> None:
        name = self._state.keep_result()
        if name:
            self.kept.emit(name)

    # What is shown

    def _show(self) -> None:
        if not self.isVisible():
            return
        bench = self._bench
        for operation, button in self._operations.items():
            button.setChecked(operation is bench.operation)
        self._show_fields()
        self._show_examples()
        if bench.problem is None:
            self._problem.show_problem(None, None)
        self.numpy.set_line("" if bench.problem is not None else bench.numpy)
        self.loop.set_result(bench.result)
        self._shown = None
        self._show_step()

    def _show_fields(self) -> None:
        names = FIELDS[self._bench.operation]
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            there = place < len(names)
            label.setVisible(there)
            field.setVisible(there)
            if there:
                label.setText(names[place])
                field.setAccessibleName(names[place])
                text = self._bench.texts[place]
                if field.text() != text:
                    with QSignalBlocker(field):
                        field.setText(text)
                        field.setCursorPosition(0)

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
        at_place = problem is not None and problem.start is not None
        field = self._fields[self._bench.problem_field] if at_place else None
        self._problem.show_problem(problem, field)

    def _show_step(self) -> None:
        if not self.isVisible():
            return
        bench = self._bench
        if bench.played_operation is not bench.operation:
            # This operation could not be worked out yet, and what is played is another's.
            self._shown = None
            self.stage.set_played(None, ())
            self.loop.clear_words()
            return
        played, position = bench.part
        another = played is not self._shown
        if another:
            self._shown = played
            self.stage.set_played(played, self._titles(played))
            self.stage.set_step(position)
            self.loop.set_played(played)
        step = played.step(position)
        self.loop.set_step(step)
        self.stage.setAccessibleDescription(step.words)
        if another:
            self.transport.arrive()
        else:
            self.transport.glide()

    def _place_stage(self, share: float) -> None:
        _, position = self._bench.part
        self.stage.set_step(position, share)

    def _titles(self, played: Played) -> tuple[str, ...]:
        """Names of what goes in; what an operation before has worked out is z."""
        names = FIELDS[self._bench.operation]
        if played is self._bench.played[0]:
            return names
        return ("z", *names[2:])
