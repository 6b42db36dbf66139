"""The network on your digit: as a picture, stage by stage, and each neuron's sum."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mnistpad.core.message import Message
from mnistpad.core.network.neurons import UnitSum
from mnistpad.core.tensors.naming import Index, Tensor, number_text, shape_text
from mnistpad.core.tensors.stages import Waypoint, as_picture, unit_sum
from mnistpad.language import tr
from mnistpad.state.network.inside import InsideState
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui.boxes import add, fill, grid, row
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.diagrams.flow_bar import FlowBar
from mnistpad.ui.diagrams.network import NetworkView
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.neuron_pictures import NeuronPictures, hint_of, neuron_in_words
from mnistpad.ui.scale import px
from mnistpad.ui.sections import Section
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.parts import NumpyLine, ShelfPage
from mnistpad.ui.tensors.rows import MOST_BARS, UnitBars, WayList
from mnistpad.ui.theme import GRID, Role, scaled

_TITLES = (
    Message("what it is given, x"),
    Message("its weights, w"),
    Message("each times the other, w·x"),
)
_RESULTS = (
    Message("sum of the products"),
    Message("+ bias"),
    Message("= z"),
    Message("output"),
)
_NO_NETWORK = Message(
    "There is no network to look into.\n\nGo to Draw & train and press Start (F5): when the run is "
    "finished, its own weights are multiplied with your digit here, number by number."
)
_CHOOSE = Message(
    "Click a neuron in the picture. Here you see its weights, its sum, and below them the training "
    "digits that it answers most."
)


class NetworkPage(ShelfPage):
    """Stages on the left, the chosen one in the middle, one neuron's sum on the right."""

    def __init__(self, state: TensorsState) -> None:
        super().__init__()
        self._state = state
        self._place: int | None = None  # of the stage; None: the whole network
        self._unit = 0
        self._sizes: tuple[int, ...] = ()
        self._title = ElidedLabel(bold=True)
        self._head = ElidedLabel("", 1.15, bold=True, tabular=True)
        self._about = ElidedLabel(tabular=True, dim=True)
        self._way = WayList()
        self._way.chosen.connect(self._choose)
        self._hint = dim_label(tr("The pad is empty: draw a digit in Draw & train."))
        self._hint.setWordWrap(True)
        self._flow = FlowBar(state.inside)
        self.bar = self._flow
        self.picture = NetworkView(state.inside)
        self._legend = dim_label()
        self._legend.setWordWrap(True)
        self.canvas = TensorCanvas(tr("Stage"))
        self.canvas.pointed.connect(self._point)
        self.bars = UnitBars()
        self.bars.chosen.connect(self._choose_unit)
        self.numpy = NumpyLine()
        self._sum = SumCard(state.inside)
        empty = QLabel(tr(_NO_NETWORK), wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        empty.setFont(scaled(self.font(), 1.1))
        self._empty = Card(empty)
        way = Card(head(tr("The digit's way")), self._title, (self._way, 1), self._hint)
        stage = Card(
            row((self._head, 1), self._flow),
            self._about,
            (self.picture, 1),
            (self.canvas, 1),
            (self.bars, 1),
            self._legend,
            self.numpy,
        )
        self._network = (way, stage, self._sum)
        self.add_side(way, 0.21, 196, 320)
        add(self.cards, (stage, 1))
        self.add_side(self._sum, 0.27, 240, 420)
        add(self.cards, (self._empty, 1))
        for card in self._network:
            card.hide()  # until there is one
        state.way_changed.connect(self._show)
        state.inside.looked.connect(self._follow_neuron)
        self.setFocusProxy(self._way)
        self._show()

    def sections(self) -> list[Section]:
        if not self._state.way:
            return [Section(tr("Network"), (self._empty,))]
        way, stage, total = self._network
        return [
            Section(tr("Network"), (stage,)),
            Section(tr("One neuron's sum"), (total,)),
            Section(tr("The digit's way"), (way,)),
        ]

    def set_section(self, section: Section | None) -> None:
        super().set_section(section)
        self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """The numbers flow where they are seen."""
        return self._place is None and super().take_key(event)

    def _choose(self, row: int) -> None:
        self._place = row - 1 if row else None
        if self._place is not None:
            self._unit = self._telling(self._place)
        self._show()

    def _telling(self, place: int) -> int:
        """The neuron with the largest number: there is most to see."""
        numbers = self._state.way[place].numbers
        return int(np.argmax(numbers)) if numbers.ndim == 1 else 0

    def _choose_unit(self, unit: int) -> None:
        self._unit = unit
        self._show_sum()

    def _show(self) -> None:
        if not self.isVisible():
            return
        way = self._state.way
        seen = (*self._network, self._empty) if self.section is None else self.section.cards
        self._empty.setVisible(not way and self._empty in seen)
        for card in self._network:
            card.setVisible(bool(way) and card in seen)
        if not way:
            return
        sizes = tuple(w.numbers.size for w in way)
        if sizes != self._sizes:  # another network
            self._sizes, self._place = sizes, None
        self._title.set_text(tr(self._state.network_title))
        self._hint.setVisible(self._state.pad_is_empty)
        self._way.set_way(way, 0 if self._place is None else self._place + 1)
        for part in (self.picture, self._flow, self._legend):
            part.setVisible(self._place is None)
        self.numpy.setVisible(self._place is not None)
        if self._place is None:
            self._show_picture()
        else:
            self._show_stage(way[self._place])
        self._show_sum()

    def _show_picture(self) -> None:
        self._head.set_text(tr("Neuron by neuron"))
        self._about.set_text(
            tr("Press Step, and the numbers flow from the digit into the next layer")
        )
        self._legend.setText(hint_of(self._state.inside))
        self.bars.hide()
        self.canvas.hide()

    def _show_stage(self, waypoint: Waypoint) -> None:
        numbers = waypoint.numbers
        self._head.set_text(f"{waypoint.name} = {tr(waypoint.title)}")
        self._about.set_text(_about(waypoint))
        self.numpy.set_line(waypoint.code)
        few = numbers.ndim == 1 and numbers.size <= MOST_BARS
        self.bars.setVisible(few)
        self.canvas.setVisible(not few)
        if few:
            self.bars.set_numbers(numbers, self._unit)
        else:
            axes: tuple[str, ...] = ()
            if numbers.ndim == 1:
                numbers = as_picture(numbers)
            elif numbers.ndim == 3:
                axes = ("rows", "columns", "filters")
            tensor = Tensor(numbers, axes)
            self.canvas.set_tensor(tensor, tensor.limits())

    def _follow_neuron(self) -> None:
        if self.isVisible() and self._place is None:
            self._show_sum()

    def _show_sum(self) -> None:
        way, place = self._state.way, self._place
        if place is None:
            inside = self._state.inside
            if inside.sum is None:
                self._sum.set_none(neuron_in_words(inside) or tr(_CHOOSE))
            else:
                self._sum.set_sum(_name_of(inside), inside.sum)
            self._sum.exciting.setVisible(inside.sum is not None)
            return
        self._sum.exciting.hide()
        waypoint = way[place]
        found = unit_sum(way, place, self._unit)
        if found is None:
            self._sum.set_none(_no_sum(waypoint))
            return
        if waypoint.numbers.size > MOST_BARS:
            columns = as_picture(waypoint.numbers).shape[1]
            self.canvas.mark(divmod(self._unit, columns))
        self._sum.set_sum(f"{waypoint.name}[{self._unit}]", found)

    def _point(self, index: Index | None) -> None:
        """A neuron is pointed at: its sum is shown, and stays."""
        if self._place is None:
            return
        waypoint = self._state.way[self._place]
        numbers = waypoint.numbers
        if index is None:
            self._about.set_text(_about(waypoint))
            return
        where = index
        if numbers.ndim == 1:
            where = (index[0] * as_picture(numbers).shape[1] + index[1],)
            if waypoint.given is not None:
                self._choose_unit(*where)
        words = f"{waypoint.name}[{', '.join(map(str, where))}] = {number_text(numbers[where])}"
        self._about.set_text(words)


def _about(waypoint: Waypoint) -> str:
    numbers = waypoint.numbers
    written = shape_text(numbers.shape)
    least, largest = number_text(numbers.min()), number_text(numbers.max())
    if numbers.ndim > 1 or numbers.size <= MOST_BARS:
        return tr(
            "shape {written}, from {least} to {largest}",
            written=written,
            least=least,
            largest=largest,
        )
    rows, columns = as_picture(numbers).shape
    return tr(
        "shape {written}, from {least} to {largest}; shown in {count} rows of {length}",
        written=written,
        least=least,
        largest=largest,
        count=rows,
        length=columns,
    )


def _name_of(inside: InsideState) -> str:
    """What the neuron is called that is chosen, and that adds up."""
    unit = 0 if inside.chosen is None else inside.chosen[1]
    if inside.sum is not None and inside.sum.activation == "softmax":
        return tr("Output {number}", number=unit)
    return tr("Neuron {number}", number=unit)


def _no_sum(waypoint: Waypoint) -> str:
    if waypoint.layer is None:
        return tr(
            "These are the digit's own numbers. Choose a stage further on to see how it is made."
        )
    return tr(
        "Each number of a convolution is the sum of 3 × 3 numbers of each channel before, times "
        "the filter's weights. Choose a stage after reshape for sums over all numbers."
    )


class SumCard(Card):
    """Three pictures and the sum below them."""

    def __init__(self, inside: InsideState) -> None:
        self._sum: UnitSum | None = None
        self._title, self._nothing, self._neuron = QLabel(), dim_label(), QWidget()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.exciting = NeuronPictures(inside, weights=False)
        self.exciting.setFixedHeight(px(4 * GRID))
        parts = head(tr("One neuron's sum")), self._title, (self._nothing, 1), (self._neuron, 1)
        super().__init__(*parts, self.exciting)
        self._title.setFont(scaled(self.font(), 1.15, bold=True, tabular=True))
        column = fill(QVBoxLayout(self._neuron), gap=2)
        titles = [tr(title) for title in _TITLES]
        self._canvases = [TensorCanvas(title) for title in titles]
        for title, canvas in zip(titles, self._canvases, strict=True):
            canvas.pointed.connect(self._point)
            canvas.setMinimumSize(px(80), px(60))
            add(column, dim_label(title), (canvas, 1))
        self._term = LiveLabel(tr("Number pointed at"), role=Role.PlaceholderText)
        self._term.setFont(scaled(self.font(), 0.95, tabular=True))
        names = [dim_label(tr(name)) for name in _RESULTS]
        self._values = [QLabel(alignment=Qt.AlignmentFlag.AlignRight) for _ in names]
        self._output = names[-1]
        add(column, self._term, grid(zip(names, self._values, strict=True), gap=(6, 2)))
        for place, (label, value) in enumerate(zip(names, self._values, strict=True)):
            write(label, most=1.4)
            write(value, 1.05, bold=place >= 2, tabular=True, most=1.4)

    def set_sum(self, title: str, found: UnitSum) -> None:
        before, self._sum = self._sum, found
        self._show(title)
        for canvas, numbers in zip(self._canvases, found.pictured, strict=True):
            if before is not None and numbers is before.given:
                continue  # the same for each neuron of a layer
            picture = Tensor(as_picture(numbers))
            canvas.set_tensor(picture, picture.limits())
        softmax = found.activation == "softmax"
        self._output.setText(tr("softmax: e^z / sum") if softmax else f"{found.activation}(z)")
        results = (float(found.products.sum()), found.bias, found.z, found.output)
        for value, result in zip(self._values, results, strict=True):
            value.setText(f"{result:.4f}".replace("-", "−"))

    def set_none(self, text: str) -> None:
        """Say why there is no sum to show."""
        self._sum = None
        self._nothing.setText(text)
        self._show("")

    def _show(self, title: str) -> None:
        self._neuron.setVisible(self._sum is not None)
        self._nothing.setVisible(self._sum is None)
        self._title.setText(title)
        self._term.set_text("")

    def _point(self, index: Index | None) -> None:
        """A number is pointed at: so are those of the other pictures that belong to it."""
        for canvas in self._canvases:
            canvas.mark(index)
        if index is None or self._sum is None:
            self._term.set_text("")
            return
        place = index[0] * as_picture(self._sum.given).shape[1] + index[1]
        x, w, product = (number_text(numbers[place]) for numbers in self._sum.pictured)
        self._term.set_text(f"[{place}]  {x} × {w} = {product}")
