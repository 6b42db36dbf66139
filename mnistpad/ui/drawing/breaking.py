"""Break it: sliders that change the digit on the pad, and what networks make of that."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider

from mnistpad.core.drawing.changes import KINDS, Kind
from mnistpad.core.drawing.raster import SIDE
from mnistpad.language import tr
from mnistpad.state.drawing.breaking import STRENGTH, BreakState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.boxes import STRETCH, grid, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.drawing.break_plot import BreakPlot
from mnistpad.ui.drawing.fooled import Fates, FooledStrip
from mnistpad.ui.fields import show_position, slider
from mnistpad.ui.labels import LiveLabel, line_height
from mnistpad.ui.painting import Role
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import number

_WIDEST = "−180 °"
_SIGNS = 76  # pixels between the three pictures


class BreakCard(Card):
    """Sliders, the curves over the one that was moved last, and what fools the network.

    Its actions are the window's: `shut` ends it, `fool` looks for the smallest change.
    """

    def __init__(
        self, state: BreakState, recognition: RecognitionState, shut: QAction, fool: QAction
    ) -> None:
        self._state = state
        self._fool = fool
        self._sliders: dict[Kind, QSlider] = {}
        self._values: dict[Kind, LiveLabel] = {}
        self._plot = BreakPlot()
        self._plot.setMinimumHeight(px(96))
        self._strip = FooledStrip(state, recognition)
        reset = tool_button(tr("Reset"), tr("Change nothing: the digit as it was drawn"))
        reset.clicked.connect(state.reset)
        tip = tr("Back to training")
        tip = f"{tip}  ({shut.shortcut().toString()})"
        close = tool_button("✕", tip, name=tr("Close"))
        close.clicked.connect(lambda: shut.setChecked(False))
        self._find = tool_button("", "")
        self._find.setDefaultAction(fool)
        self._find.setFixedHeight(px(ROW))
        hands = [kind for kind in KINDS if kind is not STRENGTH]
        super().__init__(
            row(head(tr("Break it")), STRETCH, reset, close, gap=GRID // 2),
            self._make_sliders(hands),
            (self._plot, 1),
            row(head(tr("The smallest change that fools it")), STRETCH, self._find),
            self._strip,
            self._make_sliders([STRENGTH]),
            Fates(state),
        )
        state.changed.connect(self._show)
        state.compared.connect(self._show_curves)
        state.fooled.connect(self._show_found)
        recognition.updated.connect(self._show_found)
        self._show()
        self._show_curves()
        self._show_found()

    def _make_sliders(self, kinds: list[Kind]) -> QGridLayout:
        lines = []
        for kind in kinds:
            words, tip = tr(kind.name), tr(kind.tip)
            made = slider(words, 0, kind.steps, max(1, kind.steps // 10))
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click, and the arrows go on
            made.setToolTip(tip)
            made.setFixedHeight(px(20))
            made.valueChanged.connect(partial(self._choose, kind))
            name = dim_label(words)
            name.setToolTip(tip)
            name.setBuddy(made)
            name.setMinimumSize(px(56), line_height(name.fontMetrics()))
            value = LiveLabel(
                tr("{name}, value", name=words),
                widest=_WIDEST,
                alignment=Qt.AlignmentFlag.AlignRight,
            )
            value.setFont(scaled(QLabel().font(), 1.0, tabular=True))
            self._sliders[kind], self._values[kind] = made, value
            lines.append((name, made, value))
        return grid(lines, gap=(GRID, 1), stretch={1: 1})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show digits as large as there is room for."""
        super().resizeEvent(event)
        wide, high = event.size().width(), event.size().height()
        self._strip.set_zoom(
            min(max((wide - 2 * 2 * GRID - _SIGNS) // (3 * SIDE), 2), 3 if high < 700 else 5)
        )

    def _choose(self, kind: Kind, position: int) -> None:
        self._state.set(kind, kind.low + (kind.high - kind.low) * position / kind.steps)

    def _show(self) -> None:
        change = self._state.change
        for kind, made in self._sliders.items():
            value: float = getattr(change, kind.field)
            place = round((value - kind.low) / (kind.high - kind.low) * kind.steps)
            if abs(made.value() - place) > 0:
                show_position(made, place)
            role = Role.PlaceholderText if value == kind.none else Role.WindowText
            text = f"{number(round(value, 3))} {kind.unit}".strip()
            self._values[kind].set_text(text, role)
            made.setAccessibleDescription(text)
        self._sliders[STRENGTH].setEnabled(self._state.has_pattern)
        self._plot.set_value(getattr(change, self._state.kind.field))

    def _show_curves(self) -> None:
        self._plot.show_curves(self._state.kind, self._state.digit, self._state.curves)
        self._plot.set_value(getattr(self._state.change, self._state.kind.field))

    def _show_found(self) -> None:
        state = self._state
        self._sliders[STRENGTH].setEnabled(state.has_pattern)
        problem = state.problem
        self._fool.setEnabled(state.is_on and not problem and not state.looking_at)
        tip = tr(problem) or tr(
            "Find the smallest change that makes the network read another digit"
        )
        self._find.setToolTip(f"{tip}  ({self._fool.shortcut().toString()})")
