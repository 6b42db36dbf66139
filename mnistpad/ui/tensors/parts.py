"""Lines of numpy: fields to type them, what is wrong with them, one to be copied, loops."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from mnistpad.core.tensors.naming import TensorError
from mnistpad.core.tensors.steps import AxisFit
from mnistpad.language import tr
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.fields import mark
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import GRID, Role, scaled

_PAUSE = 500  # milliseconds without a key after which it is said what is wrong with a line
_COPIED = 1500  # milliseconds that it is said for
_WIDEST = 64  # pixels of an axis in a table
_MARK = 6  # pixels above a message, for the mark


def fixed_font(font: QFont, factor: float = 1.0) -> QFont:
    """Letters of one width, in the size of another font."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(scaled(font, factor).pointSizeF() if font.pointSizeF() > 0 else 10 * factor)
    return fixed


def code_field(name: str, tip: str) -> QLineEdit:
    """A field for a line of numpy's."""
    field = QLineEdit()
    field.setProperty("role", "field")
    field.setFixedHeight(px(ROW))
    field.setFont(fixed_font(field.font()))
    field.setAccessibleName(name)
    field.setToolTip(tip)
    return field


class ShelfPage(CardsPage):
    """A page beside the shelf; it shows nothing new while it isn't seen."""

    def __init__(self) -> None:
        super().__init__()
        self.cards.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        raise NotImplementedError


class Offers(QWidget):
    """Buttons that say something: as many as there is room for."""

    def __init__(self, name: QWidget, buttons: Sequence[QToolButton]) -> None:
        super().__init__()
        self._name, self._buttons = name, buttons
        fill(QHBoxLayout(self), name, *buttons, STRETCH, gap=GRID // 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def fit(self) -> None:
        """Show those that fit, from the first on."""
        room = self.width() - self._name.sizeHint().width()
        for button in self._buttons:
            room -= GRID // 2 + button.sizeHint().width()
            button.setVisible(bool(button.text()) and room >= 0)

    def minimumSizeHint(self) -> QSize:
        """None in width, but where text is larger than usual, and pages are scrolled."""
        wide = self._all_of_them() if now().text > 1 else 0
        return QSize(wide, super().minimumSizeHint().height())

    def _all_of_them(self) -> int:
        shown = [button.sizeHint().width() for button in self._buttons if button.text()]
        return self._name.sizeHint().width() + sum(shown) + len(shown) * (GRID // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class ProblemLine(QLabel):
    """What is wrong with a field, below it, with a mark under the very place."""

    said = Signal(int)  # 1: something is wrong, and it is said; 0: nothing is any more

    def __init__(self) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message = ""
        self._field: QLineEdit | None = None
        self._waiting: tuple[TensorError | None, QLineEdit | None] = None, None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._say)
        self._mark = QFrame(self)
        self._mark.setAutoFillBackground(True)
        self._mark.setBackgroundRole(Role.LinkVisited)
        self.setAccessibleName(tr("What is wrong"))
        self.setProperty("role", "problem")
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(8 + 2 * self.fontMetrics().height())

    def show_problem(
        self, problem: TensorError | None, field: QLineEdit | None, *, soon: bool = False
    ) -> None:
        """Say what is wrong with a field's text; None: nothing is any more.

        What is wrong is said at once, or `soon`: after half a second without another word of it.
        """
        self._waiting = problem, field
        if soon and problem is not None:
            self._pause.start()
        else:
            self._say()

    def _say(self) -> None:
        self._pause.stop()
        problem, field = self._waiting
        before, self._field = self._field, field
        self.message = "" if problem is None else _sentence(tr(str(problem)))
        if before is not None and before is not field:
            mark(before, "")
        if field is not None:
            mark(field, self.message)
        self.setText(f"▲ {self.message}" if self.message else "")
        self.setToolTip(self.message)
        self.setAccessibleDescription(self.message)
        marked = False
        if problem is not None and field is not None and problem.start is not None:
            metrics, text = field.fontMetrics(), field.text()
            left = field.mapToGlobal(field.rect().topLeft()).x()
            left -= self.mapToGlobal(self.rect().topLeft()).x()
            x = left + 9 + metrics.horizontalAdvance(text[: problem.start])
            wide = metrics.horizontalAdvance(text[problem.start : problem.end] or "x")
            self._mark.setGeometry(x, 1, max(min(wide, left + field.width() - x), 4), 3)
            marked = x < left + field.width() - 8
        self.said.emit(int(problem is not None))
        self._mark.setVisible(marked)
        self.setContentsMargins(0, _MARK if marked else 0, 0, 0)


class NumpyLine(QWidget):
    """The `line` of numpy that does what is shown, and a button that copies it."""

    def __init__(self) -> None:
        super().__init__()
        self.line = ""
        self._label = ElidedLabel()
        self._label.setFont(fixed_font(self.font(), 0.95))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.setAccessibleName(tr("In numpy"))
        tip = tr("Copy this line of numpy")
        self._button = tool_button(tr("Copy"), f"{tip}  (Ctrl+Shift+N)")
        copied = self._button.fontMetrics().horizontalAdvance(tr("Copied ✓"))
        self._button.setMinimumWidth(copied + 20)
        self._button.clicked.connect(self.copy)
        self._copied = QTimer(self, singleShot=True, interval=_COPIED)
        self._copied.timeout.connect(lambda: self._button.setText(tr("Copy")))
        self.setLayout(row((self._label, 1), self._button, gap=GRID))

    def set_line(self, line: str) -> None:
        self.line = line
        self._label.set_text(line)
        self._button.setEnabled(bool(line))

    def copy(self) -> None:
        if self.line:
            QGuiApplication.clipboard().setText(self.line)
            self._button.setText(tr("Copied ✓"))
            self._copied.start()


def _sentence(text: str) -> str:
    """With a capital, unless it begins with what was typed, and a full stop."""
    start = text[:1].upper() + text[1:] if text[:2].islower() else text
    return start if start.endswith((".", "?", "？")) else tr("{reason}.", reason=start)


def html_label(name: str, tip: str) -> QLabel:
    """A label for a table in HTML."""
    label = QLabel(textFormat=Qt.TextFormat.RichText, alignment=Qt.AlignmentFlag.AlignTop)
    label.setAccessibleName(name)
    label.setToolTip(tip)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def code_table(code: Sequence[str], marked: int, label: QLabel) -> str:
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


def fit_table(fits: Sequence[AxisFit], axis: int | None, label: QLabel) -> str:
    """Two shapes one below the other, their last axes together, and what comes out.

    One axis is looked at, counted from the last; those before it are settled, all if it is None.
    """
    wide = min((label.width() - px(_WIDEST)) // max(len(fits), 1), px(_WIDEST))

    def column(texts: list[tuple[str, Role]], ground: Role) -> list[str]:
        start = f'<td width="{wide}" align="center" bgcolor="{colour(ground)}"'
        return [f'{start} style="color: {colour(role)}">{text}</td>' for text, role in texts]

    def colour(role: Role) -> str:
        return label.palette().color(role).name()

    dim = colour(Role.PlaceholderText)
    columns = [[f'<td style="color: {dim}">{name}</td>' for name in ("x", "y", tr("result"), "")]]
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
