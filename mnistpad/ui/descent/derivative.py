"""Derivative: a curve, a point to drag, and the secant that becomes the tangent."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from mnistpad.language import tr
from mnistpad.state.descent.curve import CURVES, LEAST_H, MOST_H, MOST_X, CurveState
from mnistpad.ui.boxes import STRETCH, column, grid, row
from mnistpad.ui.buttons import check_one, choice_buttons, primary_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.fields import Note, buddy_label, number_field, say_in, show_position, slider
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.plots.line import Line
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import Array, Plot, Range, line_up, link, padded
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import number

Key = Qt.Key

_ROOM = 24  # pixels between the secant's ends that the triangle below it needs
_STEPS = 100  # of the slider, a power of ten
_LEAST_POWER, _MOST_POWER = -4, 1
_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_TABLE = (1.0, 0.1, 0.01, 0.001, 1e-6, 1e-12)


def range_of(values: Array) -> Range:
    """What of a curve's values to show: all, unless a few of them shoot up or down."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    inner_low, inner_high = (float(value) for value in np.quantile(finite, (0.06, 0.94)))
    if high - low > 6 * (inner_high - inner_low) > 0:
        room = inner_high - inner_low
        low, high = max(low, inner_low - room), min(high, inner_high + room)
    return padded(low, high)


class _FunctionPlot(Plot):
    """A function over x, a column of `CurveState.samples`, computed anew for what is in sight."""

    def __init__(self, state: CurveState, name: str, title: str, column: int) -> None:
        super().__init__("x", title)
        self._state, self._column = state, column
        role = Role.WindowText if column == 1 else Role.Accent
        self._curve = self.add_line(name, role, 2)
        self.view.sigXRangeChanged.connect(self._sample)

    def set_curve(self) -> None:
        x_range = self._state.low, self._state.high
        low, high = range_of(self._state.samples(*x_range)[self._column])
        if self._column == 2:  # with the level line of slope 0
            room = 0.12 * (high - low)
            low, high = min(low, -room), max(high, room)
        self.set_ranges(x_range, (low, high))
        self._sample()

    def _sample(self) -> None:
        columns = self._state.samples(*self.x_range)
        self._curve.setData(columns[0], columns[self._column])


