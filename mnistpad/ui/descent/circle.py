"""The circle closes: the perceptron's own update is a step of descent on its loss."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from mnistpad.core.descent.optimise import FARTHEST, LEAST_RATE, MOST_RATE
from mnistpad.core.message import Message
from mnistpad.core.perceptron.rule import Number
from mnistpad.core.perceptron.targets import GATES
from mnistpad.language import tr
from mnistpad.state.descent.circle import MOST_UPDATES, CircleState
from mnistpad.ui.boxes import STRETCH, add, grid, row
from mnistpad.ui.buttons import LeavesKeys, check_one, choice_buttons
from mnistpad.ui.card import Card, head
from mnistpad.ui.fields import Note, buddy_label, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import by, one_two_five, round_up
from mnistpad.ui.paged_tab import PAGE_KEYS, CardsPage
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.play_bar import PlayBar, per_second
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import number, sample_text, weight_name

Index = QModelIndex | QPersistentModelIndex

_COLUMNS = (
    (Message("update"), Message("Number of the update"), Message("update")),
    ("x", Message("The sample's inputs"), "(1, 1)"),
    ("y", Message("+1 where 1 is wanted, −1 where 0 is"), "+1"),
    ("z", Message("w·x + b before the update"), "−0.0000"),
    (Message("loss"), Message("max(0, −y·z) before the update"), "0.0000"),
    (Message("rule: w₁, w₂, b"), Message("Weights and bias after w ← w + rate·delta·x"), ""),
    (Message("descent: w₁, w₂, b"), Message("Weights and bias after w ← w − rate·gradient"), ""),
    ("", Message("Whether both are equal, to the last bit"), "= ✓"),
)
"""Of each its head, its tooltip and its widest text; without one it takes what room is left."""

_GIVE_WAY = 2, 4, 3, 1
"""Columns that are hidden, one after another, where both histories had no room beside them."""

_HISTORY = "−0.2, −0.2, −0.2"
_PACES = (1.0, 1 / 2, 1 / 4, 1 / 10, 1 / 30)
_WRONG, _RIGHT = -0.42, 0.72  # where along the reach either side's slope is named


class Histories(LeavesKeys, QTreeWidget):
    """All updates made; the one that led to this moment is chosen, and choosing one goes there."""

    left = PAGE_KEYS

    def __init__(self, state: CircleState) -> None:
        super().__init__()
        self._state = state
        self._perceptron = state.perceptron
        self.setHeaderLabels([tr(head) for head, _, _ in _COLUMNS])
        for column, (_, tip, _) in enumerate(_COLUMNS):
            self.headerItem().setToolTip(column, tr(tip))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName(tr("Both histories"))
        self.setToolTip(tr("One update per line; click one to go to the moment after it"))
        self.setStyleSheet(
            "QTreeView { background: transparent; border: 0; outline: 0; }"
            "QTreeView::item { padding: 3px 2px; }"
            "QHeaderView::section { background: transparent; border: 0; padding: 2px;"
            " color: palette(placeholder-text); }"
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        header.setMinimumSectionSize(px(24))
        header.setFont(scaled(self.font(), 0.88))
        for column in (5, 6):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: state.go_to(index.row() + 1))
        write(self, 0.95, tabular=True, most=1.3)
        self.refresh()

    def refresh(self) -> None:
        if self._perceptron is not self._state.perceptron:
            self._perceptron = self._state.perceptron
            self.clear()
        made = range(self.topLevelItemCount(), self._perceptron.count)
        self.addTopLevelItems([self._row(update) for update in made])
        current = self.model().index(self._state.position - 1, 0)  # none at the start
        self.setCurrentIndex(current)
        if current.isValid():
            self.scrollTo(current)
        else:
            self.scrollToTop()
        self.viewport().update()

    def _row(self, update: int) -> QTreeWidgetItem:
        """An update, counted from 0."""
        step, rule = self._state.descent.steps[update], self._perceptron.state(update + 1)
        row = QTreeWidgetItem([
            f"{update + 1:,}",
            sample_text(self._state.samples[step.sample]),
            sign_text(step.y),
            number(step.z),
            number(step.loss),
            ", ".join(map(number, rule)),
            ", ".join(map(number, step.after)),
            "= ✓" if update < self._state.equal else "≠",
        ])  # fmt: skip
        by_rule, by_descent = (
            ", ".join(repr(float(value)) for value in each).replace("-", "−")
            for each in (rule, step.after)
        )
        tip = tr("rule {rule}\ndescent {descent}", rule=by_rule, descent=by_descent)
        for column in (5, 6, 7):
            row.setToolTip(column, tip)
        return row

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row's texts; a style that asks for each role of each cell takes longer than
        a frame."""
        area = QRect(option.rect)
        if index.row() == self._state.position - 1:
            painter.fillRect(area, self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for column in range(len(_COLUMNS)):
            if self.isColumnHidden(column):
                continue
            area.setLeft(self.columnViewportPosition(column))
            area.setWidth(self.columnWidth(column))
            painter.drawText(area, CENTRE, index.sibling(index.row(), column).data())

    def changeEvent(self, event: QEvent) -> None:
        """Columns are as wide as their figures need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            metrics = self.fontMetrics()
            for column, (_, _, text) in enumerate(_COLUMNS):
                if text:
                    self.setColumnWidth(column, metrics.horizontalAdvance(tr(text)) + 12)
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What the rest of the page tells as well gives way to the two histories."""
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(tr(text) or _HISTORY) + 12 for _, _, text in _COLUMNS]
        needed = sum(widths)
        for column in _GIVE_WAY:
            self.setColumnHidden(column, needed > self.viewport().width())
            needed -= widths[column] if self.isColumnHidden(column) else 0


