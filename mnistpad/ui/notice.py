"""A strip at the window's foot that says what happened, and goes when it is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mnistpad.ui.theme import GRID

_SECONDS = 12


class Notice(QFrame):
    """A sentence with a button that takes it away; it leaves by itself after a while.

    Signals
    -------
    cancelled
        The user wants no longer to wait for what the strip says is being done.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName("Notice")
        self._button = QPushButton("Close")
        self._button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._busy = False
        self._late = QTimer(self, singleShot=True, interval=400)
        self._late.timeout.connect(self._show_busy)
        self._away = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._away.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._text.setText(sentence)
        self._button.setText("Close")
        self._button.setToolTip("Take this message away  (Esc)")
        self.show()
        self._away.start()

    def set_busy(self, busy: bool) -> None:
        """Say that a file is being opened, once that takes longer than one would notice."""
        self._busy = busy
        if busy:
            self._late.start()
        else:
            self._late.stop()
            self.hide()

    def _show_busy(self) -> None:
        self._away.stop()
        self._text.setText("Opening the file…")
        self._button.setText("Cancel")
        self._button.setToolTip("Leave the pad as it is  (Esc)")
        self.show()

    def _press(self) -> None:
        if self._busy:
            self.cancelled.emit()
        self.hide()

    def dismiss(self) -> None:
        """What Escape does: take the message away, or give up waiting."""
        if self.isVisible():
            self._press()
