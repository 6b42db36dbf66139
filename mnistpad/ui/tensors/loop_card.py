"""The loop that is played, what it says, and what comes out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mnistpad.core.tensor_steps import Played, Step
from mnistpad.core.tensors import Tensor, literal, shape_text
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.code import CodeView, FitTable

_WRITTEN = 64  # numbers of a result that is written out, at the most


class LoopCard(Card):
    """The code, the step in words, whether shapes fit, and the result.

    Signals
    -------
    keep_wanted
        The result is to be put on the shelf.
    """

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._code = CodeView()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words.setAccessibleName("What happens")
        self._fit_head, self._fits = head("Do the shapes fit?"), FitTable()
        self._keep = tool_button("Keep", "Put the result on the shelf", name="Keep the result")
        self._keep.clicked.connect(self.keep_wanted)
        self._result = ElidedLabel()
        self._result.setAccessibleName("Result")
        self._shape = dim_label()
        row = QHBoxLayout()
        row.addWidget(head("Result"))
        row.addStretch()
        row.addWidget(self._keep)
        self.column.addWidget(head("The loop"))
        for widget in (self._code, self._words, self._fit_head, self._fits):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self._result)
        self.column.addWidget(self._shape)
        write(self._words, 1.25, bold=True, tabular=True, lines=4.2, most=1.4)
        for widget in (self._code, self._fits, self._result, self._shape):
            write(widget, tabular=True, most=1.4)

    def set_played(self, played: Played) -> None:
        """Show another loop."""
        self._code.set_code(played.code)
        self._fits.set_fits(played.fits)
        for widget in (self._fit_head, self._fits):
            widget.setVisible(bool(played.fits))

    def set_step(self, step: Step) -> None:
        """Show which line is being done, and what it does."""
        self._code.set_line(step.line)
        self._fits.set_axis(step.axis)
        self._words.setText(step.words)

    def clear_words(self) -> None:
        """Say nothing of the step: it belongs to another operation."""
        self._words.setText("")

    def set_result(self, result: Tensor | None) -> None:
        """Show what comes out in the end; None: nothing does."""
        self._keep.setEnabled(result is not None)
        if result is None:
            self._result.set_text("none")
            self._shape.setText("")
            return
        small = result.size <= _WRITTEN
        self._result.set_text(literal(result.numbers()) if small else "too many to write")
        self._shape.setText(f"{shape_text(result.shape)}  {result.dtype}")
