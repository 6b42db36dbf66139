"""The loop that is played, what its step does, whether shapes fit, and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mnistpad.core.tensors.naming import Tensor, literal, shape_text
from mnistpad.core.tensors.steps import AxisFit, Played, Step
from mnistpad.ui.boxes import STRETCH, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.parts import fixed_font
from mnistpad.ui.theme import GRID, Role

_WRITTEN = 64  # numbers of a result that is written out, at the most
_LINES = 8  # at least: of a loop over four axes, so that what stands below it stays there
_WIDEST = 64  # pixels of an axis in a table
_OUTDATING = (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class LoopCard(Card):
    """The code, the step in words, whether shapes fit, and the result."""

    keep_wanted = Signal()
    """The result is to be put on the shelf."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._played: Played | None = None
        self._step = Step(0, "")
        tip = "What numpy does, written as loops; the line being done is marked"
        self._code = _table("The loop", tip)
        tip = "From the last axis on: equal lengths fit, and 1 is stretched"
        self._fits = _table("Do the shapes fit?", tip)
        self._fit_head = head("Do the shapes fit?")
        self._text = LiveLabel("What happens", lines=4, wrap=True)
        self._keep = tool_button("Keep", "Put the result on the shelf", name="Keep the result")
        self._result = ElidedLabel()
        self._result.setAccessibleName("Result")
        self._shape = dim_label()
        super().__init__(
            head("The loop"),
            self._code,
            self._text,
            self._fit_head,
            self._fits,
            STRETCH,
            row(head("Result"), STRETCH, self._keep),
            self._result,
            self._shape,
            parent=parent,
        )
        self._keep.clicked.connect(self.keep_wanted)
        write(self._text, 1.25, bold=True, tabular=True, lines=4.2, most=1.4)
        for widget in (self._code, self._fits, self._result, self._shape):
            write(widget, tabular=True, most=1.4)
        for table in (self._code, self._fits):
            table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the tables anew for other room, another font or other colours."""
        if event.type() in _OUTDATING:
            self._show_tables()
        return super().eventFilter(watched, event)

    def set_played(self, played: Played) -> None:
        """Show another loop."""
        self._played, self._step = played, played.step(0)
        self._fits.setAccessibleDescription("; ".join(fit.text for fit in played.fits))
        for widget in (self._fit_head, self._fits):
            widget.setVisible(bool(played.fits))
        self._show_tables()

    def set_step(self, step: Step) -> None:
        """Show which line is being done, and what it does."""
        self._step = step
        self._text.set_text(step.text)
        self._show_tables()

    def clear_text(self) -> None:
        """Say nothing of the step: it belongs to another operation."""
        self._text.set_text("")

    def set_result(self, result: Tensor | None) -> None:
        """Show what comes out in the end; None: nothing does."""
        self._keep.setEnabled(result is not None)
        self._shape.setText("" if result is None else f"{shape_text(result.shape)}  {result.dtype}")
        text = "none"
        if result is not None:
            text = "too many numbers to write out"
            if result.size <= _WRITTEN:
                text = literal(result.numbers())
        self._result.set_text(text)

    def _show_tables(self) -> None:
        if self._played is None:
            return
        code, line = self._played.code, self._step.line
        self._code.setMinimumHeight(round(_LINES * 1.45 * self._code.fontMetrics().height()))
        self._code.setText(_code_table(code, line, self._code))
        self._code.setAccessibleDescription(code[line].strip())
        self._fits.setText(_fit_table(self._played.fits, self._step.axis, self._fits))


def _table(name: str, tip: str) -> QLabel:
    """A label for a table in HTML."""
    label = QLabel(textFormat=Qt.TextFormat.RichText, alignment=Qt.AlignmentFlag.AlignTop)
    label.setAccessibleName(name)
    label.setToolTip(tip)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def _code_table(code: Sequence[str], marked: int, label: QLabel) -> str:
    """Lines of code, one of them marked; small enough to have room in a label."""
    # With half the indentation: the column is narrow.
    lines = [" " * ((len(line) - len(line.lstrip())) // 2) + line.lstrip() for line in code]
    font, palette = fixed_font(label.font()), label.palette()
    widest = QFontMetricsF(font).horizontalAdvance(max(lines, key=len))
    size = max(font.pointSizeF() * min((label.width() - 2 * GRID) / widest, 1), 6)
    space = round(0.2 * label.fontMetrics().height())
    rows = []
    for place, line in enumerate(lines):
        roles = (Role.Base, Role.Base, Role.PlaceholderText)
        if place == marked:
            roles = (Role.AlternateBase, Role.Accent, Role.WindowText)
        ground, edge, ink = (palette.color(role).name() for role in roles)
        rows.append(
            f'<tr bgcolor="{ground}"><td width="3" bgcolor="{edge}"></td>'
            f'<td style="color: {ink}; padding: {space}px 0 {space}px 8px">{escape(line)}</td></tr>'
        )
    style = f"white-space: pre; font-family: '{font.family()}'; font-size: {size}pt"
    return f'<table width="100%" cellspacing="0" style="{style}">{"".join(rows)}</table>'


def _fit_table(fits: Sequence[AxisFit], axis: int | None, label: QLabel) -> str:
    """Two shapes one below the other, their last axes together, and what comes out.

    One axis is looked at, counted from the last; those before it are settled, all if it is None.
    """
    wide = min((label.width() - _WIDEST) // max(len(fits), 1), _WIDEST)

    def column(texts: list[tuple[str, Role]], ground: Role) -> list[str]:
        start = f'<td width="{wide}" align="center" bgcolor="{colour(ground)}"'
        return [f'{start} style="color: {colour(role)}">{text}</td>' for text, role in texts]

    def colour(role: Role) -> str:
        return label.palette().color(role).name()

    dim = colour(Role.PlaceholderText)
    columns = [[f'<td style="color: {dim}">{name}</td>' for name in ("x", "y", "result", "")]]
    for place, fit in reversed(list(enumerate(fits))):
        texts = []
        for length in fit.lengths:
            small = length is None or (length == 1 and fit.result not in (1, None))
            role = Role.LinkVisited if small else Role.WindowText
            texts.append(("–" if length is None else f"{length:,}", role))
        if axis is not None and place > axis:
            texts += [("", Role.WindowText)] * 2
        elif fit.result is None:
            texts += [("?", Role.LinkVisited), ("✗", Role.LinkVisited)]
        else:
            texts += [(f"{fit.result:,}", Role.WindowText), ("✓", Role.Accent)]
        columns.append(column(texts, Role.AlternateBase if place == axis else Role.Base))
    rows = "".join(f"<tr>{''.join(cells)}</tr>" for cells in zip(*columns, strict=True))
    return f'<table cellspacing="0" cellpadding="3">{rows}</table>'
