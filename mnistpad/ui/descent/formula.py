"""A field for a formula, and the sentence below it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from mnistpad.core.descent.calculus import FUNCTIONS
from mnistpad.core.descent.expressions import ExpressionError
from mnistpad.language import tr
from mnistpad.ui.buttons import ROW
from mnistpad.ui.fields import Note, mark, sentence_of
from mnistpad.ui.scale import px
from mnistpad.ui.theme import scaled

_PATIENCE = 500  # milliseconds without a letter after which a formula is taken as finished


class FormulaField(QLineEdit):
    """Takes a formula once it is typed; what is none is marked, and changes nothing.

    `choose` raises `ValueError` with what is wrong, which the note says.
    """

    def __init__(
        self, name: str, variables: str, choose: Callable[[str], None], note: Note
    ) -> None:
        super().__init__()
        self._choose, self._note = choose, note
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self.setToolTip(
            tr(
                "Type a formula: numbers, {variables}, + − × ÷ ^, brackets, {functions}, e and π",
                variables=variables,
                functions=" ".join(FUNCTIONS),
            )
        )
        self.setFixedHeight(px(ROW))
        self.setFont(scaled(self.font(), 1.05, tabular=True))
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self._take)
        self._position = 0  # of the cursor, where the formula makes no sense
        self.textEdited.connect(lambda: self._late.start())
        self.returnPressed.connect(self._finish)

    def show_formula(self, text: str) -> None:
        """Show a formula that was chosen, unless it is what was just typed."""
        if self.text().strip() != text:
            self.setText(text)
        self._accept()

    def _take(self) -> None:
        self._late.stop()
        try:
            self._choose(self.text())
        except ValueError as error:
            self._position = error.position if isinstance(error, ExpressionError) else 0
            problem = str(error)
            mark(self, tr(problem).removesuffix("."))
            self._note.object_to(sentence_of(error))
        else:
            self._accept()

    def _accept(self) -> None:
        self._late.stop()
        if self.property("problem"):
            mark(self, "")
            self._note.say("")

    def _finish(self) -> None:
        self._take()
        if self.property("problem"):
            self.setCursorPosition(self._position)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves has finished."""
        if self._late.isActive():
            self._take()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # Enter and arrows are the field's own, and start no descent
