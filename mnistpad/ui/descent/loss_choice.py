"""Which loss is looked at, of those there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.state.descent.losses import LossKind
from mnistpad.ui.boxes import fill
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import dim_label
from mnistpad.ui.fields import combo
from mnistpad.ui.labels import ElidingComboBox


class LossChoice(QWidget):
    """A list of losses and, for one on real digits, the two to be told apart.

    Signals
    -------
    chosen
        A loss of the list.
    classes_chosen
        Two digits.
    """

    chosen = Signal(object)
    classes_chosen = Signal(int, int)

    def __init__(self, kinds: Sequence[LossKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = tuple(kinds)
        self._list = ElidingComboBox()
        self._list.setAccessibleName("Loss")
        self._list.setToolTip("The loss that is descended")
        self._list.setFixedHeight(ROW)
        self._list.addItems([kind.value for kind in kinds])
        self._list.activated.connect(lambda index: self.chosen.emit(self._kinds[index]))
        self._classes = []
        digits = [str(digit) for digit in range(10)]
        for name in ("Digit that 1 is wanted for", "Digit that 0 is wanted for"):
            choice = combo(name, digits)
            choice.setToolTip(name)
            choice.setMaximumWidth(64)
            choice.activated.connect(self._choose_classes)
            choice.view().installEventFilter(self)
            self._classes.append(choice)
        self._or = dim_label("or")
        first, second = self._classes
        fill(QHBoxLayout(self), (self._list, 1), first, self._or, second)

    def show_choice(self, kind: LossKind, classes: tuple[int, int]) -> None:
        """Show what is chosen."""
        self._list.setCurrentIndex(self._kinds.index(kind))
        self._or.setVisible(kind is LossKind.DIGITS)
        for digit, choice in zip(classes, self._classes, strict=True):
            choice.setVisible(kind is LossKind.DIGITS)
            choice.setCurrentIndex(digit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In an open list of digits, figures are those of the list, and lead to no page."""
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and event.text().isdigit():
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _choose_classes(self) -> None:
        first, second = (choice.currentIndex() for choice in self._classes)
        self.classes_chosen.emit(first, second)
