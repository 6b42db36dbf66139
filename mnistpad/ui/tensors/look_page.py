"""A line of numpy's and what it shows: the tensor, the part selected, the result, its figures."""

import math
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QToolButton

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import Index, Limits, bytes_text, number_text, shape_text
from mnistpad.core.tensors.slices import Looked
from mnistpad.language import tr
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.boxes import STRETCH, add, grid, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.canvas import Canvas, TensorPane
from mnistpad.ui.tensors.parts import NumpyLine, Offers, ProblemLine, code_field, fixed_font
from mnistpad.ui.theme import GRID, Role, scaled

_MOST_TRIES = 5


class LookPage(CardsPage):
    """The line, the source with what is selected lit, the result, and the facts."""

    named = Signal(str)  # the tensor that is looked at has this name; "" for none

    names = Message("Tensor"), Message("In numbers")

    def __init__(self, state: TensorsState) -> None:
        super().__init__()
        self._state = state
        self._stale = True
        tip = tr(
            "A tensor's name, or numbers as [[5, 6], [7, 8]], and indices in numpy's notation, as "
            "train_images[10:100, 7:-7, ::2]; name = … and Enter keep the result"
        )
        self.line = code_field(tr("Tensor"), f"{tip}  (Ctrl+L)")
        self.line.setPlaceholderText("train_images[10:100, 7:-7, ::2]")
        self.line.textEdited.connect(self._edit)
        self.line.returnPressed.connect(self._enter)
        tip = tr("Put the result on the shelf under a name of its own")
        self._keep = tool_button(tr("Keep"), tip)
        self._keep.clicked.connect(self._put_on_shelf)
        self._problem = ProblemLine()
        self._tries = [tool_button("", "", name=tr("Try")) for _ in range(_MOST_TRIES)]
        for button in self._tries:
            button.setFixedHeight(px(28))
            button.setFont(fixed_font(self.font(), 0.95))
            button.clicked.connect(partial(self._try, button))
        self._tries_row = Offers(dim_label(tr("Try")), self._tries)
        below = QStackedWidget()
        below.addWidget(self._tries_row)
        below.addWidget(self._problem)
        below.setFixedHeight(self._problem.height())
        self._problem.said.connect(below.setCurrentIndex)
        self.source, self.result = TensorPane(tr("Source")), TensorPane(tr("Result"))
        self.source.canvas.pointed.connect(self._point_source)
        self.result.canvas.pointed.connect(self._point_result)
        self.numpy = NumpyLine()
        self.facts = FactsCard()
        card = Card(
            row((self.line, 1), self._keep, gap=GRID // 2),
            below,
            (row((self.source, 1), (self.result, 1), gap=2 * GRID), 1),
            self.numpy,
        )
        self.cards.setContentsMargins(0, 0, 0, 0)
        add(self.cards, (card, 1))
        self.add_side(self.facts, 0.24, 216, 340)
        state.looked_changed.connect(self._show)
        state.limits_changed.connect(self._show_limits)
        self.setFocusProxy(self.source.canvas)
        self._show()

    def choose(self, name: str) -> None:
        """Look at a whole tensor of the shelf."""
        self._state.read(name)
        self._show_problem()

    def focus_line(self) -> None:
        """Let the line be typed in, what stands there selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()

    def _edit(self, text: str) -> None:
        self._state.read(text)
        self._show_problem(soon=True)

    def _enter(self) -> None:
        if self._state.problem is None and self._state.looked.assigned:
            self._put_on_shelf()
        self._show_problem()

    def _put_on_shelf(self) -> None:
        name = self._state.keep()
        if name:
            self._state.read(name)
        self._show_problem()

    def _show_problem(self, *, soon: bool = False) -> None:
        self._problem.show_problem(self._state.problem, self.line, soon=soon)

    def _try(self, button: QToolButton) -> None:
        looked = self._state.looked
        self._state.read(f"{looked.name or looked.source_text}{button.text()}")

    def _show(self) -> None:
        state = self._state
        if self.line.text() != state.line:
            with QSignalBlocker(self.line):
                self.line.setText(state.line)
            self._show_problem()
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._keep.setEnabled(state.problem is None)
        if state.problem is not None:
            return
        self._show_problem()
        looked = state.looked
        selection = looked.selection if looked.is_sliced else None
        same = looked.result is looked.source
        limits = state.limits if same or looked.source.array is None else None
        title = looked.name or looked.source_text
        self.result.setVisible(looked.is_sliced)
        self.source.set_tensor(title, looked.source, limits, selection)
        if looked.is_sliced:
            self.result.set_tensor("→", looked.result)
        self._show_tries(looked.source.shape)
        shelved = state.about(looked.name)
        self.numpy.set_line(looked.numpy if looked.is_sliced or shelved is None else shelved.code)
        about = tr("as it was typed") if shelved is None else tr(shelved.about)
        self.facts.set_looked(looked, about, state.limits, state.counting)
        self.named.emit(looked.name)

    def _show_tries(self, shape: tuple[int, ...]) -> None:
        """Offer what selects something of a tensor of that shape."""
        tries = [*_worth_a_try(shape), *[("", "")] * _MOST_TRIES]
        for button, (text, tip) in zip(self._tries, tries, strict=False):
            button.setText(text)
            button.setToolTip(tr(tip))
            button.setAccessibleName(tr("Try {line}", line=text))
        self._tries_row.fit()

    def _show_limits(self) -> None:
        self.facts.set_limits(self._state.limits)

    def _point_source(self, index: Index | None) -> None:
        looked = self._state.looked
        self.result.canvas.mark(None if index is None else looked.selection.to_result(index))
        self._tell(index)

    def _point_result(self, index: Index | None) -> None:
        source = None if index is None else self._state.looked.selection.to_source(index)
        self.source.canvas.mark(source)
        self._tell(source)

    def _tell(self, index: Index | None) -> None:
        """Say which number of the source is pointed at."""
        if index is None:
            self.facts.set_pointed(None, None)
            return
        value = number_text(self._state.looked.source.at(*index)[()])
        self.facts.set_pointed(index, value)


def _worth_a_try(shape: tuple[int, ...]) -> list[tuple[str, str]]:
    """Indices for a shape, and what they select."""
    if not shape or not all(shape):
        return [("[None]", Message("A new axis"))]
    first, ndim = shape[0], len(shape)
    tries: list[tuple[str, str]] = []
    if first > 100:
        tries += [
            ("[10:100]", Message("From 10 up to 100, 90 of them")),
            ("[:128]", Message("The first 128")),
        ]
    elif first > 2:
        tries.append((f"[1:{first - 1}]", Message("Without the first and the last")))
    last = ("[-1]", Message("The last one"))
    if ndim >= 3 and shape[1] == shape[2] == 28:  # there may be no room for the last of them
        tries += [
            ("[:, 14:, 14:]", Message("The right lower quarter of each")),
            ("[:, 7:-7, 7:-7]", Message("The middle of each")),
            last,
        ]
    elif ndim >= 2:
        tries += [last, ("[:, 0]", Message("Index 0 on axis 1"))]
    else:
        tries.append(last)
    tries += [
        ("[::-1]", Message("Backwards")),
        ("[..., ::2]", Message("Every second one on the last axis")),
    ]
    return tries[:_MOST_TRIES]


_ROWS = (
    ("ndim", Message("How many axes it has")),
    ("shape", Message("How long each axis is")),
    ("dtype", Message("What sort of numbers: uint8 has 8 bits, float32 has 32")),
    ("size", Message("How many numbers")),
    ("nbytes", Message("Bytes that all its numbers take")),
    ("", ""),
    ("strides", Message("Bytes from a number to the next one along each axis")),
    ("min", Message("The least number")),
    ("max", Message("The largest number")),
)


class FactsCard(Card):
    """Figures, a sentence, and the axis diagram."""

    def __init__(self) -> None:
        names = [dim_label(name) for name, _ in _ROWS]
        self._values = {name: ElidedLabel(name or tr("nbytes, rounded")) for name, _ in _ROWS}
        values = list(self._values.values())
        for (_, tip), label in zip(_ROWS, names, strict=True):
            label.setToolTip(tr(tip))
        self._name = ElidedLabel(tr("Tensor"))
        self._about = dim_label()
        self._about.setWordWrap(True)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._axes = AxisDiagram()
        self._pointed = LiveLabel(tr("Number pointed at"))
        super().__init__(
            head(tr("Tensor")),
            self._name,
            self._about,
            grid(zip(names, values, strict=True), gap=(GRID + 4, 3), stretch={1: 1}),
            GRID // 2,
            head(tr("Axes")),
            self._axes,
            self._pointed,
            STRETCH,
        )
        for widget in (self._about, *names, self._axes):
            write(widget, most=1.4)
        for value in values:
            write(value, tabular=True, most=1.4)
        write(self._name, 1.15, bold=True, most=1.4)
        write(self._pointed, 1.15, bold=True, tabular=True, most=1.4)

    def set_looked(self, looked: Looked, about: str, limits: Limits | None, counting: bool) -> None:
        tensor = looked.result
        self._name.set_text(f"{looked.name or looked.source_text}{looked.subscript_text}")
        if looked.is_sliced:
            about = tr("a view: no number was copied")
            if tensor.array is None:
                about = tr("computed only where it is shown")
        self._about.setText(about)
        for name, text in (
            ("ndim", str(tensor.ndim)),
            ("shape", shape_text(tensor.shape)),
            ("dtype", str(tensor.dtype)),
            ("size", f"{tensor.size:,}"),
            ("nbytes", f"{tensor.nbytes:,}"),
            ("", tr(bytes_text(tensor.nbytes))),
            ("strides", shape_text(tensor.strides)),
        ):
            self._values[name].set_text(text)
        self._values[""].setVisible(tensor.nbytes >= 1000)
        self.set_limits(limits, counting)
        self._axes.set_looked(looked)
        self.set_pointed(None, None)

    def set_limits(self, limits: Limits | None, counting: bool = False) -> None:
        """Show the least and largest number; None: there is none, or it is still counted."""
        least = largest = "…" if counting else "–"
        if limits is not None:
            least, largest = number_text(limits.least), number_text(limits.largest)
        self._values["min"].set_text(least)
        self._values["max"].set_text(largest)

    def set_pointed(self, index: Index | None, value: str | None) -> None:
        """Tell of a number of the source: where it is on each axis."""
        self._axes.set_index(index)
        text = "" if index is None else f"[{', '.join(map(str, index))}] = {value}"
        self._pointed.set_text(text)


class AxisDiagram(Canvas):
    """A bar for each axis, the part of it that is selected, and where the pointed number is."""

    edge = 0

    def __init__(self) -> None:
        super().__init__()
        self._looked: Looked | None = None
        self._index: Index | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Axes"))
        tip = tr(
            "A bar for each axis of the source; the coloured part is selected, and the mark shows "
            "where the number pointed at is"
        )
        self.setToolTip(tip)

    def set_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.setAccessibleDescription(
            tr("; ").join(f"{name}: {text}" for name, text, _ in self._bars()) or tr("no axis")
        )
        self.updateGeometry()
        self.update()

    def set_index(self, index: Index | None) -> None:
        self._index = index
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, max(len(self._bars()), 1) * self._step())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, bars = self.palette(), self._bars()
        painter.setFont(scaled(self.font(), 0.95, tabular=True))
        metrics = painter.fontMetrics()
        if not bars:
            painter.setPen(palette.color(Role.PlaceholderText))
            text = tr("none: a single number")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        for place, (name, text, axis) in enumerate(bars):
            # From a line on: in a rectangle, taller letters of another font would be cut off.
            top = place * self._step()
            left, line = self.width() - metrics.horizontalAdvance(text), top + metrics.ascent()
            painter.setPen(palette.color(Role.WindowText))
            painter.drawText(QPointF(left, line), text)
            painter.setPen(palette.color(Role.PlaceholderText))
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - GRID)
            painter.drawText(QPointF(0, line), name)
            track = QRectF(0, top + metrics.height() + 3, self.width(), 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(track, 3, 3)
            if axis is not None and self._looked is not None:
                length = self._looked.source.shape[axis]
                self._draw_range(painter, track, self._looked.selection.ranges[axis], length)
                if self._index is not None:
                    x = (self._index[axis] + 0.5) / length * track.width()
                    painter.setBrush(palette.color(Role.LinkVisited))
                    painter.setPen(QPen(palette.color(Role.Base), 1))
                    painter.drawRoundedRect(QRectF(x - 3, track.top() - 3, 6, 12), 2, 2)

    def _draw_range(self, painter: QPainter, track: QRectF, along: range, length: int) -> None:
        """The part of an axis that is selected: bit by bit, where steps can be told apart."""
        if not along:
            return
        painter.setBrush(self.palette().color(Role.Accent))
        unit = track.width() / length
        if abs(along.step) > 1 and unit >= 2 and len(along) > 1:
            for place in along:
                painter.drawRect(QRectF(place * unit, track.top(), unit, 6))
            return
        wide = max((max(along) - min(along) + 1) * unit, 4)
        left = min(min(along) * unit, track.right() - wide)
        painter.drawRoundedRect(QRectF(left, track.top(), wide, 6), 3, 3)

    def _step(self) -> int:
        return math.ceil(self.fontMetrics().height() + GRID + 12)

    def _bars(self) -> list[tuple[str, str, int | None]]:
        """What is written above each bar, left and right, and the axis of the source it shows."""
        if self._looked is None:
            return []
        source, selection = self._looked.source, self._looked.selection
        bars: list[tuple[str, str, int | None]] = []
        for axis, (length, along) in enumerate(zip(source.shape, selection.ranges, strict=True)):
            text = f"{length:,}"
            if axis not in selection.kept:
                text = f"{length:,} → [{along.start:,}]"
            elif len(along) != length:
                text = f"{length:,} → {len(along):,}"
            bars.append((f"{axis}  {tr(source.axes[axis])}".rstrip(), text, axis))
        return bars + [(tr("new axis"), "1", None)] * selection.kept.count(None)
