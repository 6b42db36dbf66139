"""A tensor with its name above it, and a pager where not all of it fits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mnistpad.core.tensor_slices import Selection
from mnistpad.core.tensors import Limits, Tensor, shape_text
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.parts import figures_font
from mnistpad.ui.theme import GRID


class TensorPane(QWidget):
    """Title, shape, pager and canvas.

    Signals
    -------
    pointed
        As the canvas has it.
    """

    pointed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TensorCanvas(name)
        self.canvas.pointed.connect(self.pointed)
        self.canvas.page_changed.connect(self._show_page)
        self._title = ElidedLabel()
        self._title.setFont(figures_font(self.font(), 1.0, bold=True))
        self._title.setFixedHeight(28)
        self._number = dim_label()
        self._number.setFont(figures_font(self.font()))
        self._back = tool_button("‹", "Back  (PgUp)", name=f"{name}: back")
        self._on = tool_button("›", "On  (PgDown)", name=f"{name}: on")
        for button, pages in ((self._back, -1), (self._on, 1)):
            button.setFixedHeight(28)
            button.clicked.connect(lambda _=False, pages=pages: self.canvas.turn(pages))
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self._title, 1)
        for widget in (self._number, self._back, self._on):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self.canvas, 1)
        self._show_page()

    def set_tensor(
        self,
        title: str,
        tensor: Tensor,
        limits: Limits | None = None,
        selection: Selection | None = None,
    ) -> None:
        """Show a tensor, as `TensorCanvas.set_tensor`."""
        self.canvas.set_tensor(tensor, limits, selection)
        self._title.set_text(f"{title}  {shape_text(tensor.shape)}")
        self._show_page()  # what was a page may be a sheet now

    def _show_page(self) -> None:
        canvas = self.canvas
        many = canvas.pages > 1
        for widget in (self._number, self._back, self._on):
            widget.setVisible(many)
        stack = canvas.layout_shown is not None and canvas.layout_shown.form is Form.STACK
        what = "sheet" if stack else "page"
        words = f"sheet {canvas.page}" if stack else f"{canvas.page + 1:,} / {canvas.pages:,}"
        self._number.setText(words)
        self._number.setToolTip(f"{what} {canvas.page + (not stack):,}, {canvas.pages:,} {what}s")
        self._back.setEnabled(canvas.page > 0)
        self._on.setEnabled(canvas.page < canvas.pages - 1)
