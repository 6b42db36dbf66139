"""One neuron's sum: what it is given, its weights, each times the other, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from mnistpad.core.tensor_stages import UnitSum, as_picture
from mnistpad.core.tensors import Index, Limits, Tensor, number_text
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.parts import figures_font

_TITLES = ("what it is given, x", "its weights, w", "each times the other, w·x")


class SumCard(Card):
    """Three pictures and the sum below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sum: UnitSum | None = None
        self._title = QLabel()
        self._title.setFont(figures_font(self.font(), 1.15, bold=True))
        self._neuron = QWidget()
        grid = QGridLayout(self._neuron)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self._canvases = [TensorCanvas(title) for title in _TITLES]
        for title, canvas in zip(_TITLES, self._canvases, strict=True):
            canvas.pointed.connect(self._point)
            canvas.setMinimumSize(80, 60)
            place = grid.rowCount()
            grid.addWidget(dim_label(title), place, 0, 1, 2)
            grid.addWidget(canvas, place + 1, 0, 1, 2)
            grid.setRowStretch(place + 1, 1)
        self._term = dim_label()
        self._term.setFont(figures_font(self.font(), 0.95))
        self._term.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._term.setAccessibleName("Number pointed at")
        grid.addWidget(self._term, grid.rowCount(), 0, 1, 2)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        for name in ("sum of the products", "+ bias", "= z", "output"):
            label, value = dim_label(name), QLabel()
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            write(label, most=1.4)
            write(value, 1.05, bold=name in ("= z", "output"), tabular=True, most=1.4)
            self._lines[name] = (label, value)
            place = grid.rowCount()
            grid.addWidget(label, place, 0)
            grid.addWidget(value, place, 1)
        self._nothing = dim_label()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(head("One neuron's sum"))
        self.column.addWidget(self._title)
        self.column.addWidget(self._nothing, 1)
        self.column.addWidget(self._neuron, 1)

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
        last = "softmax: e^z / sum" if softmax else f"{found.activation}(z)"
        self._lines["output"][0].setText(last)
        results = (float(found.products.sum()), found.bias, found.z, found.output)
        for (_, value), result in zip(self._lines.values(), results, strict=True):
            value.setText(f"{result:.4f}".replace("-", "−"))

    def set_none(self, words: str) -> None:
        """Say why there is no sum to show."""
        self._sum = None
        self._nothing.setText(words)
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
