"""Lines of numpy: fields to type them, what is wrong with them, and one to be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget

from mnistpad.core.tensors.naming import TensorError
from mnistpad.ui.boxes import row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.fields import mark
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.theme import GRID, Role

_PAUSE = 500  # milliseconds without a key after which it is said what is wrong with a line
_COPIED = 1500  # milliseconds that it is said for
_MARK = 6  # pixels above a message, for the mark


def fixed_font(font: QFont, factor: float = 1.0) -> QFont:
    """Letters of one width, in the size of another font."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(font.pointSizeF() * factor if font.pointSizeF() > 0 else 10 * factor)
    return fixed


def code_field(name: str, tip: str) -> QLineEdit:
    """A field for a line of numpy's."""
    field = QLineEdit()
    field.setProperty("role", "field")
    field.setFixedHeight(ROW)
    field.setFont(fixed_font(field.font()))
    field.setAccessibleName(name)
    field.setToolTip(tip)
    return field


class ProblemLine(QLabel):
    """What is wrong with a field, below it, with a mark under the very place."""

    said = Signal(int)
    """1: something is wrong, and it is said; 0: nothing is any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.message = ""
        self._field: QLineEdit | None = None
        self._waiting: tuple[TensorError | None, QLineEdit | None] = None, None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._say)
        self._mark = QFrame(self)
        self._mark.setAutoFillBackground(True)
        self._mark.setBackgroundRole(Role.LinkVisited)
        self.setAccessibleName("What is wrong")
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
        self.message = "" if problem is None else _sentence(str(problem))
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ""
        self._label = ElidedLabel()
        self._label.setFont(fixed_font(self.font(), 0.95))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.setAccessibleName("In numpy")
        self._button = tool_button("Copy", "Copy this line of numpy  (Ctrl+Shift+N)")
        self._button.setMinimumWidth(self._button.fontMetrics().horizontalAdvance("Copied ✓") + 20)
        self._button.clicked.connect(self.copy)
        self._copied = QTimer(self, singleShot=True, interval=_COPIED)
        self._copied.timeout.connect(lambda: self._button.setText("Copy"))
        self.setLayout(row((self._label, 1), self._button, gap=GRID))

    def set_line(self, line: str) -> None:
        """Show a line."""
        self.line = line
        self._label.set_text(line)
        self._button.setEnabled(bool(line))

    def copy(self) -> None:
        """Copy the line."""
        if self.line:
            QGuiApplication.clipboard().setText(self.line)
            self._button.setText("Copied ✓")
            self._copied.start()


def _sentence(text: str) -> str:
    """With a capital, unless it begins with what was typed, and a full stop."""
    start = text[:1].upper() + text[1:] if text[:2].islower() else text
    return start if start.endswith((".", "?")) else f"{start}."
