"""A tensor with its name above it, and a pager where not all of it fits."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mnistpad.core.tensors.naming import Limits, Tensor, shape_text
from mnistpad.core.tensors.slices import Selection
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.theme import GRID, scaled


class TensorPane(QWidget):
    """Title, shape, pager and canvas."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = TensorCanvas(name)
        self.canvas.page_changed.connect(self._show_page)
        self._title = ElidedLabel()
        self._title.setFont(scaled(self.font(), 1.0, bold=True, tabular=True))
        self._title.setFixedHeight(28)
        self._number = dim_label()
        self._number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._back = tool_button("‹", "Back  (PgUp)", name=f"{name}: back")
        self._on = tool_button("›", "On  (PgDown)", name=f"{name}: on")
        for button, pages in ((self._back, -1), (self._on, 1)):
            button.setFixedHeight(28)
            button.clicked.connect(partial(self.canvas.turn, pages))
        top = row((self._title, 1), self._number, self._back, self._on, gap=GRID // 2)
        fill(QVBoxLayout(self), top, (self.canvas, 1), gap=GRID // 2)
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
        page, pages = self.canvas.page, self.canvas.pages
        for widget in (self._number, self._back, self._on):
            widget.setVisible(pages > 1)
        if self.canvas.layout_shown.form is Form.STACK:
            self._number.setText(f"sheet {page}")
            self._number.setToolTip(f"sheet {page:,}, {pages:,} sheets")
        else:
            self._number.setText(f"{page + 1:,} / {pages:,}")
            self._number.setToolTip(f"page {page + 1:,}, {pages:,} pages")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)
