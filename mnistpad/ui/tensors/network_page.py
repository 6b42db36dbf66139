"""One layer of the network, on your digit: each stage to look into, each sum to be seen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from mnistpad.core.network import FloatArray
from mnistpad.core.tensor_operations import number
from mnistpad.core.tensor_stages import UnitSum, Waypoint, as_picture, unit_sum
from mnistpad.core.tensors import Index, Limits, Tensor, shape_text
from mnistpad.state.tensors import TensorsState
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.elided import ElidedLabel
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.parts import NumpyLine, figures_font, scale_of
from mnistpad.ui.tensors.units import MOST, UnitBars
from mnistpad.ui.tensors.way_list import WayList
from mnistpad.ui.theme import GRID, scaled

_SUMS = ("given", "weights", "products")
_TITLES = {
    "given": "what it is given, x",
    "weights": "its weights, w",
    "products": "each times the other, w·x",
}


class NetworkPage(QWidget):
    """Stages on the left, the chosen one in the middle, one neuron's sum on the right."""

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._place = 1
        self._unit = 0
        self._shape: tuple[int, ...] = ()
        self._given: FloatArray | None = None
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID + 4)
        self._way_card = self._make_way_card()
        self._sum_card = self._make_sum_card()
        row.addWidget(self._way_card)
        row.addWidget(self._make_stage_card(), 1)
        row.addWidget(self._sum_card)
        self._empty = QLabel(
            "No network has been trained yet.\n\nGo to Draw & train and press Start (F5): when the "
            "run is finished, its own weights are multiplied with your digit here, number by "
            "number."
        )
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFont(scaled(self.font(), 1.1))
        card = Card()
        card.column.addWidget(self._empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._stack.addWidget(self._row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        state.way_changed.connect(self._show)
        self.setFocusProxy(self._way)
        self._show()

    def _make_way_card(self) -> Card:
        card = Card()
        self._title = ElidedLabel()
        self._title.setFont(scaled(self.font(), 1.0, bold=True))
        self._way = WayList()
        self._way.chosen.connect(self._choose)
        self._hint = dim_label("The pad is empty: draw a digit in Draw & train.")
        self._hint.setWordWrap(True)
        card.column.addWidget(head("The digit's way"))
        card.column.addWidget(self._title)
        card.column.addWidget(self._way, 1)
        card.column.addWidget(self._hint)
        return card

    def _make_stage_card(self) -> Card:
        card = Card()
        self._head = ElidedLabel()
        self._head.setFont(figures_font(self.font(), 1.15, bold=True))
        self._about = ElidedLabel()
        self._about.setProperty("role", "dim")
        self._about.setFont(figures_font(self.font()))
        self.canvas = TensorCanvas("Stage")
        self.canvas.pointed.connect(self._point)
        self.bars = UnitBars()
        self.bars.chosen.connect(self._choose_unit)
        self._kinds = QStackedWidget()
        self._kinds.addWidget(self.canvas)
        self._kinds.addWidget(self.bars)
        self.numpy = NumpyLine()
        card.column.addWidget(self._head)
        card.column.addWidget(self._about)
        card.column.addWidget(self._kinds, 1)
        card.column.addWidget(self.numpy)
        return card

    def _make_sum_card(self) -> Card:
        card = Card()
        self._unit_title = QLabel()
        self._unit_title.setFont(figures_font(self.font(), 1.15, bold=True))
        self._pictures = {name: TensorCanvas(_TITLES[name]) for name in _SUMS}
        self._terms = dim_label()
        self._terms.setFont(figures_font(self.font(), 0.95))
        self._terms.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._terms.setAccessibleName("Number pointed at")
        self._neuron = QWidget()
        column = QGridLayout(self._neuron)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(2)
        place = 0
        for name, canvas in self._pictures.items():
            canvas.pointed.connect(self._point_term)
            canvas.setMinimumSize(80, 60)
            column.addWidget(dim_label(_TITLES[name]), place, 0, 1, 2)
            column.addWidget(canvas, place + 1, 0, 1, 2)
            column.setRowStretch(place + 1, 1)
            place += 2
        column.addWidget(self._terms, place, 0, 1, 2)
        self._sums: dict[str, tuple[QLabel, QLabel]] = {}
        for offset, name in enumerate(("sum", "bias", "z", "output"), place + 1):
            label, value = dim_label(), QLabel()
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._sums[name] = (label, value)
            column.addWidget(label, offset, 0)
            column.addWidget(value, offset, 1)
        self._nothing = dim_label()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.column.addWidget(head("One neuron's sum"))
        card.column.addWidget(self._unit_title)
        card.column.addWidget(self._nothing, 1)
        card.column.addWidget(self._neuron, 1)
        return card

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width()
        self._way_card.setFixedWidth(min(max(round(0.21 * wide), 212), 320))
        self._sum_card.setFixedWidth(min(max(round(0.27 * wide), 240), 420))
        factor = scale_of(event.size().height())
        for name, (label, value) in self._sums.items():
            label.setFont(scaled(self.font(), factor))
            bold = name in ("z", "output")
            value.setFont(figures_font(self.font(), 1.05 * factor, bold=bold))
        super().resizeEvent(event)

    def _choose(self, place: int) -> None:
        self._place = place
        self._unit = self._telling()
        self._show()

    def _telling(self) -> int:
        """The neuron with the largest number: there is most to see."""
        numbers = self._state.way[self._place].numbers
        return int(np.argmax(numbers)) if numbers.ndim == 1 else 0

    def _choose_unit(self, unit: int) -> None:
        self._unit = unit
        self._show_sum()

    def _show(self) -> None:
        if not self.isVisible():
            return
        way = self._state.way
        self._stack.setCurrentIndex(int(bool(way)))
        if not way:
            return
        shape = tuple(w.numbers.size for w in way)
        if shape != self._shape:  # another network
            self._shape = shape
            self._place = next((n for n, w in enumerate(way) if w.is_sum), 0)
            self._unit = self._telling()
        self._title.set_whole(self._state.network_title)
        self._hint.setVisible(self._state.pad_is_empty)
        self._way.set_way(way, self._place)
        waypoint = way[self._place]
        numbers = waypoint.numbers
        self._head.set_whole(f"{waypoint.name} = {waypoint.title}")
        self._about.set_whole(_about(waypoint))
        self.numpy.set_line(waypoint.code)
        if numbers.ndim == 1 and numbers.size <= MOST:
            self._kinds.setCurrentWidget(self.bars)
            self.bars.set_numbers(numbers, self._unit)
        else:
            self._kinds.setCurrentWidget(self.canvas)
            axes: tuple[str, ...] = ()
            if numbers.ndim == 1:
                numbers = as_picture(numbers)
            elif numbers.ndim == 3:
                axes = ("rows", "columns", "filters")
            limits = Limits(numbers.min(), numbers.max())
            self.canvas.set_tensor(Tensor(numbers, axes), limits)
        self._show_sum()

    def _show_sum(self) -> None:
        way = self._state.way
        waypoint = way[self._place]
        sums = unit_sum(way, self._place, self._unit) if waypoint.layer is not None else None
        self._neuron.setVisible(sums is not None)
        self._nothing.setVisible(sums is None)
        self._terms.setText("")
        if sums is None:
            self._unit_title.setText("")
            self._nothing.setText(_no_sum(waypoint))
            return
        self._unit_title.setText(f"{waypoint.name}[{self._unit}]")
        if waypoint.numbers.size > MOST:
            columns = as_picture(waypoint.numbers).shape[1]
            self.canvas.mark(divmod(self._unit, columns))
        for name, canvas in self._pictures.items():
            if name == "given" and sums.given is self._given:
                continue  # the same for each neuron of a layer
            picture = as_picture(getattr(sums, name))
            canvas.set_tensor(Tensor(picture), Limits(picture.min(), picture.max()))
        self._given = sums.given
        self._write(sums, waypoint)

    def _write(self, sums: UnitSum, waypoint: Waypoint) -> None:
        assert waypoint.layer is not None  # noqa: S101
        activation = waypoint.layer.activation
        last = f"{activation}(z)" if activation != "softmax" else "softmax: e^z / sum"
        for name, words, value in (
            ("sum", "sum of the products", float(sums.products.sum())),
            ("bias", "+ bias", sums.bias),
            ("z", "= z", sums.z),
            ("output", last, sums.output),
        ):
            label, field = self._sums[name]
            label.setText(words)
            field.setText(f"{value:.4f}".replace("-", "−"))

    def _point(self, index: Index | None) -> None:
        """A neuron is pointed at: its sum is shown, and stays."""
        waypoint = self._state.way[self._place]
        numbers = waypoint.numbers
        if index is None:
            self._about.set_whole(_about(waypoint))
            return
        if numbers.ndim == 1:
            unit = index[0] * as_picture(numbers).shape[1] + index[1]
            where: Index = (unit,)
            if waypoint.layer is not None and waypoint.given is not None:
                self._unit = unit
                self._show_sum()
        else:
            where = index
        words = f"{waypoint.name}[{', '.join(map(str, where))}] = {number(numbers[where])}"
        self._about.set_whole(words)

    def _point_term(self, index: Index | None) -> None:
        way = self._state.way
        sums = unit_sum(way, self._place, self._unit)
        for canvas in self._pictures.values():
            canvas.mark(index)
        if index is None or sums is None:
            self._terms.setText("")
            return
        place = index[0] * as_picture(sums.given).shape[1] + index[1]
        x, w, product = sums.given[place], sums.weights[place], sums.products[place]
        self._terms.setText(f"[{place}]  {number(x)} × {number(w)} = {number(product)}")


def _about(waypoint: Waypoint) -> str:
    numbers = waypoint.numbers
    limits = f"from {number(numbers.min())} to {number(numbers.max())}"
    words = f"shape {shape_text(numbers.shape)}, {limits}"
    if numbers.ndim == 1 and numbers.size > MOST:
        rows, columns = as_picture(numbers).shape
        words += f"; shown in {rows} rows of {columns}"
    return words


def _no_sum(waypoint: Waypoint) -> str:
    if waypoint.layer is None:
        return "These are the digit's own numbers. Choose a stage further on to see how it is made."
    return (
        "Each number of a convolution is the sum of 3 × 3 numbers of each channel before, times "
        "the filter's weights. Choose a stage after reshape for sums over all numbers."
    )
