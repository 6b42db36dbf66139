"""The loop that is played, what its step does, whether shapes fit, and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mnistpad.core.tensor_broadcast import AxisFit
from mnistpad.core.tensor_steps import Played, Step
from mnistpad.core.tensors import Tensor, literal, shape_text
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


class LoopCard(Card):
    """The code, the step in words, whether shapes fit, and the result.

    Signals
    -------
    keep_wanted
        The result is to be put on the shelf.
    """

    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._code, self._fits = CodeView(), FitTable()
        self._text = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text.setAccessibleName("What happens")
        self._fit_head = head("Do the shapes fit?")
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
        self._text.setText(step.text)

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
        self._result.set_text(literal(result.numbers()) if small else "too many to write")
        self._shape.setText(f"{shape_text(result.shape)}  {result.dtype}")


class _Table(QLabel):
    """A table in HTML, in the palette's colours."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(textFormat=Qt.TextFormat.RichText)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def _colour(self, role: Role) -> str:
        return self.palette().color(role).name()

    def _refresh(self) -> None:
        """Write the table anew."""
        raise NotImplementedError


class CodeView(_Table):
    """The loop that is played, with the line that is being done marked."""

    def __init__(self) -> None:
        super().__init__(
            "The loop", "What numpy does, written as loops; the line being done is marked"
        )
        self._lines: Sequence[str] = ()
        self._marked = 0

    def set_code(self, lines: Sequence[str]) -> None:
        """Show other lines, with half their indentation: the column is narrow."""
        indents = [len(line) - len(line.lstrip(" ")) for line in lines]
        self._lines = [line[n // 2 :] for line, n in zip(lines, indents, strict=True)]
        self._refresh()

    def set_line(self, line: int) -> None:
        """Mark a line."""
        if line != self._marked:
            self._marked = line
            self._refresh()
        if line < len(self._lines):
            self.setAccessibleDescription(self._lines[line].strip())

    def sizeHint(self) -> QSize:
        return QSize(240, round(1.45 * self.fontMetrics().height()) * max(len(self._lines), _LINES))

    def _refresh(self) -> None:
        font = fixed_font(self.font())
        widest = QFontMetricsF(font).horizontalAdvance(max(self._lines, key=len, default=""))
        share = min((self.width() - 3 * GRID) / max(widest, 1), 1)
        size = max(font.pointSizeF() * share, 6)
        space = round(0.2 * self.fontMetrics().height())
        rows = []
        for place, line in enumerate(self._lines):
            marked = place == self._marked
            ground = self._colour(Role.AlternateBase if marked else Role.Base)
            edge = self._colour(Role.Accent) if marked else ground
            ink = self._colour(Role.WindowText if marked else Role.PlaceholderText)
            rows.append(
                f'<tr bgcolor="{ground}"><td width="3" bgcolor="{edge}"></td>'
                f'<td style="color: {ink}; padding: {space}px 8px">{escape(line)}</td></tr>'
            )
        style = f"white-space: pre; font-family: '{font.family()}'; font-size: {size}pt"
        self.setText(f'<table width="100%" cellspacing="0" style="{style}">{"".join(rows)}</table>')


class FitTable(_Table):
    """Two shapes one below the other, their last axes together, and what comes out."""

    def __init__(self) -> None:
        super().__init__(
            "Do the shapes fit?", "From the last axis on: equal lengths fit, and 1 is stretched"
        )
        self._fits: Sequence[AxisFit] = ()
        self._axis: int | None = None

    def set_fits(self, fits: Sequence[AxisFit]) -> None:
        """Show other shapes."""
        self._fits = fits
        self.setAccessibleDescription("; ".join(fit.text for fit in fits))
        self._refresh()

    def set_axis(self, axis: int | None) -> None:
        """Look at one axis, counted from the last; those before it are settled, all if None."""
        if axis != self._axis:
            self._axis = axis
            self._refresh()

    def _refresh(self) -> None:
        names = (
            f'<td style="color: {self._colour(Role.PlaceholderText)}">{name}</td>'
            for name in ("x", "y", "result", "")
        )
        columns = [self._column(place, fit) for place, fit in enumerate(self._fits)][::-1]
        lines = zip(names, *columns, strict=True)
        rows = "".join(f"<tr>{''.join(cells)}</tr>" for cells in lines)
        self.setText(f'<table cellspacing="0" cellpadding="3">{rows}</table>')

    def _column(self, place: int, fit: AxisFit) -> list[str]:
        """The cells of an axis: both lengths, what comes out, and whether they fit."""
        ink, second = self._colour(Role.WindowText), self._colour(Role.LinkVisited)
        cells = []
        for length in fit.lengths:
            small = length is None or (length == 1 and fit.result not in (1, None))
            cells.append((second if small else ink, "–" if length is None else f"{length:,}"))
        if self._axis is not None and place > self._axis:
            cells += [(ink, ""), (ink, "")]
        elif fit.result is None:
            cells += [(second, "?"), (second, "✗")]
        else:
            cells += [(ink, f"{fit.result:,}"), (self._colour(Role.Accent), "✓")]
        ground = self._colour(Role.AlternateBase if place == self._axis else Role.Base)
        wide = min((self.width() - _WIDEST) // max(len(self._fits), 1), _WIDEST)
        start = f'<td width="{wide}" align="center" bgcolor="{ground}"'
        return [f'{start} style="color: {colour}">{text}</td>' for colour, text in cells]
