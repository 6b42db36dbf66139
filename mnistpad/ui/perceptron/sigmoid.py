"""The page on which a step becomes a slope, and a slope becomes learning."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QSignalBlocker, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGradient,
    QKeySequence,
    QLinearGradient,
    QPainter,
    QShortcut,
)
from PySide6.QtWidgets import QLabel

from mnistpad.core.activations import sigmoid
from mnistpad.core.descent.neuron import LOSSES
from mnistpad.core.descent.optimise import check_rate
from mnistpad.core.perceptron.targets import GATES
from mnistpad.language import tr
from mnistpad.state.perceptron.sigmoid import MOST_STEPS, GateDescentState, SigmoidState
from mnistpad.ui.boxes import STRETCH, grid, row
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, combo, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import one_two_five, round_up
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.painting import mixed
from mnistpad.ui.perceptron.picture import HIGH, LOW, Plane
from mnistpad.ui.perceptron.sigmoid_fields import follow, is_typed
from mnistpad.ui.perceptron.sigmoid_weight import WeightCard
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks, Target
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role
from mnistpad.ui.words import number, sample_text

PACES = (1.0, 1 / 2, 1 / 5, 1 / 10, 1 / 30, 1 / 100, 1 / 500)  # seconds a step
_AT_LEAST = 20  # steps that there is room for
_FEW = 60  # passes whose marks can be told apart
_SHADES = 33
_DARKEST = 0.46
_SURE = 8.0  # a sum whose answer is all but 1


class LearnCard(Card):
    """Gate, loss and rate; run, one step, reset; plane, loss, and the perceptron beside it."""

    def __init__(self, state: GateDescentState) -> None:
        self._state = state
        self._turn = False
        self._plane, self._losses = OutputPlane(state), LossPlot(state)
        self._note = Note(tr("What is learnt, or what is wrong with the learning rate"))
        write(self._note, 0.95, tabular=True)
        self._gate = combo(tr("Gate"), GATES)
        self._loss = combo(tr("Loss"), map(tr, LOSSES))
        self._gate.setToolTip(tr("The gate that both neurons learn"))
        self._gate.textActivated.connect(state.choose_gate)
        self._loss.setToolTip(
            tr(
                "What descent makes small: the mean of this over the four samples. Squared error "
                "is almost level where the neuron is sure and wrong; cross-entropy is steep there"
            )
        )
        self._loss.activated.connect(lambda index: state.choose_loss([*LOSSES][index]))
        self._rate = number_field(
            tr("Learning rate"),
            one_two_five,
            1e-9,
            1e6,
            tr("How large a step is: rate times slope"),
            76,
        )
        follow(self._rate, check_rate, state.choose_rate, self._note, self._show_rule)
        self.bar = self._make_bar()
        self._descent, self._rule = (
            LiveLabel(name, lines=4, wrap=True)  # room for all that is ever said
            for name in (tr("How far descent is"), tr("How far the rule is"))
        )
        titles = QLabel(tr("━ Sigmoid, descent")), QLabel(tr("╍ Step, perceptron's rule"))
        for title, role, facts in zip(
            titles, (Role.Accent, Role.LinkVisited), (self._descent, self._rule), strict=True
        ):
            title.setForegroundRole(role)
            write(title, bold=True)
            write(facts, tabular=True)
        super().__init__(
            row(
                head(tr("Learn by descent")), STRETCH,
                self._gate, self._loss, dim_label(tr("Rate")), self._rate,
            ),
            self._note,
            self.bar,
            (row((self._plane, 11), (self._losses, 9)), 1),
            grid(
                (titles, (self._descent, self._rule)), gap=(2 * GRID, 2), stretch={0: 1, 1: 1}
            ),
        )  # fmt: skip
        state.changed.connect(self._show_setup)
        state.moved.connect(self._follow)
        state.playing_changed.connect(self._follow)
        self._show_setup()

    def _make_bar(self) -> PlayBar:
        state = self._state
        bar = PlayBar(state)
        bar.add_run(
            tr("Step after step, down the loss's slope  (Space)"),
            lambda: tr(
                "All {count:,} steps that are kept are made; Reset begins again", count=MOST_STEPS
            ),
        )
        # Letters do it wherever the focus is, but in a field.
        for button, key in (
            (
                bar.add_step(
                    tr("1 step"),
                    tr("Go one step down the loss's slope  (S)"),
                    state.step,
                    None,
                    name=tr("One step"),
                ),
                "S",
            ),
            (bar.add_reset(tr("Forget all steps, and begin again  (R)"), None), "R"),
        ):
            button.defaultAction().setShortcut(key)
        bar.row.addStretch()
        bar.add_pace(PACES, _pace_in_words, titled=True)
        return bar

    def _show_rule(self) -> None:
        self._note.say(tr("Each step: w ← w − rate · slope of the mean loss on the four samples."))

    # What is seen

    def _show_setup(self) -> None:
        state = self._state
        with QSignalBlocker(self._gate), QSignalBlocker(self._loss):
            self._gate.setCurrentText(state.gate)
            self._loss.setCurrentIndex([*LOSSES].index(state.loss))
        if not self._rate.property("problem") and not is_typed(self._rate):
            self._rate.show_value(state.rate)
            self._show_rule()
        self._follow()

    def _follow(self) -> None:
        """Show where learning is: all of it, or while it runs, the parts in turns."""
        self._turn = not self._turn
        if self._turn or not self._state.is_playing:
            self._plane.refresh()
        if not self._turn or not self._state.is_playing:
            self._show_facts()

    def _show_facts(self) -> None:
        self._descent.set_text(self._descent_in_words())
        self._rule.set_text(self._rule_in_words())
        self._losses.refresh()

    def _descent_in_words(self) -> str:
        descent = self._state.descent
        w1, w2, b = (number(value, 3) for value in descent.weights().tolist())
        gradient = descent.gradient_at(descent.weights())
        length = float((gradient**2).sum() ** 0.5)
        end = (
            tr("Every step lowers the loss a little, right answers or not.")
            if self._state.rule_passes is not None
            else tr("It ends with 0.5 as the answer to all four.")
            if self._state.gate == "XOR"
            else tr("At every point, the slope tells which way is down.")
        )
        return "\n".join(
            (
                tr("step {steps:,}, loss {loss}", steps=descent.steps,
                   loss=number(descent.loss(), 3)),
                f"w = ({w1}, {w2}), b = {b}",
                tr("slope {slope}. {what}", slope=number(length, 3), what=end),
            )
        )  # fmt: skip

    def _rule_in_words(self) -> str:
        state = self._state
        w1, w2 = (number(value, 3) for value in state.perceptron.weights)
        wrong = round(4 * state.rule_errors[-1])
        passes = state.rule_passes
        end = (
            tr("Right since pass {number}: from then on nothing moves.", number=passes)
            if passes is not None and not wrong
            else tr("No line separates these answers: it never ends.")
            if state.gate == "XOR"
            else tr("It changes only after a mistake.")
        )
        return "\n".join(
            (
                tr("pass {passes:,}, {wrong} of 4 wrong", passes=state.descent.steps, wrong=wrong),
                f"w = ({w1}, {w2}), b = {number(state.perceptron.bias, 3)}",
                end,
            )
        )


def _pace_in_words(seconds: float) -> str:
    return tr("{count:.0f} a second", count=1 / seconds)


class OutputPlane(Plane):
    """Four samples with what is answered to them, the line of 1/2, and the perceptron's line."""

    def __init__(self, state: GateDescentState) -> None:
        super().__init__(
            tr("Input plane with the sigmoid's output"),
            tr(
                "The darker, the nearer to 1 the sigmoid neuron answers. Its line (solid) is where "
                "it answers 1/2; the perceptron's (dashed) is where its sum is 0. Filled discs "
                "want 1, open ones 0; beside them stands the sigmoid's answer"
            ),
            wanted=240,
            least=170,
            usual=250,
        )
        self._state = state
        self.refresh()

    def refresh(self) -> None:
        self.describe()
        self.update()

    def answers(self) -> list[str]:
        answers = zip(self.samples, self._state.descent.outputs(), self._state.targets, strict=True)
        return [
            tr(
                "{sample} is answered {output:.2f}, wanted {target}",
                sample=sample_text(sample),
                output=output,
                target=target,
            )
            for sample, output, target in answers
        ]

    def paint(self, painter: QPainter) -> None:
        state = self._state
        w1, w2, b = state.descent.weights().tolist()
        painter.fillRect(self.place, self._shading(w1, w2, b))
        self.draw_axes(painter, self.colour(Role.PlaceholderText, 0.35), 0.9, Role.WindowText)
        dashed = self.pen(Role.LinkVisited, 2, Qt.PenStyle.DashLine)
        rule = state.perceptron.state(state.perceptron.position)
        self.draw_line(painter, dashed, *map(float, rule))
        self.draw_line(painter, self.pen(Role.WindowText, 2.2), w1, w2, b)
        above = QPointF(0, (6.5 + 0.85 * QFontMetricsF(self.font()).height()) * self.factor)
        ground = self.colour(Role.Base, 0.8)
        answers = zip(self.samples, state.descent.outputs(), state.targets, strict=True)
        for sample, output, target in answers:
            # A half is no answer yet.
            wrong = (output - 0.5) * (2 * target - 1) < 1e-9
            self.draw_sample(painter, sample, 6.5, target, wrong=wrong)
            at, words = self.to_pixels(sample) - above, answer_in_words(float(output))
            self.draw_words(painter, at, words, 1.0, Role.WindowText, bold=True, ground=ground)

    def _shading(self, w1: float, w2: float, b: float) -> QGradient | QColor:
        """Level along the line of 1/2: a gradient between the least and the largest sum."""
        sums = [w1 * x1 + w2 * x2 + b for x1 in (LOW, HIGH) for x2 in (LOW, HIGH)]
        low, high = (min(max(z, -_SURE), _SURE) for z in (min(sums), max(sums)))
        shades = [
            mixed(self.palette(), Role.AlternateBase, Role.Accent, _DARKEST * output)
            for output in sigmoid(np.linspace(low, high, _SHADES)).tolist()
        ]
        if high - low < 1e-6:
            return shades[0]
        per_sum = 1 / (w1**2 + w2**2)
        start, end = ((w1 * (z - b) * per_sum, w2 * (z - b) * per_sum) for z in (low, high))
        gradient = QLinearGradient(self.to_pixels(start), self.to_pixels(end))
        for index, shade in enumerate(shades):
            gradient.setColorAt(index / (_SHADES - 1), shade)
        return gradient