class CurvePlot(_FunctionPlot):
    """f(x), with a point that is dragged, or put where a click is, and the secant's other end."""

    def __init__(self, state: CurveState) -> None:
        super().__init__(state, "f(x)", "f(x)", 1)
        self.add_rule(90, Role.Mid)
        self._tangent = self.add_line("tangent", Role.Accent, 2.2, read=False)
        self._secant = self.add_line("secant", Role.LinkVisited, 1.8, (5, 3), read=False)
        self._sides = self.add_line("h and Δf", Role.PlaceholderText, 1, read=False)
        self._across, self._beside = (Text("", Role.PlaceholderText, (0.5, 0.5)) for _ in "hf")
        self.point = Target("o", Role.Accent, 14, self._drag_point)
        self.other_point = Target("s", Role.LinkVisited, 11, self._drag_other)
        for z, item in enumerate((self._across, self._beside, self.other_point, self.point), 20):
            self.add(item, z)
        self.clicked.connect(self._drag_point)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Curve, tangent and secant"))
        self.setToolTip(
            tr(
                "Drag the disc to move x  (← and →; with Shift finely), the square to change h  "
                "(Ctrl+← and Ctrl+→). The wheel shows less or more  (+ and −)"
            )
        )

    def refresh(self) -> None:
        state = self._state
        x, h, value, slope = state.x, state.h, state.value, state.slope
        secant = state.secant() if math.isfinite(value) else math.nan
        self._draw_through(self._tangent, slope)
        self._draw_through(self._secant, secant)
        self.point.put(x, value)
        width, height = self.view.viewPixelSize()
        corner, rise = x + h, secant * h
        wide = math.isfinite(secant) and abs(h) > _ROOM * width
        self.other_point.put(corner, value + rise)
        self._sides.setVisible(wide)
        self._across.setVisible(wide)
        self._beside.setVisible(wide and abs(rise) > 20 * height)
        if wide:
            self._sides.setData([x, corner, corner], [value, value, value + rise])
            below = -0.15 if rise > 0 else 1.15
            self._across.say(f"h = {number(h, 3)}", x + h / 2, value, (0.5, below))
            beside = -0.08 if h < 0 or corner + 90 * width < self.x_range[1] else 1.08
            self._beside.say(f"Δf = {number(rise, 3)}", corner, value + rise / 2, (beside, 0.5))
        self.setAccessibleDescription(
            tr(
                "x = {x}, f(x) = {value}, slope {slope}",
                x=number(x),
                value=number(value),
                slope=number(slope),
            )
        )

    def _draw_through(self, line: Line, slope: float) -> None:
        """A straight line through the point, from edge to edge."""
        x, y = self._state.x, self._state.value
        line.setVisible(math.isfinite(slope))
        if math.isfinite(slope):
            wide = max(abs(edge - x) for edge in self.x_range)
            high = max(abs(edge - y) for edge in self.y_range)
            reach = min(wide, high / abs(slope)) if slope else wide
            line.setData([x - reach, x + reach], [y - reach * slope, y + reach * slope])

    # By hand

    def _drag_point(self, x: float, _: float) -> None:
        state = self._state
        state.pause()
        state.move_to(self._rounded(min(max(x, state.low), state.high))[0])

    def _drag_other(self, x: float, _: float) -> None:
        state = self._state
        state.pause()
        h, least = self._rounded(x - state.x)
        state.set_h(h if abs(h) >= least else math.copysign(least, h))

    def _rounded(self, x: float) -> tuple[float, float]:
        """A number to the last decimal that a hand can mean, and what that decimal stands for."""
        low, high = self.x_range
        power = math.floor(math.log10((high - low) / max(self.width(), 100)))
        return round(x, max(-power, 0)) + 0.0, 10.0**power

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state, key = self._state, Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = {Key.Key_Left: -1, Key.Key_Right: 1}.get(key, 0)
        zoom = {
            Key.Key_Plus: 0.8, Key.Key_Equal: 0.8, Key.Key_Minus: 1.25, Key.Key_Underscore: 1.25,
        }.get(key)  # fmt: skip
        if direction and modifiers == Qt.KeyboardModifier.ControlModifier:
            state.pause()
            h = abs(state.h) * 1.25**direction
            state.set_h(math.copysign(min(max(h, LEAST_H), MOST_H), state.h))
        elif direction and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            steps = 600 if modifiers & Qt.KeyboardModifier.ShiftModifier else 60
            step = float(f"{(state.high - state.low) / steps:.1g}")
            state.move_to(float(f"{round(state.x / step + direction) * step:.10g}"))
        elif zoom is not None:
            self.fit()
            state.zoom(zoom)
        else:
            super().keyPressEvent(event)


class SlopePlot(_FunctionPlot):
    """f′(x), with the slope at the point."""

    def __init__(self, state: CurveState) -> None:
        super().__init__(state, "f′(x)", tr("f′(x), the slope"), 2)
        self.add_rule(0, Role.PlaceholderText)
        self._drop = self.add_line("slope", Role.PlaceholderText, 1, (4, 3), read=False)
        self._point = Target("o", Role.Accent, 10)
        self.add(self._point)
        self.setAccessibleName(tr("Plot of the derivative"))
        self.setToolTip(tr("The slope of the curve above, at every x"))

    def refresh(self) -> None:
        x, slope = self._state.x, self._state.slope
        self._drop.setData(*(([x, x], [0.0, slope]) if math.isfinite(slope) else ([], [])))
        self._point.put(x, slope)
        self.setAccessibleDescription(
            tr("slope {slope} at x = {x}", slope=number(slope), x=number(x))
        )