def sign_text(sign: int) -> str:
    """+1 or −1."""
    return f"{sign:+d}".replace("-", "−")


class HingePlot(Plot):
    """The loss over y·z: right answers lose nothing, wrong ones as much as z is wrong."""

    def __init__(self, state: CircleState) -> None:
        super().__init__("y·z", tr("loss of one sample, max(0, −y·z)"))
        self._state = state
        self.add_rule(90, Role.Mid)
        self._line = self.add_line(tr("loss"), Role.WindowText, 2)
        self._wrong = Text(tr("wrong: slope −1"), Role.PlaceholderText, (-0.2, 1))
        self._right = Text(tr("right: slope 0"), Role.PlaceholderText, (0.5, 1.2))
        self._marks = [
            (Target("o", role, 14), Text(words, role, (-0.1, 1.3), bold=True))
            for role, words in ((Role.LinkVisited, tr("✗ wrong")), (Role.Accent, tr("✓ right")))
        ]
        for item in (self._wrong, self._right, *self._marks[0], *self._marks[1]):
            self.add(item)
        self.setAccessibleName(tr("Loss of the perceptron"))
        self.setToolTip(
            tr(
                "y is +1 where 1 is wanted and −1 where 0 is. Right of 0 the answer is right, and "
                "the slope is 0: nothing changes. Left of 0 it is wrong, and the slope is −1"
            )
        )

    def refresh(self) -> None:
        reaches = [abs(step.y * step.z) for step in self._state.descent.steps]
        reach = round_up(max([2 * self._state.rate, *reaches])) * 1.1
        if self._fit_x != (-reach, reach):
            self.set_ranges((-reach, reach), (-0.08 * reach, 1.06 * reach))
            self._line.setData([-reach, 0.0, reach], [reach, 0.0, 0.0])
            self._wrong.setPos(_WRONG * reach, -_WRONG * reach)
            self._right.setPos(_RIGHT * reach, 0)
        pair = self._state.pair
        for point, words in self._marks:
            point.hide()
            words.hide()
        if pair is not None:
            step = pair[1]
            yz = step.y * step.z
            point, words = self._marks[0 if any(step.gradient) else 1]
            point.put(yz, step.loss)
            words.setPos(yz, step.loss)
            words.show()
            self.setAccessibleDescription(
                tr("y·z = {yz}, loss {loss}", yz=number(yz), loss=number(step.loss))
            )


