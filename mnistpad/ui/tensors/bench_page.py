"""The operations bench: an operation, its inputs, and its way step by step, on a bar of its own."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import Tensor, literal, shape_text
from mnistpad.core.tensors.steps import Played, Step
from mnistpad.language import tr
from mnistpad.state.tensors.bench import FIELDS, Operation, TensorBench
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.boxes import STRETCH, add, fill, row
from mnistpad.ui.buttons import check_one, choice_buttons, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import slider
from mnistpad.ui.labels import ElidedLabel, ElidingComboBox, LiveLabel
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.parts import (
    NumpyLine,
    ProblemLine,
    ShelfPage,
    code_field,
    code_table,
    fit_table,
    html_label,
)
from mnistpad.ui.tensors.stage import Stage
from mnistpad.ui.theme import GRID

SPEEDS: dict[str, float] = {
    Message("Slow"): 1 / 1.5,
    Message("Normal"): 1 / 4,
    Message("Fast"): 1 / 15,
    Message("Very fast"): 1 / 120,
}
"""Seconds a step."""

_PLACES = 1000  # of the slider, where there are more steps than that
_MOST_FIELDS = max(map(len, FIELDS.values()))
_TIPS = {
    Operation.RELU: Message("Each number that is negative becomes 0"),
    Operation.ADD: Message("Number by number; a tensor too small is stretched (broadcasting)"),
    Operation.DOT: Message("Rows meet columns: products are added up"),
    Operation.DOT_ADD: Message("What a layer does with its weights and biases"),
    Operation.RESHAPE: Message("Another shape for the same numbers, in reading order"),
    Operation.TRANSPOSE: Message("Rows become columns"),
}
_ALL = list(Operation)
_GLIDE = 0.22  # seconds from one step to the next, at the most
_GLIDING = 1 / 30  # seconds a step; faster ones don't glide
_WRITTEN = 64  # numbers of a result that is written out, at the most
_LINES = 8  # at least: of a loop over four axes, so that what stands below it stays there
_OUTDATING = (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.PaletteChange)

Key = Qt.Key


class BenchPage(ShelfPage):
    """Fields, stage and step buttons; the loop and what its step does on the right."""

    kept = Signal(str)  # the result was put on the shelf under this name

    names = Message("Operation"), Message("The loop")

    def __init__(self, state: TensorsState) -> None:
        super().__init__()
        self._state = state
        self._bench = bench = state.bench
        self._shown: Played | None = None
        choices = [(tr(one.value), tr(_TIPS[one])) for one in _ALL]
        self._operations = choice_buttons(choices, self._choose)
        tip = tr("Begin with an example, the tutorial's among them")
        self.examples = ElidingComboBox(tr("Examples"), tip)
        self.examples.setFixedWidth(px(200))
        self.examples.activated.connect(self._take_example)
        fill(QHBoxLayout(self.controls), self.examples)
        tip = tr("A tensor from the shelf, a slice of one, or numbers as [[5, 6], [7, 8]]")
        self._fields = [(dim_label(), code_field("", tip)) for _ in range(_MOST_FIELDS)]
        inputs = row(gap=GRID // 2)
        for place, (label, field) in enumerate(self._fields):
            field.textEdited.connect(partial(self._edit, place))
            field.returnPressed.connect(lambda: self._show_problem())
            field.setMinimumWidth(px(40))
            inputs.addWidget(label)
            inputs.addWidget(field, 1)
        self._problem = ProblemLine()
        self.stage = Stage()
        self.bar = StepBar(bench)
        self.numpy = NumpyLine()
        self.loop = LoopCard()
        self.loop.keep_wanted.connect(self._keep_result)
        card = Card(
            row(*self._operations, STRETCH, gap=GRID // 2),
            inputs,
            self._problem,
            (self.stage, 1),
            self.bar,
            self.numpy,
        )
        add(self.cards, (card, 1))
        self.add_side(self.loop, 0.32, 268, 420)
        bench.changed.connect(self._show)
        bench.moved.connect(self._show_step)
        state.shelf_changed.connect(self._show_examples)
        self.setFocusProxy(self.stage)
        self._show()

    # What the user wants

    def put(self, name: str) -> None:
        """Put a tensor of the shelf into the field that has the keys, or else the first one."""
        count = len(FIELDS[self._bench.operation])
        focused = (n for n, (_, field) in enumerate(self._fields[:count]) if field.hasFocus())
        self._bench.put(next(focused, 0), name)
        self._show_problem()

    def _choose(self, place: int) -> None:
        self._bench.choose(_ALL[place])
        self._show_problem()

    def _edit(self, place: int, text: str) -> None:
        self._bench.set_text(place, text)
        self._show_problem(soon=True)

    def _take_example(self, place: int) -> None:
        examples = self._bench.examples
        if 0 < place <= len(examples):
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
        check_one(self._operations, _ALL.index(bench.operation))
        self._show_fields()
        self._show_examples()
        if bench.problem is None:
            self._problem.show_problem(None, None)
        self.numpy.set_line("" if bench.problem is not None else bench.numpy)
        self.loop.set_result(bench.result)
        self._shown = None
        self._show_step()

    def _show_fields(self) -> None:
        names, texts = FIELDS[self._bench.operation], self._bench.texts
        for place, (label, field) in enumerate(self._fields):
            for widget in (label, field):
                widget.setVisible(place < len(names))
            if place < len(names):
                label.setText(names[place])
                field.setAccessibleName(names[place])
                if field.text() != texts[place]:
                    field.setText(texts[place])
                    field.setCursorPosition(0)

    def _show_examples(self) -> None:
        wanted = [tr("Examples"), *(tr(title) for title, _ in self._bench.examples)]
        if wanted != [self.examples.itemText(place) for place in range(self.examples.count())]:
            with QSignalBlocker(self.examples):
                self.examples.clear()
                self.examples.addItems(wanted)

    def _show_problem(self, *, soon: bool = False) -> None:
        problem = self._bench.problem
        at_place = problem is not None and problem.start is not None
        field = self._fields[self._bench.problem_field][1] if at_place else None
        self._problem.show_problem(problem, field, soon=soon)

    def _show_step(self) -> None:
        if not self.isVisible():
            return
        bench = self._bench
        if bench.played_operation is not bench.operation:
            # This operation could not be worked out yet, and what is played is another's.
            self._shown = None
            self.stage.set_played(None, ())
            self.loop.clear_text()
            return
        played, position = bench.part
        if played is self._shown:
            self.stage.glide(position, self._glide_seconds())
        else:
            self._shown = played
            names = FIELDS[bench.operation]  # what an operation before has worked out is z
            self.stage.set_played(played, names if played is bench.played[0] else ("z", *names[2:]))
            self.stage.glide(position, 0)
            self.loop.set_played(played)
        step = played.step(position)
        self.loop.set_step(step)
        self.stage.setAccessibleDescription(tr(step.text))

    def _glide_seconds(self) -> float:
        """How long what is drawn is on its way to the next step."""
        pace = self._bench.pace
        if not self._bench.is_playing:
            return _GLIDE
        return min(_GLIDE, 0.7 * pace) if pace >= _GLIDING else 0


class StepBar(PlayBar):
    """Buttons to the ends and from step to step, a slider through all of them, and a speed."""

    def __init__(self, bench: TensorBench) -> None:
        super().__init__(bench)
        self._bench = bench
        shift = Qt.KeyboardModifier.ShiftModifier
        back, on = tr("←; Shift+←: a whole number"), tr("→; Shift+→: a whole number")
        for text, name, keys, do, key in (
            ("|‹", tr("To the beginning"), "Home", bench.reset, Key.Key_Home),
            ("‹", tr("One step back"), back, bench.back, Key.Key_Left),
            ("▶", tr("Play, or stop"), tr("Space"), bench.toggle, Key.Key_Space),
            ("›", tr("One step on"), on, bench.step, Key.Key_Right),
            ("›|", tr("To the end"), "End", bench.to_end, Key.Key_End),
        ):
            button = self.add(text, f"{name}  ({keys})", do, key, name=name)
            button.setFixedWidth(px(36))
            if key is Key.Key_Space:
                self._play = button
        self.add_key(shift | Key.Key_Right, partial(bench.go_cells, 1))
        self.add_key(shift | Key.Key_Left, partial(bench.go_cells, -1))
        for faster in (Key.Key_Plus, shift | Key.Key_Plus):
            self.add_key(faster, partial(self._change_speed, 1))
        self.add_key(Key.Key_Minus, partial(self._change_speed, -1))
        step = tr("Step", "the step that is shown")
        self._slider = slider(step, 0, 0, 10)
        self._slider.setToolTip(tr("Go to any step"))
        self._slider.valueChanged.connect(self._slide)
        self._counter = dim_label("", step, tabular=True)
        tip, keys = tr("Steps a second, from 1.5 to 120"), tr("+ and −")
        self._speed = ElidingComboBox(tr("Speed"), f"{tip}  ({keys})")
        for name, pace in SPEEDS.items():
            self._speed.addItem(tr(name), pace)
        self._speed.setCurrentIndex(list(SPEEDS.values()).index(bench.pace))
        self._speed.setFixedWidth(px(104))
        self._speed.currentIndexChanged.connect(self._choose_speed)
        add(self.row, (self._slider, 1), self._counter, self._speed)
        self.refresh()

    def refresh(self) -> None:
        """Show which step it is, of how many, and whether it plays."""
        super().refresh()
        playing, position, count = self._bench.is_playing, self._bench.position, self._bench.count
        self._play.defaultAction().setText("❚❚" if playing else "▶")
        self._play.setAccessibleName(tr("Stop") if playing else tr("Play"))
        of = f" / {count:,}" if count < 10**6 else ""
        self._counter.setText(f"{position + 1:,}{of}")
        tip = tr("Step {position:,} of {count:,}", position=position + 1, count=count)
        self._counter.setToolTip(tip)
        last = count - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, min(last, _PLACES))
            self._slider.setValue(position if last <= _PLACES else round(position / last * _PLACES))

    def _slide(self, value: int) -> None:
        last = self._bench.farthest
        self._bench.go_to(value if last <= _PLACES else round(value / _PLACES * last))

    def _choose_speed(self, place: int) -> None:
        self._bench.pace = self._speed.itemData(place)

    def _change_speed(self, on: int) -> None:
        place = self._speed.currentIndex() + on
        self._speed.setCurrentIndex(min(max(place, 0), self._speed.count() - 1))


class LoopCard(Card):
    """The code, the step in words, whether shapes fit, and the result."""

    keep_wanted = Signal()  # the result is to be put on the shelf

    def __init__(self) -> None:
        self._played: Played | None = None
        self._step = Step(0, "")
        tip = tr("What numpy does, written as loops; the line being done is marked")
        self._code = html_label(tr("The loop"), tip)
        tip = tr("From the last axis on: equal lengths fit, and 1 is stretched")
        self._fits = html_label(tr("Do the shapes fit?"), tip)
        self._fit_head = head(tr("Do the shapes fit?"))
        self._text = LiveLabel(tr("What happens"), lines=4, wrap=True)
        tip = tr("Put the result on the shelf")
        self._keep = tool_button(tr("Keep"), tip, name=tr("Keep the result"))
        self._result = ElidedLabel(tr("Result"))
        self._shape = dim_label()
        super().__init__(
            head(tr("The loop")),
            self._code,
            self._text,
            self._fit_head,
            self._fits,
            STRETCH,
            row(head(tr("Result")), STRETCH, self._keep),
            self._result,
            self._shape,
        )
        self._keep.clicked.connect(self.keep_wanted)
        write(self._text, 1.25, bold=True, tabular=True, lines=4.2, most=1.4)
        for widget in (self._code, self._fits, self._result, self._shape):
            write(widget, tabular=True, most=1.4)
        for table in (self._code, self._fits):
            table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the tables anew for other room, another font or other colours."""
        if event.type() in _OUTDATING:
            self._show_tables()
        return super().eventFilter(watched, event)

    def set_played(self, played: Played) -> None:
        self._played, self._step = played, played.step(0)
        self._fits.setAccessibleDescription(tr("; ").join(tr(fit.text) for fit in played.fits))
        for widget in (self._fit_head, self._fits):
            widget.setVisible(bool(played.fits))
        self._show_tables()

    def set_step(self, step: Step) -> None:
        """Show which line is being done, and what it does."""
        self._step = step
        self._text.set_text(tr(step.text))
        self._show_tables()

    def clear_text(self) -> None:
        """Say nothing of the step: it belongs to another operation."""
        self._text.set_text("")

    def set_result(self, result: Tensor | None) -> None:
        """Show what comes out in the end; None: nothing does."""
        self._keep.setEnabled(result is not None)
        self._shape.setText("" if result is None else f"{shape_text(result.shape)}  {result.dtype}")
        text = tr("none", "no result")
        if result is not None:
            text = tr("too many numbers to write out")
            if result.size <= _WRITTEN:
                text = literal(result.numbers())
        self._result.set_text(text)

    def _show_tables(self) -> None:
        if self._played is None:
            return
        code, line = self._played.code, self._step.line
        self._code.setMinimumHeight(round(_LINES * 1.45 * self._code.fontMetrics().height()))
        self._code.setText(code_table(code, line, self._code))
        self._code.setAccessibleDescription(code[line].strip())
        self._fits.setText(fit_table(self._played.fits, self._step.axis, self._fits))