class DerivativePage(CardsPage):
    """The curve and its derivative, one above the other; on the right the slope in numbers."""

    def __init__(self, state: CurveState) -> None:
        super().__init__()  # its own button is in the midst of it
        self._state = state
        self._problem = Note(tr("What is wrong"))
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
            [(tr(curve.name), f"f(x) = {curve.formula}") for curve in CURVES],
            lambda index: self._state.choose(CURVES[index]),
        )
        self._note = Note(tr("What is wrong with the formula"))
        self._note.setMinimumHeight(0)
        self._formula = FormulaField(tr("Formula"), "x", self._state.choose_formula, self._note)
        name = buddy_label("f(x) =", self._formula)
        self._plot, self._slopes = CurvePlot(self._state), SlopePlot(self._state)
        link(self._plot, self._slopes)
        legend = dim_label(tr("● x   ■ x + h   — tangent   ╌ secant"))
        legend.setToolTip(
            tr("The tangent touches the curve at x; the secant cuts it at x and at x + h")
        )
        return Card(
            row(
                head(tr("Curve")), GRID, *self._curves, GRID, name, (self._formula, 1),
                gap=GRID // 2,
            ),
            row((self._note, 1), (legend, Qt.AlignmentFlag.AlignTop)),
            (self._plot, 3),
            (self._slopes, 2),
        )  # fmt: skip

    def _make_numbers_card(self) -> Card:
        self._derivative = ElidedLabel(tr("Derivative"), 1.05, dim=True)
        self._shrink = primary_button(tr("Shrink h again"))
        self._shrink.setToolTip(tr("Let h shrink, until the secant is the tangent  (Space)"))
        self._shrink.clicked.connect(self._state.toggle)
        # As wide as its longest words need, so that nothing moves when they change.
        self._shrink.setFixedWidth(self._shrink.sizeHint().width())
        self._problem.setMinimumHeight(round(2.4 * self._problem.fontMetrics().height()))
        self._about = write(Note(tr("About this curve")))
        slope = LiveLabel(tr("Slope at x"), widest="−0.0000")
        self._slope = write(slope, 2.8, bold=True, tabular=True)
        self._slope.setToolTip(tr("f′(x): how much f changes as x does, at this very place"))
        secant = LiveLabel(tr("Slope of the secant"), widest="−0.0000")
        self._secant = write(secant, 1.7, tabular=True)
        self._secant.setToolTip(tr("(f(x + h) − f(x)) / h: the slope of the secant"))
        figures = [(figure, Qt.AlignmentFlag.AlignBottom) for figure in (self._slope, self._secant)]
        names = dim_label(tr("— tangent, f′(x)")), dim_label(tr("╌ secant"))
        return Card(
            head(tr("Slope at x")),
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
            "x", by("0.1"), -MOST_X, MOST_X, tr("The x at which the slope is computed")
        )
        self._h = number_field(
            "h", one_two_five, LEAST_H, MOST_H,
            tr("How far away the secant cuts the curve again: h"),
        )  # fmt: skip
        names = buddy_label("x", self._x), buddy_label("h", self._h)
        for field, give in ((self._x, self._state.move_to), (self._h, self._state.set_h)):
            field.changed.connect(self._state.pause)
            field.bind(give, self._problem)
        for name in names:
            name.setFont(scaled(self.font(), 1.05, bold=True))
        ends = _LEAST_POWER * _STEPS, _MOST_POWER * _STEPS
        self._slider = slider(tr("h, slider"), *ends, _STEPS // 2)
        self._slider.setToolTip(tr("h, from 0.0001 to 10, each power of ten as long as the next"))
        self._slider.valueChanged.connect(self._slide)
        return grid(((names[0], self._x), (names[1], self._h, self._slider)), stretch={2: 1})

    def _make_table(self) -> QVBoxLayout:
        right = Qt.AlignmentFlag.AlignRight
        self._rows, lines = [], []
        for h in _TABLE:
            text = f"{h:g}" if h >= 1e-3 else "10" + f"{round(math.log10(h))}".translate(_RAISED)
            name = dim_label(text, "h")
            value = LiveLabel(
                tr("Slope of the secant for h = {h}", h=text),
                widest="−0.0000000",
                alignment=right | Qt.AlignmentFlag.AlignVCenter,
            )
            for label in (name, value):
                write(label, tabular=True, most=1.3)
            lines.append(((name, right), (value, right)))
            self._rows.append(value)
        title = head(tr("h and the secant's slope"))
        title.setToolTip(
            tr(
                "(f(x + h) − f(x)) / h: the smaller h, the nearer to f′(x), until f(x + h) and "
                "f(x) differ by no more than a computer's rounding"
            )
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
        about = tr(chosen.about) if chosen else tr("A curve of your own, and its derivative.")
        self._about.say(about)
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
        say_in(self._problem, tr(state.problem))
        self._x.show_value(state.x)
        self._h.show_value(state.h)
        show_position(self._slider, round(_STEPS * math.log10(abs(state.h))))
        self._plot.refresh()
        self._slopes.refresh()

    def _show_playing(self) -> None:
        playing = self._state.is_playing
        again = not playing and abs(self._state.h) <= 2e-4
        shrink = tr("Shrink h again") if again else tr("Shrink h")
        self._shrink.setText(tr("Pause") if playing else shrink)

    # What the user wants

    def _slide(self, steps: int) -> None:
        self._state.pause()
        self._state.set_h(math.copysign(float(f"{10 ** (steps / _STEPS):.3g}"), self._state.h))
        self._show_playing()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self._state.pause()