def answer_in_words(output: float) -> str:
    """In two decimals, or more where it is all but 0 or 1: only what is 1 is written as 1."""
    decimals = min(max(2, math.ceil(-math.log10(max(min(output, 1 - output), 1e-12)))), 4)
    text = f"{output:.{decimals}f}"
    if float(text) in (0, 1):
        return "<0.0001" if output < 0.5 else ">0.9999"
    return text


class LossPlot(Plot):
    """The mean loss slides down; the share of wrong answers leaps."""

    def __init__(self, state: GateDescentState) -> None:
        super().__init__(tr("step", "of descent"), "")
        self._state = state
        self._errors = self.add_line(tr("rule's mistakes"), Role.LinkVisited, 1.6, (4, 2))
        self._loss = self.add_line(tr("loss"), Role.Accent, 2.4)
        self._passes, self._last = Marks("s", Role.LinkVisited, 5), Target("o", Role.Accent, 8)
        for z, marks in ((5, self._passes), (10, self._last)):
            self.add(marks, z)
        self.styled(lambda _: self._passes.setPen(None))
        self.setMinimumSize(px(150), px(110))
        self.setAccessibleName(tr("Loss over the steps"))
        self.setToolTip(
            tr(
                "Solid: the sigmoid neuron's mean loss after each step. Dashed: the share of "
                "samples that the perceptron answers wrongly after each pass"
            )
        )
        self.refresh()

    @property
    def factor(self) -> float:
        """It is narrower than other plots."""
        room: float = min(self.width() / px(250), self.height() / px(220))
        return min(max(room, 1.0), 1.5)

    def refresh(self) -> None:
        """Show what the state says now."""
        descent, errors = self._state.descent, self._state.rule_errors
        losses = descent.losses()
        # Round numbers, so that the axes seldom change.
        self.set_ranges(
            (0.0, round_up(max(_AT_LEAST, descent.steps))),
            (0.0, 1.05 * max(1.0, round_up(float(losses.max())))),
        )
        steps, passes = (np.arange(len(each), dtype=float) for each in (losses, errors))
        self._loss.setData(steps, losses)
        self._errors.setData(passes, errors)
        few = slice(len(errors) if len(errors) <= _FEW else 0)
        self._passes.setData(passes[few], errors[few])
        self._last.put(float(steps[-1]), float(losses[-1]))
        self.read(None)
        self.setAccessibleDescription(
            tr(
                "after step {steps}: loss {loss:.4g}; the perceptron answers {share:.0f} % wrongly",
                steps=descent.steps,
                loss=descent.loss(),
                share=100 * errors[-1],
            )
        )

    def legend(self) -> tuple[Entry, ...]:
        return tuple(Entry(line.name(), line.opts["pen"]) for line in (self._loss, self._errors))


class SigmoidPage(CardsPage):
    """On the left one weight is moved by hand; on the right all are, by descent."""

    def __init__(self, state: SigmoidState | None = None) -> None:
        super().__init__()
        state = state or SigmoidState(self)
        self.weight, self.learning = state.weight, state.learning
        self._weight_card = WeightCard(self.weight)
        self._learn_card = LearnCard(self.learning)
        self.cards.addWidget(self._weight_card, 1)
        self.cards.addWidget(self._learn_card, 1)
        self.bar = self._learn_card.bar
        self.setFocusProxy(self._weight_card)
        QShortcut(QKeySequence("J"), self, self._weight_card.to_the_leap)
