"""The loop that is played, what its step does, whether shapes fit, and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mnistpad.core.tensors.naming import Tensor, literal, shape_text
from mnistpad.core.tensors.steps import AxisFit, Played, Step
from mnistpad.ui.boxes import STRETCH, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.parts import fixed_font
from mnistpad.ui.theme import GRID, Role

_WRITTEN = 64  # numbers of a result that is written out, at the most
_LINES = 8  # at least: of a loop over four axes, so that what stands below it stays there
_WIDEST = 64  # pixels of an axis in a table
_CODE_TIP = "What numpy does, written as loops; the line being done is marked"
_FITS_TIP = "From the last axis on: equal lengths fit, and 1 is stretched"


class LoopCard(Card):
    """The code, the step in words, whether shapes fit, and the result.

    Signals
    -------
    keep_wanted
        The result is to be put on the shelf.
    """

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._played: Played | None = None
        self._step = Step(0, "")
        self._code = _Table("The loop", _CODE_TIP)
        self._fits = _Table("Do the shapes fit?", _FITS_TIP)
        self._fit_head = head("Do the shapes fit?")
        self._text = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text.setAccessibleName("What happens")
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
            table.outdated.connect(self._show_tables)

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
        self._text.setText(step.text)
        self._show_tables()

    def clear_text(self) -> None:
        """Say nothing of the step: it belongs to another operation."""
        self._text.setText("")

    def set_result(self, result: Tensor | None) -> None:
        """Show what comes out in the end; None: nothing does."""
        self._keep.setEnabled(result is not None)
        if result is None:
            self._result.set_text("none")
            self._shape.setText("")
            return
        small = result.size <= _WRITTEN
        self._result.set_text(
            literal(result.numbers()) if small else "too many numbers to write out"
        )
        self._shape.setText(f"{shape_text(result.shape)}  {result.dtype}")

    def _show_tables(self) -> None:
        if self._played is None:
            return
        code, line = self._played.code, self._step.line
        self._code.setMinimumHeight(round(_LINES * 1.45 * self._code.fontMetrics().height()))
        self._code.setText(_code_table(code, line, self._code))
        self._code.setAccessibleDescription(code[line].strip())
        self._fits.setText(_fit_table(self._played.fits, self._step.axis, self._fits))


class _Table(QLabel):
    """A label for a table in HTML.

    Signals
    -------
    outdated
        Its room, font or colours are others, so that the table is to be made anew.
    """

    outdated = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.RichText, alignment=Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.outdated.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.outdated.emit()


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
