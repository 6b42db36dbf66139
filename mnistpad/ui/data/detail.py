"""The digit under the cursor, enlarged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QSpinBox, QVBoxLayout, QWidget

from mnistpad.state.data.digits import DigitsState
from mnistpad.ui.boxes import STRETCH, Part, fill
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.theme import GRID, Role, scaled


class DigitDetail(QWidget):
    """A column: the digit as the network sees it, its index, its label, what it is read as."""

    wanted = Signal()
    """Put it on the pad."""

    def __init__(self, state: DigitsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._view = TensorView()
        self._view.cell_changed.connect(self._look_at)
        self._value = dim_label()
        self._label, self._prediction = QLabel(), QLabel()
        self._index = QSpinBox()
        self._index.setFixedHeight(ROW)
        self._index.setKeyboardTracking(False)  # 47 on the way to 4711 is not meant
        self._index.valueChanged.connect(state.go_to)
        self._button = tool_button(
            "Put on pad", "Put this digit on the pad  (Enter or double click on the sheet)"
        )
        self._button.clicked.connect(self.wanted)
        # Hidden, and its place kept, where there is no digit to tell of.
        self._all = QWidget(self)
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(policy)
        fill(QVBoxLayout(self), self._all)
        parts: list[Part] = [self._view, self._value]
        read = "What the network reads; – where it hasn't, as training digits"
        for widget, name, tip in (
            (self._label, "Label", "What the data set says the digit is"),
            (self._prediction, "Read as", read),
            (self._index, "Index", "Go to a digit by its index, counted from 0"),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
            parts += [GRID, dim_label(name.lower()), GRID // 4, widget]
        fill(QVBoxLayout(self._all), *parts, 2 * GRID, self._button, STRETCH, gap=0)
        self._cell = (-1, -1)
        self.set_zoom(3)
        for changed in (state.changed, state.cursor_changed, state.predictions_changed):
            changed.connect(self._show)
        self._show()

    def set_zoom(self, zoom: int) -> None:
        """Show each number as zoom×zoom pixels, and figures to go with it."""
        self._view.set_zoom(zoom)
        self.setFixedWidth(max(self._view.width(), self._button.sizeHint().width()))
        factor = min(max(zoom / 3, 1.0), 2.0)
        self._value.setFont(scaled(self.font(), 0.85 * factor, tabular=True))
        for figures in (self._label, self._prediction):
            figures.setFont(scaled(self.font(), 2.4 * factor, bold=True, tabular=True))
        self._index.setFont(scaled(self.font(), 1.0, tabular=True))

    def _look_at(self, row: int, column: int) -> None:
        self._cell = (row, column)
        self._show()

    def _show(self) -> None:
        index = self._state.looked_at
        self._all.setVisible(index is not None)
        if index is None:
            return
        image = self._state.images[index]
        prediction, wrong = self._state.prediction_at(index), bool(self._state.wrong[index])
        self._view.set_tensor(image / np.float32(255))
        self._label.setText(str(self._state.labels[index]))
        with QSignalBlocker(self._index):
            self._index.setRange(0, len(self._state.labels) - 1)
            self._index.setValue(index)
        read = f"{prediction} {'✗' if wrong else '✓'}"
        self._prediction.setText("–" if prediction is None else read)
        self._prediction.setForegroundRole(Role.LinkVisited if wrong else Role.WindowText)
        row, column = self._cell
        self._value.setText(f"[{row}, {column}] = {image[row, column]}" if row >= 0 else "")
