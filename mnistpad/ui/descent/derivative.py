"""Derivative: a curve, a point to drag, and the secant that becomes the tangent."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mnistpad.state.descent.curve import CURVES, LEAST_H, MOST_H, MOST_X, CurveState
from mnistpad.ui.boxes import STRETCH, column, grid, row
from mnistpad.ui.buttons import check_one, choice_buttons, primary_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.curve_plot import CurvePlot, SlopePlot
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.fields import Note, buddy_label, number_field, say_in, show_position, slider
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.plots.linked import line_up, link
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import number

_STEPS = 100  # of the slider, a power of ten
_LEAST_POWER, _MOST_POWER = -4, 1
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_TABLE = (1.0, 0.1, 0.01, 0.001, 1e-6, 1e-12)


class DerivativePage(CardsPage):
    """The curve and its derivative, one above the other; on the right the slope in numbers."""

    def __init__(self, state: CurveState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)  # its own button is in the midst of it
        self._state = state
        self._problem = Note("What is wrong")
        self.cards.addWidget(self._make_curve_card(), 1)
        self.add_side(self._make_numbers_card(), 0.26, 296, 420)
        self.setFocusProxy(self._plot)
        state.changed.connect(self._show_curve)
        state.moved.connect(self._show_point)
        state.playing_changed.connect(self._show_playing)
        self._show_curve()
        self._show_playing()

    def _make_curve_card(self) -> Card:
        self._curves = choice_buttons(
            [(curve.name, f"f(x) = {curve.formula}") for curve in CURVES],
            lambda index: self._state.choose(CURVES[index]),
        )
        self._note = Note("What is wrong with the formula")
        self._note.setMinimumHeight(0)
        self._formula = FormulaField("Formula", "x", self._state.choose_formula, self._note)
        name = buddy_label("f(x) =", self._formula)
        self._plot, self._slopes = CurvePlot(self._state), SlopePlot(self._state)
        link(self._plot, self._slopes)
        legend = dim_label("● x   ■ x + h   — tangent   ╌ secant")
        legend.setToolTip(
            "The tangent touches the curve at x; the secant cuts it at x and at x + h"
        )
        return Card(
            row(head("Curve"), GRID, *self._curves, GRID, name, (self._formula, 1), gap=GRID // 2),
            row((self._note, 1), (legend, Qt.AlignmentFlag.AlignTop)),
            (self._plot, 3),
            (self._slopes, 2),
        )

    def _make_numbers_card(self) -> Card:
        self._derivative = ElidedLabel()
        self._derivative.setProperty("role", "dim")
        self._derivative.setFont(scaled(self.font(), 1.05))
        self._derivative.setAccessibleName("Derivative")
        self._shrink = primary_button("Shrink h again")
        self._shrink.setToolTip("Let h shrink, until the secant is the tangent  (Space)")
        self._shrink.clicked.connect(self._state.toggle)
        # As wide as its longest words need, so that nothing moves when they change.
        self._shrink.setFixedWidth(self._shrink.sizeHint().width())
        self._problem.setMinimumHeight(round(2.4 * self._problem.fontMetrics().height()))
        self._about = Note("About this curve")
        write(self._about)
        self._slope = LiveLabel("Slope at x", widest="−0.0000")
        self._slope.setToolTip("f′(x): how much f changes as x does, at this very place")
        self._secant = LiveLabel("Slope of the secant", widest="−0.0000")
        self._secant.setToolTip("(f(x + h) − f(x)) / h: the slope of the secant")
        write(self._slope, 2.8, bold=True, tabular=True)
        write(self._secant, 1.7, tabular=True)
        figures = [(figure, Qt.AlignmentFlag.AlignBottom) for figure in (self._slope, self._secant)]
        names = dim_label("— tangent, f′(x)"), dim_label("╌ secant")
        return Card(
            head("Slope at x"),
            grid((figures, names), gap=(GRID, 0), stretch={0: 3, 1: 2}),
            self._derivative,
            self._make_fields(),
            (self._shrink, Qt.AlignmentFlag.AlignLeft),
            self._problem,
            self._make_table(),
            GRID,
            self._about,
            STRETCH,
        )

    def _make_fields(self) -> QGridLayout:
        self._x = number_field(
            "x", by("0.1"), -MOST_X, MOST_X, "The x at which the slope is computed"
        )
        self._h = number_field(
            "h", one_two_five, LEAST_H, MOST_H, "How far away the secant cuts the curve again: h"
        )
        names = buddy_label("x", self._x), buddy_label("h", self._h)
        for field, give in ((self._x, self._state.move_to), (self._h, self._state.set_h)):
            field.changed.connect(self._state.pause)
            field.bind(give, self._problem)
        for name in names:
            name.setFont(scaled(self.font(), 1.05, bold=True))
        self._slider = slider("h, slider", _LEAST_POWER * _STEPS, _MOST_POWER * _STEPS, _STEPS // 2)
        self._slider.setToolTip("h, from 0.0001 to 10, each power of ten as long as the next")
        self._slider.valueChanged.connect(self._slide)
        return grid(((names[0], self._x), (names[1], self._h, self._slider)), stretch={2: 1})

    def _make_table(self) -> QVBoxLayout:
        right = Qt.AlignmentFlag.AlignRight
        self._rows, lines = [], []
        for h in _TABLE:
            text = f"{h:g}" if h >= 1e-3 else "10" + f"{round(math.log10(h))}".translate(_RAISED)
            name = dim_label(text)
            name.setAccessibleName("h")
            value = LiveLabel(
                f"Slope of the secant for h = {text}",
                widest="−0.0000000",
                alignment=right | Qt.AlignmentFlag.AlignVCenter,
            )
            for label in (name, value):
                write(label, tabular=True, most=1.3)
            lines.append(((name, right), (value, right)))
            self._rows.append(value)
        title = head("h and the secant's slope")
        title.setToolTip(
            "(f(x + h) − f(x)) / h: the smaller h, the nearer to f′(x), until f(x + h) and f(x) "
            "differ by no more than a computer's rounding"
        )
        return column(title, grid(lines, gap=(2 * GRID, 4), stretch={2: 1}), gap=GRID // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line_up(self._plot, self._slopes)

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._state.toggle()
            return True
        return False

    # What is shown

    def _show_curve(self) -> None:
        state = self._state
        chosen = state.curve
        check_one(self._curves, CURVES.index(chosen) if chosen else None)
        self._formula.show_formula(state.formula)
        self._derivative.set_text(f"f′(x) = {state.derivative}")
        self._about.say(chosen.about if chosen else "A curve of your own, and its derivative.")
        self._plot.set_curve()
        self._slopes.set_curve()
        line_up(self._plot, self._slopes)
        self._show_point()

    def _show_point(self) -> None:
        state = self._state
        for label, slope in ((self._slope, state.slope), (self._secant, state.secant())):
            label.set_text(number(slope, 4) if math.isfinite(slope) else "–")
        for h, label in zip(_TABLE, self._rows, strict=True):
            slope = state.secant(h)
            label.set_text(f"{slope:.7g}".replace("-", "−") if math.isfinite(slope) else "–")
        say_in(self._problem, state.problem)
        self._x.show_value(state.x)
        self._h.show_value(state.h)
        show_position(self._slider, round(_STEPS * math.log10(abs(state.h))))
        self._plot.refresh()
        self._slopes.refresh()

    def _show_playing(self) -> None:
        playing = self._state.is_playing
        again = not playing and abs(self._state.h) <= 2e-4
        self._shrink.setText("Pause" if playing else "Shrink h again" if again else "Shrink h")

    # What the user wants

    def _slide(self, steps: int) -> None:
        self._state.pause()
        self._state.set_h(math.copysign(float(f"{10 ** (steps / _STEPS):.3g}"), self._state.h))
        self._show_playing()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self._state.pause()
