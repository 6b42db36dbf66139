"""One neuron's sum: what it is given, its weights, each times the other, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mnistpad.core.tensors.naming import Index, Limits, Tensor, number_text
from mnistpad.core.tensors.stages import UnitSum, as_picture
from mnistpad.ui.boxes import add, fill, grid
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.theme import scaled

_TITLES = ("what it is given, x", "its weights, w", "each times the other, w·x")


class SumCard(Card):
    """Three pictures and the sum below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._sum: UnitSum | None = None
        self._title, self._nothing = QLabel(), dim_label()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._neuron = QWidget()
        super().__init__(
            head("One neuron's sum"),
            self._title,
            (self._nothing, 1),
            (self._neuron, 1),
            parent=parent,
        )
        self._title.setFont(scaled(self.font(), 1.15, bold=True, tabular=True))
        column = fill(QVBoxLayout(self._neuron), gap=2)
        self._canvases = [TensorCanvas(title) for title in _TITLES]
        for title, canvas in zip(_TITLES, self._canvases, strict=True):
            canvas.pointed.connect(self._point)
            canvas.setMinimumSize(80, 60)
            add(column, dim_label(title), (canvas, 1))
        self._term = dim_label()
        self._term.setFont(scaled(self.font(), 0.95, tabular=True))
        self._term.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._term.setAccessibleName("Number pointed at")
        names = [dim_label(name) for name in ("sum of the products", "+ bias", "= z", "output")]
        self._values = [QLabel(alignment=Qt.AlignmentFlag.AlignRight) for _ in names]
        self._output = names[-1]
        add(column, self._term, grid(zip(names, self._values, strict=True), gap=(6, 2)))
        for place, (label, value) in enumerate(zip(names, self._values, strict=True)):
            write(label, most=1.4)
            write(value, 1.05, bold=place >= 2, tabular=True, most=1.4)

    def set_sum(self, title: str, found: UnitSum) -> None:
        """Show how a neuron came to its number."""
        before, self._sum = self._sum, found
        self._show(title)
        for canvas, numbers in zip(
            self._canvases, (found.given, found.weights, found.products), strict=True
        ):
            if before is not None and numbers is before.given:
                continue  # the same for each neuron of a layer
            picture = as_picture(numbers)
            canvas.set_tensor(Tensor(picture), Limits(picture.min(), picture.max()))
        softmax = found.activation == "softmax"
        self._output.setText("softmax: e^z / sum" if softmax else f"{found.activation}(z)")
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
        self._term.setText("")

    def _point(self, index: Index | None) -> None:
        """A number is pointed at: so are those of the other pictures that belong to it."""
        for canvas in self._canvases:
            canvas.mark(index)
        if index is None or self._sum is None:
            self._term.setText("")
            return
        place = index[0] * as_picture(self._sum.given).shape[1] + index[1]
        x, w, product = (
            number_text(numbers[place])
            for numbers in (self._sum.given, self._sum.weights, self._sum.products)
        )
        self._term.setText(f"[{place}]  {x} × {w} = {product}")
