"""What stands beside pad and answer: the training, or what breaks the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.actions import Actions
from mnistpad.ui.late import Late

if TYPE_CHECKING:
    from mnistpad.state.drawing.breaking import BreakState


class Side(QStackedWidget):
    """The training's card and, once it is asked for, that of `BreakState`.

    `breaking` makes that state, and is called no sooner than it is needed.
    """

    def __init__(
        self,
        training: QWidget,
        actions: Actions,
        recognition: RecognitionState,
        breaking: Callable[[], BreakState],
    ) -> None:
        super().__init__()
        self._actions, self._recognition, self._breaking = actions, recognition, breaking
        self._late = Late(self._make)
        self.addWidget(training)
        self.addWidget(self._late)
        actions.break_it.toggled.connect(self._show)
        actions.fool.triggered.connect(lambda: breaking().find())

    def build(self) -> Iterator[None]:
        """Build what nobody has asked for yet, in pieces."""
        yield from self._late.build()

    def cover(self, row: int, column: int) -> None:
        """A pixel of what the network sees was clicked: what covers the digit goes there."""
        if self._actions.break_it.isChecked():
            self._breaking().cover_at(row, column)

    def _make(self) -> QWidget:
        from mnistpad.ui.drawing.breaking import BreakCard  # and pyqtgraph

        do = self._actions
        return BreakCard(self._breaking(), self._recognition, do.break_it, do.fool)

    def _show(self, on: bool) -> None:
        self.setCurrentIndex(1 if on else 0)
        self._breaking().set_on(on)
