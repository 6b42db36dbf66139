"""Derivative: a curve, a point to drag, and the secant that becomes the tangent."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from mnistpad.state.descent_curve import CURVES, LEAST_H, MOST_H, MOST_X, CurveState
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.curve_plot import CurvePlot, SlopePlot
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.fields import Note, number_field, say_in
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
        self.cards.addWidget(self._make_curve_card(), 1)
        self._numbers = self._make_numbers_card()
        self.cards.addWidget(self._numbers)
        self.setFocusProxy(self._plot)
        state.changed.connect(self._show_curve)
        state.moved.connect(self._show_point)
        state.playing_changed.connect(self._show_playing)
        self._show_curve()
        self._show_playing()

    def _make_curve_card(self) -> Card:
        card = Card()
        heading = QHBoxLayout()
        heading.setSpacing(GRID // 2)
        heading.addWidget(head("Curve"))
        heading.addSpacing(GRID)
        self._curves = []
        for curve in CURVES:
            button = tool_button(curve.name, f"f(x) = {curve.formula}", checkable=True)
            button.clicked.connect(lambda _=False, curve=curve: self._state.choose(curve))
            heading.addWidget(button)
            self._curves.append(button)
        heading.addSpacing(GRID)
        self._note = Note("What is wrong with the formula")
        self._note.setMinimumHeight(0)
        self._formula = FormulaField("Formula", self._state.choose_formula, self._note)
        self._formula.setToolTip(
            "Type a curve: numbers, x, + − × ÷ ^, brackets, "
            "sin cos exp log sqrt tanh sigmoid relu step, e and π"
        )
        label = QLabel("f(x) =")
        label.setBuddy(self._formula)
        heading.addWidget(label)
        heading.addWidget(self._formula, 1)
        self._plot, self._slopes = CurvePlot(self._state), SlopePlot(self._state)
        link(self._plot, self._slopes)
        legend = dim_label("● x   ■ x + h   — tangent   ╌ secant")
        legend.setToolTip(
            "The tangent touches the curve at x; the secant cuts it at x and at x + h"
        )
        words = QHBoxLayout()
        words.addWidget(self._note, 1)
        words.addWidget(legend, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(heading)
        card.column.addLayout(words)
        card.column.addWidget(self._plot, 3)
        card.column.addWidget(self._slopes, 2)
        return card

    def _make_numbers_card(self) -> Card:
        card = Card()
        card.setFixedWidth(300)
        self._derivative = ElidedLabel()
        self._derivative.setProperty("role", "dim")
        self._derivative.setFont(scaled(self.font(), 1.05))
        self._derivative.setAccessibleName("Derivative")
        self._shrink = primary_button("Shrink h again")
        self._shrink.clicked.connect(self._state.toggle)
        # As wide as its longest words need, so that nothing moves when they change.
        self._shrink.setFixedWidth(self._shrink.sizeHint().width())
        self._problem = Note("What is wrong")
        self._problem.setMinimumHeight(round(2.4 * self._problem.fontMetrics().height()))
        self._about = Note("About this curve")
        write(self._about)
        card.column.addWidget(head("Slope at x"))
        card.column.addLayout(self._make_figures())
        card.column.addWidget(self._derivative)
        card.column.addLayout(self._make_fields())
        card.column.addWidget(self._shrink, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self._problem)
        card.column.addLayout(self._make_table())
        card.column.addSpacing(GRID)
        card.column.addWidget(self._about)
        card.column.addStretch(1)
        return card

    def _make_figures(self) -> QGridLayout:
        self._slope = LiveLabel("Slope at x", widest="−0.0000")
        self._slope.setToolTip("f′(x): how much f changes as x does, at this very place")
        self._secant = LiveLabel("Slope of the secant", widest="−0.0000")
        write(self._slope, 2.8, bold=True, tabular=True)
        write(self._secant, 1.7, tabular=True)
        self._secant.setToolTip("(f(x + h) − f(x)) / h: the slope of the secant")
        figures = QGridLayout()
        figures.setHorizontalSpacing(GRID)
        figures.setVerticalSpacing(0)
        for column, (title, figure) in enumerate(
            (("— tangent, f′(x)", self._slope), ("╌ secant", self._secant))
        ):
            figures.addWidget(figure, 0, column, Qt.AlignmentFlag.AlignBottom)
            figures.addWidget(dim_label(title), 1, column)
            figures.setColumnStretch(column, 3 - column)
        return figures

    def _make_fields(self) -> QGridLayout:
        self._x = number_field("x", by("0.1"), -MOST_X, MOST_X, "Where the slope is asked: x")
        self._h = number_field(
            "h", one_two_five, LEAST_H, MOST_H, "How far away the secant cuts the curve again: h"
        )
        self._x.changed.connect(self._take_x)
        self._h.changed.connect(self._take_h)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(_LEAST_POWER * _STEPS, _MOST_POWER * _STEPS)
        self._slider.setPageStep(_STEPS // 2)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName("h, slider")
        self._slider.setToolTip("h, from 0.0001 to 10, each power of ten as long as the next")
        self._slider.valueChanged.connect(self._slide)
        fields = QGridLayout()
        fields.setHorizontalSpacing(GRID)
        fields.setVerticalSpacing(GRID // 2)
        for line, (name, field) in enumerate((("x", self._x), ("h", self._h))):
            label = QLabel(name)
            label.setBuddy(field)
            label.setFont(scaled(self.font(), 1.05, bold=True))
            fields.addWidget(label, line, 0)
            fields.addWidget(field, line, 1)
        fields.addWidget(self._slider, 1, 2)
        fields.setColumnStretch(2, 1)
        return fields

    def _make_table(self) -> QVBoxLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(2 * GRID)
        table.setVerticalSpacing(GRID // 2)
        self._rows: list[LiveLabel] = []
        for line, h in enumerate(_TABLE):
            left = dim_label(_power_text(h))
            right_side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            name = f"Slope of the secant for h = {_power_text(h)}"
            right = LiveLabel(name, widest="−0.0000000", alignment=right_side)
            left.setAccessibleName("h")
            for label in (left, right):
                write(label, tabular=True, most=1.3)
                table.addWidget(label, line, 0 if label is left else 1, Qt.AlignmentFlag.AlignRight)
            self._rows.append(right)
        table.setColumnStretch(2, 1)
        self._table_head = head("h and the secant's slope")
        self._table_head.setToolTip(
            "(f(x + h) − f(x)) / h: the smaller h, the nearer to f′(x), until f(x + h) and f(x) "
            "differ by no more than a computer's rounding"
        )
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addWidget(self._table_head)
        column.addLayout(table)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._numbers.setFixedWidth(min(max(round(0.26 * self.width()), 296), 420))
        self._line_up()

    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._state.toggle()
            return True
        return False

    # What is shown

    def _show_curve(self) -> None:
        state = self._state
        chosen = state.curve
        for curve, button in zip(CURVES, self._curves, strict=True):
            button.setChecked(curve is chosen)
        self._formula.show_formula(state.formula)
        self._derivative.set_text(f"f′(x) = {state.derivative}")
        self._about.say(chosen.about if chosen else "A curve of your own, and its derivative.")
        self._plot.set_curve()
        self._slopes.set_curve()
        self._line_up()
        self._show_point()

    def _line_up(self) -> None:
        """Both plots' axes stand above each other."""
        line_up(self._plot, self._slopes)

    def _show_point(self) -> None:
        state = self._state
        slope = state.slope
        secant = state.secant()
        self._slope.set_text(number(slope, 4) if math.isfinite(slope) else "–")
        self._secant.set_text(number(secant, 4) if math.isfinite(secant) else "–")
        for h, label in zip(_TABLE, self._rows, strict=True):
            secant = state.secant(h)
            text = f"{secant:.7g}".replace("-", "−") if math.isfinite(secant) else "–"
            label.set_text(text)
        say_in(self._problem, state.problem)
        self._x.show_value(state.x)
        self._h.show_value(state.h)
        power = math.log10(abs(state.h))
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(_STEPS * power))
        self._plot.refresh()
        self._slopes.refresh()

    def _show_playing(self) -> None:
        playing = self._state.is_playing
        again = not playing and abs(self._state.h) <= 2e-4
        self._shrink.setText("Pause" if playing else "Shrink h again" if again else "Shrink h")
        self._shrink.setToolTip("Let h shrink, until the secant is the tangent  (Space)")

    # What the user wants

    def _take_x(self) -> None:
        self._state.pause()
        self._x.take(self._state.move_to, self._problem)

    def _take_h(self) -> None:
        self._state.pause()
        self._h.take(self._state.set_h, self._problem)

    def _slide(self, steps: int) -> None:
        self._state.pause()
        self._state.set_h(math.copysign(float(f"{10 ** (steps / _STEPS):.3g}"), self._state.h))
        self._show_playing()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self._state.pause()


def _power_text(h: float) -> str:
    return f"{h:g}" if h >= 1e-3 else "10" + f"{round(math.log10(h))}".translate(_RAISED)