class CirclePage(CardsPage):
    """The loss and this update's arithmetic by both paths; all updates, number for number."""

    names = Message("Loss and arithmetic"), Message("Two histories")

    def __init__(self, state: CircleState) -> None:
        bar = PlayBar(state)
        bar.add_run(
            tr("Run until it ends, or pause  (Space)"),
            lambda: tr("Every sample is right, or the most updates are made"),
        )
        bar.add_step(
            tr("1 sample"), tr("Look at one sample  (→)"), state.step, name=tr("One sample")
        )
        bar.add_back(tr("Take the last update back  (←)"))
        bar.add_reset(tr("Go back to the start  (Home)"))
        bar.add_pace(_PACES, per_second(tr("1 update a second"), tr("{count} updates a second")))
        super().__init__(bar)
        self._state = state
        add(self.cards, (self._make_loss_card(), 9), (self._make_histories_card(), 11))
        self.setFocusProxy(self._histories)
        state.changed.connect(self._show_all)
        state.moved.connect(self._show)
        self._show_all()

    def _make_loss_card(self) -> Card:
        self._gates = choice_buttons(
            [(gate, tr("Learn {gate}", gate=gate)) for gate in GATES],
            lambda index: self._state.choose(tuple(GATES)[index]),
        )
        note = Note(tr("What is wrong"))
        note.setMinimumHeight(0)
        self._plot = HingePlot(self._state)
        self._sum = LiveLabel(tr("The sample"))
        self._rule = LiveLabel(tr("Rosenblatt's rule"), lines=4)
        self._descent = LiveLabel(tr("Descent"), lines=4)
        for label in (self._sum, self._rule, self._descent):
            write(label, tabular=True)
        names = head(tr("Rosenblatt's rule")), head(tr("Descent on this loss"))
        return Card(
            row(head(tr("Gate")), GRID, *self._gates, STRETCH, gap=GRID // 2),
            self._make_fields(note),
            note,
            (self._plot, 1),
            self._sum,
            GRID // 2,
            grid(
                (names, (self._rule, self._descent)),
                gap=(2 * GRID, GRID // 2),
                stretch={0: 1, 1: 1},
            ),
        )

    def _make_fields(self, note: Note) -> QHBoxLayout:
        self._rate = number_field(
            tr("Learning rate"), one_two_five, LEAST_RATE, MOST_RATE,
            tr("How long a step is: a number above 0, such as 0.1"), 64,
        )  # fmt: skip
        self._rate.bind(self._state.set_rate, note)
        self._starts = []
        start = QLabel(tr("start", "where descent starts"))
        fields = row(buddy_label(tr("rate"), self._rate), self._rate, GRID, start, gap=4)
        for index in range(3):
            name = weight_name(index, 2)
            tip = tr("Where {weight} starts", weight=name)
            field = number_field(name, by("0.1"), -FARTHEST, FARTHEST, tip, 60)
            field.bind(partial(self._set_start, index), note)
            add(fields, buddy_label(name, field), field)
            self._starts.append(field)
        add(fields, STRETCH)
        return fields

    def _make_histories_card(self) -> Card:
        verdict = LiveLabel(tr("Whether both histories are equal"))
        self._verdict = write(verdict, 1.3, bold=True, tabular=True)
        why = write(Note(tr("Why they are equal")), 0.95)
        why.say(
            tr(
                "Where the answer is wrong, the loss −y·z falls along y·x: its gradient is −y·x. A "
                "step against it adds rate·y·x, and there y is delta. Where the answer is right, "
                "the loss is 0 and flat, and neither changes anything. Samples come one by one: "
                "this is stochastic gradient descent."
            )
        )
        self._histories = Histories(self._state)
        title = head(tr("Two histories, number for number"))
        return Card(title, self._verdict, (self._histories, 1), why)

    def _set_start(self, index: int, value: float) -> None:
        start = list(self._state.start)
        start[index] = value
        self._state.set_start((start[0], start[1], start[2]))

    # What is shown

    def _show_all(self) -> None:
        state = self._state
        check_one(self._gates, tuple(GATES).index(state.gate))
        self._rate.show_value(state.rate)
        for field, value in zip(self._starts, state.start, strict=True):
            field.show_value(value)
        self._show()

    def _show(self) -> None:
        self._plot.refresh()
        self._histories.refresh()
        self._show_arithmetic()
        self._show_verdict()

    def _show_arithmetic(self) -> None:
        state = self._state
        pair = state.pair
        if pair is None:
            self._sum.set_text(tr("Space runs, → takes one sample."))
            self._rule.set_text(tr("delta = wanted − answer\nw ← w + rate·delta·x"))
            self._descent.set_text(tr("gradient of max(0, −y·z)\nw ← w − rate·gradient"))
            return
        update, step = pair
        sample, rate = state.samples[step.sample], number(state.rate)
        x, y, z, loss = sample_text(sample), sign_text(step.y), number(step.z), number(step.loss)
        if not step.z:
            loss = tr("{loss}: the corner, answered 0", loss=loss)
        self._sum.set_text(
            tr("x = {x},  y = {y},  z = {z},  loss = {loss}", x=x, y=y, z=z, loss=loss)
        )
        terms = [f"+ {rate}·{_factor(update.delta)}·{value}" for value in (*sample, 1)]
        self._rule.set_text(
            f"delta = {update.target} − {update.output} = {number(update.delta)}\n"
            + _moves(update.before, update.after, terms)
        )
        terms = [f"− {rate}·{_factor(slope)}" for slope in step.gradient]
        self._descent.set_text(
            tr("gradient = ({slopes})", slopes=", ".join(map(number, step.gradient)))
            + "\n"
            + _moves(step.before, step.after, terms)
        )

    def _show_verdict(self) -> None:
        state = self._state
        equal, count = state.equal, state.perceptron.count
        if not count:
            self._verdict.set_text(tr("Nothing learnt yet"))
            return
        verdict = tr(
            "{mark} {equal:,} of {count:,} updates equal to the last bit",
            mark="✓" if equal == count else "✗",
            equal=equal,
            count=count,
        )
        if not state.can_go_on and state.perceptron.converged:
            verdict = tr("{verdict},  ✓ learnt", verdict=verdict)
        elif not state.can_go_on:
            verdict = tr("{verdict},  stopped at {most}", verdict=verdict, most=MOST_UPDATES)
        self._verdict.set_text(verdict)


def _moves(before: Sequence[Number], after: Sequence[Number], terms: Sequence[str]) -> str:
    """ "w₁: 0.1 + 0.1·1·1 = 0.2", a weight after the other."""
    return "\n".join(
        f"{weight_name(index, len(terms) - 1)}:  {number(old)} {term} = {number(new)}"
        for index, (old, new, term) in enumerate(zip(before, after, terms, strict=True))
    )


def _factor(value: float) -> str:
    """A number as a factor: a negative one in brackets."""
    text = number(value)
    return f"({text})" if text.startswith("−") else text
